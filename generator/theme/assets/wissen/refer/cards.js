/**
 * How the referral helper shows contacts, and ways into a course.
 *
 * Defines `wissenReferCards`; uses `wissenReferMatch`, `wissenContract` and `wissenMake`.
 */
var wissenReferCards = (function () {
  "use strict";

  var make = wissenMake.element;

  /** Contacts shown at once; the rest wait behind a button. */
  var SHOWN = 4;

  /**
   * @param {ReferTarget} target
   * @param {string} [kind]
   * @returns {HTMLElement}
   */
  function link(target, kind) { return wissenMake.link(target.name, target.href, kind); }

  /**
   * @param {string} html from a record's text, cleaned when the page was made
   * @returns {HTMLElement}
   */
  function prose(html) { return make("div", "", wissenMake.ready(html)); }

  /**
   * @param {string} number
   * @param {string} address
   * @returns {HTMLElement}
   */
  function phone(number, address) { return wissenMake.link(number, address, "w-phone"); }

  /**
   * @param {string} label
   * @param {Array<Node | string>} value
   * @returns {HTMLElement}
   */
  function fact(label, value) { return make("div", "w-fact", [make("dt", "", [label]), make("dd", "", value)]); }

  /**
   * @param {ReferProcedure | undefined} procedure
   * @returns {HTMLElement[]} how to hand the person over
   */
  function handover(procedure) {
    if (!procedure) { return []; }
    var consent = procedure.form ? [procedure.consent, ": ", link(procedure.form)] : [procedure.consent];
    return [fact("So übergeben Sie", [link(procedure)]), fact("Einwilligung", consent)];
  }

  /**
   * @param {ReferContact} contact
   * @returns {HTMLElement[]}
   */
  function facts(contact) {
    var rows = [];
    if (contact.deputy || contact.deputy_phone) {
      rows.push(fact("Vertretung", [contact.deputy, " ", contact.deputy_phone ? phone(contact.deputy_phone, contact.deputy_dial) : ""]));
    }
    if (contact.documents.length) { rows.push(fact("Mitbringen", [contact.documents.join(", ")])); }
    return rows;
  }

  /**
   * @param {ReferContact} contact
   * @returns {HTMLElement}
   */
  function head(contact) {
    var line = make("p", "w-answer__head", [link(contact, "w-hit__name")]);
    if (contact.example) { line.append(" ", wissenMake.badge("Beispiel", "example")); }
    if (contact.phone) { line.append(" ", phone(contact.phone, contact.dial)); }
    return line;
  }

  /**
   * @param {ReferData} data
   * @param {ReferSuggestion} suggestion
   * @returns {HTMLElement}
   */
  function card(data, suggestion) {
    var contact = suggestion.contact;
    var item = make("li", "w-hit w-answer" + (suggestion.miss ? " w-answer--near" : ""), [head(contact)]);
    if (contact.hours.length) {
      var reach = make("p", "w-reach");
      reach.dataset.hours = JSON.stringify(contact.hours);
      item.append(reach);
    }
    item.append(make("p", "w-answer__why", [suggestion.reasons.join(" · ")]));
    if (suggestion.miss) { item.append(make("p", "w-answer__miss", [suggestion.miss])); }
    item.append(make("dl", "", facts(contact).concat(handover(data.procedures[suggestion.procedure]))));
    item.append(make("p", "w-answer__slip", [wissenMake.link("Zettel für die Person", contact.href + "#" + wissenContract.slipAnchor)]));
    return item;
  }

  /**
   * @param {ReferData} data
   * @param {string} title
   * @param {ReferSuggestion[]} suggestions
   * @returns {HTMLElement}
   */
  function group(data, title, suggestions) {
    /** @param {ReferSuggestion} suggestion */
    function show(suggestion) { return card(data, suggestion); }
    var list = make("ul", "w-hits", suggestions.slice(0, SHOWN).map(show));
    var section = make("section", "w-answer__group", [make("h2", "", [title]), list]);
    var rest = suggestions.slice(SHOWN);
    if (!rest.length) { return section; }
    var more = wissenMake.button(rest.length === 1 ? "1 weitere Stelle" : rest.length + " weitere Stellen", "w-button", function () {
      list.append.apply(list, rest.map(show));
      more.remove();
      /** @type {HTMLElement} */ (list.children[SHOWN].querySelector("a")).focus();
      list.dispatchEvent(new CustomEvent(wissenContract.inserted, { bubbles: true }));
    });
    section.append(more);
    return section;
  }

  /**
   * @param {ReferRoute} route
   * @returns {HTMLElement}
   */
  function routeCard(route) {
    var rows = [fact("Wer entscheidet", [route.decided_by])];
    if (route.form) { rows.push(fact("Formular", [link(route.form)])); }
    if (route.procedure) { rows.push(fact("Ablauf", [link(route.procedure)])); }
    rows.push(fact("Für die Kurse", route.types.flatMap(function (type, place) { return place ? [", ", link(type)] : [link(type)]; })));
    return make("div", "w-route", [
      make("h4", "", [route.headline, " ", make("span", "w-note", [route.paragraph])]),
      route.who ? prose(route.who) : make("p", "", ["Was genau verlangt wird, steht bei der Kursart."]),
      prose(route.note), make("dl", "", rows),
    ]);
  }

  /**
   * @param {ReferRoute[]} routes all but the first
   * @param {boolean} open
   * @returns {HTMLElement}
   */
  function furtherRoutes(routes, open) {
    var title = routes.length === 1 ? "Ein weiterer Weg" : routes.length + " weitere Wege";
    var fold = make("details", "w-way__more", [make("summary", "", [title]), ...routes.map(routeCard)]);
    fold.open = open;
    return fold;
  }

  /**
   * @param {ReferData} data
   * @param {ReferWays} ways
   * @returns {HTMLElement}
   */
  function wayCard(data, ways) {
    var section = make("section", "w-way", [make("h3", "", [ways.family + ": ", make("strong", "", [ways.headline])])]);
    if (!ways.routes.length) {
      section.append(make("p", "", ["Für diesen Status und diese Leistung ist kein Weg eingetragen."]), ...lastResort(data));
      return section;
    }
    section.append(routeCard(ways.routes[0]));
    // Where no way is simply open, all of them are needed to decide.
    if (ways.routes.length > 1) { section.append(furtherRoutes(ways.routes.slice(1), ways.routes[0].state !== "open")); }
    return section;
  }

  /**
   * @param {ReferData} data
   * @returns {HTMLElement[]} the procedure for when nobody knows
   */
  function lastResort(data) {
    return data.lastResort.map(function (id) { return make("p", "", ["Wenn es unklar bleibt: ", link(data.procedures[id])]); });
  }

  /**
   * @param {ReferData} data
   * @param {ReferPerson} person
   * @returns {HTMLElement}
   */
  function courses(data, person) {
    var section = make("section", "w-answer__group", [make("h2", "", ["Wege in den Kurs"])]);
    if (person.status && person.benefit) {
      section.append(make("div", "w-ways", wissenReferMatch.ways(data, person).map(function (ways) { return wayCard(data, ways); })));
    } else {
      section.append(make("p", "w-empty", ["Wählen Sie Aufenthaltsstatus und „Lebt von“; beides entscheidet, wer wie in einen Kurs kommt."]));
    }
    var place = person.place ? "#ort=" + encodeURIComponent(person.place) : "";
    var words = person.place ? "Passende Kurse bei " + data.towns[person.place] : "Alle Kurse";
    section.append(make("p", "", [wissenMake.link(words, data.courses + place, "w-button")]));
    return section;
  }

  return { group: group, lastResort: lastResort, courses: courses };
})();
