/**
 * Terms of the index near to a word: longer ones, misspelt ones, those it is made of.
 *
 * @typedef {{id: number, distance: number}} Similar
 * @typedef {{id: number, share: number}} Alike
 * @param {ReturnType<typeof wissenSearchWords>} words
 * @param {ReturnType<typeof wissenSearchParts>} parts
 */
var wissenSearchNear = function (words, parts) {
  "use strict";

  /** Words longer than this are not taken apart, and no misspelling is looked for. */
  var LONGEST = 60;
  /** What German puts between the parts of a compound. */
  var JOINTS = ["", "s", "es", "n", "en", "er", "e", "ns", "ens"];
  /** How many misspelt terms, and how many that look alike, are worth showing. */
  var MOST_SIMILAR = 8, MOST_ALIKE = 5;

  /** @param {number[]} ids @returns {number[]} the most frequent first */
  function byFrequency(ids) {
    return ids.sort(function (a, b) { return parts.frequency(b) - parts.frequency(a) || a - b; });
  }

  /** @param {string[]} terms sorted @param {string} prefix @returns {number} the first term that does not come before it */
  function firstFrom(terms, prefix) {
    var low = 0, high = terms.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (terms[middle] < prefix) { low = middle + 1; } else { high = middle; }
    }
    return low;
  }

  /** @param {string} prefix @param {number} most @returns {number[]} terms that begin with it */
  function beginning(prefix, most) {
    var terms = parts.lexicon().terms;
    /** @type {number[]} */
    var ids = [];
    for (var id = firstFrom(terms, prefix); id < terms.length && terms[id].startsWith(prefix); id += 1) {
      if (terms[id] !== prefix) { ids.push(id); }
    }
    return ids.length > most ? byFrequency(ids).slice(0, most) : ids;
  }

  /** @param {string} piece @param {number} most @returns {number[]} terms that have it further on */
  function containing(piece, most) {
    /** @type {number[]} */
    var ids = [];
    parts.lexicon().terms.forEach(function (term, id) {
      if (term.indexOf(piece) > 0) { ids.push(id); }
    });
    return byFrequency(ids).slice(0, most);
  }

  /** The last three rows of the table of distances; made once, because thousands of terms are compared. */
  var rows = [new Uint8Array(LONGEST + 4), new Uint8Array(LONGEST + 4), new Uint8Array(LONGEST + 4)];

  /**
   * Fills the row of the table for the letter of `a` at `i`.
   * @param {string} a
   * @param {string} b
   * @param {number} i
   * @param {Uint8Array} older
   * @param {Uint8Array} old
   * @param {Uint8Array} now
   * @returns {number} the least in it
   */
  function fillRow(a, b, i, older, old, now) {
    var least = i;
    now[0] = i;
    for (var j = 1; j <= b.length; j += 1) {
      var cost = a[i - 1] === b[j - 1] ? 0 : 1;
      var value = Math.min(old[j] + 1, now[j - 1] + 1, old[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, older[j - 2] + 1);
      }
      now[j] = value;
      if (value < least) { least = value; }
    }
    return least;
  }

  /** @param {string} a @param {string} b @param {number} limit @returns {number} edits, swaps of
   *   neighbours counted as one; or `limit` + 1 */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit || b.length > LONGEST || a.length > LONGEST) { return limit + 1; }
    var older = rows[0], old = rows[1], now = rows[2];
    for (var first = 0; first <= b.length; first += 1) { old[first] = first; }
    for (var i = 1; i <= a.length; i += 1) {
      if (fillRow(a, b, i, older, old, now) > limit) { return limit + 1; }
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

  /** @param {string} word @returns {Similar[]} terms one edit away, two where it is long */
  function similar(word) {
    var lexicon = parts.lexicon(), limit = word.length > 7 ? 2 : 1, mask = parts.letters(word);
    /** @type {Similar[]} */
    var near = [];
    for (var id = 0; id < lexicon.terms.length; id += 1) {
      var term = lexicon.terms[id];
      if (Math.abs(term.length - word.length) > limit || term[0] === "§") { continue; }
      if (bits(mask ^ lexicon.masks[id]) > 2 * limit) { continue; }
      var away = distance(word, term, limit);
      if (away <= limit) { near.push({ id: id, distance: away }); }
    }
    near.sort(function (a, b) {
      return a.distance - b.distance || parts.frequency(b.id) - parts.frequency(a.id) || a.id - b.id;
    });
    return near.slice(0, MOST_SIMILAR);
  }

  /** @param {string} word @returns {string} with a sign for where it begins */
  function begun(word) { return "^" + word; }

  /** @param {string} text @returns {Set<string>} its groups of three letters */
  function triples(text) {
    /** @type {Set<string>} */
    var groups = new Set();
    for (var at = 0; at + 3 <= text.length; at += 1) { groups.add(text.slice(at, at + 3)); }
    return groups;
  }

  /** @param {string} word @returns {Alike[]} terms that share most groups of three letters */
  function alike(word) {
    var own = triples(begun(word)), terms = parts.lexicon().terms;
    /** @type {Alike[]} */
    var near = [];
    for (var id = 0; id < terms.length; id += 1) {
      var term = begun(terms[id]), shared = 0;
      if (term.length < 5) { continue; }
      for (var at = 0; at + 3 <= term.length; at += 1) {
        if (own.has(term.slice(at, at + 3))) { shared += 1; }
      }
      var share = (2 * shared) / (own.size + term.length - 2);
      if (share >= 0.5) { near.push({ id: id, share: share }); }
    }
    near.sort(function (a, b) { return b.share - a.share || a.id - b.id; });
    return near.slice(0, MOST_ALIKE);
  }

  /**
   * @template T
   * @param {string} word a folded word
   * @param {(head: string, tail: string) => T | null | undefined | void} take gets each way to cut it
   *   in two; the first answer that is something ends the search
   * @returns {T | null}
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
    return JOINTS.flatMap(function (joint) {
      var id = ids.get(words.stem(first + joint + second));
      return id === undefined ? [] : [id];
    });
  }

  return { beginning: beginning, containing: containing, similar: similar, alike: alike, cut: cut, compound: compound, joined: joined };
};
