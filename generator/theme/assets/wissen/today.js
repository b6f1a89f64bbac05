/**
 * Marks what depends on today, so that a site built last week does not lie:
 * what is past, closed or due, what will only come into force, which figures are old.
 * The page says the same things without this script, just without the marks.
 *
 * Defines nothing; uses `wissenClock`, `wissenContract` and `wissenMake`.
 */
(function () {
  "use strict";

  var MS_PER_DAY = 24 * 60 * 60 * 1000;

  /** What has its mark; rows come and go, and time goes on. */
  var done = new WeakSet();

  /**
   * @param {ParentNode} root
   * @param {string} attribute
   * @param {(element: HTMLElement, value: string) => boolean} mark returns whether it is marked for good
   */
  function each(root, attribute, mark) {
    root.querySelectorAll("[" + attribute + "]").forEach(function (element) {
      // Pictures have marks of their own.
      if (!(element instanceof HTMLElement) || done.has(element)) { return; }
      if (mark(element, element.getAttribute(attribute) || "")) { done.add(element); }
    });
  }

  /**
   * @param {Element} row
   * @returns {string} when it is over
   */
  function since(row) { return row.getAttribute("data-past-after") || ""; }

  /**
   * Rows that are past move out of a list into a fold at its end.
   * @param {Element} list
   * @param {string} now
   */
  function sortOut(list, now) {
    var rows = Array.from(list.querySelectorAll("[data-past-after]")).filter(function (row) {
      return !row.closest(".w-past-list") && wissenClock.isPast(since(row), now);
    });
    if (!rows.length) { return; }
    var fold = list.querySelector(".w-past-list")
      || list.appendChild(wissenMake.element("details", "w-past-list", [wissenMake.element("summary"), wissenMake.element("ul", "w-hits")]));
    var summary = fold.children[0], pastRows = fold.children[1];
    var past = Array.from(pastRows.children).concat(rows);
    // What is over last stands first.
    past.sort(function (left, right) { return since(left) < since(right) ? 1 : since(left) > since(right) ? -1 : 0; });
    pastRows.append.apply(pastRows, past);
    summary.textContent = "Vergangen (" + past.length + ")";
    list.querySelectorAll("[data-filter-section]").forEach(recount);
    var empty = /** @type {HTMLElement | null} */ (list.querySelector("[data-nothing-ahead]"));
    if (empty) { empty.hidden = Boolean(list.querySelector("[data-filter-section] .w-hit")); }
  }

  /** @param {Element} section whose rows may have gone */
  function recount(section) {
    var left = section.querySelectorAll(".w-hit").length, title = section.querySelector("h2");
    /** @type {HTMLElement} */ (section).hidden = !left;
    var jump = title && document.querySelector('.w-jump a[href="#' + title.id + '"]');
    if (!jump) { return; }
    /** @type {HTMLElement} */ (jump).hidden = !left;
    /** @type {Element} */ (jump.querySelector(".w-note")).textContent = String(left);
  }

  /** @param {HTMLElement} list of which the next few entries are shown */
  function showNext(list) {
    var ahead = Array.from(list.querySelectorAll("[data-until]:not(.w-past)"));
    list.querySelectorAll("[data-until]").forEach(function (entry) {
      var place = ahead.indexOf(entry);
      /** @type {HTMLElement} */ (entry).hidden = place < 0 || place >= Number(list.dataset.shown);
    });
    /** @type {HTMLElement} */ (list.querySelector(".w-empty")).hidden = ahead.length > 0;
  }

  /**
   * What is over, and courses that have begun.
   * @param {ParentNode} root
   * @param {string} now
   */
  function markPast(root, now) {
    each(root, "data-until", function (element, until) {
      if (!wissenClock.isPast(until, now)) {
        var begun = element.getAttribute("data-begun");
        if (begun && wissenClock.isPast(begun, now) && !element.children.length) { element.append(wissenMake.badge("hat begonnen", "past")); }
        return false;
      }
      element.classList.add("w-past");
      if (!element.matches(".w-dates > li")) { element.append(" ", wissenMake.badge("vergangen", "past")); }
      return true;
    });
    each(root, "data-once-past", function (element, until) {
      if (!wissenClock.isPast(until, now)) { return false; }
      element.textContent = element.dataset.then || "";
      return true;
    });
  }

  /**
   * What is only of use until something, and what only after it, as when a review is due.
   * @param {ParentNode} root
   * @param {string} now
   */
  function choose(root, now) {
    each(root, "data-ahead", function (element, until) {
      element.hidden = wissenClock.isPast(until, now);
      return false;
    });
    each(root, "data-due", function (element, due) {
      element.hidden = !wissenClock.isPast(due, now);
      return false;
    });
  }

  /**
   * What will only come into force.
   * @param {ParentNode} root
   * @param {string} today
   */
  function markLaw(root, today) {
    each(root, "data-from", function (element, from) {
      if (from > today) { element.after(" ", wissenMake.badge("noch nicht in Kraft", "angekuendigt")); }
      return true;
    });
    each(root, "data-on", function (element, day) {
      element.classList.toggle("w-changes__soon", day > today);
      return false;
    });
    each(root, "data-changes-on", function (element, day) {
      element.hidden = day <= (element.getAttribute("data-checked") || "");
      var words = element.querySelector("span");
      if (words && day <= today) { words.textContent = "seit der letzten Prüfung geändert, am"; }
      return false;
    });
  }

  /**
   * Figures that are old.
   * @param {ParentNode} root
   * @param {string} today
   */
  function markOld(root, today) {
    each(root, "data-stale-after", function (element, day) {
      if (Date.parse(today) - Date.parse(day) <= wissenContract.freshDays * MS_PER_DAY) { return false; }
      var value = element.querySelector("dd, [data-figure]");
      if (value) { value.textContent = "Angabe zu alt, bitte nachfragen"; }
      return true;
    });
  }

  /** @param {ParentNode} root */
  function apply(root) {
    var now = wissenClock.now(), today = now.slice(0, 10);
    markPast(root, now);
    choose(root, now);
    markLaw(root, today);
    markOld(root, today);
    root.querySelectorAll("[data-shown]").forEach(function (list) { showNext(/** @type {HTMLElement} */ (list)); });
    document.querySelectorAll("[data-finder-plain]").forEach(function (list) { sortOut(list, now); });
  }

  apply(document);
  document.addEventListener(wissenContract.inserted, function (event) { apply(/** @type {Element} */ (event.target)); });
  // Pages stay open over the morning, and over midnight.
  setInterval(function () { apply(document); }, 60000);
})();
