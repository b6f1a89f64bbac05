/**
 * Material's search box, asking our engine: a worker of our own, or a stand-in where a
 * page was opened from a folder and may start none; chips by kind, „Meinten Sie“, and
 * where to turn when nothing was found. Runs before the theme's script.
 */
(function () {
  "use strict";

  /**
   * @typedef {{text: string, kind: string, kinds: Object<string, number>, shown: number, most: number,
   *   corrections: Object<string, string>}} Beside what answer.js says beside the results
   */

  var MESSAGES = wissenContract.messages, make = wissenMake.element;
  /** Where to turn when nothing was found. */
  var ways = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  var Native = window.Worker;
  /** @type {{postMessage: (message: any) => void} | null} */
  var engine = null;

  /* ---- the engine -------------------------------------------------------- */

  /** @param {ReturnType<typeof wissenSearchCore>} core gets one part of the index @param {string} name */
  function bring(core, name) {
    return wissenLoad.handOver(wissenContract.data.search + name).then(function (value) { core.part(name, value); });
  }

  /** @returns {any} a worker's interface on the page itself: `file://` knows no workers */
  function standIn() {
    var target = new EventTarget();
    /** @type {any[]} */
    var waiting = [];
    /** @type {((message: any) => void) | null} */
    var take = null;

    /** @param {any} message */
    function post(message) { target.dispatchEvent(new MessageEvent("message", { data: message })); }

    Promise.all(wissenContract.searchScripts.map(function (name) { return wissenLoad.script(wissenContract.assets + "/" + name); })).then(function () {
      var core = wissenSearchCore();
      take = wissenSearchAnswer(core, function (names, done) {
        Promise.allSettled(names.map(function (name) { return bring(core, name); })).then(done);
      }, post);
      waiting.forEach(take);
    });
    return {
      addEventListener: target.addEventListener.bind(target),
      removeEventListener: target.removeEventListener.bind(target),
      terminate: function () {},
      postMessage: function (/** @type {any} */ message) { if (take) { take(message); } else { waiting.push(message); } },
    };
  }

  /** The theme asks for its worker; it gets ours, and we listen in. */
  /** @type {any} */ (window).Worker = function (/** @type {string} */ address) {
    if (String(address).indexOf(wissenContract.worker) < 0) { return new Native(address); }
    var made = location.protocol === "file:" ? standIn() : new Native(address);
    made.addEventListener("message", function (/** @type {MessageEvent} */ event) {
      if (event.data.type === MESSAGES.summary) { show(event.data.data); }
    });
    engine = made;
    return made;
  };

  /* ---- beside the results ------------------------------------------------- */

  /** @returns {HTMLElement | null} the place above the results, made when first needed */
  function panel() {
    var found = document.querySelector(".w-search");
    var results = document.querySelector("[data-md-component=search-result]");
    if (!found && results) {
      found = make("div", "w-search md-typeset");
      results.insertBefore(found, results.lastElementChild);
    }
    return /** @type {HTMLElement | null} */ (found);
  }

  /** @param {Beside} summary */
  function show(summary) {
    var box = panel();
    if (!box) { return; }
    box.hidden = !summary.text.trim();
    box.dataset.query = summary.text;
    box.replaceChildren(status(summary));
    var words = Object.keys(summary.corrections);
    if (words.length && summary.shown) { box.append(correction(summary)); }
    if (Object.keys(summary.kinds).length > 1) { box.append(chips(summary)); }
    if (!summary.shown) { box.append(nothing()); }
  }

  /** @param {Beside} summary */
  function status(summary) {
    var count = summary.shown === 1 ? "1 Treffer" : summary.shown + " Treffer";
    if (!summary.shown) { count = "Nichts gefunden"; }
    if (summary.shown > summary.most) { count += ", die besten " + summary.most; }
    var line = make("p", "w-search__status", [count]);
    line.setAttribute("role", "status");
    return line;
  }

  /** @param {Beside} summary */
  function correction(summary) {
    var meant = summary.text;
    Object.keys(summary.corrections).forEach(function (word) { meant = meant.replace(word, summary.corrections[word]); });
    return make("p", "w-search__meant", ["Meinten Sie ", wissenMake.button(meant, "w-search__word", function () { type(meant); }), "?"]);
  }

  /** @param {Beside} summary */
  function chips(summary) {
    var row = make("div", "w-search__chips");
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", "Nach Art eingrenzen");
    var kinds = Object.keys(summary.kinds).sort(function (a, b) { return summary.kinds[b] - summary.kinds[a] || a.localeCompare(b, "de"); });
    [""].concat(kinds).forEach(function (kind) {
      var chip = wissenMake.button(kind ? kind + " " : "Alles", "w-chip", function () {
        if (engine) { engine.postMessage({ type: MESSAGES.kind, data: kind }); }
      });
      if (kind) { chip.append(make("span", "w-chip__count", [String(summary.kinds[kind])])); }
      chip.setAttribute("aria-pressed", String(kind === summary.kind));
      row.append(chip);
    });
    return row;
  }

  function nothing() {
    /** @param {string} text @param {string | undefined} href */
    function way(text, href) { return make("li", "", [wissenMake.link(text, href || "#")]); }
    return make("div", "w-search__nothing", [
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
