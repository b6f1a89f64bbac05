/**
 * One word of a query: itself, what it means, what is made of it or it of, and where no
 * text has it, what may have been meant.
 *
 * @param {ReturnType<typeof wissenSearchWords>} words
 * @param {ReturnType<typeof wissenSearchParts>} parts
 * @param {ReturnType<typeof wissenSearchNear>} near
 * @param {ReturnType<typeof wissenSearchWays>} all
 */
var wissenSearchWord = function (words, parts, near, all) {
  "use strict";

  var QUALITY = all.QUALITY, way = all.way, idOf = all.idOf, synonyms = all.synonyms;
  var LIGHT = 0.25, LONG = 6;
  /** „geschlagen“ is a form of „schlagen“. */
  var STRONG = /^ge(.{3,}en)$/;

  /** @param {Word} word @returns {Slot} */
  function ofWord(word) {
    var lexicon = parts.lexicon(), folded = word.folded, stem = word.stem;
    var light = lexicon.light.has(stem) || /^[0-9]{1,2}$/.test(stem);
    var made = all.slot(word.typed, [], light ? LIGHT : 1), id = idOf(stem);
    if (/^[0-9]{3,}$/.test(folded)) { made.number = folded; return made; }
    if (id !== undefined) { made.ways.push({ ids: [id], quality: 1, direct: true, same: true }); }
    var others = meanings(stem, id !== undefined);
    made.ways = made.ways.concat(others);
    all.level(made.ways);
    var met = made.ways.length > 0, known = made.ways.some(function (one) { return !one.onward; });
    addFamily(made, stem, id, id !== undefined || parts.meaning(stem) !== undefined);
    if (word.last || !made.ways.length && stem.length > 4) { addBeginnings(made, stem, folded, met); }
    // What the vocabulary knows is not taken apart as well.
    if (id !== undefined && !others.length && folded.length > LONG) { addParts(made, folded); }
    if (!known) { addGuesses(made, stem, folded); }
    return made;
  }

  /** @param {string} stem @param {boolean} known whether a text has the word @returns {Way[]} */
  function meanings(stem, known) {
    var found = synonyms(stem, QUALITY.synonym, known ? QUALITY.onwardOfKnown : QUALITY.onward);
    return found.length || known ? found : synonyms("~" + words.root(stem), QUALITY.synonym, QUALITY.onward);
  }

  /** „Berater“ is also met by „Beratung“. @param {Slot} made @param {string} stem @param {number | undefined} id @param {boolean} known */
  function addFamily(made, stem, id, known) {
    (parts.lexicon().roots.get(words.root(stem)) || []).slice(0, 12).forEach(function (/** @type {number} */ other) {
      if (other !== id) { made.ways.push(way([other], known ? QUALITY.rootOfKnown : QUALITY.root)); }
    });
  }

  /** The word may still be being typed. @param {Slot} made @param {string} stem @param {string} folded @param {boolean} known */
  function addBeginnings(made, stem, folded, known) {
    if (folded.length <= (known ? 3 : 1)) { return; }
    var prefixes = [stem.length > 3 ? stem : folded];
    if (stem !== folded && stem.length > 3 && !known) { prefixes.push(folded); }
    prefixes.forEach(function (prefix) {
      near.beginning(prefix, 32).forEach(function (id) {
        var share = prefix.length / parts.lexicon().terms[id].length;
        made.ways.push(way([id], known ? QUALITY.prefixOfKnown : QUALITY.prefix * (0.5 + 0.5 * share)));
      });
    });
  }

  /** A „Nachmittagskurs“ is also a course in the afternoon where the text has two words. @param {Slot} made @param {string} folded */
  function addParts(made, folded) {
    var halves = near.compound(folded, 0);
    if (halves) { made.ways.push(way(halves, QUALITY.parts)); }
  }

  /** For a word that no text has. @param {Slot} made @param {string} stem @param {string} folded */
  function addGuesses(made, stem, folded) {
    var participle = STRONG.exec(folded), verb = participle ? idOf(words.stem(participle[1])) : undefined;
    if (verb !== undefined) { made.ways.push(way([verb], QUALITY.root)); }
    if (folded.length > LONG && words.isLetters(folded)) { addCompound(made, folded); }
    if (!made.ways.length && stem.length > 4) {
      // „Stapler“ also means the „Gabelstaplerschein“, of which only the whole is known.
      near.containing(stem, 24).forEach(function (id) { made.ways.push(way([id], QUALITY.containing)); });
    }
    if (!made.ways.length && stem.length > 4) { addTypos(made, stem, folded); }
    if (!made.ways.length && folded.length > LONG && words.isLetters(folded)) { addPiece(made, folded); }
    if (!made.ways.length && folded.length > 4) {
      near.alike(stem).forEach(function (one) { made.ways.push(way([one.id], QUALITY.alike * one.share)); });
    }
  }

  /** @param {Slot} made @param {string} folded */
  function addCompound(made, folded) {
    var halves = near.compound(folded, 0);
    if (halves) {
      made.ways.push(way(halves, QUALITY.compound));
      halves.forEach(function (half) { made.ways.push(way([half], QUALITY.piece)); });
      return;
    }
    // „Abiturzeugnis“ where no text speaks of „Abitur“: what either half means is found.
    near.cut(folded, function (head, tail) {
      var first = head.length > 3 ? halfMeans(head) : [], second = tail.length > 3 ? halfMeans(tail) : [];
      if (first.length && second.length) { made.ways = made.ways.concat(first, second); }
    });
  }

  /** „Stromabschaltung“ at least has to do with „Strom“. @param {Slot} made @param {string} folded */
  function addPiece(made, folded) {
    /** @type {Way[]} */
    var best = [];
    var longest = 3;
    near.cut(folded, function (head, tail) {
      [head, tail].forEach(function (half) {
        var found = half.length > longest ? halfMeans(half) : [];
        if (found.length) { best = found; longest = half.length; }
      });
    });
    best.forEach(function (one) { made.ways.push(way(one.ids, one.quality * QUALITY.piece / QUALITY.half)); });
  }

  /** @param {string} half @returns {Way[]} */
  function halfMeans(half) {
    var stem = words.stem(half), id = idOf(stem), ways = synonyms(stem, QUALITY.half, QUALITY.half);
    return id === undefined ? ways : ways.concat([way([id], QUALITY.half)]);
  }

  /** @param {Slot} made @param {string} stem @param {string} folded */
  function addTypos(made, stem, folded) {
    var found = near.similar(stem), terms = parts.lexicon().terms;
    if (!found.length && stem !== folded) { found = near.similar(folded); }
    found.forEach(function (one) {
      if (one.distance > found[0].distance) { return; }
      made.ways.push(way([one.id], one.distance === 1 ? QUALITY.typo : QUALITY.typos));
      made.ways = made.ways.concat(synonyms(terms[one.id], QUALITY.typoSynonym, QUALITY.typoSynonym));
    });
    if (found.length) { made.corrected = terms[found[0].id]; }
  }

  return ofWord;
};
