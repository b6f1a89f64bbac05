/**
 * The ways in which a document can meet a word or phrase, and how good each is.
 *
 * @typedef {{ids: number[], quality: number, direct: boolean, same: boolean, onward?: boolean}} Way
 *   all of its terms must be met; `direct` is the word itself, `same` means the same, `onward`
 *   leads from one thing to another
 * @typedef {{typed: string, ways: Way[], weight: number, corrected: string, number?: string}} Slot
 * @typedef {{typed: string, folded: string, stem: string, small: boolean, last: boolean}} Word
 * @param {ReturnType<typeof wissenSearchParts>} parts
 */
var wissenSearchWays = function (parts) {
  "use strict";

  /** How good a meeting is: 1 is the word itself. Tried out on a set of 142 queries. */
  var QUALITY = {
    joined: 0.95, compound: 0.85, parts: 0.5, half: 0.6, piece: 0.25,
    synonym: 0.8, onward: 0.68, onwardOfKnown: 0.48, apart: 0.7,
    root: 0.75, rootOfKnown: 0.45, prefix: 0.8, prefixOfKnown: 0.28, containing: 0.6,
    typo: 0.8, typos: 0.6, typoSynonym: 0.48, alike: 0.5, inPhrase: 0.4, negated: 0.15,
  };
  var NAMED = 0.7, ONWARD_LEVEL = 0.5;

  /** @param {number[]} ids @param {number} quality @returns {Way} */
  function way(ids, quality) { return { ids: ids, quality: quality, direct: false, same: false }; }

  /** @param {number} id @returns {Way} the word itself */
  function itself(id) { return { ids: [id], quality: 1, direct: true, same: true }; }

  /** @param {string} typed @param {Way[]} ways @param {number} weight @returns {Slot} */
  function slot(typed, ways, weight) { return { typed: typed, ways: ways, weight: weight, corrected: "" }; }

  /** @param {number} id @returns {number} how rare a term is; what index.py has put into its strengths */
  function rarity(id) {
    var count = parts.frequency(id), all = parts.lexicon().count;
    return Math.log(1 + Math.max(0, all - count + 0.5) / (count + 0.5));
  }

  /** @param {Way} meeting @returns {number} how rare its terms are together */
  function rarityOf(meeting) {
    var sum = meeting.ids.reduce(function (total, id) { return total + rarity(id); }, 0);
    return Math.max(0.01, sum / (0.2 + 0.8 * meeting.ids.length));
  }

  /**
   * Words that mean the same are as rare as the most frequent of them: where an
   * abbreviation stands once in a text, it must not beat the thing itself.
   * @param {Way[]} ways
   */
  function level(ways) {
    var equal = ways.filter(function (meeting) { return meeting.same && !meeting.onward; });
    var onward = ways.filter(function (meeting) { return meeting.onward; });
    if (onward.length) {
      var sorted = (equal.length ? equal : onward).map(rarityOf).sort(function (a, b) { return a - b; });
      var common = equal.length ? sorted[0] : sorted[sorted.length >> 1];
      onward.forEach(function (meeting) { meeting.quality *= Math.pow(Math.min(1, common / rarityOf(meeting)), ONWARD_LEVEL); });
    }
    if (equal.length < 2) { return; }
    var rarities = equal.map(rarityOf);
    var least = Math.min.apply(null, rarities);
    equal.forEach(function (meeting, at) { meeting.quality *= least / rarities[at]; });
  }

  /** @param {string[]} terms @returns {number[] | null} nothing where no text has one of them */
  function idsOf(terms) {
    /** @type {number[]} */
    var ids = [];
    for (var at = 0; at < terms.length; at += 1) {
      var id = parts.idOf(terms[at]);
      if (id === undefined) { return null; }
      ids.push(id);
    }
    return ids;
  }

  /** @param {string} key stems @param {number} quality of an equal word @param {number} onward of another thing @returns {Way[]} */
  function synonyms(key, quality, onward) {
    /** @type {Way[]} */
    var ways = [];
    (parts.meaning(key) || []).forEach(function (target) {
      var ids = idsOf(target.terms);
      if (ids) { ways.push({ ids: ids, quality: target.onward ? onward : quality, direct: false, same: true, onward: target.onward }); }
    });
    // A name leads on to other things only where it has no equal.
    if (ways.some(function (meeting) { return !meeting.onward; })) {
      ways.forEach(function (meeting) { if (meeting.onward) { meeting.quality = Math.min(meeting.quality, onward * NAMED); } });
    }
    return ways;
  }

  return { QUALITY: QUALITY, way: way, itself: itself, slot: slot, idOf: parts.idOf, level: level, synonyms: synonyms };
};
