/**
 * Speaks Material's search protocol in the place of its worker, on top of the query engine.
 *
 * Runs in a worker, and on pages opened from a folder, where there are none.
 *
 * @param {ReturnType<typeof wissenSearchCore>} core
 * @param {(names: string[], done: () => void) => void} load brings parts of the index, and says
 *   when each is here or cannot be had
 * @param {(message: SearchSaid) => void} post answers
 * @returns {(message: SearchAsked) => void} takes Material's messages, and ours
 */
var wissenSearchAnswer = function (core, load, post) {
  "use strict";

  var MESSAGES = wissenContract.messages;
  /** Results of which the text is brought at once, and results at all. */
  var FIRST = 3, MOST = 40;

  var text = "", kind = "", turn = 0;

  /* ---- a hit as HTML ------------------------------------------------------- */

  /** @param {string} plain @returns {string} */
  function escape(plain) {
    return plain.replace(/[&<>"']/g, function (sign) { return "&#" + sign.charCodeAt(0) + ";"; });
  }

  /** @param {string} word @param {Set<string>} stems @returns {boolean} whether it is a form of one of them, or a compound */
  function isMet(word, stems) {
    var own = core.stem(core.fold(word));
    if (stems.has(own)) { return true; }
    return own.length >= 8 && Array.from(stems).some(function (stem) {
      return stem.length > 3 && (own.startsWith(stem) || own.endsWith(stem));
    });
  }

  /**
   * @param {string} plain
   * @param {Set<string>} stems
   * @param {Record<string, boolean>} terms collects the words that were met
   * @returns {string} HTML with the words that were met marked
   */
  function marked(plain, stems, terms) {
    return plain.split(/([\p{L}\p{N}]+)/u).map(function (piece, at) {
      if (at % 2 === 0 || !isMet(piece, stems)) { return escape(piece); }
      terms[piece.toLowerCase()] = true;
      return "<mark data-md-highlight>" + escape(piece) + "</mark>";
    }).join("");
  }

  /** @param {Hit} hit @param {SearchDocument} shown @param {Set<string>} stems @returns {SearchItem} */
  function item(hit, shown, stems) {
    /** @type {Record<string, boolean>} */
    var terms = {};
    var facts = shown[4].map(function (fact) { return "<span>" + marked(fact, stems, terms) + "</span>"; });
    var badges = shown[5].map(function (badge) { return '<span class="w-badge w-badge--example">' + escape(badge) + "</span>"; });
    var title = marked(shown[1], stems, terms);
    return {
      location: shown[0],
      title: title,
      text: '<p class="w-found__kind"><span class="w-badge">' + escape(shown[2]) + "</span> " + badges.join(" ") + "</p>"
        + (facts.length ? '<p class="w-found__facts">' + facts.join("") + "</p>" : "")
        + (shown[3] ? '<p class="w-found__summary">' + marked(shown[3], stems, terms) + "</p>" : ""),
      tags: undefined,
      score: hit.score,
      terms: terms,
    };
  }

  /* ---- beside the hits ----------------------------------------------------- */

  /** @param {Hit} hit @returns {string[]} the words of its title, kind and summary */
  function wordsOf(hit) {
    var shown = core.document(hit.document);
    return shown ? shown.slice(1, 4).join(" ").match(/[\p{L}\p{N}]+/gu) || [] : [];
  }

  /** @param {Answer} answer @param {Hit[]} shown @returns {Record<string, string>} corrections as the best hits write them */
  function corrected(answer, shown) {
    var written = shown.slice(0, FIRST).flatMap(wordsOf);
    /** @type {Record<string, string>} */
    var corrections = {};
    Object.keys(answer.corrections).forEach(function (typed) {
      var word = written.find(function (candidate) { return core.stem(core.fold(candidate)) === answer.corrections[typed]; });
      if (word) { corrections[typed] = word; }
    });
    return corrections;
  }

  /** @param {Hit[]} hits @returns {Record<string, number>} how many there are of each kind */
  function countKinds(hits) {
    /** @type {Record<string, number>} */
    var counts = {};
    hits.forEach(function (hit) {
      var name = core.kindOf(hit.document);
      counts[name] = (counts[name] || 0) + 1;
    });
    return counts;
  }

  /** @param {Answer} answer @param {Hit[]} shown the hits that the chosen kind leaves */
  function summarise(answer, shown) {
    post({ type: MESSAGES.summary, data: {
      text: text, kind: kind, kinds: countKinds(answer.hits), shown: shown.length, most: MOST,
      corrections: corrected(answer, shown), failed: false,
    } });
  }

  /** @param {Answer} answer @param {Hit[]} hits whose documents are here */
  function send(answer, hits) {
    var stems = new Set(answer.stems);
    var items = hits.map(function (hit) { return [item(hit, /** @type {SearchDocument} */ (core.document(hit.document)), stems)]; });
    post({ type: MESSAGES.result, data: { items: items, suggest: [] } });
  }

  function fail() {
    post({ type: MESSAGES.summary, data: { text: text, kind: kind, kinds: {}, shown: 0, most: MOST, corrections: {}, failed: true } });
    post({ type: MESSAGES.result, data: { items: [], suggest: [] } });
  }

  /* ---- a query ------------------------------------------------------------- */

  /**
   * Brings what is missing until nothing is; each part is asked for once a query.
   * @param {() => string[]} missing
   * @param {() => void} done not called where a part cannot be had, or another query has come
   */
  function complete(missing, done) {
    var mine = turn;
    /** @type {Set<string>} */
    var asked = new Set();
    function step() {
      if (mine !== turn) { return; }
      var names = missing();
      if (!names.length) { done(); return; }
      if (names.some(function (name) { return asked.has(name); })) { fail(); return; }
      names.forEach(function (name) { asked.add(name); });
      load(names, step);
    }
    step();
  }

  /** @param {Hit[]} hits @returns {string[]} the parts that show them and are not here */
  function partsLacking(hits) {
    return Array.from(new Set(hits.filter(function (hit) { return !core.document(hit.document); })
      .map(function (hit) { return core.partOf(hit.document); })));
  }

  /** @param {Answer} answer */
  function show(answer) {
    var shown = kind ? answer.hits.filter(function (hit) { return core.kindOf(hit.document) === kind; }) : answer.hits;
    var first = shown.slice(0, FIRST), all = shown.slice(0, MOST);
    if (!shown.length) { summarise(answer, shown); }
    complete(function () { return partsLacking(first); }, function () {
      if (first.length) { summarise(answer, shown); }
      send(answer, first);
      if (all.length > first.length) {
        complete(function () { return partsLacking(all); }, function () { send(answer, all); });
      }
    });
  }

  function ask() {
    turn += 1;
    /** @type {Answer} */
    var answer;
    complete(function () {
      answer = core.query(text);
      return answer.missing;
    }, function () { show(answer); });
  }

  return function (message) {
    if (message.type === MESSAGES.setup) { post({ type: MESSAGES.ready }); }
    else if (message.type === MESSAGES.query) { text = message.data; kind = ""; ask(); }
    else if (message.type === MESSAGES.kind) { kind = message.data; ask(); }
  };
};
