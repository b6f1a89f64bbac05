/**
 * Sets the slip: one page, German on the left and the client's language on the right.
 * Shared by the page of a contact and of a course.
 */
var wissenSlipSheet = (function () {
  "use strict";

  var make = wissenMake.element;

  /**
   * @param {any} words
   * @param {string} text
   * @param {keyof HTMLElementTagNameMap} [tag]
   * @returns {HTMLElement} text in the language of `words`, set in its direction
   */
  function said(words, text, tag) {
    var element = make(tag || "span", "", [text]);
    element.lang = words.language;
    element.dir = words.direction;
    return element;
  }

  /**
   * @param {number[]} days counted from Monday, in order
   * @param {string[]} names
   * @param {string} comma
   * @returns {string} for instance „Montag–Mittwoch, Freitag“
   */
  function dayWords(days, names, comma) {
    /** @type {number[][]} */
    var runs = [];
    days.forEach(function (day) {
      var last = runs[runs.length - 1];
      if (last && last[last.length - 1] === day - 1) { last.push(day); } else { runs.push([day]); }
    });
    return runs.map(function (run) {
      if (run.length > 2) { return names[run[0]] + " – " + names[run[run.length - 1]]; }
      return run.map(function (day) { return names[day]; }).join(comma);
    }).join(comma);
  }

  /**
   * @param {any} other
   * @returns {string}
   */
  function comma(other) { return other.direction === "rtl" ? "، " : ", "; }

  /**
   * @param {any} slip
   * @param {any} german
   * @param {any} other the second language, or `null` for German alone
   * @param {Element | null} code
   * @returns {HTMLElement}
   */
  function sheet(slip, german, other, code) {
    /** @param {string} name */
    function label(name) {
      return make("p", "w-slip__label", other ? [said(german, german[name]), said(other, other[name])] : [said(german, german[name])]);
    }
    /**
     * @param {string} name
     * @param {Array<Node | string>} value
     * @returns {HTMLElement}
     */
    function row(name, value) { return make("section", "w-slip__row", [/** @type {Node | string} */ (label(name))].concat(value)); }

    /** @param {[string, number]} day */
    function date(day) {
      var words = [said(german, german.days[day[1]]), make("strong", "", [day[0]])];
      return make("p", "w-slip__line", other ? words.concat(said(other, other.days[day[1]])) : words);
    }

    /**
     * @param {any} one
     * @returns {HTMLElement}
     */
    function time(one) {
      var cells = [said(german, dayWords(one.days, german.days, ", "), "th"), make("td", "", [one.clock])];
      if (other) { cells.push(said(other, dayWords(one.days, other.days, comma(other)), "td")); }
      var line = make("tr", "", cells);
      if (one.note) { cells[1].append(make("span", "w-slip__note", [one.note])); }
      return line;
    }

    /**
     * @param {string} kind
     * @param {string} name
     * @returns {HTMLElement[]}
     */
    function hours(kind, name) {
      var found = slip.hours.filter(function (/** @type {any} */ one) { return one.kind === kind; });
      return found.length ? [row(name, [make("table", "", found.map(time))])] : [];
    }

    /**
     * @param {any} place
     * @returns {HTMLElement}
     */
    function address(place) {
      var block = make("p", "", []);
      place.lines.forEach(function (/** @type {string} */ text, /** @type {number} */ index) {
        block.append(index ? make("br", "") : "", text);
      });
      if (place.transportation) { block.append(make("br", ""), make("span", "w-slip__note", [place.transportation])); }
      if (place.barrier_free) {
        block.append(make("br", ""), make("span", "w-slip__note", ["✓ ", said(german, german.barrier_free)].concat(other ? [" · ", said(other, other.barrier_free)] : [])));
      }
      return block;
    }

    /** @param {string} thing */
    function bring(thing) {
      var there = other ? other.phrases[thing] || "" : "";
      return make("li", "", [make("span", "w-slip__box"), said(german, thing)].concat(there ? [said(other, there)] : []));
    }

    /** @param {any} words */
    function languages(words) {
      return said(words, slip.languages.map(function (/** @type {string} */ one) { return words.names[one] || one; }).join(comma(words)), "p");
    }

    var phones = slip.phones.map(function (/** @type {string[]} */ one) {
      return make("p", "w-slip__phone", [make("strong", "", [one[0]]), one[1] ? " " : "", make("span", "w-slip__note", [one[1]])]);
    });
    var scan = slip.scan && code ? [make("figure", "w-slip__code", [code.cloneNode(true), make("figcaption", "", [label("scan_" + slip.scan)])])] : [];
    var head = make("header", "w-slip__head", [
      /** @type {HTMLElement} */ (make("div", "", [label("heading_" + slip.kind), make("h1", "", [slip.name]), make("p", "", [slip.by])])),
    ].concat(scan));
    var page = make("article", "w-slip__sheet", [head]);
    if (phones.length) { page.append(row("phone", phones)); }
    if (slip.starts) { page.append(row("starts_on", [date(slip.starts)])); }
    if (slip.test) { page.append(row("placement_test", [date(slip.test)])); }
    if (slip.places.length) { page.append(row("address", [make("div", "w-slip__places", slip.places.map(address))])); }
    page.append.apply(page, hours("open", "open").concat(hours("phone", "phone_hours"), hours("appointment", "by_appointment"), hours("class", "class_hours")));
    if (slip.hours.some(function (/** @type {any} */ one) { return !one.holidays; })) { page.append(make("div", "w-slip__hint", [label("closed_on_holidays")])); }
    if (slip.bring.length) { page.append(row("bring", [make("ul", "w-slip__bring", slip.bring.map(bring))])); }
    if (slip.languages.length) { page.append(row("languages", [make("div", "w-slip__pair", [languages(german)].concat(other ? [languages(other)] : []))])); }
    page.append(make("section", "w-slip__row", [label("appointment"), make("p", "w-slip__blank")]));
    page.append(foot(slip, german, other, label));
    return page;
  }

  /**
   * @param {any} slip
   * @param {any} german
   * @param {any} other
   * @param {(name: string) => HTMLElement} label
   * @returns {HTMLElement}
   */
  function foot(slip, german, other, label) {
    var lines = [];
    if (slip.example) { lines.push(label("example")); }
    if (other && !other.reviewed) {
      lines.push(make("p", "w-slip__label", [said(german, german.unreviewed), said(other, other.unreviewed)]));
    }
    lines.push(make("p", "w-slip__note", ["Stand " + slip.as_of]));
    return make("footer", "w-slip__foot", lines);
  }

  /** Letters are large where there is room and smaller where there is much to say: 16 to 8.5 points. */
  var LARGEST = 16, SMALLEST = 8.5, STEP = 0.25;
  /** A4 in millimetres, the height less a little for rounding; the padding of the sheet is the margin in print. */
  var WIDTH = 210, HEIGHT = 294;

  /**
   * @param {HTMLElement} page a sheet that stands in the document
   */
  function fit(page) {
    var millimetre = page.getBoundingClientRect().width / WIDTH;
    for (var size = LARGEST; size >= SMALLEST; size -= STEP) {
      page.style.fontSize = size + "pt";
      if (page.scrollHeight <= HEIGHT * millimetre) { return; }
    }
  }

  return { sheet: sheet, fit: fit, dayWords: dayWords };
})();
