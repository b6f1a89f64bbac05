/**
 * Compares two versions of a section: pairs its pieces, then marks the words that differ.
 *
 * A piece is a paragraph, a list item or a row of a table. A piece that only moved is
 * shown as moved, not as deleted here and inserted there. No browser calls, so that the
 * tests run the same script.
 */
var wissenCompare = (function () {
  "use strict";

  /** Pieces that share fewer words than this are two pieces, not one that was changed. */
  var ALIKE = 0.5;

  /**
   * @typedef {object} Piece
   * @property {string} marker the number of a list item, or nothing
   * @property {number} level
   * @property {string} text
   *
   * @typedef {object} Run words in a row of one kind: "same", "gone" or "new"
   * @property {string} kind
   * @property {string} text
   *
   * @typedef {object} Row
   * @property {Piece | null} old
   * @property {Piece | null} now
   * @property {boolean} moved
   * @property {Run[]} left
   * @property {Run[]} right
   */

  /**
   * @param {string} text
   * @returns {string[]}
   */
  function words(text) { return text.split(/\s+/).filter(Boolean); }

  /**
   * @param {string[]} all
   * @param {Set<number>} same
   * @param {string} other what the rest is called
   * @returns {Run[]}
   */
  function runs(all, same, other) {
    /** @type {{kind: string, words: string[]}[]} */
    var made = [];
    all.forEach(function (word, place) {
      var kind = same.has(place) ? "same" : other, last = made[made.length - 1];
      if (last && last.kind === kind) { last.words.push(word); } else { made.push({ kind: kind, words: [word] }); }
    });
    return made.map(function (run) { return { kind: run.kind, text: run.words.join(" ") }; });
  }

  /**
   * @param {Piece | null} old
   * @param {Piece | null} now
   * @param {boolean} moved
   * @returns {Row}
   */
  function row(old, now, moved) {
    var left = old ? words(old.text) : [], right = now ? words(now.text) : [];
    var same = old && now ? wissenSequences.matches(left, right) : [];
    return {
      old: old, now: now, moved: moved,
      left: runs(left, new Set(same.map(function (pair) { return pair[0]; })), "gone"),
      right: runs(right, new Set(same.map(function (pair) { return pair[1]; })), "new"),
    };
  }

  /**
   * @param {Piece} piece
   * @param {Map<string, number>} numbers of what was seen so far; added to
   * @returns {number[]} its words as numbers; a word's second time is another number
   */
  function numbered(piece, numbers) {
    /** @type {Map<string, number>} */
    var times = new Map();
    return words(piece.text).map(function (word) {
      var time = (times.get(word) || 0) + 1, key = word + " " + time, known = numbers.get(key);
      times.set(word, time);
      if (known === undefined) { known = numbers.size; numbers.set(key, known); }
      return known;
    });
  }

  /**
   * Pairs what no longer stands in its order, the most alike first: same words, other place.
   * @param {Piece[]} old
   * @param {Piece[]} now
   * @param {Map<number, number>} paired by place in `now`; added to
   */
  function pairRest(old, now, paired) {
    var taken = new Set(paired.values());
    /** @type {Map<string, number>} */
    var numbers = new Map();
    /** @type {number[][]} */
    var holders = [];
    var lengths = old.map(function (piece, place) {
      if (taken.has(place)) { return 0; }
      var found = numbered(piece, numbers);
      found.forEach(function (number) { (holders[number] = holders[number] || []).push(place); });
      return found.length;
    });
    var shared = new Int32Array(old.length);
    /** @type {number[][]} */
    var alike = [];
    now.forEach(function (piece, place) {
      if (paired.has(place)) { return; }
      var mine = numbered(piece, numbers);
      shared.fill(0);
      mine.forEach(function (number) {
        var there = holders[number] || [];
        for (var at = 0; at < there.length; at += 1) { shared[there[at]] += 1; }
      });
      for (var other = 0; other < shared.length; other += 1) {
        var share = shared[other] && 2 * shared[other] / (mine.length + lengths[other]);
        if (share >= ALIKE) { alike.push([share, other, place]); }
      }
    });
    alike.sort(function (a, b) { return b[0] - a[0] || Math.abs(a[1] - a[2]) - Math.abs(b[1] - b[2]); });
    alike.forEach(function (one) {
      if (taken.has(one[1]) || paired.has(one[2])) { return; }
      taken.add(one[1]);
      paired.set(one[2], one[1]);
    });
  }

  /**
   * @param {Piece[]} old
   * @param {Piece[]} now
   * @returns {Row[]} in the order of the newer version; what is gone stands where it was
   */
  function compare(old, now) {
    var texts = [old, now].map(function (pieces) { return pieces.map(function (piece) { return words(piece.text).join(" "); }); });
    /** @type {Map<number, number>} */
    var paired = new Map();
    wissenSequences.matches(texts[0], texts[1]).forEach(function (pair) { paired.set(pair[1], pair[0]); });
    pairRest(old, now, paired);
    var inOrder = new Set(wissenSequences.rising(Array.from(paired, function (pair) { return [pair[1], pair[0]]; }).sort(function (a, b) { return a[0] - b[0]; })).map(function (pair) { return pair[1]; }));
    var used = new Set(paired.values());
    /** @type {Row[]} */
    var rows = [];
    var next = 0;
    /** @param {number} until */
    function gone(until) {
      for (; next < until; next += 1) { if (!used.has(next)) { rows.push(row(old[next], null, false)); } }
    }
    now.forEach(function (piece, place) {
      var from = paired.get(place);
      if (from !== undefined && inOrder.has(place)) { gone(from); next = Math.max(next, from + 1); }
      rows.push(row(from === undefined ? null : old[from], piece, from !== undefined && !inOrder.has(place)));
    });
    gone(old.length);
    return rows;
  }

  return { compare: compare };
})();
