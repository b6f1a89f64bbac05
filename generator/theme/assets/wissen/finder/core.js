/**
 * Which records of a list fit, in which order, and how many each value would leave.
 *
 * Plain arrays of small numbers and no browser calls: ten thousand records take a
 * few milliseconds, and the same script runs in the tests.
 */
var wissenFinderCore = (function () {
  "use strict";

  /**
   * @typedef {object} Table
   * @property {number} total
   * @property {number[][][]} facets the values of each record, for each facet
   * @property {number[][]} places the places of each record, where `facets` has those around too
   * @property {number[]} sizes how many values each facet has
   * @property {number[]} ranks the place of each record by name
   * @property {string[]} dates what the list is sorted by, as ISO dates; empty for none
   * @property {string[]} past from when on a record belongs to the past; empty for never
   * @property {string[]} words the folded text of each record; empty as long as nobody types
   *
   * @typedef {object} Choice
   * @property {number[][]} selected the chosen values of each facet
   * @property {string} sort "list", "date", "name" or "near"
   * @property {number} near the facet that `far` is about, or -1
   * @property {number[][]} far how many places lie between two places
   * @property {string[]} words what the text must contain, folded
   * @property {string} now the moment in Europe/Berlin, "2026-11-23T09:30"
   *
   * @typedef {object} Found
   * @property {number[]} current the records that fit, in order
   * @property {number[]} past those that fit and belong to the past, newest first
   * @property {number[][]} counts how many current records each value would leave
   * @property {number[]} here how many of them are in each place itself
   */

  /**
   * @param {number[]} values
   * @param {number[]} chosen
   * @returns {boolean} whether one of the values is chosen
   */
  function meets(values, chosen) {
    for (var i = 0; i < values.length; i += 1) {
      if (chosen.indexOf(values[i]) >= 0) { return true; }
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
   * @param {Table} table
   * @param {number} record
   * @param {Choice} choice
   * @returns {number} how far the nearest place of the record is from a chosen one
   */
  function distance(table, record, choice) {
    var least = 99;
    choice.selected[choice.near].forEach(function (from) {
      (table.places[record] || []).forEach(function (to) {
        least = Math.min(least, choice.far[from][to]);
      });
    });
    return least;
  }

  /**
   * @param {Table} table
   * @param {Choice} choice
   * @returns {(a: number, b: number) => number}
   */
  function order(table, choice) {
    /** @type {number[]} */
    var far = [];
    if (choice.sort === "near" && choice.near >= 0 && choice.selected[choice.near].length) {
      for (var record = 0; record < table.total; record += 1) { far.push(distance(table, record, choice)); }
    }
    return function (a, b) {
      var first = far.length ? far[a] - far[b] : 0;
      if (!first && (choice.sort === "date" || choice.sort === "near")) {
        var left = table.dates[a] || "9999", right = table.dates[b] || "9999";
        first = left < right ? -1 : left > right ? 1 : 0;
      }
      if (!first && choice.sort !== "list") { first = table.ranks[a] - table.ranks[b]; }
      return first || a - b;
    };
  }

  /**
   * @param {Table} table
   * @param {Choice} choice
   * @returns {Found}
   */
  function find(table, choice) {
    var counts = table.sizes.map(function (size) { return new Array(size).fill(0); });
    var here = new Array(choice.near < 0 ? 0 : table.sizes[choice.near]).fill(0);
    /** @type {number[]} */
    /** @type {number[]} */
    var current = [];
    /** @type {number[]} */
    var past = [];
    var active = choice.selected.map(function (chosen, facet) { return chosen.length ? facet : -1; })
      .filter(function (facet) { return facet >= 0; });
    for (var record = 0; record < table.total; record += 1) {
      if (choice.words.length && !contains(table.words[record] || "", choice.words)) { continue; }
      var missed = -1, misses = 0;
      for (var i = 0; i < active.length && misses < 2; i += 1) {
        if (!meets(table.facets[active[i]][record], choice.selected[active[i]])) { missed = active[i]; misses += 1; }
      }
      if (misses > 1) { continue; }
      var over = wissenClock.isPast(table.past[record], choice.now);
      if (!misses) { (over ? past : current).push(record); }
      if (over) { continue; }
      for (var facet = 0; facet < table.facets.length; facet += 1) {
        // A value is counted as if nothing else of its own facet were chosen.
        if (misses && facet !== missed) { continue; }
        var values = table.facets[facet][record];
        for (var j = 0; j < values.length; j += 1) { counts[facet][values[j]] += 1; }
        if (facet === choice.near) { table.places[record].forEach(function (place) { here[place] += 1; }); }
      }
    }
    current.sort(order(table, choice));
    past.sort(function (a, b) { return table.past[a] < table.past[b] ? 1 : table.past[a] > table.past[b] ? -1 : a - b; });
    return { current: current, past: past, counts: counts, here: here };
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
      return far.map(function (_, place) { return place; }).filter(function (place) {
        return own.some(function (at) { return far[at][place] <= reach; });
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
    var days = (Date.parse(day.slice(0, 10)) - Date.parse(today)) / 86400000;
    return days < 0 ? [] : days <= wissenContract.spanDays[0] ? [0] : days <= wissenContract.spanDays[1] ? [1] : [2];
  }

  return { find: find, widened: widened, span: span, distance: distance };
})();
