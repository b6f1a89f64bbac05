/**
 * The parts of the index that have been loaded: the lexicon, postings by file, documents.
 * What writer.py writes is read here; nothing else knows how it is written.
 *
 * @typedef {{document: Int32Array, value: Uint8Array}} List the documents of a term, rising; a
 *   value is twice the strength less one, and one more where the title has the term
 * @typedef {{terms: string[], onward: boolean}} Target what a phrase also finds; `onward` when it
 *   leads from one thing to another, not from a name to its equal
 * @typedef {object} Lexicon what every query needs
 * @property {number} count documents
 * @property {number[]} cuts at which term each file of postings begins
 * @property {number} perFile documents in one file
 * @property {string} frequencies a digit for each term, for those of sections once they are here
 * @property {[string, number][]} kinds each with its first document
 * @property {string} numbers the digits with which numbers begin
 * @property {string} factors a digit for each document
 * @property {string} titles a digit for each document
 * @property {number} shards files of synonyms
 * @property {number} longest words of the longest phrase
 * @property {string[]} terms sorted, without those of sections
 * @property {string[] | null} sections the terms of sections, whose ids follow; `null` before they are here
 * @property {Map<string, number>} ids of the terms
 * @property {Map<string, number[]>} roots terms of one family
 * @property {Int32Array} masks the letters of each term as bits
 * @property {(text: string) => StatuteReading[]} statutes what a text cites
 * @property {Set<string>} stopwords
 * @property {Set<string>} light words that say little
 * @param {ReturnType<typeof wissenSearchWords>} words
 */
