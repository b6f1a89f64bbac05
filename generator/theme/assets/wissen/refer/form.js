/**
 * The referral helper: reads the form, shows who takes the person and how they get into a course.
 * What is entered stays in the page: nothing is stored, sent, or written into the address.
 */
(function () {
  "use strict";

  var found = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-refer-form]"));
  if (!found) { return; }
  var form = /** @type {HTMLFormElement} */ (found);
  var status = /** @type {HTMLElement} */ (document.querySelector("[data-refer-status]"));
  var answer = /** @type {HTMLElement} */ (document.querySelector("[data-refer-answer]"));
  var topics = /** @type {HTMLElement} */ (document.querySelector("[data-refer-topics]"));

  /** Contacts shown at once; the rest wait behind a button. */
  var SHOWN = 4;

  /** @type {any} */
  var data = { partners: [] };
  var make = wissenMake.element;

  /**
   * @param {{name: string, href: string}} target
   * @param {string} [kind]
   * @returns {HTMLElement}
   */
  function link(target, kind) {
    return wissenMake.link(target.name, target.href, kind);
  }

  /**
   * @param {string} html from a record's text, cleaned when the page was made
   * @returns {HTMLElement}
   */
  function prose(html) {
    return make("div", "", wissenMake.ready(html));
  }

  /**
   * @param {string} number
   * @param {string} address
   * @returns {HTMLElement}
   */
  function phone(number, address) { return link({ name: number, href: address }, "w-phone"); }

  /**
   * @param {string} label
   * @param {Array<Node | string>} value
   * @returns {HTMLElement}
   */
  function fact(label, value) {
    return make("div", "w-fact", [make("dt", "", [label]), make("dd", "", value)]);
  }

  /**
   * @param {any} candidate
   * @param {string} procedure
   * @returns {HTMLElement[]}
   */
  function facts(candidate, procedure) {
    var rows = [];
    if (candidate.deputy || candidate.deputy_phone) {
      rows.push(fact("Vertretung", [candidate.deputy, " ", candidate.deputy_phone ? phone(candidate.deputy_phone, candidate.deputy_dial) : ""]));
    }
    if (candidate.documents.length) { rows.push(fact("Mitbringen", [candidate.documents.join(", ")])); }
    var way = data.procedures[procedure];
    if (way) {
      rows.push(fact("So übergeben Sie", [link(way)]));
      rows.push(fact("Einwilligung", [way.consent].concat(way.form ? [": ", link(way.form)] : [])));
    }
    return rows;
  }

  /**
   * @param {any} suggestion
   * @returns {HTMLElement}
   */
  function card(suggestion) {
    var one = suggestion.candidate;
    var head = make("p", "w-answer__head", [link(one, "w-hit__name")]);
    if (one.example) { head.append(" ", wissenMake.badge("Beispiel", "example")); }
    if (one.phone) { head.append(" ", phone(one.phone, one.dial)); }
    var item = make("li", "w-hit w-answer" + (suggestion.miss ? " w-answer--near" : ""), [head]);
    if (one.hours.length) {
      var reach = make("p", "w-reach");
      reach.dataset.hours = JSON.stringify(one.hours);
      item.append(reach);
    }
    item.append(make("p", "w-answer__why", [suggestion.reasons.join(" · ")]));
    if (suggestion.miss) { item.append(make("p", "w-answer__miss", [suggestion.miss])); }
    item.append(make("dl", "", facts(one, suggestion.procedure)));
    item.append(make("p", "w-answer__slip", [link({ name: "Zettel für die Person", href: one.href + "#" + wissenContract.slipAnchor })]));
    return item;
  }

  /**
   * @param {string} title
   * @param {any[]} suggestions
   * @returns {HTMLElement}
   */
  function group(title, suggestions) {
    var list = make("ul", "w-hits", suggestions.slice(0, SHOWN).map(card));
    var section = make("section", "w-answer__group", [make("h2", "", [title]), list]);
    var rest = suggestions.slice(SHOWN);
    if (!rest.length) { return section; }
    var more = wissenMake.button(rest.length === 1 ? "1 weitere Stelle" : rest.length + " weitere Stellen", "w-button", function () {
      list.append.apply(list, rest.map(card));
      more.remove();
      /** @type {HTMLElement} */ (list.children[SHOWN].querySelector("a")).focus();
    });
    section.append(more);
    return section;
  }

  /**
   * @param {any} route
   * @returns {HTMLElement}
   */
  function routeCard(route) {
    var rows = [fact("Wer entscheidet", [route.decided_by])];
    if (route.form) { rows.push(fact("Formular", [link(route.form)])); }
    if (route.procedure) { rows.push(fact("Ablauf", [link(route.procedure)])); }
    /** @type {Array<Node | string>} */
    var types = [];
    route.types.forEach(function (/** @type {any} */ type, /** @type {number} */ index) { types.push(index ? ", " : "", link(type)); });
    rows.push(fact("Für die Kurse", types));
    return make("div", "w-route", [
      make("h4", "", [route.headline, " ", make("span", "w-note", [route.paragraph])]),
      route.who ? prose(route.who) : make("p", "", ["Was genau verlangt wird, steht bei der Kursart."]),
      prose(route.note), make("dl", "", rows),
    ]);
  }

  /**
   * @param {any} way
   * @returns {HTMLElement}
   */
  function wayCard(way) {
    var first = way.routes.slice(0, 1).map(routeCard), rest = way.routes.slice(1).map(routeCard);
    var section = make("section", "w-way", [make("h3", "", [way.family + ": ", make("strong", "", [way.headline])])].concat(first));
    if (!way.routes.length) {
      section.append(make("p", "", ["Für diesen Status und diese Leistung ist kein Weg eingetragen."]));
      lastResort().forEach(function (line) { section.append(line); });
    }
    if (rest.length) {
      var more = make("details", "w-way__more", [make("summary", "", [rest.length === 1 ? "Ein weiterer Weg" : rest.length + " weitere Wege"])].concat(rest));
      // Where no way is simply open, all of them are needed to decide.
      /** @type {HTMLDetailsElement} */ (more).open = way.routes[0].state !== "open";
      section.append(more);
    }
    return section;
  }

  /** @returns {HTMLElement[]} the procedure for when nobody knows */
  function lastResort() {
    return data.lastResort.map(function (/** @type {string} */ id) {
      return make("p", "", ["Wenn es unklar bleibt: ", link(data.procedures[id])]);
    });
  }

  /**
   * @param {any} person
   * @returns {HTMLElement}
   */
  function courses(person) {
    var section = make("section", "w-answer__group", [make("h2", "", ["Wege in den Kurs"])]);
    if (person.status && person.benefit) {
      section.append(make("div", "w-ways", wissenReferMatch.ways(data, person).map(wayCard)));
    } else {
      section.append(make("p", "w-empty", ["Wählen Sie Aufenthaltsstatus und „Lebt von“; beides entscheidet, wer wie in einen Kurs kommt."]));
    }
    var place = person.place ? "#ort=" + encodeURIComponent(person.place) : "";
    var words = person.place ? "Passende Kurse bei " + data.towns[person.place] : "Alle Kurse";
    section.append(make("p", "", [link({ name: words, href: data.courses + place }, "w-button")]));
    return section;
  }

  /** @returns {any} what is entered now */
  function person() {
    /** @type {any} */
    var entered = {};
    form.querySelectorAll("[data-refer]").forEach(function (field) {
      entered[field.getAttribute("data-refer") || ""] = /** @type {HTMLInputElement} */ (field).value;
    });
    entered.age = /^\d{1,3}$/.test(entered.age) ? Number(entered.age) : null;
    return entered;
  }

  /**
   * @param {number} fits
   * @param {number} near
   * @param {number} clearing
   * @returns {string}
   */
  function summary(fits, near, clearing) {
    if (clearing) { return "Keine Stelle passt genau. Die Clearingstelle klärt, wer weiterhilft."; }
    var words = fits === 0 ? "Keine Stelle passt genau" : fits === 1 ? "1 Stelle passt" : fits + " Stellen passen";
    if (near && !fits) { words = near === 1 ? "1 Stelle passt vielleicht" : near + " Stellen passen vielleicht"; }
    else if (near) { words += near === 1 ? ", 1 weitere vielleicht" : ", " + near + " weitere vielleicht"; }
    return words + ".";
  }

  function show() {
    var who = person();
    var asked = Object.keys(who).some(function (name) { return who[name] !== "" && who[name] !== null; });
    answer.hidden = status.hidden = !asked;
    topics.hidden = asked;
    if (!asked) { status.textContent = ""; return; }
    var got = wissenReferMatch.contacts(data, who), topic = data.topics[who.need];
    status.textContent = summary(got.fits.length, got.near.length, got.clearing.length);
    /** @type {HTMLElement[]} */
    var pieces = [];
    if (topic && topic.question) { pieces.push(make("p", "w-answer__first", [make("strong", "", ["Zuerst klären: "]), topic.question])); }
    if (got.fits.length) { pieces.push(group(topic ? topic.name : "Clearing: klärt, was die Person braucht", got.fits)); }
    if (got.near.length) { pieces.push(group("Knapp daneben oder nur mit Bedingung", got.near)); }
    if (got.clearing.length) { pieces.push(group("Clearingstelle", got.clearing)); }
    if (!got.fits.length) { pieces.push(make("section", "w-answer__group", lastResort())); }
    if (wissenReferMatch.wantsCourse(data, who)) { pieces.push(courses(who)); }
    answer.replaceChildren.apply(answer, pieces);
    answer.dispatchEvent(new CustomEvent(wissenContract.inserted, { bubbles: true }));
  }

  var base = wissenContract.data.refer, kinds = wissenContract.parts;
  Promise.all([wissenLoad.part(base, kinds.rules, 0), wissenLoad.parts(base, kinds.contacts, Number(form.dataset.parts))]).then(function (arrived) {
    data = Object.assign({}, arrived[0], { partners: arrived[1].flat() });
    form.hidden = false;
    form.addEventListener("input", show);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(show, 0); });
    show();
  }, function () {
    status.hidden = false;
    status.textContent = "Die Angaben ließen sich nicht laden. Unten stehen alle Stellen nach Thema.";
  });
})();
