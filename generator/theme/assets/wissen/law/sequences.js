/** What two sequences have in common, in order: unique anchors first, the rest by fewest edits. */
var wissenSequences = (function () {
  "use strict";

  /** Beyond so many edits between two anchors, everything between them counts as changed. */
  var MOST_EDITS = 300;

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
    /** @type {Map<T, number[]>} place in `old` or -1, times in `now`, place in `now` */
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
    seen.forEach(function (places) { if (places[0] >= 0 && places[1] === 1) { pairs.push([places[0], places[2]]); } });
    return pairs.sort(function (a, b) { return a[0] - b[0]; });
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

  return { matches: matches, rising: rising };
})();
