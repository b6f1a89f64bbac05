/** Statutes in a query as people type them; see statutes.py. */
var wissenSearchStatutes = function () {
  "use strict";

  var SIGNS = new Set(["§", "paragraph", "paragraf", "paragraphen", "paragrafen", "par"]);
  var BELOW = new Set("abs absatz satz s nr nummer ziff ziffer buchst buchstabe halbsatz hs alt unterabs".split(" "));
  var JOINS = new Set(["und", "oder", "bis", "sowie"]);
  var NUMBER = /^[0-9]{1,4}[a-z]?$/;
  /** @type {Object<string, string>} */
  var ROMAN = {};
  "i ii iii iv v vi vii viii ix x xi xii xiii xiv".split(" ").forEach(function (roman, at) { ROMAN[roman] = String(at + 1); });

  /** @param {string} word */
  function isYear(word) { return /^(?:19|20)[0-9]{2}$/.test(word); }

  /**
   * @param {string[]} found folded tokens
   * @param {Map<string, string>} laws
   * @returns {{terms: string[], taken: Set<number>}} see statutes.py
   */
  function readStatutes(found, laws) {
    var terms = [], taken = new Set(), at = 0;

    /** @param {number} from @returns {{name: string, end: number}} the law named there */
    function law(from) {
      var word = found[from];
      if (word === undefined) { return { name: "", end: from }; }
      if (word === "sgb" && from + 1 < found.length) {
        var number = ROMAN[found[from + 1]] || found[from + 1];
        if (/^[0-9]{1,2}$/.test(number)) { return { name: "sgb" + number, end: from + 2 }; }
      }
      var glued = /^sgb([0-9]{1,2}|[ivx]{1,5})$/.exec(word);
      if (glued) { return { name: "sgb" + (ROMAN[glued[1]] || glued[1]), end: from + 1 }; }
      return laws.has(word) ? { name: laws.get(word) || "", end: from + 1 } : { name: "", end: from };
    }

    /** @param {number} from @returns {{text: string, end: number}} one number, with its letter where that stands apart */
    function section(from) {
      var letter = found[from + 1] || "";
      if (/^[0-9]+$/.test(found[from]) && /^[a-z]$/.test(letter) && letter !== "f" && letter !== "s") {
        return { text: found[from] + letter, end: from + 2 };
      }
      return { text: found[from], end: from + 1 };
    }

    /** @param {number} from @returns {{list: string[], end: number, signed: boolean}} */
    function sections(from) {
      var here = from;
      while (here < found.length && SIGNS.has(found[here])) { here += 1; }
      var signed = here > from, list = [];
      while (here < found.length && NUMBER.test(found[here])) {
        var one = section(here);
        list.push(one.text);
        here = one.end;
        while (here + 1 < found.length && BELOW.has(found[here])) { here += 2; }
        if (!signed) { break; }
        var step = here < found.length && JOINS.has(found[here]) ? here + 1 : here;
        if (step < found.length && NUMBER.test(found[step]) && !isYear(found[step])) { here = step; }
      }
      if (list.length && (found[here] === "f" || found[here] === "ff")) { here += 1; }
      return { list: list, end: here, signed: signed };
    }

    /** @param {number} end @returns {string} the law named right before */
    function before(end) {
      for (var length = 2; length > 0; length -= 1) {
        var candidate = end - length >= 0 ? law(end - length) : { name: "", end: -1 };
        if (candidate.name && candidate.end === end) { return candidate.name; }
      }
      return "";
    }

    /** @param {number} from @param {number} to */
    function take(from, to) { for (var each = from; each < to; each += 1) { taken.add(each); } }

    while (at < found.length) {
      var run = sections(at);
      var next = run.list.length ? law(run.end) : { name: "", end: at };
      var name = next.name || (run.signed ? before(at) : "");
      if (run.list.length && (name || run.signed)) {
        var end = Math.max(run.end, next.end);
        run.list.forEach(function (number) { terms.push("§" + number + (name ? " " + name : "")); });
        take(at, end);
        at = end;
        continue;
      }
      var alone = law(at);
      if (!alone.name) { at += 1; continue; }
      var term = alone.name, stop = alone.end;
      if (stop < found.length && NUMBER.test(found[stop]) && !isYear(found[stop])) {
        var bare = section(stop);
        term = "§" + bare.text + " " + alone.name;
        stop = bare.end;
      }
      terms.push(term);
      take(at, stop);
      at = stop;
    }
    return { terms: terms, taken: taken };
  }

  return { read: readStatutes };
};
