/**
 * The query engine: what a typed text leads to, in the parts of the index that are there.
 *
 * No browser calls and no state beyond the parts, so that it runs the same in a
 * worker, in a page opened from a folder, and in an engine embedded in Python.
 *
 * @typedef {{document: number, score: number}} Hit
 * @typedef {{missing: string[], hits: Hit[], stems: string[], corrections: Record<string, string>}} Answer
 */
var wissenSearchCore = function () {
  "use strict";

  var words = wissenSearchWords(), parts = wissenSearchParts(words);
  var slots = wissenSearchSlots(words, parts, wissenSearchNear(words, parts));

  var LONGEST = 400;
  /** Hits with so small a share of the best one's score are noise. */
  var FAINT = 0.05;
  /** What a second way to the same meaning adds, and what a synonym in the title counts there. */
  var BOTH = 0.15, TITLE = 0.8, TITLE_BONUS = 0.5;

  /** @param {Slot[]} asked @returns {string[]} the parts they need and that are not here yet */
  function lacking(asked) {
    /** @type {Set<string>} */
    var names = new Set();
    asked.forEach(function (slot) {
      if (slot.number) { names.add(parts.lackingForNumber(slot.number)); }
      slot.ways.forEach(function (way) {
        way.ids.forEach(function (id) { names.add(parts.lackingFor(id)); });
      });
    });
    names.delete("");
    return Array.from(names);
  }

  /** @param {Int32Array} sorted @param {number} wanted @returns {number} its place, or -1 */
  function locate(sorted, wanted) {
    var low = 0, high = sorted.length - 1;
    while (low <= high) {
      var middle = (low + high) >> 1;
      if (sorted[middle] === wanted) { return middle; }
      if (sorted[middle] < wanted) { low = middle + 1; } else { high = middle - 1; }
    }
    return -1;
  }

  /**
   * Numbers for the documents of an index, most of them 0: as fast as an array, and emptied
   * by what was touched.
   */
  function tally() {
    var values = new Float64Array(parts.lexicon().count);
    /** @type {number[]} */
    var touched = [];
    return {
      touched: touched,
      get: function (/** @type {number} */ id) { return values[id]; },
      set: function (/** @type {number} */ id, /** @type {number} */ value) {
        if (!values[id]) { touched.push(id); }
        values[id] = value;
      },
      clear: function () {
        for (var at = 0; at < touched.length; at += 1) { values[touched[at]] = 0; }
        touched.length = 0;
      },
    };
  }

  /** @typedef {ReturnType<typeof tally>} Tally */

  /** Adds what `way` gives each document that has all of its terms. @param {Way} way @param {Tally} best @param {Tally} titled */
  function follow(way, best, titled) {
    var lists = way.ids.map(parts.listOf);
    lists.sort(function (a, b) { return a.document.length - b.document.length; });
    // The terms of a phrase say more than one, but they are one word of the query.
    var first = lists[0], scale = way.quality / (0.2 + 0.8 * lists.length);
    var both = way.same && !way.onward ? BOTH : 0, inTitle = (way.direct ? 1 : TITLE) * lists.length;
    for (var at = 0; at < first.document.length; at += 1) {
      var id = first.document[at], strength = (first.value[at] >> 1) + 1, title = first.value[at] & 1;
      for (var other = 1; other < lists.length; other += 1) {
        var place = locate(lists[other].document, id);
        if (place < 0) { strength = 0; break; }
        strength += (lists[other].value[place] >> 1) + 1;
        title &= lists[other].value[place];
      }
      if (!strength) { continue; }
      var value = scale * strength, before = best.get(id);
      best.set(id, value > before ? value + both * before : before + both * value);
      if (title && titled.get(id) < inTitle) { titled.set(id, inTitle); }
    }
  }

  /** @param {Slot} slot @param {Tally} best */
  function followNumber(slot, best) {
    var list = slot.number && parts.listOfNumber(slot.number);
    if (!list) { return; }
    for (var at = 0; at < list.document.length; at += 1) { best.set(list.document[at], (list.value[at] >> 1) + 1); }
  }

  /** @param {Way[]} ways @returns {Way[]} each set of terms once, by its best way */
  function distinct(ways) {
    /** @type {Map<string, Way>} */
    var best = new Map();
    ways.forEach(function (way) {
      var key = way.ids.join(), other = best.get(key);
      if (!other || other.quality < way.quality) { best.set(key, way); }
    });
    return Array.from(best.values());
  }

  /** @param {Slot[]} asked @returns {Hit[]} best first, without the faint ones */
  function rank(asked) {
    var scores = tally(), covered = tally(), titles = tally(), best = tally(), titled = tally();
    var weights = 0, count = parts.lexicon().count, most = 0;
    asked.forEach(function (slot) {
      best.clear();
      titled.clear();
      followNumber(slot, best);
      distinct(slot.ways).forEach(function (way) { follow(way, best, titled); });
      // A word that is everywhere says little, and little is lost where it is missing.
      var rare = 1 - Math.log(1 + best.touched.length) / Math.log(2 + count);
      var weight = slot.weight * (0.3 + 0.7 * rare);
      weights += weight;
      best.touched.forEach(function (id) {
        scores.set(id, scores.get(id) + best.get(id) * slot.weight);
        covered.set(id, covered.get(id) + weight);
      });
      titled.touched.forEach(function (id) { titles.set(id, titles.get(id) + titled.get(id)); });
    });
    scores.touched.forEach(function (id) {
      var share = covered.get(id) / weights, title = Math.min(1, titles.get(id) / parts.titleLength(id));
      scores.set(id, scores.get(id) * share * share * (1 + TITLE_BONUS * title) * parts.factor(id));
      most = Math.max(most, scores.get(id));
    });
    return scores.touched.filter(function (id) { return scores.get(id) >= most * FAINT; })
      .map(function (id) { return { document: id, score: scores.get(id) }; })
      .sort(function (a, b) { return b.score - a.score || a.document - b.document; });
  }

  /** @param {string} text what someone typed @returns {Answer} `missing` names parts to load first; then ask again */
  function query(text) {
    /** @type {Answer} */
    var answer = { missing: [], hits: [], stems: [], corrections: {} };
    if (!parts.isOpen()) { answer.missing = ["lexicon"]; return answer; }
    var asked = slots.ofQuery(text.slice(0, LONGEST)), terms = parts.termOf;
    answer.missing = parts.noted();
    if (!answer.missing.length) { answer.missing = lacking(asked); }
    if (answer.missing.length) { return answer; }
    answer.hits = rank(asked);
    asked.forEach(function (slot) {
      if (slot.corrected) { answer.corrections[slot.typed] = slot.corrected; }
      slot.ways.forEach(function (way) {
        way.ids.forEach(function (id) { answer.stems.push(terms(id)); });
      });
    });
    return answer;
  }

  return {
    part: parts.take, query: query, kindOf: parts.kindOf, partOf: parts.partOf, document: parts.shown,
    fold: words.fold, stem: words.stem, root: words.root, slotsOf: slots.ofQuery, rank: rank,
    termOf: parts.termOf,
  };
};
