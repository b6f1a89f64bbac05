/**
 * Which records of a list fit, in which order, and how many each value would leave.
 *
 * Plain arrays of small numbers and no browser calls: ten thousand records take a
 * few milliseconds, and the same script runs in the tests.
 *
 * Defines `wissenFinderCore`; uses `wissenClock` and `wissenContract`.
 */

/**
 * @typedef {object} FinderTable
 * @property {number} total
 * @property {string[]} ids
 * @property {number[][][]} facets the values of each record, for each facet
 * @property {number[][]} places the places of each record, where `facets` has those around too
 * @property {number[]} sizes how many values each facet has
 * @property {number[]} ranks the place of each record by name
 * @property {string[]} dates what the list is sorted by, as ISO dates; empty for none
 * @property {string[]} past from when on a record belongs to the past; empty for never
 * @property {string[]} words the folded text of each record; empty as long as nobody types
 *
 * @typedef {object} FinderChoice
 * @property {number[][]} selected the chosen values of each facet
 * @property {string} sort "list", "date", "newest", "name" or "near"
 * @property {string} since the earliest date that counts, as ISO date; empty for all, with those without one
 * @property {number} near the facet that `far` is about, or -1
 * @property {number[][]} far how many places lie between two places
 * @property {string[]} words what the text must contain, folded
 * @property {string} now the moment in Europe/Berlin, "2026-11-23T09:30"
 *
 * @typedef {object} FinderAnswer
 * @property {number[]} current the records that fit, in order
 * @property {number[]} past those that fit and belong to the past, newest first
 * @property {number[][]} counts how many current records each value would leave
 * @property {number[]} here how many of them are in each place itself
 */