var wissenSearchParts = function (words) {
  "use strict";

  var DIGITS = wissenContract.digits, HALF = DIGITS.length / 2;
  var DIGIT = new Int16Array(128).fill(-1);
  for (var place = 0; place < DIGITS.length; place += 1) { DIGIT[DIGITS.charCodeAt(place)] = place; }

  /** @type {Lexicon | null} */
  var lexicon = null;
  /** @type {Record<string, SearchDocument[]>} */
  var documents = {};
  /** @type {Record<string, List[]>} */
  var postings = {};
  /** @type {Record<string, Map<string, List>>} */
  var numbers = {};
  /** @type {Record<string, Map<string, Target[]>>} */
  var synonyms = {};
  /** @type {Set<string>} */
  var wanted = new Set();

  /** @returns {boolean} whether the lexicon is here; nothing else may be asked for before */
  function isOpen() { return lexicon !== null; }

  /** @returns {Lexicon} */
  function opened() { return /** @type {Lexicon} */ (lexicon); }

  /** @param {string} text @returns {List[]} */
  function decode(text) {
    /** @type {List[]} */
    var lists = [];
    var at = 0;
    function number() {
      for (var value = 0, factor = 1; ; factor *= HALF) {
        var digit = DIGIT[text.charCodeAt(at)];
        at += 1;
        if (digit < HALF) { return value + digit * factor; }
        value += (digit - HALF) * factor;
      }
    }
    while (at < text.length) {
      var length = number(), before = -1;
      var ids = new Int32Array(length), values = new Uint8Array(length);
      for (var each = 0; each < length; each += 1) {
        before += number() + 1;
        ids[each] = before;
        values[each] = DIGIT[text.charCodeAt(at)];
        at += 1;
      }
      lists.push({ document: ids, value: values });
    }
    return lists;
  }

  /** @param {string} text front-coded terms @returns {string[]} */
  function unpacked(text) {
    var before = "";
    return (text.match(/[A-Z]+[^A-Z]*/g) || []).map(function (piece) {
      var capitals = /** @type {RegExpMatchArray} */ (piece.match(/^[A-Z]+/))[0];
      // A drops nothing, Y 24 characters; each Z before it 25 more.
      var dropped = 25 * (capitals.length - 1) + capitals.charCodeAt(capitals.length - 1) - 65;
      before = before.slice(0, before.length - dropped) + piece.slice(capitals.length);
      return before;
    });
  }

  /** @param {string} text @returns {Map<string, Target[]>} what a phrase of stems also finds */
  function openGroups(text) {
    /** @type {Map<string, Target[]>} */
    var groups = new Map();
    /** @param {string} key @param {Target[]} targets */
    function add(key, targets) { groups.set(key, (groups.get(key) || []).concat(targets)); }
    text.split("\n").filter(Boolean).forEach(function (line) {
      var sides = line.split(/[=>]/), onward = line.indexOf(">") > 0;
      var targets = (sides[1] === undefined ? sides[0] : sides[1]).split("|");
      sides[0].split("|").forEach(function (trigger) {
        var others = targets.filter(function (target) { return target !== trigger; }).map(function (target) {
          return { terms: target.split(" ").map(spaced), onward: onward };
        });
        add(spaced(trigger), others);
        // What „schlagen“ leads to is also found by a form that no text has.
        if (trigger.indexOf(" ") < 0) { add("~" + words.root(trigger), others); }
      });
    });
    return groups;
  }

  /** @param {string} text @returns {string} a statute's term is one word with a space in it */
  function spaced(text) { return text.replace(/_/g, " "); }

  /** @param {string} word @returns {number} its letters as bits: similar words have similar ones */
  function letters(word) {
    var mask = 0;
    for (var at = 0; at < word.length; at += 1) { mask |= 1 << (word.charCodeAt(at) % 31); }
    return mask;
  }

  /** @param {string} text @returns {Map<string, string>} the terms of laws by the keys of their names */
  function openLaws(text) {
    return new Map(text.split(" ").filter(Boolean).map(function (pair) {
      var sides = pair.split("=");
      return /** @type {[string, string]} */ ([sides[0], sides[1] || sides[0]]);
    }));
  }

  /** @param {string} name as written @returns {string} the form in which a law is looked up */
  function lawKey(name) { return words.tokens(name).map(words.fold).join(""); }

  /** @param {SearchLexicon} data */
  function openLexicon(data) {
    var terms = unpacked(data.terms), masks = new Int32Array(terms.length);
    /** @type {Map<string, number>} */
    var ids = new Map();
    /** @type {Map<string, number[]>} */
    var roots = new Map();
    terms.forEach(function (term, id) {
      ids.set(term, id);
      masks[id] = letters(term);
      var root = words.root(term), family = roots.get(root);
      if (family) { family.push(id); } else { roots.set(root, [id]); }
    });
    lexicon = {
      count: data.count, cuts: data.cuts, perFile: data.documents, frequencies: data.frequencies,
      kinds: data.kinds, numbers: data.numbers, factors: data.factors, titles: data.titles, shards: data.groups[0], longest: data.groups[1],
      terms: terms, sections: null, ids: ids, roots: roots, masks: masks,
      statutes: wissenSearchStatutes(data.grammar, { known: openLaws(data.laws), key: lawKey, articles: new Set() }),
      stopwords: new Set(data.stopwords.split(" ")), light: new Set(data.light.split(" ")),
    };
    if (early) { openSections(early); }
  }

  /** @type {SearchSections | null} what came before the lexicon */
  var early = null;

  /** @param {SearchSections} data */
  function openSections(data) {
    early = data;
    if (!lexicon) { return; }
    var known = opened(), sections = unpacked(data.terms);
    sections.forEach(function (term, at) { known.ids.set(term, known.terms.length + at); });
    known.frequencies += data.frequencies;
    known.sections = sections;
  }

  /** @param {SearchNumbers} data @returns {Map<string, List>} */
  function openNumbers(data) {
    var lists = decode(data.postings);
    return new Map(data.terms.map(function (term, at) { return [term, lists[at]]; }));
  }

  /**
   * Takes a part's file.
   * @param {string} name whose first letter tells what it is
   * @param {any} data as writer.py has written a part of that kind
   */
  function take(name, data) {
    if (name === "lexicon") { openLexicon(data); }
    else if (name[0] === "p") { postings[name] = decode(data); }
    else if (name[0] === "g") { synonyms[name] = openGroups(data); }
    else if (name === "sections") { openSections(data); }
    else if (name[0] === "z") { numbers[name] = openNumbers(data); }
    else { documents[name] = data; }
  }

  /** @param {string} key stems @returns {string} the part with what they also find; see synonyms.py */
  function groupsOf(key) {
    var first = words.root(key.replace("~", "").split(" ")[0]), number = 0;
    for (var at = 0; at < first.length; at += 1) { number = (number * 31 + first.charCodeAt(at)) % 9973; }
    return "g" + (number % opened().shards);
  }

  /** @param {string} key stems @returns {Target[] | undefined} what they also find; a part that is not here is noted */
  function meaning(key) {
    var name = groupsOf(key);
    if (name in synonyms) { return synonyms[name].get(key); }
    wanted.add(name);
    return undefined;
  }

  /** @returns {string[]} the parts that were asked for since the last time and were not here */
  function noted() {
    var names = Array.from(wanted);
    wanted.clear();
    return names;
  }

  /** @param {string} term @returns {number | undefined} its id; where sections are not here yet their part is noted */
  function idOf(term) {
    if (term && term[0] === "§" && !opened().sections) { wanted.add("sections"); }
    return opened().ids.get(term);
  }

  /** @param {number} id @returns {string} the term */
  function termOf(id) {
    var known = opened();
    return id < known.terms.length ? known.terms[id] : (known.sections || [])[id - known.terms.length];
  }

  /** @param {number} id a term's @returns {number} the file that has its postings */
  function shardOf(id) {
    var cuts = opened().cuts, low = 0, high = cuts.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (cuts[middle] <= id) { low = middle; } else { high = middle - 1; }
    }
    return low;
  }

  /** @param {number} id a term's @returns {string} the part it needs, unless that is here */
  function lackingFor(id) {
    var name = "p" + shardOf(id);
    return name in postings ? "" : name;
  }

  /** @param {string} number @returns {string} the part it needs, unless that is here */
  function lackingForNumber(number) {
    var name = "z" + number[0];
    return name in numbers || opened().numbers.indexOf(number[0]) < 0 ? "" : name;
  }

  /** @param {number} id a term's @returns {List} */
  function listOf(id) {
    var shard = shardOf(id);
    return postings["p" + shard][id - opened().cuts[shard]];
  }

  /** @param {string} number @returns {List | undefined} */
  function listOfNumber(number) {
    var lists = numbers["z" + number[0]];
    return lists && lists.get(number);
  }

  /** @param {number} id a term's @returns {number} about how many documents have it */
  function frequency(id) { return Math.pow(2, DIGIT[opened().frequencies.charCodeAt(id)] / 4); }

  /** @param {number} document @returns {number} how many words its title has */
  function titleLength(document) { return Math.max(1, DIGIT[opened().titles.charCodeAt(document)]); }

  /** @param {number} document @returns {number} how far it steps back behind others */
  function factor(document) { return DIGIT[opened().factors.charCodeAt(document)] / 40; }

  /** @param {number} document @returns {string} the part that shows it */
  function partOf(document) { return "d" + Math.floor(document / opened().perFile); }

  /** @param {number} document @returns {SearchDocument | undefined} once its part is here */
  function shown(document) {
    var chunk = documents[partOf(document)];
    return chunk && chunk[document % opened().perFile];
  }

  /** @param {number} document @returns {string} what it is, known before its part is loaded */
  function kindOf(document) {
    var name = "";
    opened().kinds.forEach(function (kind) { if (kind[1] <= document) { name = kind[0]; } });
    return name;
  }

  return {
    take: take, isOpen: isOpen, lexicon: opened, idOf: idOf, termOf: termOf, letters: letters, meaning: meaning, noted: noted,
    lackingFor: lackingFor, lackingForNumber: lackingForNumber, listOf: listOf, listOfNumber: listOfNumber,
    frequency: frequency, titleLength: titleLength, factor: factor, partOf: partOf, shown: shown, kindOf: kindOf,
  };
};
