/**
 * Citations in a query: the grammar and the names of laws come with the index. The functions are
 * those of reading.py and naming.py, which say more of each.
 *
 * @typedef {{alike: [string, string][], kinds: Object<string, string>, roman: string[], books: string[],
 *   loose: string[], glued: string[], unnamed: boolean, any_rule: boolean}} StatuteGrammar
 * @typedef {{known: Map<string, string>, key: (name: string) => string, articles: Set<string>}} StatuteNames
 * @typedef {{start: number, end: number, law: string, section: string, below: string}} StatuteReading
 * @typedef {{items: StatuteReading[], article: boolean, listed: boolean}} StatuteGroup
 * @typedef {{start: number, end: number, all: string[], named: Object<string, string>}} StatuteMatch
 *
 * @param {StatuteGrammar & Object<string, any>} grammar
 * @param {StatuteNames} names
 * @returns {(text: string) => StatuteReading[]} what a text cites, from left to right
 */
var wissenSearchStatutes = function (grammar, names) {
  "use strict";

  /** How far before a sign its law may begin. */
  var LEAD = 60;
  /** So many words a name has at most. */
  var LONGEST = 4;
  /** @type {Map<string, string>} */
  var ALIKE = new Map();
  grammar.alike.forEach(function (row) { Array.from(row[0]).forEach(function (char) { ALIKE.set(char, row[1]); }); });
  var STRANGE = new RegExp("[" + Array.from(ALIKE.keys()).join("") + "]", "gu");
  /** @type {Object<string, RegExp>} */
  var IS = {};
  Object.keys(grammar).forEach(function (name) {
    if (typeof grammar[name] === "string") { IS[name] = new RegExp(grammar[name], grammar.loose.indexOf(name) < 0 ? "uy" : "iuy"); }
  });
  var BEGIN = new RegExp(IS.begin.source, IS.begin.flags.replace("y", "g"));
  var BEHIND = new RegExp(IS.behind.source, "u");
  var GLUED = grammar.glued.map(function (pattern) { return new RegExp(pattern, "uy"); });
  /** @type {Map<string, string>} */
  var KINDS = new Map();
  Object.keys(grammar.kinds).forEach(function (kind) {
    grammar.kinds[kind].split(" ").forEach(function (word) { KINDS.set(word, kind); });
  });
  var BOOKS = grammar.books.map(function (name) { return name.toLowerCase(); });

  /** @param {RegExp} pattern @param {string} text @param {number} at @returns {StatuteMatch | null} its match that begins at `at` */
  function match(pattern, text, at) {
    pattern.lastIndex = at;
    var found = pattern.exec(text);
    return found && { end: pattern.lastIndex, start: at, all: found, named: found.groups || {} };
  }

  /** @param {RegExp} pattern @param {string} text @param {number} at @returns {number} where it ends when it stands there, else `at` */
  function past(pattern, text, at) {
    var found = match(pattern, text, at);
    return found ? found.end : at;
  }

  /** @param {string} number Roman @returns {string} the book of the Social Code */
  function code(number) { return names.known.get(names.key("SGB " + number.toUpperCase())) || ""; }

  /** @param {string} text @param {number} at @returns {number[]} where a name that begins there may end, the longest first */
  function ends(text, at) {
    var found = [], word = match(IS.word, text, at);
    while (word && found.length < LONGEST) {
      found.unshift(word.end);
      var joint = match(IS.joint, text, word.end);
      word = joint && match(IS.word, text, joint.end);
    }
    return found;
  }

  /** @param {string} text @param {number} at @returns {{law: string, end: number}} but for books in words */
  function nameAt(text, at) {
    var book = match(IS.code, text, at), law = "", end = at;
    if (book) {
      var number = book.named.sgb;
      return { law: code(/[0-9]/.test(number) ? grammar.roman[Number(number) - 1] || number : number), end: book.end };
    }
    ends(text, at).some(function (stop) {
      if (!match(IS.name_end, text, stop)) { return false; }
      var name = text.slice(at, stop);
      law = [name, name.replace(/s$/, ""), name.replace(/es$/, "")].map(function (form) {
        return names.known.get(names.key(form)) || "";
      }).find(Boolean) || "";
      end = law ? stop : at;
      return law !== "";
    });
    return { law: law, end: end };
  }

  /** @param {string} text @param {number} at @returns {{law: string, end: number}} the law named there */
  function lawAt(text, at) {
    var book = match(IS.book, text, at);
    if (!book) { return nameAt(text, at); }
    var number = grammar.roman[BOOKS.indexOf(book.named.book.toLowerCase())];
    return { law: book.named.whole ? code(number) : "", end: book.end };
  }

  /** @param {string} text @param {number} at @returns {{law: string, end: number}} */
  function lawBehind(text, at) {
    var found = lawAt(text, past(IS.of, text, at));
    return found.law ? found : { law: "", end: at };
  }

  /** @param {string} text @param {number} sign @param {number} floor @returns {{law: string, start: number}} the law right before */
  function lawBefore(text, sign, floor) {
    var low = Math.max(floor, sign - LEAD), gap = BEHIND.exec(text.slice(low, sign));
    var edge = low + (gap ? gap.index : 0);
    for (var at = low; at < edge; at += 1) {
      if (at > 0 && match(IS.inside, text, at - 1)) { continue; }
      var found = lawAt(text, at);
      if (found.law && found.end === edge) { return { law: found.law, start: at }; }
    }
    return { law: "", start: sign };
  }

  /** @param {string} text @param {number} at @returns {{section: string, end: number} | null} the number there with its letter */
  function sectionAt(text, at) {
    var found = match(IS.number, text, at);
    if (found) { return { section: found.all[1] + (found.all[2] || found.all[3] || "").toLowerCase(), end: found.end }; }
    for (var each = 0; each < GLUED.length; each += 1) {
      found = match(GLUED[each], text, at);
      if (found && (match(IS.place, text, found.end) || lawAt(text, found.end).law)) { return { section: found.all[1] + found.all[2].toLowerCase(), end: found.end }; }
    }
    return null;
  }

  /** @param {string} number @param {string} letter @param {string} section @returns {boolean} whether it comes after `section` */
  function isLater(number, letter, section) {
    var than = parseInt(section, 10);
    return Number(number) > than || Number(number) === than && letter > section.replace(/[0-9]+/, "");
  }

  /** @param {string} text @param {number} at @param {string} listed @returns {{below: string, end: number}} */
  function belowAt(text, at, listed) {
    /** @type {string[]} */
    var words = [];
    var roman = match(IS.roman_place, text, at);
    if (roman) {
      words.push("Abs. " + (grammar.roman.indexOf(roman.named.roman.toUpperCase()) + 1));
      if (roman.named.sentence) { words.push("Satz " + roman.named.sentence); }
      for (var next = /** @type {StatuteMatch | null} */ (roman); next; next = match(IS.roman_more, text, at)) { at = next.end; }
    }
    for (var place = match(IS.place, text, at); place; place = match(IS.place, text, at)) {
      var kind = place.named.ordinal || place.named.kind;
      words.push((KINDS.get(kind) || KINDS.get(kind.toLowerCase())) + " " + (place.named.before || place.named.value).replace(".", ""));
      at = place.end;
      for (var more = match(IS.more, text, at); more; more = match(IS.more, text, at)) {
        if (listed && isLater(more.named.number, more.named.letter, listed)) { break; }
        at = more.end;
      }
    }
    return { below: words.join(" "), end: past(IS.following, text, at) };
  }

  /** @param {string} text @param {StatuteMatch} sign @returns {StatuteGroup} the sections after a sign, and after those joined to it */
  function groupAt(text, sign) {
    /** @type {StatuteGroup} */
    var group = { items: [], article: Boolean(sign.named.article), listed: Boolean(sign.named.many || sign.named.article) };
    var start = sign.start, at = sign.end;
    for (var number = sectionAt(text, at); number; number = sectionAt(text, at)) {
      var below = belowAt(text, number.end, group.listed ? number.section : "");
      group.items.push({ start: start, end: below.end, law: "", section: number.section, below: below.below });
      var join = match(IS.join, text, below.end), again = join && match(IS.sign, text, join.end);
      if (again && Boolean(again.named.article) === group.article) { start = again.start; at = again.end; group.listed = true; }
      else if (join && (group.listed || !below.below)) { start = at = join.end; }
      else { break; }
    }
    return group;
  }

  /** @param {string} law @param {StatuteGroup} group @returns {boolean} whether its sections can be of this law, or of none */
  function holds(law, group) {
    if (!law) { return grammar.unnamed && !group.article; }
    return grammar.any_rule || names.articles.has(law) === group.article;
  }

  /** @param {string} text @param {StatuteMatch} sign @param {number} floor @returns {{found: StatuteReading[], at: number}} */
  function signed(text, sign, floor) {
    var group = groupAt(text, sign), items = group.items;
    if (!items.length) { return { found: [], at: sign.end }; }
    var behind = lawBehind(text, items[items.length - 1].end), law = behind.law;
    if (!law && !group.listed) {
      items.length = 1;
      behind = lawBehind(text, items[0].end);
      law = behind.law;
    }
    var last = items[items.length - 1];
    if (!law) {
      var before = lawBefore(text, items[0].start, floor);
      law = before.law;
      items[0].start = before.start;
    }
    if (!holds(law, group)) { return { found: [], at: last.end }; }
    last.end = Math.max(last.end, behind.end);
    items.forEach(function (item) { item.law = law; });
    return { found: items, at: last.end };
  }

  /** @param {string} text @param {number} at @returns {{found: StatuteReading[], at: number}} the section or law there, where no sign stands */
  function unsigned(text, at) {
    var place = match(IS.place, text, at);
    if (place) { return { found: [], at: place.end }; }
    var number = match(IS.bare, text, at) && sectionAt(text, at), below;
    if (number) {
      below = belowAt(text, number.end, "");
      var law = nameAt(text, past(IS.near, text, below.end));
      if (!law.law) { return { found: [], at: at + 1 }; }
      return { found: [{ start: at, end: law.end, law: law.law, section: number.section, below: below.below }], at: law.end };
    }
    var name = nameAt(text, at);
    if (!name.law) { return { found: [], at: at + 1 }; }
    var after = match(IS.after, text, name.end), behind = after && sectionAt(text, after.end);
    below = behind ? belowAt(text, behind.end, "") : { below: "", end: name.end };
    return { found: [{ start: at, end: below.end, law: name.law, section: behind ? behind.section : "", below: below.below }], at: below.end };
  }

  return function (text) {
    text = text.replace(STRANGE, function (char) { return ALIKE.get(char) || char; });
    /** @type {StatuteReading[]} */
    var found = [];
    var floor = 0;
    BEGIN.lastIndex = 0;
    for (var begin = BEGIN.exec(text); begin; begin = BEGIN.exec(text)) {
      var sign = { start: begin.index, end: BEGIN.lastIndex, all: begin, named: begin.groups || {} };
      var next = sign.named.unsigned ? unsigned(text, begin.index) : signed(text, sign, floor);
      var last = found[found.length - 1], first = next.found[0];
      // A law alone may yet be that of the section behind it.
      if (last && first && !last.section && first.start <= last.start) { found.pop(); }
      found = found.concat(next.found);
      if (first && first.section) { floor = next.at; }
      BEGIN.lastIndex = next.at;
    }
    return found;
  };
};
