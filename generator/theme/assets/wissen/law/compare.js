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

  /** @typedef {{share: number, old: number, now: number}} Likeness of an older and a newer piece, by their places */

  /** @param {string} text @returns {string[]} */
  function words(text) { return text.split(/\s+/).filter(Boolean); }

  /**
   * @param {string[]} all
   * @param {Set<number>} same places of what stands on both sides
   * @param {"gone" | "new"} other what the rest is called
   * @returns {LawRun[]}
   */
  function runs(all, same, other) {
    /** @type {{kind: LawRun["kind"], words: string[]}[]} */
    var groups = [];
    all.forEach(function (word, place) {
      /** @type {LawRun["kind"]} */
      var kind = same.has(place) ? "same" : other;
      var last = groups[groups.length - 1];
      if (last && last.kind === kind) { last.words.push(word); } else { groups.push({ kind: kind, words: [word] }); }
    });
    return groups.map(function (group) { return { kind: group.kind, text: group.words.join(" ") }; });
  }

  /**
   * @param {LawPiece | null} old
   * @param {LawPiece | null} now
   * @param {boolean} moved
   * @returns {LawRow}
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
   * @param {LawPiece} piece
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
   * Which older pieces have which words, so that all likenesses come from one walk.
   * @param {LawPiece[]} old
   * @param {Set<number>} taken places that have their pair
   * @returns {(piece: LawPiece, place: number) => Likeness[]} what is like a newer piece
   */
  function likeness(old, taken) {
    /** @type {Map<string, number>} */
    var numbers = new Map();
    /** @type {number[][]} */
    var holders = [];
    var lengths = old.map(function (piece, place) {
      var own = taken.has(place) ? [] : numbered(piece, numbers);
      own.forEach(function (number) { (holders[number] = holders[number] || []).push(place); });
      return own.length;
    });
    var shared = new Int32Array(old.length);
    return function (piece, now) {
      var own = numbered(piece, numbers);
      /** @type {Likeness[]} */
      var alike = [];
      shared.fill(0);
      own.forEach(function (number) {
        var places = holders[number] || [];
        for (var at = 0; at < places.length; at += 1) { shared[places[at]] += 1; }
      });
      for (var place = 0; place < shared.length; place += 1) {
        var share = shared[place] && 2 * shared[place] / (own.length + lengths[place]);
        if (share >= ALIKE) { alike.push({ share: share, old: place, now: now }); }
      }
      return alike;
    };
  }

  /**
   * Pairs what no longer stands in its order, the most alike first: same words, other place.
   * @param {LawPiece[]} old
   * @param {LawPiece[]} now
   * @param {Map<number, number>} paired places in `old` by place in `now`; added to
   */
  function pairRest(old, now, paired) {
    var taken = new Set(paired.values()), alikeTo = likeness(old, taken);
    var alike = now.flatMap(function (piece, place) { return paired.has(place) ? [] : alikeTo(piece, place); });
    alike.sort(function (a, b) { return b.share - a.share || Math.abs(a.old - a.now) - Math.abs(b.old - b.now); });
    alike.forEach(function (pair) {
      if (taken.has(pair.old) || paired.has(pair.now)) { return; }
      taken.add(pair.old);
      paired.set(pair.now, pair.old);
    });
  }

  /**
   * @param {LawPiece[]} old
   * @param {LawPiece[]} now
   * @returns {Map<number, number>} places in `old` by place in `now`
   */
  function pairs(old, now) {
    var texts = [old, now].map(function (pieces) { return pieces.map(function (piece) { return words(piece.text).join(" "); }); });
    /** @type {Map<number, number>} */
    var paired = new Map();
    wissenSequences.matches(texts[0], texts[1]).forEach(function (pair) { paired.set(pair[1], pair[0]); });
    pairRest(old, now, paired);
    return paired;
  }

  /** @param {Map<number, number>} paired @returns {Set<number>} places in `now` of what stands in its order */
  function unmoved(paired) {
    var byOld = Array.from(paired, function (pair) { return [pair[1], pair[0]]; }).sort(function (a, b) { return a[0] - b[0]; });
    return new Set(wissenSequences.rising(byOld).map(function (pair) { return pair[1]; }));
  }

  /**
   * @param {LawPiece[]} old
   * @param {LawPiece[]} now
   * @returns {LawRow[]} in the order of the newer version; what is gone stands where it was
   */
  function compare(old, now) {
    var paired = pairs(old, now), inOrder = unmoved(paired), used = new Set(paired.values());
    /** @type {LawRow[]} */
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
