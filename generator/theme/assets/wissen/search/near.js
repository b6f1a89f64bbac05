/**
 * Terms of the index near to a word: longer ones, misspelt ones, those it is made of.
 *
 * @param {ReturnType<typeof wissenSearchWords>} words
 * @param {ReturnType<typeof wissenSearchParts>} parts
 */
var wissenSearchNear = function (words, parts) {
  "use strict";

  var LONGEST = 60;
  /** What German puts between the parts of a compound. */
  var JOINTS = ["", "s", "es", "n", "en", "er", "e", "ns", "ens"];

  /** @param {number[]} ids @returns {number[]} the most frequent first */
  function byFrequency(ids) {
    return ids.sort(function (a, b) { return parts.frequency(b) - parts.frequency(a) || a - b; });
  }

  /** @param {string} prefix @param {number} most @returns {number[]} terms that begin with it */
  function beginning(prefix, most) {
    var terms = parts.lexicon().terms, low = 0, high = terms.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (terms[middle] < prefix) { low = middle + 1; } else { high = middle; }
    }
    var found = [];
    for (; low < terms.length && terms[low].startsWith(prefix); low += 1) {
      if (terms[low] !== prefix) { found.push(low); }
    }
    return found.length > most ? byFrequency(found).slice(0, most) : found;
  }

  /** @param {string} piece @param {number} most @returns {number[]} terms that have it further on */
  function containing(piece, most) {
    /** @type {number[]} */
    var found = [];
    parts.lexicon().terms.forEach(function (/** @type {string} */ term, /** @type {number} */ id) {
      if (term.indexOf(piece) > 0) { found.push(id); }
    });
    return byFrequency(found).slice(0, most);
  }

  var rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

  /** @param {string} a @param {string} b @param {number} limit @returns {number} edits, swaps of
   *   neighbours counted as one; or `limit` + 1 */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit || b.length > 60 || a.length > 60) { return limit + 1; }
    var older = rows[0], old = rows[1], now = rows[2];
    for (var first = 0; first <= b.length; first += 1) { old[first] = first; }
    for (var i = 1; i <= a.length; i += 1) {
      now[0] = i;
      var best = i;
      for (var j = 1; j <= b.length; j += 1) {
        var cost = a[i - 1] === b[j - 1] ? 0 : 1;
        var value = Math.min(old[j] + 1, now[j - 1] + 1, old[j - 1] + cost);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          value = Math.min(value, older[j - 2] + 1);
        }
        now[j] = value;
        if (value < best) { best = value; }
      }
      if (best > limit) { return limit + 1; }
      var spare = older;
      older = old; old = now; now = spare;
    }
    return old[b.length];
  }

  /** @param {number} mask @returns {number} */
  function bits(mask) {
    for (var count = 0; mask; count += 1) { mask &= mask - 1; }
    return count;
  }

  /** @param {string} word @returns {{id: number, distance: number}[]} terms one edit away, two where it is long */
  function similar(word) {
    var lexicon = parts.lexicon(), limit = word.length > 7 ? 2 : 1, mask = parts.letters(word), found = [];
    for (var id = 0; id < lexicon.terms.length; id += 1) {
      var term = lexicon.terms[id];
      if (Math.abs(term.length - word.length) > limit || term[0] === "§") { continue; }
      if (bits(mask ^ lexicon.masks[id]) > 2 * limit) { continue; }
      var away = distance(word, term, limit);
      if (away <= limit) { found.push({ id: id, distance: away }); }
    }
    found.sort(function (a, b) {
      return a.distance - b.distance || parts.frequency(b.id) - parts.frequency(a.id) || a.id - b.id;
    });
    return found.slice(0, 8);
  }

  /** @param {string} word @returns {{id: number, share: number}[]} terms that share most groups of three letters */
  function alike(word) {
    var own = new Set(), text = "^" + word, found = [], terms = parts.lexicon().terms;
    for (var at = 0; at + 3 <= text.length; at += 1) { own.add(text.slice(at, at + 3)); }
    for (var id = 0; id < terms.length; id += 1) {
      var term = "^" + terms[id], shared = 0;
      if (term.length < 5) { continue; }
      for (var here = 0; here + 3 <= term.length; here += 1) {
        if (own.has(term.slice(here, here + 3))) { shared += 1; }
      }
      var share = (2 * shared) / (own.size + term.length - 2);
      if (share >= 0.5) { found.push({ id: id, share: share }); }
    }
    found.sort(function (a, b) { return b.share - a.share || a.id - b.id; });
    return found.slice(0, 5);
  }

  /**
   * @param {string} word a folded word
   * @param {(head: string, tail: string) => any} take gets each way to cut it in two; the first
   *   answer that is something ends the search
   */
  function cut(word, take) {
    if (word.length > LONGEST) { return null; }
    for (var at = 3; at <= word.length - 3; at += 1) {
      for (var each = 0; each < JOINTS.length; each += 1) {
        var joint = JOINTS[each], head = word.slice(0, at - joint.length);
        if (head.length < 3 || !word.slice(0, at).endsWith(joint)) { continue; }
        var answer = take(head, word.slice(at));
        if (answer) { return answer; }
      }
    }
    return null;
  }

  /** @param {string} word a folded word @param {number} depth @returns {number[] | null} the terms it is made of */
  function compound(word, depth) {
    var ids = parts.lexicon().ids;
    return cut(word, function (head, tail) {
      var last = ids.get(words.stem(tail));
      // „App“ and „Amt“ are words, but many endings only look like one.
      if (last === undefined || tail.length < 4 && head.length < 6) { return null; }
      var first = ids.get(words.stem(head));
      if (first !== undefined) { return [first, last]; }
      var below = depth < 2 && head.length > 6 ? compound(head, depth + 1) : null;
      return below && below.concat([last]);
    });
  }

  /** @param {string} first @param {string} second @returns {number[]} compounds of two words */
  function joined(first, second) {
    var ids = parts.lexicon().ids;
    if (first.length < 3 || second.length < 3) { return []; }
    return JOINTS.map(function (joint) { return ids.get(words.stem(first + joint + second)); })
      .filter(function (id) { return id !== undefined; });
  }

  return { beginning: beginning, containing: containing, similar: similar, alike: alike, cut: cut, compound: compound, joined: joined };
};
