/**
 * „Neues im Recht“: one chooses since which meeting or day, and prints it. The choice stands
 * behind the `#` of the address (`#seit=2026-10-14`), so that it can be mailed.
 *
 * Without this script the page shows what is new since the last meeting before the build.
 *
 * Defines nothing; uses `wissenClock`, `wissenFinderSince`, `wissenFinderState` and `wissenLawNews`.
 */
(function () {
  "use strict";

  var page = /** @type {HTMLElement | null} */ (document.querySelector("[data-law-news]"));
  if (!page) { return; }
  var form = /** @type {HTMLFormElement} */ (page.querySelector("[data-law-form]"));
  var meeting = /** @type {HTMLSelectElement} */ (form.querySelector("[data-law-meeting]"));
  var other = /** @type {HTMLElement} */ (form.querySelector("[data-law-other]"));
  var typed = /** @type {HTMLInputElement} */ (form.querySelector("[data-law-day]"));
  var status = /** @type {HTMLElement} */ (form.querySelector("[data-law-status]"));
  var built = page.dataset.lawNews || "";
  var today = wissenClock.now().slice(0, 10);

  /** @returns {string[]} the days of the meetings one can choose, the latest first */
  function meetings() { return Array.from(meeting.options, function (option) { return option.value; }).filter(Boolean); }

  /**
   * @param {string} day
   * @returns {string} as people write it
   */
  function written(day) { return day.split("-").reverse().join("."); }

  /**
   * @param {string} kind
   * @param {string} since
   * @param {"neu" | "bearbeitet"} wanted
   * @returns {number} how many show
   */
  function show(kind, since, wanted) {
    var count = 0;
    /** @type {HTMLElement} */ (page).querySelectorAll("[data-law-" + kind + "]").forEach(function (element) {
      var entry = /** @type {HTMLElement} */ (element), days = (entry.dataset.days || "").split(" ").filter(Boolean);
      entry.hidden = wissenLawNews.freshness(days, entry.dataset.changed || "", since) !== wanted;
      if (!entry.hidden) { count += 1; }
    });
    return count;
  }

  /**
   * @param {string} selector
   * @param {(element: HTMLElement) => void} act
   */
  function each(selector, act) {
    /** @type {HTMLElement} */ (page).querySelectorAll(selector).forEach(function (element) { act(/** @type {HTMLElement} */ (element)); });
  }

  /** @param {string} since as ISO date */
  function apply(since) {
    var words = "dem " + (meetings().indexOf(since) < 0 ? "" : "Treffen vom ") + written(since);
    var found = show("entry", since, "neu"), revised = show("row", since, "bearbeitet");
    each("[data-law-since]", function (place) { place.textContent = words; });
    each("[data-law-group]", function (group) { group.hidden = !group.querySelector("[data-law-entry]:not([hidden])"); });
    each("[data-law-revised]", function (section) { section.hidden = !revised; });
    each("[data-law-empty]", function (empty) { empty.hidden = found > 0; });
    status.textContent = (found === 1 ? "1 Änderung" : found + " Änderungen") + " neu, "
      + (revised === 1 ? "1 älterer Eintrag" : revised + " ältere Einträge") + " bearbeitet";
  }

  /** @param {string} text what was chosen or typed; empty for the last meeting */
  function remember(text) {
    var state = wissenFinderState.empty();
    state.since = text;
    var hash = wissenFinderState.write(state);
    history.replaceState(null, "", location.href.replace(/#.*/, "") + (hash ? "#" + hash : ""));
  }

  function chosen() {
    other.hidden = meeting.value !== "";
    if (meeting.value) {
      apply(meeting.value);
      remember(meeting.value);
      return;
    }
    var day = wissenFinderSince.read(typed.value, today);
    typed.toggleAttribute("aria-invalid", Boolean(typed.value.trim()) && !day);
    if (day) {
      apply(day);
      remember(typed.value.trim());
    } else {
      status.textContent = typed.value.trim() ? "Diesen Tag kann die Seite nicht lesen. Schreiben Sie zum Beispiel 01.10.2026." : "Schreiben Sie einen Tag oder einen Monat.";
    }
  }

  /** Sets the form to what the address says, else to the last meeting. */
  function start() {
    var asked = wissenFinderState.read(location.hash).since, day = asked && wissenFinderSince.read(asked, today);
    var wanted = day || wissenLawNews.last(meetings(), today) || built;
    meeting.value = meetings().indexOf(wanted) < 0 ? "" : wanted;
    typed.value = meeting.value ? "" : day ? asked : written(wanted);
    other.hidden = meeting.value !== "";
    apply(wanted);
  }

  // A meeting that has not been yet is no beginning.
  Array.from(meeting.options).forEach(function (option) { if (option.value >= today) { option.remove(); } });
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  meeting.addEventListener("change", function () {
    chosen();
    if (!other.hidden) { typed.focus(); }
  });
  typed.addEventListener("input", chosen);
  /** @type {HTMLElement} */ (form.querySelector("[data-law-print]")).addEventListener("click", function () { window.print(); });
  window.addEventListener("hashchange", start);
  start();
})();
