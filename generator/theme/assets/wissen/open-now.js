/**
 * Says beside a telephone or an address whether someone is there now, by the clock in Berlin.
 *
 * Defines nothing; uses `wissenClock`, `wissenContract`, `wissenHours`, `wissenLoad` and `wissenMake`.
 */
(function () {
  "use strict";

  var holidays = /** @type {UnsureDays | undefined} */ (wissenLoad.taken(wissenContract.data.holidays));
  // Without the holidays nobody can be promised to be there.
  if (!holidays) { return; }
  var days = holidays;

  /**
   * @param {HTMLElement} element with the hours; `data-kind` takes only those of one kind
   * @param {string} moment
   */
  function mark(element, moment) {
    var kind = element.dataset.kind;
    /** @type {HoursLine[]} */
    var hours = JSON.parse(element.dataset.hours || "[]");
    var wanted = hours.filter(function (line) { return !kind || line.kind === kind; });
    var known = wissenHours.tell(wanted, moment, days.holidays, days.unsureDays)[0];
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
