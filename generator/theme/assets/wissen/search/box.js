/**
 * Material's search box, asking our engine: a worker of our own, or a stand-in where a
 * page was opened from a folder and may start none; chips by kind, „Meinten Sie“, and
 * where to turn when nothing was found. Runs before the theme's script.
 */
(function () {
  "use strict";

  var MESSAGES = wissenContract.messages, make = wissenMake.element;
  /** Where to turn when nothing was found. */
  var ways = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;

  /** @typedef {Pick<Worker, "addEventListener" | "removeEventListener" | "terminate" | "postMessage">} Asked */
  /** @type {Asked | null} */
  var engine = null;

  /* ---- the engine -------------------------------------------------------- */

  /** @param {ReturnType<typeof wissenSearchCore>} core gets one part of the index @param {string} name */
  function bring(core, name) {
    return wissenLoad.handOver(wissenContract.data.search + name).then(function (value) { core.part(name, value); });
  }

  /** @param {(message: SearchSaid) => void} post @returns {Promise<(message: SearchAsked) => void>} the engine on the page itself */
  function start(post) {
    var scripts = wissenContract.searchScripts.map(function (name) { return wissenLoad.script(wissenContract.assets + "/" + name); });
    return Promise.all(scripts).then(function () {
      var core = wissenSearchCore();
      return wissenSearchAnswer(core, function (names, done) {
        Promise.allSettled(names.map(function (name) { return bring(core, name); })).then(done);
      }, post);
    });
  }

  /** @param {string} text @returns {SearchSummary} */
  function failure(text) { return { text: text, kind: "", kinds: {}, shown: 0, most: 0, corrections: {}, failed: true }; }

  /** @returns {Asked} a worker's interface on the page itself: `file://` knows no workers */
  function standIn() {
    var target = new EventTarget();
    /** @param {SearchSaid} message */
    function post(message) { target.dispatchEvent(new MessageEvent("message", { data: message })); }
    var started = start(post);
    return {
      addEventListener: target.addEventListener.bind(target),
      removeEventListener: target.removeEventListener.bind(target),
      terminate: function () {},
      postMessage: function (/** @type {SearchAsked} */ message) {
        started.then(function (take) { take(message); }, function () { post({ type: MESSAGES.summary, data: failure(String(message.data)) }); });
      },
    };
  }

  /** @param {MessageEvent<SearchSaid>} event */
  function listen(event) {
    if (event.data.type === MESSAGES.summary) { show(event.data.data); }
  }

  // The theme asks for its worker; it gets ours, and we listen in. Others get what they ask for.
  window.Worker = new Proxy(window.Worker, {
    construct: function (native, options) {
      if (String(options[0]).indexOf(wissenContract.assets + "/" + wissenContract.worker) < 0) { return new native(options[0], options[1]); }
      /** @type {Asked} */
      var asked = location.protocol === "file:" ? standIn() : new native(options[0]);
      asked.addEventListener("message", listen);
      engine = asked;
      return asked;
    },
  });

  /* ---- beside the results ------------------------------------------------- */

  /** @returns {HTMLElement | null} the place above the results, made when first needed */
  function panel() {
    /** @type {HTMLElement | null} */
    var place = document.querySelector(".w-search");
    var results = document.querySelector("[data-md-component=search-result]");
    if (!place && results) {
      place = make("div", "w-search md-typeset");
      results.insertBefore(place, results.lastElementChild);
    }
    return place;
  }

  /** @param {SearchSummary} summary */
  function show(summary) {
    var box = panel();
    if (!box) { return; }
    box.hidden = !summary.text.trim();
    box.dataset.query = summary.text;
    box.replaceChildren(status(summary));
    if (Object.keys(summary.corrections).length && summary.shown) { box.append(correction(summary)); }
    if (Object.keys(summary.kinds).length > 1) { box.append(chips(summary)); }
    if (!summary.shown && !summary.failed) { box.append(nothing()); }
  }

  /** @param {SearchSummary} summary @returns {string} */
  function countWords(summary) {
    if (summary.failed) { return "Die Suche ließ sich nicht laden. Laden Sie die Seite neu."; }
    if (!summary.shown) { return "Nichts gefunden"; }
    var count = summary.shown === 1 ? "1 Treffer" : summary.shown + " Treffer";
    return summary.shown > summary.most ? count + ", die besten " + summary.most : count;
  }

  /** @param {SearchSummary} summary */
  function status(summary) {
    var line = make("p", "w-search__status", [countWords(summary)]);
    line.setAttribute("role", "status");
    return line;
  }

  /** @param {SearchSummary} summary */
  function correction(summary) {
    var meant = summary.text;
    Object.keys(summary.corrections).forEach(function (word) { meant = meant.replace(word, summary.corrections[word]); });
    return make("p", "w-search__meant", ["Meinten Sie ", wissenMake.button(meant, "w-search__word", function () { type(meant); }), "?"]);
  }

  /** @param {SearchSummary} summary @param {string} kind empty for all */
  function chip(summary, kind) {
    var button = wissenMake.button(kind ? kind + " " : "Alles", "w-chip", function () {
      if (engine) { engine.postMessage({ type: MESSAGES.kind, data: kind }); }
    });
    if (kind) { button.append(make("span", "w-chip__count", [String(summary.kinds[kind])])); }
    button.setAttribute("aria-pressed", String(kind === summary.kind));
    return button;
  }

  /** @param {SearchSummary} summary */
  function chips(summary) {
    var kinds = Object.keys(summary.kinds).sort(function (a, b) { return summary.kinds[b] - summary.kinds[a] || a.localeCompare(b, "de"); });
    var row = make("div", "w-search__chips", [""].concat(kinds).map(function (kind) { return chip(summary, kind); }));
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", "Nach Art eingrenzen");
    return row;
  }

  function nothing() {
    /** @param {string} text @param {string | undefined} href */
    function way(text, href) { return make("li", "", [wissenMake.link(text, href || "#")]); }
    return make("div", "", [
      make("p", "", ["Versuchen Sie ein anderes oder ein kürzeres Wort, oder gehen Sie von hier weiter:"]),
      make("ul", "", [way("Verweisen: wer hilft wobei?", ways.refer), way("Themen", ways.topics), way("Glossar", ways.glossary)]),
    ]);
  }

  /** @param {string} text puts it into the box as if typed */
  function type(text) {
    var input = /** @type {HTMLInputElement} */ (document.querySelector("[data-md-component=search-query]"));
    input.value = text;
    input.dispatchEvent(new Event("keyup", { bubbles: true }));
    input.focus();
  }
})();
