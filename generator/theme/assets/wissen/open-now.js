/** Says beside a telephone or an address whether someone is there now, by the clock in Berlin. */
(function () {
  "use strict";

  /**
   * @param {HTMLElement} element with the hours; `data-kind` takes only those of one kind
   * @param {string} moment
   */
  function mark(element, moment) {
    var kind = element.dataset.kind;
    var hours = JSON.parse(element.dataset.hours || "[]").filter(function (/** @type {any} */ one) { return !kind || one.kind === kind; });
    var known = wissenHours.tell(hours, moment, wissenHolidays, wissenUnsureDays)[0];
    var badge = document.createElement("span"), special = wissenHours.special(moment, wissenHolidays, wissenUnsureDays);
    element.hidden = !known;
    if (!known) { return; }
    badge.className = "w-open" + (known.open ? " w-open--now" : "");
    badge.textContent = (special && !known.open ? special + " · " : "") + known.text;
    element.replaceChildren(badge);
    if (!known.note) { return; }
    var note = document.createElement("span");
    note.className = "w-note";
    note.textContent = known.note;
    element.append(" ", note);
  }

  /** @param {ParentNode} root */
  function apply(root) {
    var moment = wissenClock.now();
    root.querySelectorAll("[data-hours]").forEach(function (element) { mark(/** @type {HTMLElement} */ (element), moment); });
  }

  apply(document);
  document.addEventListener("wissen:inserted", function (event) { apply(/** @type {Element} */ (event.target)); });
  // Who leaves the page open all morning must not read that somebody is there who has gone.
  setInterval(function () { apply(document); }, 60000);
})();
