/** Says beside a telephone or an address whether someone is there now, by the clock in Berlin. */
(function () {
  "use strict";

  var days = wissenLoad.taken(wissenContract.data.holidays);

  /**
   * @param {HTMLElement} element with the hours; `data-kind` takes only those of one kind
   * @param {string} moment
   */
  function mark(element, moment) {
    var kind = element.dataset.kind;
    var hours = JSON.parse(element.dataset.hours || "[]").filter(function (/** @type {any} */ one) { return !kind || one.kind === kind; });
    var known = wissenHours.tell(hours, moment, days.holidays, days.unsureDays)[0];
    var special = wissenHours.special(moment, days.holidays, days.unsureDays);
    element.hidden = !known;
    if (!known) { return; }
    var text = (special && !known.open ? special + " · " : "") + known.text;
    element.replaceChildren(wissenMake.element("span", "w-open" + (known.open ? " w-open--now" : ""), [text]));
    if (known.note) { element.append(" ", wissenMake.element("span", "w-note", [known.note])); }
  }

  /** @param {ParentNode} root */
  function apply(root) {
    var moment = wissenClock.now();
    root.querySelectorAll("[data-hours]").forEach(function (element) { mark(/** @type {HTMLElement} */ (element), moment); });
  }

  apply(document);
  document.addEventListener(wissenContract.inserted, function (event) { apply(/** @type {Element} */ (event.target)); });
  // Who leaves the page open all morning must not read that somebody is there who has gone.
  setInterval(function () { apply(document); }, 60000);
})();
