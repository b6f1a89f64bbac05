/**
 * One word of a query: itself, what it means, what is made of it or it of, and where no
 * text has it, what may have been meant.
 *
 * @param {ReturnType<typeof wissenSearchWords>} words
 * @param {ReturnType<typeof wissenSearchParts>} parts
 * @param {ReturnType<typeof wissenSearchNear>} near
 * @param {ReturnType<typeof wissenSearchWays>} kit
 */
var wissenSearchWord = function (words, parts, near, kit) {
  "use strict";

  var QUALITY = kit.QUALITY, way = kit.way, idOf = kit.idOf, synonyms = kit.synonyms;
  var LIGHT = 0.25, LONG = 6;
  /** So many terms of a family, or with a beginning or a piece, are enough. */
  var MOST_FAMILY = 12, MOST_BEGINNINGS = 32, MOST_CONTAINING = 24;
  /** „geschlagen“ is a form of „schlagen“. */
  var STRONG = /^ge(.{3,}en)$/;

  /** @param {Word} word @returns {Slot} */
  function ofWord(word) {
    var stem = word.stem, light = parts.lexicon().light.has(stem) || /^[0-9]{1,2}$/.test(stem);
    var slot = kit.slot(word.typed, [], light ? LIGHT : 1);
    if (/^[0-9]{3,}$/.test(word.folded)) { slot.number = word.folded; } else { addWays(slot, word); }
    return slot;
  }

  /** @param {Slot} slot @param {Word} word */
  function addWays(slot, word) {
    var folded = word.folded, stem = word.stem, id = idOf(stem), inTexts = id !== undefined;
    if (id !== undefined) { slot.ways.push(kit.itself(id)); }
    var others = meanings(stem, inTexts);
    slot.ways = slot.ways.concat(others);
    kit.level(slot.ways);
    var met = slot.ways.length > 0, known = slot.ways.some(function (meeting) { return !meeting.onward; });
    addFamily(slot, stem, id, inTexts || parts.meaning(stem) !== undefined);
    if (word.last || !slot.ways.length && stem.length > 4) { addBeginnings(slot, stem, folded, met); }
    // What the vocabulary knows is not taken apart as well.
    if (inTexts && !others.length && folded.length > LONG) { addParts(slot, folded); }
    if (!known) { addGuesses(slot, stem, folded); }
  }

  /** @param {string} stem @param {boolean} known whether a text has the word @returns {Way[]} */
  function meanings(stem, known) {
    var ways = synonyms(stem, QUALITY.synonym, known ? QUALITY.onwardOfKnown : QUALITY.onward);
    return ways.length || known ? ways : synonyms("~" + words.root(stem), QUALITY.synonym, QUALITY.onward);
  }

  /** „Berater“ is also met by „Beratung“. @param {Slot} slot @param {string} stem @param {number | undefined} id @param {boolean} known */
  function addFamily(slot, stem, id, known) {
    (parts.lexicon().roots.get(words.root(stem)) || []).slice(0, MOST_FAMILY).forEach(function (relative) {
      if (relative !== id) { slot.ways.push(way([relative], known ? QUALITY.rootOfKnown : QUALITY.root)); }
    });
  }

  /** The word may still be being typed. @param {Slot} slot @param {string} stem @param {string} folded @param {boolean} known */
  function addBeginnings(slot, stem, folded, known) {
    if (folded.length <= (known ? 3 : 1)) { return; }
    var prefixes = [stem.length > 3 ? stem : folded];
    if (stem !== folded && stem.length > 3 && !known) { prefixes.push(folded); }
    prefixes.forEach(function (prefix) {
      near.beginning(prefix, MOST_BEGINNINGS).forEach(function (id) {
        var share = prefix.length / parts.lexicon().terms[id].length;
        slot.ways.push(way([id], known ? QUALITY.prefixOfKnown : QUALITY.prefix * (0.5 + 0.5 * share)));
      });
    });
  }

  /** A „Nachmittagskurs“ is also a course in the afternoon where the text has two words. @param {Slot} slot @param {string} folded */
  function addParts(slot, folded) {
    var halves = near.compound(folded, 0);
    if (halves) { slot.ways.push(way(halves, QUALITY.parts)); }
  }

  /** For a word that no text has: each guess only where those before it found nothing. @param {Slot} slot @param {string} stem @param {string} folded */
  function addGuesses(slot, stem, folded) {
    var divisible = folded.length > LONG && words.isLetters(folded);
    addVerb(slot, folded);
    if (divisible) { addCompound(slot, folded); }
    if (!slot.ways.length && stem.length > 4) { addContaining(slot, stem); }
    if (!slot.ways.length && stem.length > 4) { addTypos(slot, stem, folded); }
    if (!slot.ways.length && divisible) { addPiece(slot, folded); }
    if (!slot.ways.length && folded.length > 4) { addAlike(slot, stem); }
  }

  /** @param {Slot} slot @param {string} folded */
  function addVerb(slot, folded) {
    var participle = STRONG.exec(folded), verb = participle ? idOf(words.stem(participle[1])) : undefined;
    if (verb !== undefined) { slot.ways.push(way([verb], QUALITY.root)); }
  }

  /** „Stapler“ also means the „Gabelstaplerschein“, of which only the whole is known. @param {Slot} slot @param {string} stem */
  function addContaining(slot, stem) {
    near.containing(stem, MOST_CONTAINING).forEach(function (id) { slot.ways.push(way([id], QUALITY.containing)); });
  }

  /** @param {Slot} slot @param {string} stem */
  function addAlike(slot, stem) {
    near.alike(stem).forEach(function (candidate) { slot.ways.push(way([candidate.id], QUALITY.alike * candidate.share)); });
  }

  /** @param {Slot} slot @param {string} folded */
  function addCompound(slot, folded) {
    var halves = near.compound(folded, 0);
    if (halves) {
      slot.ways.push(way(halves, QUALITY.compound));
      halves.forEach(function (half) { slot.ways.push(way([half], QUALITY.piece)); });
      return;
    }
    // „Abiturzeugnis“ where no text speaks of „Abitur“: what either half means is found.
    near.cut(folded, function (head, tail) {
      var first = head.length > 3 ? halfMeans(head) : [], second = tail.length > 3 ? halfMeans(tail) : [];
      if (first.length && second.length) { slot.ways = slot.ways.concat(first, second); }
    });
  }

  /** „Stromabschaltung“ at least has to do with „Strom“. @param {Slot} slot @param {string} folded */
  function addPiece(slot, folded) {
    /** @type {Way[]} */
    var best = [];
    var longest = 3;
    near.cut(folded, function (head, tail) {
      [head, tail].forEach(function (half) {
        var ways = half.length > longest ? halfMeans(half) : [];
        if (ways.length) { best = ways; longest = half.length; }
      });
    });
    best.forEach(function (meeting) { slot.ways.push(way(meeting.ids, meeting.quality * QUALITY.piece / QUALITY.half)); });
  }

  /** @param {string} half @returns {Way[]} */
  function halfMeans(half) {
    var stem = words.stem(half), id = idOf(stem), ways = synonyms(stem, QUALITY.half, QUALITY.half);
    return id === undefined ? ways : ways.concat([way([id], QUALITY.half)]);
  }

  /** @param {Slot} slot @param {string} stem @param {string} folded */
  function addTypos(slot, stem, folded) {
    var candidates = near.similar(stem), terms = parts.lexicon().terms;
    if (!candidates.length && stem !== folded) { candidates = near.similar(folded); }
    candidates.forEach(function (candidate) {
      if (candidate.distance > candidates[0].distance) { return; }
      slot.ways.push(way([candidate.id], candidate.distance === 1 ? QUALITY.typo : QUALITY.typos));
      slot.ways = slot.ways.concat(synonyms(terms[candidate.id], QUALITY.typoSynonym, QUALITY.typoSynonym));
    });
    if (candidates.length) { slot.corrected = terms[candidates[0].id]; }
  }

  return ofWord;
};
