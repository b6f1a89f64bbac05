/**
 * Marks what depends on today, so that a site built last week does not lie:
 * what is past, what will only come into force, which figures and reviews are old.
 * The page says the same things without this script, just without the marks.
 */
(function () {
  "use strict";

  /** Free places older than this are no longer shown. */
  var STALE_AFTER_DAYS = 14;
  var DAY = 24 * 60 * 60 * 1000;

  /**
   * Now in Europe/Berlin, written like the dates in the page so that text compares.
   * @returns {string} for instance "2026-11-23T09:30"
   */
  function now() {
    var parts = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "short",
    }).format(new Date());
    return parts.replace(" ", "T");
  }

  /**
   * @param {string} text
   * @param {string} kind
   * @returns {HTMLElement}
   */
  function badge(text, kind) {
    var element = document.createElement("span");
    element.className = "w-badge w-badge--" + kind;
    element.textContent = text;
    return element;
  }

  /**
   * @param {string} attribute
   * @param {(element: HTMLElement, value: string) => void} mark
   */
  function each(attribute, mark) {
    document.querySelectorAll("[" + attribute + "]").forEach(function (element) {
      mark(/** @type {HTMLElement} */ (element), element.getAttribute(attribute) || "");
    });
  }

  var moment = now();
  var today = moment.slice(0, 10);

  each("data-until", function (element, until) {
    var past = until.length > 10 ? until < moment : until < today;
    if (!past) { return; }
    element.classList.add("w-past");
    if (element.matches(".w-dates > li")) {
      element.hidden = true;
    } else {
      element.append(" ", badge("vergangen", "past"));
    }
  });

  each("data-from", function (element, from) {
    if (from > today) { element.after(" ", badge("noch nicht in Kraft", "angekuendigt")); }
  });

  each("data-due", function (element, due) {
    element.hidden = due >= today;
  });

  each("data-stale-after", function (element, since) {
    if (Date.parse(today) - Date.parse(since) <= STALE_AFTER_DAYS * DAY) { return; }
    var value = element.querySelector("dd");
    if (value) { value.textContent = "Angabe zu alt, bitte nachfragen"; }
  });
})();
