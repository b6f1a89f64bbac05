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

  var KIND = 10, SUMMARY = 11;
  var SCRIPTS = ["words", "statutes", "parts", "near", "ways", "word", "slots", "core", "answer"];
  var script = /** @type {HTMLScriptElement} */ (document.currentScript);
  var here = script.src.replace(/box\.js(?:\?.*)?$/, "");
  var ways = script.dataset;
  var Native = window.Worker;
  /** @type {{postMessage: (message: any) => void} | null} */
  var engine = null;

  /* ---- the engine -------------------------------------------------------- */

  /** Brings scripts one after the other. @param {string[]} addresses @param {() => void} done */
  function bring(addresses, done) {
    var left = addresses.length;
    if (!left) { done(); }
    addresses.forEach(function (address) {
      var script = document.createElement("script");
      script.src = address;
      script.async = false;
      script.onload = script.onerror = function () {
        script.remove();
        left -= 1;
        if (!left) { done(); }
      };
      document.head.append(script);
    });
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

    bring(SCRIPTS.map(function (name) { return here + name + ".js"; }), function () {
      var core = wissenSearchCore();
      /** @type {any} */ (window).wissenSearchPart = core.part;
      take = wissenSearchAnswer(core, function (names, done) {
        bring(names.map(function (name) { return here + "../../../suche/" + name + ".js"; }), done);
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
    if (String(address).indexOf("/wissen/search/") < 0) { return new Native(address); }
    var made = location.protocol === "file:" ? standIn() : new Native(address);
    made.addEventListener("message", function (/** @type {MessageEvent} */ event) {
      if (event.data.type === SUMMARY) { show(event.data.data); }
    });
    engine = made;
    return made;
  };

  /* ---- beside the results ------------------------------------------------- */

  /** @param {string} tag @param {string} name @param {string} [text] */
  function element(tag, name, text) {
    var made = document.createElement(tag);
    made.className = name;
    if (text) { made.textContent = text; }
    return made;
  }

  /** @returns {HTMLElement | null} the place above the results, made when first needed */
  function panel() {
    var found = document.querySelector(".w-search");
    var results = document.querySelector("[data-md-component=search-result]");
    if (!found && results) {
      found = element("div", "w-search md-typeset");
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
    var line = element("p", "w-search__status", count);
    line.setAttribute("role", "status");
    return line;
  }

  /** @param {Beside} summary */
  function correction(summary) {
    var meant = summary.text;
    Object.keys(summary.corrections).forEach(function (word) { meant = meant.replace(word, summary.corrections[word]); });
    var line = element("p", "w-search__meant", "Meinten Sie ");
    var button = element("button", "w-search__word", meant);
    button.setAttribute("type", "button");
    button.addEventListener("click", function () { type(meant); });
    line.append(button, "?");
    return line;
  }

  /** @param {Beside} summary */
  function chips(summary) {
    var row = element("div", "w-search__chips");
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", "Nach Art eingrenzen");
    var kinds = Object.keys(summary.kinds).sort(function (a, b) { return summary.kinds[b] - summary.kinds[a] || a.localeCompare(b, "de"); });
    [""].concat(kinds).forEach(function (kind) {
      var chip = element("button", "w-chip", kind ? kind + " " : "Alles");
      if (kind) { chip.append(element("span", "w-chip__count", String(summary.kinds[kind]))); }
      chip.setAttribute("type", "button");
      chip.setAttribute("aria-pressed", String(kind === summary.kind));
      chip.addEventListener("click", function () { if (engine) { engine.postMessage({ type: KIND, data: kind }); } });
      row.append(chip);
    });
    return row;
  }

  function nothing() {
    var lines = element("div", "");
    lines.append(element("p", "", "Versuchen Sie ein anderes oder ein kürzeres Wort, oder gehen Sie von hier weiter:"));
    var list = element("ul", "");
    [["Verweisen: wer hilft wobei?", ways.refer], ["Themen", ways.topics], ["Glossar", ways.glossary]].forEach(function (way) {
      var item = element("li", ""), link = element("a", "", way[0]);
      link.setAttribute("href", way[1] || "#");
      item.append(link);
      list.append(item);
    });
    lines.append(list);
    return lines;
  }

  /** @param {string} text puts it into the box as if typed */
  function type(text) {
    var input = /** @type {HTMLInputElement} */ (document.querySelector("[data-md-component=search-query]"));
    input.value = text;
    input.dispatchEvent(new Event("keyup", { bubbles: true }));
    input.focus();
  }
})();
