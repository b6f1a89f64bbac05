/**
 * Speaks Material's search protocol in the place of its worker, on top of the query engine.
 *
 * Runs in a worker, and on pages opened from a folder, where there are none.
 *
 * @param {ReturnType<typeof wissenSearchCore>} core
 * @param {(names: string[], done: () => void) => void} load brings parts of the index
 * @param {(message: {type: number, data?: any}) => void} post answers
 * @returns {(message: {type: number, data: any}) => void} takes Material's messages, and ours
 */
var wissenSearchAnswer = function (core, load, post) {
  "use strict";

  /** The theme's, and ours: which kind to show, and what the page shows beside the results. */
  var MESSAGES = wissenContract.messages;
  var FIRST = 3, MOST = 40;

  var text = "", kind = "", turn = 0;

  /** @param {string} plain @returns {string} */
  function escape(plain) {
    return plain.replace(/[&<>"']/g, function (sign) { return "&#" + sign.charCodeAt(0) + ";"; });
  }

  /**
   * @param {string} plain
   * @param {Set<string>} stems
   * @param {Object<string, boolean>} terms collects the words that were met
   * @returns {string} HTML with the words that were met marked
   */
  function marked(plain, stems, terms) {
    return plain.split(/([\p{L}\p{N}]+)/u).map(function (piece, at) {
      if (at % 2 === 0 || !met(piece, stems)) { return escape(piece); }
      terms[piece.toLowerCase()] = true;
      return "<mark data-md-highlight>" + escape(piece) + "</mark>";
    }).join("");
  }

  /** @param {string} word @param {Set<string>} stems */
  function met(word, stems) {
    var own = core.stem(core.fold(word));
    if (stems.has(own)) { return true; }
    if (own.length < 8) { return false; }
    var found = false;
    stems.forEach(function (stem) {
      found = found || (stem.length > 3 && (own.startsWith(stem) || own.endsWith(stem)));
    });
    return found;
  }

  /** @param {{document: number, score: number}} hit @param {Set<string>} stems */
  function item(hit, stems) {
    var found = core.document(hit.document) || ["", "", "", "", [], []];
    /** @type {Object<string, boolean>} */
    var terms = {};
    var location = found[0], facts = found[4].map(function (/** @type {string} */ fact) { return "<span>" + marked(fact, stems, terms) + "</span>"; });
    var badges = found[5].map(function (/** @type {string} */ mark) { return '<span class="w-badge w-badge--example">' + escape(mark) + "</span>"; });
    var title = marked(found[1], stems, terms);
    return {
      location: location,
      title: title,
      text: '<p class="w-found__kind"><span class="w-badge">' + escape(found[2]) + "</span> " + badges.join(" ") + "</p>"
        + (facts.length ? '<p class="w-found__facts">' + facts.join("") + "</p>" : "")
        + (found[3] ? '<p class="w-found__summary">' + marked(found[3], stems, terms) + "</p>" : ""),
      tags: undefined,
      score: hit.score,
      terms: terms,
    };
  }

  /** @param {Answer} answer @param {Hit[]} hits */
  function send(answer, hits) {
    var stems = new Set(answer.stems);
    post({ type: MESSAGES.result, data: { items: hits.map(function (hit) { return [item(hit, stems)]; }), suggest: [] } });
  }

  function ask() {
    turn += 1;
    var mine = turn;
    step(mine, function (answer) {
      var shown = kind ? answer.hits.filter(function (hit) { return core.kindOf(hit.document) === kind; }) : answer.hits;
      if (!shown.length) { post({ type: MESSAGES.summary, data: summary(answer, shown) }); }
      var first = shown.slice(0, FIRST), all = shown.slice(0, MOST);
      withDocuments(first, mine, function () {
        if (first.length) { post({ type: MESSAGES.summary, data: summary(answer, shown) }); }
        send(answer, first);
        if (all.length > first.length) { withDocuments(all, mine, function () { send(answer, all); }); }
      });
    });
  }

  /** Asks the engine, brings what it lacks, and asks again. @param {number} mine @param {(answer: Answer) => void} done */
  function step(mine, done) {
    var answer = core.query(text);
    if (mine !== turn) { return; }
    if (!answer.missing.length) { done(answer); return; }
    load(answer.missing, function () { if (mine === turn) { step(mine, done); } });
  }

  /** @param {Hit[]} hits @param {number} mine @param {() => void} done once their parts are here */
  function withDocuments(hits, mine, done) {
    /** @type {Set<string>} */
    var names = new Set();
    hits.forEach(function (hit) { if (!core.document(hit.document)) { names.add(core.partOf(hit.document)); } });
    if (!names.size) { done(); return; }
    load(Array.from(names), function () { if (mine === turn) { done(); } });
  }

  /** @param {Answer} answer @param {Hit[]} shown the hits that the chosen kind leaves */
  function summary(answer, shown) {
    /** @type {Object<string, number>} */
    var kinds = {};
    answer.hits.forEach(function (hit) {
      var name = core.kindOf(hit.document);
      kinds[name] = (kinds[name] || 0) + 1;
    });
    return { text: text, kind: kind, kinds: kinds, shown: shown.length, most: MOST, corrections: corrected(answer, shown) };
  }

  /** @param {Answer} answer @param {Hit[]} shown @returns {Object<string, string>} words as the best hits write them */
  function corrected(answer, shown) {
    /** @type {Object<string, string>} */
    var found = {};
    Object.keys(answer.corrections).forEach(function (typed) {
      shown.slice(0, FIRST).forEach(function (hit) {
        var texts = (core.document(hit.document) || ["", "", "", ""]).slice(1, 4).join(" ").match(/[\p{L}\p{N}]+/gu) || [];
        texts.forEach(function (word) {
          if (!found[typed] && core.stem(core.fold(word)) === answer.corrections[typed]) { found[typed] = word; }
        });
      });
    });
    return found;
  }

  return function (message) {
    if (message.type === MESSAGES.setup) { post({ type: MESSAGES.ready }); }
    else if (message.type === MESSAGES.query) { text = message.data; kind = ""; ask(); }
    else if (message.type === MESSAGES.kind) { kind = message.data; ask(); }
  };
};
