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
  /** Beyond so many edits between two anchors, all words between them count as changed. */
  var MOST_EDITS = 300;

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
   * The longest rising run through pairs, so that what it keeps stands in one order on both sides.
   * @param {number[][]} pairs [old, now], ascending by old, each number once
   * @returns {number[][]}
   */
  function rising(pairs) {
    /** @type {number[]} */
    var tails = [];
    /** @type {number[]} */
    var before = [];
    pairs.forEach(function (pair, place) {
      var low = 0, high = tails.length;
      while (low < high) {
        var middle = (low + high) >> 1;
        if (pairs[tails[middle]][1] < pair[1]) { low = middle + 1; } else { high = middle; }
      }
      before[place] = low ? tails[low - 1] : -1;
      tails[low] = place;
    });
    var kept = [];
    for (var at = tails.length ? tails[tails.length - 1] : -1; at >= 0; at = before[at]) { kept.push(pairs[at]); }
    return kept.reverse();
  }

  /**
   * @template T
   * @param {T[]} old
   * @param {T[]} now
   * @param {number[]} box [old from, old to, now from, now to]
   * @returns {number[][]} what stands exactly once on either side, as pairs
   */
  function unique(old, now, box) {
    /** @type {Map<T, number[]>} */
    var seen = new Map();
    for (var a = box[0]; a < box[1]; a += 1) {
      var first = seen.get(old[a]);
      if (first) { first[0] = -1; } else { seen.set(old[a], [a, 0, -1]); }
    }
    for (var b = box[2]; b < box[3]; b += 1) {
      var there = seen.get(now[b]);
      if (there) { there[1] += 1; there[2] = b; }
    }
    /** @type {number[][]} */
    var pairs = [];
    seen.forEach(function (found) { if (found[0] >= 0 && found[1] === 1) { pairs.push([found[0], found[2]]); } });
    return pairs.sort(function (one, other) { return one[0] - other[0]; });
  }

  /**
   * Myers (1986), An O(ND) difference algorithm, up to a number of edits.
   * @template T
   * @param {T[]} old
   * @param {T[]} now
   * @param {number[]} box
   * @returns {number[][]} pairs that are the same, ascending
   */
  function shortest(old, now, box) {
    var n = box[1] - box[0], m = box[3] - box[2], most = Math.min(n + m, MOST_EDITS), offset = most + 1;
    var ends = new Int32Array(2 * most + 3);
    /** @type {Int32Array[]} */
    var trail = [];
    for (var edits = 0; edits <= most; edits += 1) {
      trail.push(ends.slice());
      for (var line = -edits; line <= edits; line += 2) {
        var down = line === -edits || (line !== edits && ends[offset + line - 1] < ends[offset + line + 1]);
        var x = down ? ends[offset + line + 1] : ends[offset + line - 1] + 1, y = x - line;
        while (x < n && y < m && old[box[0] + x] === now[box[2] + y]) { x += 1; y += 1; }
        ends[offset + line] = x;
        if (x >= n && y >= m) { return back(trail, edits, offset, n, m, box); }
      }
    }
    return [];
  }

  /**
   * @param {Int32Array[]} trail
   * @param {number} edits
   * @param {number} offset
   * @param {number} x
   * @param {number} y
   * @param {number[]} box
   * @returns {number[][]}
   */
  function back(trail, edits, offset, x, y, box) {
    /** @type {number[][]} */
    var pairs = [];
    for (; edits >= 0; edits -= 1) {
      var ends = trail[edits], line = x - y;
      var down = line === -edits || (line !== edits && ends[offset + line - 1] < ends[offset + line + 1]);
      var from = edits ? line + (down ? 1 : -1) : 0, startX = edits ? ends[offset + from] : 0, startY = startX - from;
      while (x > startX && y > startY) {
        x -= 1;
        y -= 1;
        pairs.push([box[0] + x, box[2] + y]);
      }
      x = startX;
      y = startY;
    }
    return pairs.reverse();
  }

  /**
   * @template T
   * @param {T[]} old
   * @param {T[]} now
   * @param {number[]} [whole]
   * @returns {number[][]} places of what is the same on both sides, ascending
   */
  function matches(old, now, whole) {
    var box = whole ? whole.slice() : [0, old.length, 0, now.length];
    /** @type {number[][]} */
    var head = [];
    /** @type {number[][]} */
    var tail = [];
    while (box[0] < box[1] && box[2] < box[3] && old[box[0]] === now[box[2]]) { head.push([box[0]++, box[2]++]); }
    while (box[0] < box[1] && box[2] < box[3] && old[box[1] - 1] === now[box[3] - 1]) { tail.push([--box[1], --box[3]]); }
    /** @type {number[][]} */
    var middle = [];
    if (box[0] < box[1] && box[2] < box[3]) {
      var anchors = box[1] - box[0] + box[3] - box[2] > 64 ? rising(unique(old, now, box)) : [];
      if (anchors.length) {
        var from = [box[0], box[2]];
        anchors.concat([[box[1], box[3]]]).forEach(function (anchor, place) {
          middle = middle.concat(matches(old, now, [from[0], anchor[0], from[1], anchor[1]]));
          if (place < anchors.length) { middle.push(anchor); }
          from = [anchor[0] + 1, anchor[1] + 1];
        });
      } else {
        middle = shortest(old, now, box);
      }
    }
    return head.concat(middle, tail.reverse());
  }

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
    var same = old && now ? matches(left, right) : [];
    return {
      old: old, now: now, moved: moved,
      left: runs(left, new Set(same.map(function (pair) { return pair[0]; })), "gone"),
      right: runs(right, new Set(same.map(function (pair) { return pair[1]; })), "new"),
    };
  }

  /**
   * @param {Piece[]} pieces
   * @param {Map<string, number>} numbers of words seen so far; added to
   * @returns {{place: number, words: number[]}[]} words as numbers, which compare faster
   */
  function numbered(pieces, numbers) {
    return pieces.map(function (piece, place) {
      return {
        place: place,
        words: words(piece.text).map(function (word) {
          var known = numbers.get(word);
          if (known === undefined) { known = numbers.size; numbers.set(word, known); }
          return known;
        }),
      };
    });
  }

  /**
   * @param {number[]} one
   * @param {number[]} other
   * @param {Int32Array} counts all zero, by word; zero again afterwards
   * @returns {number} the share of words they have in common, 0 to 1
   */
  function likeness(one, other, counts) {
    var shared = 0, place;
    for (place = 0; place < one.length; place += 1) { counts[one[place]] += 1; }
    for (place = 0; place < other.length; place += 1) { if (counts[other[place]]-- > 0) { shared += 1; } }
    for (place = 0; place < one.length; place += 1) { counts[one[place]] = 0; }
    for (place = 0; place < other.length; place += 1) { counts[other[place]] = 0; }
    return 2 * shared / (one.length + other.length || 1);
  }

  /**
   * Pairs what no longer stands in its order: first what is the same word for word, then what is most alike.
   * @param {Piece[]} old
   * @param {Piece[]} now
   * @param {Map<number, number>} paired by place in `now`; added to
   */
  function pairRest(old, now, paired) {
    var taken = new Set(paired.values());
    /** @type {Map<string, number>} */
    var numbers = new Map();
    var left = numbered(old, numbers).filter(function (one) { return !taken.has(one.place); });
    var right = numbered(now, numbers).filter(function (one) { return !paired.has(one.place); });
    var counts = new Int32Array(numbers.size);
    /** @type {number[][]} */
    var alike = [];
    right.forEach(function (one) {
      left.forEach(function (other) {
        var length = Math.min(one.words.length, other.words.length) / Math.max(one.words.length, other.words.length, 1);
        // Two lengths so different cannot reach the share.
        if (length < ALIKE / (2 - ALIKE)) { return; }
        var share = likeness(one.words, other.words, counts);
        if (share >= ALIKE) { alike.push([share, other.place, one.place]); }
      });
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
    matches(texts[0], texts[1]).forEach(function (pair) { paired.set(pair[1], pair[0]); });
    pairRest(old, now, paired);
    var inOrder = new Set(rising(Array.from(paired, function (pair) { return [pair[1], pair[0]]; }).sort(function (a, b) { return a[0] - b[0]; })).map(function (pair) { return pair[1]; }));
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

  return { compare: compare, matches: matches };
})();
