/**
 * What a query asks for: its statutes, phrases and words, each with the ways to meet it.
 *
 * @typedef {{folded: string, stem: string, slot: Slot}} Seen
 * @param {ReturnType<typeof wissenSearchWords>} words
 * @param {ReturnType<typeof wissenSearchParts>} parts
 * @param {ReturnType<typeof wissenSearchNear>} near
 */
var wissenSearchSlots = function (words, parts, near) {
  "use strict";

  var kit = wissenSearchWays(parts), ofWord = wissenSearchWord(words, parts, near, kit);
  var QUALITY = kit.QUALITY, way = kit.way, idOf = kit.idOf, synonyms = kit.synonyms;
  var STATUTE = 1.5;
  /** So many words and slots of a query are looked at, and so many terms of a family. */
  var MOST_WORDS = 40, MOST_SLOTS = 24, MOST_FAMILY = 12;
  /** So many words before are tried as the other half of a compound, and so many in pairs. */
  var MOST_BEFORE = 4, MOST_APART = 8;
  var SEPARABLE = new Set("ab an auf aus bei ein fest los mit nach um vor weg zu zuruck".split(" "));
  var NEGATION = /^(?:nicht|ohne|kein(?:e[nmrs]?)?)$/;

  /** @param {StatuteReading} reading @returns {string} its term, as statutes.py makes it */
  function termOf(reading) { return [reading.section && "§" + reading.section, reading.law].filter(Boolean).join(" "); }

  /** @param {string} text @param {StatuteReading[]} readings @returns {string} the text with a sign in the place of each */
  function without(text, readings) {
    return readings.reduceRight(function (rest, reading) { return rest.slice(0, reading.start) + " § " + rest.slice(reading.end); }, text);
  }

  /** @param {string} term @returns {Slot} */
  function ofStatute(term) {
    var pieces = term.split(" "), id = idOf(term), law = idOf(pieces[1]), section = idOf(pieces[0]);
    var slot = kit.slot(term, [], STATUTE);
    if (id !== undefined) { slot.ways.push(kit.itself(id)); }
    else if (law !== undefined) {
      slot.ways.push(way([law], 0.4));
      if (section !== undefined) { slot.ways.push(way([section, law], 0.6)); }
    }
    slot.ways = slot.ways.concat(synonyms(term, QUALITY.synonym, QUALITY.onward));
    return slot;
  }

  /** @param {Word} word @returns {boolean} */
  function counts(word) { return !word.small || NEGATION.test(word.folded); }

  /** @param {Word[]} span @returns {string} */
  function keyOf(span) { return span.map(function (word) { return word.stem; }).join(" "); }

  /** @param {Word[]} all @param {number} at @returns {{length: number, key: string} | null} the longest known phrase from there on */
  function phraseAt(all, at) {
    var lexicon = parts.lexicon(), most = Math.min(lexicon.longest + 3, all.length - at);
    for (var length = most; length > 1; length -= 1) {
      var span = all.slice(at, at + length), whole = keyOf(span);
      if (parts.meaning(whole)) { return { length: length, key: whole }; }
      if (!counts(span[0]) || span[length - 1].small) { continue; }
      var key = keyOf(span.filter(counts));
      if (key.indexOf(" ") > 0 && parts.meaning(key)) { return { length: length, key: key }; }
    }
    return null;
  }

  /** @param {Word[]} span @returns {Way[]} what shorter phrases in it mean, and its words: „nicht lesen und schreiben“ */
  function within(span) {
    /** @type {Way[]} */
    var ways = [];
    for (var length = 1; length < span.length; length += 1) {
      for (var at = 0; at + length <= span.length; at += 1) {
        var part = span.slice(at, at + length), share = part.length / span.length;
        if (part[part.length - 1].small) { continue; }
        ways = ways.concat(synonyms(keyOf(part), QUALITY.synonym * share, QUALITY.onward * share));
      }
    }
    return ways;
  }

  /** @param {Word[]} span @param {string} key @returns {Slot} */
  function ofPhrase(span, key) {
    var content = span.filter(function (word) { return !word.small; });
    var ids = content.map(function (word) { return idOf(word.stem); }).filter(function (id) { return id !== undefined; });
    var ways = synonyms(key, QUALITY.synonym, QUALITY.onward).concat(within(span));
    if (ids.length && ids.length === content.length) {
      ways.push({ ids: ids, quality: 1, direct: true, same: false });
    }
    var alone = span.some(function (word) { return NEGATION.test(word.folded); }) ? QUALITY.negated : QUALITY.inPhrase;
    ids.forEach(function (id) { ways.push(way([id], alone)); });
    kit.level(ways);
    var typed = span.map(function (word) { return word.typed; }).join(" ");
    return kit.slot(typed, ways, Math.max(1, span.filter(counts).length));
  }

  /** „erkennt das Zeugnis an“ is a form of „anerkennen“: the part further on belongs to the verb. @param {Slot} slot @param {Word[]} all @param {number} at */
  function addSeparated(slot, all, at) {
    all.slice(at + 1).forEach(function (word) {
      if (!SEPARABLE.has(word.folded)) { return; }
      var family = parts.lexicon().roots.get(words.root(word.folded + all[at].stem)) || [];
      family.slice(0, MOST_FAMILY).forEach(function (id) { slot.ways.push(way([id], QUALITY.root)); });
    });
  }

  /** „Haus Frauen“ also means the „Frauenhaus“: either word is met by the compound. @param {Seen[]} seen @param {Seen} own */
  function addJoined(seen, own) {
    seen.forEach(function (other) {
      near.joined(other.folded, own.folded).concat(near.joined(own.folded, other.folded)).forEach(function (id) {
        [own.slot, other.slot].forEach(function (slot) {
          slot.ways.push({ ids: [id], quality: QUALITY.joined, direct: true, same: false });
        });
      });
    });
  }

  /** „Strom wird morgen abgestellt“: a phrase of two words may have others between them. @param {Seen[]} seen */
  function addApart(seen) {
    seen.forEach(function (word, at) {
      seen.slice(at + 1).forEach(function (other, between) {
        var ways = synonyms(other.stem + " " + word.stem, QUALITY.apart, QUALITY.apart);
        if (between) { ways = ways.concat(synonyms(word.stem + " " + other.stem, QUALITY.apart, QUALITY.apart)); }
        [word.slot, other.slot].forEach(function (slot) { slot.ways = slot.ways.concat(ways); });
      });
    });
  }

  /** @param {string} text @returns {Slot[]} */
  function ofQuery(text) {
    var lexicon = parts.lexicon();
    /** @type {StatuteReading[]} */
    var readings = lexicon.statutes(text);
    var slots = readings.map(termOf).map(ofStatute);
    var typed = words.tokens(without(text, readings)), folded = typed.map(words.fold);
    /** @type {Word[]} */
    var all = [];
    typed.forEach(function (word, at) {
      if (word === "§") { return; }
      all.push({
        typed: word, folded: folded[at], stem: words.stem(folded[at]),
        small: lexicon.stopwords.has(folded[at]), last: at === typed.length - 1,
      });
    });
    slots = slots.concat(ofWords(all.slice(0, MOST_WORDS)));
    // Only small words so far: perhaps the beginning of a longer one.
    if (!slots.length && all.length) { slots.push(ofWord(Object.assign({}, all[all.length - 1], { last: true }))); }
    return slots.slice(0, MOST_SLOTS);
  }

  /** @param {Word[]} all @returns {Slot[]} */
  function ofWords(all) {
    /** @type {Slot[]} */
    var slots = [];
    /** @type {Seen[]} */
    var seen = [];
    for (var at = 0; at < all.length; at += 1) {
      var phrase = phraseAt(all, at);
      if (phrase) {
        slots.push(ofPhrase(all.slice(at, at + phrase.length), phrase.key));
        at += phrase.length - 1;
      } else if (!all[at].small) {
        var own = { folded: all[at].folded, stem: all[at].stem, slot: ofWord(all[at]) };
        addSeparated(own.slot, all, at);
        addJoined(seen.slice(-MOST_BEFORE), own);
        seen.push(own);
        slots.push(own.slot);
      }
    }
    addApart(seen.slice(0, MOST_APART));
    return slots;
  }

  return { ofQuery: ofQuery };
};
