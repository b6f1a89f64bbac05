/**
 * Sets the slip: one page, German on the left and the client's language on the right.
 * Shared by the page of a contact and of a course.
 *
 * Defines `wissenSlipSheet`; uses `wissenMake`. `tongues` are the words of the languages it is
 * set in: German, and beside it a second one or none.
 */
var wissenSlipSheet = (function () {
  "use strict";

  var make = wissenMake.element;

  /** Which hours stand under which label, in this order. */
  var HOURS = /** @type {const} */ ([["open", "open"], ["phone", "phone_hours"], ["appointment", "by_appointment"], ["class", "class_hours"]]);

  /** Letters are large where there is room and smaller where there is much to say: 16 to 8.5 points. */
  var LARGEST = 16, SMALLEST = 8.5, STEP = 0.25;
  /** A4 in millimetres, the height less a little for rounding; the padding of the sheet is the margin in print. */
  var WIDTH = 210, HEIGHT = 294;

  /**
   * @param {SlipWords} words
   * @param {string} text
   * @param {"span" | "p" | "th" | "td"} [tag]
   * @returns {HTMLElement} text in the language of `words`, set in its direction
   */
  function said(words, text, tag) {
    var element = make(tag || "span", "", [text]);
    element.lang = words.language;
    element.dir = words.direction;
    return element;
  }

  /**
   * @param {SlipWords[]} tongues
   * @param {SlipLabel} name
   * @returns {HTMLElement[]} the label in each language
   */
  function inAll(tongues, name) { return tongues.map(function (words) { return said(words, words[name]); }); }

  /**
   * @param {SlipWords[]} tongues
   * @param {SlipLabel} name
   * @returns {HTMLElement}
   */
  function label(tongues, name) { return make("p", "w-slip__label", inAll(tongues, name)); }

  /**
   * @param {SlipWords[]} tongues
   * @param {SlipLabel} name
   * @param {HTMLElement[]} content
   * @returns {HTMLElement}
   */
  function row(tongues, name, content) { return make("section", "w-slip__row", [label(tongues, name), ...content]); }

  /** @param {string} text @returns {HTMLElement} */
  function note(text) { return make("span", "w-slip__note", [text]); }

  /** @param {SlipWords} words @returns {string} what stands between two things of a list */
  function comma(words) { return words.direction === "rtl" ? "، " : ", "; }

  /**
   * @param {number[]} days counted from Monday, in order
   * @returns {number[][]} days that follow each other stand together
   */
  function runsOf(days) {
    /** @type {number[][]} */
    var runs = [];
    days.forEach(function (day) {
      var last = runs[runs.length - 1];
      if (last && last[last.length - 1] === day - 1) { last.push(day); } else { runs.push([day]); }
    });
    return runs;
  }

  /**
   * @param {number[]} days counted from Monday, in order
   * @param {SlipWords} words
   * @returns {string} for instance „Montag – Mittwoch, Freitag“
   */
  function dayWords(days, words) {
    return runsOf(days).map(function (run) {
      var names = run.map(function (day) { return words.days[day]; });
      return names.length > 2 ? names[0] + " – " + names[names.length - 1] : names.join(comma(words));
    }).join(comma(words));
  }

  /**
   * @param {SlipWords[]} tongues
   * @param {[string, number]} day and its weekday
   * @returns {HTMLElement}
   */
  function date(tongues, day) {
    var weekdays = tongues.map(function (words) { return said(words, words.days[day[1]]); });
    return make("p", "w-slip__line", [weekdays[0], make("strong", "", [day[0]]), ...weekdays.slice(1)]);
  }

  /**
   * @param {SlipWords[]} tongues
   * @param {SlipHours} hours
   * @returns {HTMLElement} days in German, the time, days in the second language
   */
  function time(tongues, hours) {
    var days = tongues.map(function (words, place) { return said(words, dayWords(hours.days, words), place ? "td" : "th"); });
    var clock = make("td", "", [hours.clock]);
    if (hours.note) { clock.append(note(hours.note)); }
    return make("tr", "", [days[0], clock, ...days.slice(1)]);
  }

  /**
   * @param {SlipWords[]} tongues
   * @param {SlipHours[]} hours
   * @returns {HTMLElement[]} a table for each kind that there is
   */
  function timetables(tongues, hours) {
    return HOURS.flatMap(function (kind) {
      var lines = hours.filter(function (line) { return line.kind === kind[0]; });
      var table = make("table", "", lines.map(function (line) { return time(tongues, line); }));
      return lines.length ? [row(tongues, kind[1], [table])] : [];
    });
  }

  /** @param {SlipWords[]} tongues @returns {(Node | string)[]} that one gets in without steps */
  function withoutSteps(tongues) {
    return ["✓ ", ...inAll(tongues, "barrier_free").flatMap(function (words, place) { return place ? [" · ", words] : [words]; })];
  }

  /**
   * @param {SlipWords[]} tongues
   * @param {SlipPlace} place
   * @returns {HTMLElement}
   */
  function address(tongues, place) {
    var block = make("p", "", place.lines.flatMap(function (line, number) { return number ? [make("br"), line] : [line]; }));
    if (place.transportation) { block.append(make("br"), note(place.transportation)); }
    if (place.barrier_free) { block.append(make("br"), make("span", "w-slip__note", withoutSteps(tongues))); }
    return block;
  }

  /**
   * @param {SlipWords[]} tongues
   * @param {string} thing in German
   * @returns {HTMLElement} with a box to tick
   */
  function toBring(tongues, thing) {
    var translated = tongues.slice(1).flatMap(function (words) {
      return words.phrases[thing] ? [said(words, words.phrases[thing])] : [];
    });
    return make("li", "", [make("span", "w-slip__box"), said(tongues[0], thing), ...translated]);
  }

  /**
   * @param {SlipWords} words
   * @param {string[]} codes
   * @returns {HTMLElement} the names of languages
   */
  function languageNames(words, codes) {
    return said(words, codes.map(function (code) { return words.names[code] || code; }).join(comma(words)), "p");
  }

  /** @param {[string, string]} phone number and note @returns {HTMLElement} */
  function phoneLine(phone) {
    return make("p", "w-slip__phone", [make("strong", "", [phone[0]]), phone[1] ? " " : "", note(phone[1])]);
  }

  /**
   * @param {Slip} slip
   * @param {SlipWords[]} tongues
   * @param {Element | null} code to scan
   * @returns {HTMLElement}
   */
  function head(slip, tongues, code) {
    var title = make("div", "", [label(tongues, `heading_${slip.kind}`), make("h1", "", [slip.name]), make("p", "", [slip.by])]);
    if (!slip.scan || !code) { return make("header", "w-slip__head", [title]); }
    var caption = make("figcaption", "", [label(tongues, `scan_${slip.scan}`)]);
    return make("header", "w-slip__head", [title, make("figure", "w-slip__code", [code.cloneNode(true), caption])]);
  }

  /**
   * @param {Slip} slip
   * @param {SlipWords[]} tongues
   * @returns {HTMLElement}
   */
  function foot(slip, tongues) {
    var lines = slip.example ? [label(tongues, "example")] : [];
    if (tongues.slice(1).some(function (words) { return !words.reviewed; })) { lines.push(label(tongues, "unreviewed")); }
    lines.push(make("p", "w-slip__note", ["Stand " + slip.as_of]));
    return make("footer", "w-slip__foot", lines);
  }

  /**
   * @param {Slip} slip
   * @param {SlipWords[]} tongues
   * @returns {HTMLElement[]} when and where: telephone, days, places, hours
   */
  function whenAndWhere(slip, tongues) {
    var rows = [];
    if (slip.phones.length) { rows.push(row(tongues, "phone", slip.phones.map(phoneLine))); }
    if (slip.starts) { rows.push(row(tongues, "starts_on", [date(tongues, slip.starts)])); }
    if (slip.test) { rows.push(row(tongues, "placement_test", [date(tongues, slip.test)])); }
    if (slip.places.length) {
      var places = slip.places.map(function (place) { return address(tongues, place); });
      rows.push(row(tongues, "address", [make("div", "w-slip__places", places)]));
    }
    rows.push(...timetables(tongues, slip.hours));
    if (slip.hours.some(function (hours) { return !hours.holidays; })) {
      rows.push(make("div", "w-slip__hint", [label(tongues, "closed_on_holidays")]));
    }
    return rows;
  }

  /**
   * @param {Slip} slip
   * @param {SlipWords[]} tongues
   * @returns {HTMLElement[]} what to bring, and which languages are spoken
   */
  function whatToKnow(slip, tongues) {
    var rows = [];
    if (slip.bring.length) {
      var things = slip.bring.map(function (thing) { return toBring(tongues, thing); });
      rows.push(row(tongues, "bring", [make("ul", "w-slip__bring", things)]));
    }
    if (slip.languages.length) {
      var names = tongues.map(function (words) { return languageNames(words, slip.languages); });
      rows.push(row(tongues, "languages", [make("div", "w-slip__pair", names)]));
    }
    return rows;
  }

  /**
   * @param {Slip} slip
   * @param {SlipWords[]} tongues
   * @param {Element | null} code to scan, as it stands in the page
   * @returns {HTMLElement}
   */
  function sheet(slip, tongues, code) {
    var appointment = make("section", "w-slip__row", [label(tongues, "appointment"), make("p", "w-slip__blank")]);
    return make("article", "w-slip__sheet", [
      head(slip, tongues, code), ...whenAndWhere(slip, tongues), ...whatToKnow(slip, tongues), appointment, foot(slip, tongues),
    ]);
  }

  /** @param {HTMLElement} page a sheet that stands in the document */
  function fit(page) {
    var millimetre = page.getBoundingClientRect().width / WIDTH;
    for (var size = LARGEST; size >= SMALLEST; size -= STEP) {
      page.style.fontSize = size + "pt";
      if (page.scrollHeight <= HEIGHT * millimetre) { return; }
    }
  }

  return { sheet: sheet, fit: fit };
})();
