/**
 * Which changes of the law are news since a day, as `generator/knowledge/law_news.py` says it.
 *
 * Defines `wissenLawNews`; uses nothing of other scripts.
 */
var wissenLawNews = (function () {
  "use strict";

  /**
   * @param {readonly string[]} days on which it takes effect or was announced, as ISO dates
   * @param {string} changed day of the last change of its entry
   * @param {string} since
   * @returns {"neu" | "bearbeitet" | "alt"} itself new, only its entry, or neither
   */
  function freshness(days, changed, since) {
    if (days.some(function (day) { return day >= since; })) { return "neu"; }
    if (changed < since) { return "alt"; }
    return days.length ? "bearbeitet" : "neu";
  }

  /**
   * @param {readonly string[]} meetings their days, the latest first
   * @param {string} today
   * @returns {string} the day of the last one before today; empty when none has been
   */
  function last(meetings, today) { return meetings.find(function (day) { return day < today; }) || ""; }

  return { freshness: freshness, last: last };
})();
