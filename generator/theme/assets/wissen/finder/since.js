/**
 * What „seit …“ means: a day, a month or a year, as people type it.
 *
 * Defines `wissenFinderSince`; uses `wissenFold`.
 */
var wissenFinderSince = (function () {
  "use strict";

  var DAY = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})?$/;
  var ISO = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;
  var MONTH = /^(\d{1,2})[./]\s*(\d{4})$/;
  var YEAR = /^\d{4}$/;
  var NAMED = /^(?:(\d{1,2})\.?\s+)?([a-z]{3,})\.?(?:\s+(\d{4}))?$/;

  /** @type {string[]} */
  var months = Array.from({ length: 12 }, function (_, month) {
    return wissenFold(new Intl.DateTimeFormat("de", { month: "long", timeZone: "UTC" }).format(Date.UTC(2026, month, 1)));
  });

  /**
   * @param {number} year
   * @param {number} month from 1
   * @param {number} day
   * @returns {string} the day as ISO date; empty when there is none
   */
  function iso(year, month, day) {
    var date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : "";
  }

  /**
   * Without a year the last such day is meant.
   * @param {string | undefined} year
   * @param {number} month
   * @param {number} day
   * @param {string} today
   * @returns {string}
   */
  function last(year, month, day, today) {
    if (year) { return iso(Number(year.length === 2 ? "20" + year : year), month, day); }
    var now = Number(today.slice(0, 4)), found = iso(now, month, day);
    return found && found <= today ? found : iso(now - 1, month, day);
  }

  /**
   * @param {string} word
   * @returns {number} the month from 1 that it begins to name; 0 for none
   */
  function named(word) { return months.findIndex(function (month) { return month.startsWith(word); }) + 1; }

  /**
   * @param {string} text
   * @param {string} today as ISO date
   * @returns {string} the first day that is meant, as ISO date; empty when nothing can be read
   */
  function read(text, today) {
    var words = wissenFold(text.trim()).replace(/^(seit|ab)\s+/, ""), found;
    if (YEAR.test(words)) { return iso(Number(words), 1, 1); }
    if ((found = ISO.exec(words))) { return iso(Number(found[1]), Number(found[2]), Number(found[3] || 1)); }
    if ((found = DAY.exec(words))) { return last(found[3], Number(found[2]), Number(found[1]), today); }
    if ((found = MONTH.exec(words))) { return last(found[2], Number(found[1]), 1, today); }
    if ((found = NAMED.exec(words))) { return last(found[3], named(found[2]), Number(found[1] || 1), today); }
    return "";
  }

  return { read: read };
})();