var wissenFinderCore = (function () {
  "use strict";

  var UNREACHABLE = 99, MS_PER_DAY = 86400000;
  /** Later than any date. */
  var OPEN_DATE = "9999";
  /** In place of the one facet that a record misses. */
  var MISSES_NONE = -1, MISSES_SEVERAL = -2;

  /**
   * @param {number[]} values
   * @param {number[]} chosen
   * @returns {boolean} whether one of the values is chosen
   */
  function meets(values, chosen) {
    for (var place = 0; place < values.length; place += 1) {
      if (chosen.indexOf(values[place]) >= 0) { return true; }
    }
    return false;
  }

  /**
   * @param {string} text
   * @param {string[]} words
   * @returns {boolean}
   */
  function contains(text, words) {
    return words.every(function (word) { return text.indexOf(word) >= 0; });
  }

  /**
   * @param {FinderTable} table
   * @param {number} record
   * @param {FinderChoice} choice
   * @returns {number} how far the nearest place of the record is from a chosen one
   */
  function distance(table, record, choice) {
    var least = UNREACHABLE;
    choice.selected[choice.near].forEach(function (from) {
      (table.places[record] || []).forEach(function (to) {
        least = Math.min(least, choice.far[from][to]);
      });
    });
    return least;
  }

  /**
   * @param {string} left
   * @param {string} right
   * @returns {number} below zero when `left` comes first
   */
  function compare(left, right) { return left < right ? -1 : left > right ? 1 : 0; }

  /**
   * @param {FinderTable} table
   * @param {FinderChoice} choice
   * @returns {number[]} the distance of each record; empty when nobody asks for it
   */
  function distances(table, choice) {
    if (choice.sort !== "near" || choice.near < 0 || !choice.selected[choice.near].length) { return []; }
    return Array.from({ length: table.total }, function (_, record) { return distance(table, record, choice); });
  }

  /**
   * @param {FinderTable} table
   * @param {FinderChoice} choice
   * @returns {(left: number, right: number) => number}
   */
  function order(table, choice) {
    var steps = distances(table, choice);
    var byDate = choice.sort === "date" || choice.sort === "near", byName = choice.sort !== "list";
    return function (left, right) {
      // Without a date is less than any, so those go last.
      if (choice.sort === "newest") { return compare(table.dates[right], table.dates[left]) || table.ranks[left] - table.ranks[right]; }
      return (steps.length ? steps[left] - steps[right] : 0)
        || (byDate ? compare(table.dates[left] || OPEN_DATE, table.dates[right] || OPEN_DATE) : 0)
        || (byName ? table.ranks[left] - table.ranks[right] : 0)
        || left - right;
    };
  }

  /**
   * @param {FinderTable} table
   * @param {number} record
   * @param {FinderChoice} choice
   * @param {number[]} narrowed the facets of which something is chosen
   * @returns {number} the only facet of which the record has no chosen value, or how many it misses
   */
  function missedFacet(table, record, choice, narrowed) {
    var missed = MISSES_NONE;
    for (var place = 0; place < narrowed.length; place += 1) {
      var facet = narrowed[place];
      if (!meets(table.facets[facet][record], choice.selected[facet])) {
        if (missed !== MISSES_NONE) { return MISSES_SEVERAL; }
        missed = facet;
      }
    }
    return missed;
  }

  /**
   * A value is counted as if nothing else of its own facet were chosen.
   * @param {FinderAnswer} answer to which the record's values are added
   * @param {FinderTable} table
   * @param {number} record
   * @param {number} missed the only facet to count, or `MISSES_NONE` to count all
   * @param {number} near the facet of places, or -1
   */
  function tally(answer, table, record, missed, near) {
    for (var facet = 0; facet < table.facets.length; facet += 1) {
      if (missed !== MISSES_NONE && facet !== missed) { continue; }
      var values = table.facets[facet][record], counts = answer.counts[facet];
      for (var place = 0; place < values.length; place += 1) { counts[values[place]] += 1; }
      if (facet === near) { table.places[record].forEach(function (town) { answer.here[town] += 1; }); }
    }
  }

  /** @param {number} size @returns {number[]} */
  function zeros(size) { return new Array(size).fill(0); }

  /**
   * @param {FinderTable} table
   * @param {FinderChoice} choice
   * @returns {FinderAnswer}
   */
  function find(table, choice) {
    /** @type {FinderAnswer} */
    var answer = { current: [], past: [], counts: table.sizes.map(zeros), here: zeros(choice.near < 0 ? 0 : table.sizes[choice.near]) };
    var narrowed = Array.from(choice.selected.keys()).filter(function (facet) { return choice.selected[facet].length; });
    for (var record = 0; record < table.total; record += 1) {
      if (choice.words.length && !contains(table.words[record] || "", choice.words)) { continue; }
      if (choice.since && table.dates[record] < choice.since) { continue; }
      var missed = missedFacet(table, record, choice, narrowed);
      if (missed === MISSES_SEVERAL) { continue; }
      var over = wissenClock.isPast(table.past[record], choice.now);
      if (missed === MISSES_NONE) { (over ? answer.past : answer.current).push(record); }
      if (!over) { tally(answer, table, record, missed, choice.near); }
    }
    answer.current.sort(order(table, choice));
    answer.past.sort(function (left, right) { return compare(table.past[right], table.past[left]) || left - right; });
    return answer;
  }

  /**
   * Widen the values of a facet of places to the places around.
   * @param {number[][]} values
   * @param {number[][]} far
   * @param {number} reach
   * @returns {number[][]}
   */
  function widened(values, far, reach) {
    return values.map(function (own) {
      if (!own.length) { return own; }
      return Array.from(far.keys()).filter(function (place) {
        return own.some(function (home) { return far[home][place] <= reach; });
      });
    });
  }

  /**
   * Which span of time a day lies in: soon, later, much later, open; none when begun.
   * @param {string} day
   * @param {string} today
   * @returns {number[]}
   */
  function span(day, today) {
    if (!day) { return [3]; }
    var days = (Date.parse(day.slice(0, 10)) - Date.parse(today)) / MS_PER_DAY;
    return days < 0 ? [] : days <= wissenContract.spanDays[0] ? [0] : days <= wissenContract.spanDays[1] ? [1] : [2];
  }

  return { find: find, widened: widened, span: span, distance: distance };
})();
