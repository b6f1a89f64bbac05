/**
 * Whom to refer someone to, and how they get into a course.
 *
 * Compares a person with the rules in the records; holds no rule of its own about
 * who may come where. No browser calls, so that the tests run the same script.
 *
 * Defines `wissenReferMatch`; uses nothing of other scripts.
 */

/**
 * @typedef {ReferRules & { contacts: ReferContact[] }} ReferData all that the helper knows
 *
 * @typedef {object} ReferPerson what someone entered; empty for what they left out
 * @property {string} need the id of a topic
 * @property {number | null} age in whole years
 * @property {string} place
 * @property {string} language
 * @property {string} status
 * @property {string} benefit
 *
 * @typedef {object} ReferSuggestion
 * @property {ReferContact} contact
 * @property {string[]} reasons
 * @property {string} miss why it only almost fits; empty when it fits
 * @property {string} procedure
 *
 * @typedef {object} ReferAnswer
 * @property {ReferSuggestion[]} fits
 * @property {ReferSuggestion[]} near
 * @property {ReferSuggestion[]} clearing when nobody else is left
 * @property {string[]} lastResort procedures for when nobody fits
 *
 * @typedef {object} ReferWays into the courses of one family
 * @property {string} family
 * @property {string} headline
 * @property {ReferRoute[]} routes the simplest first
 */

var wissenReferMatch = (function () {
  "use strict";

  /** @type {ReferRoute["state"][]} the simplest first */
  var STATES = ["open", "ask", "condition", "suspended"];
  /** After every contact that is only there for some places. */
  var EVERYWHERE = 999;
  /** So many places are named one by one. */
  var NAMED_PLACES = 4;

  /**
   * @param {ReferContact} contact
   * @param {number | null} age
   * @returns {number} how many years the age lies outside
   */
  function yearsOff(contact, age) {
    if (age === null) { return 0; }
    if (contact.lowest !== null && age < contact.lowest) { return contact.lowest - age; }
    if (contact.highest !== null && age > contact.highest) { return age - contact.highest; }
    return 0;
  }

  /**
   * @param {string[]} wanted
   * @param {string} has
   * @returns {boolean} whether a condition allows the value; an unknown value may still fit
   */
  function allows(wanted, has) { return !wanted.length || !has || wanted.indexOf(has) >= 0; }

  /**
   * @param {ReferContact} contact
   * @param {ReferPerson} person
   * @returns {boolean} whether everything but topic and age is right
   */
  function admits(contact, person) {
    return allows(contact.area, person.place) && allows(contact.statuses, person.status)
      && allows(contact.benefits, person.benefit);
  }

  /**
   * @param {string[]} ids
   * @param {Record<string, string>} names
   * @returns {string}
   */
  function named(ids, names) { return ids.map(function (id) { return names[id] || ""; }).filter(Boolean).join(", "); }

  /**
   * @param {ReferData} data
   * @param {ReferContact} contact
   * @param {string} place
   * @returns {string}
   */
  function areaReason(data, contact, place) {
    if (!contact.area.length) { return "nicht örtlich begrenzt"; }
    var whole = contact.area.length === Object.keys(data.towns).length;
    if (place) { return "zuständig für " + data.towns[place] + (whole ? " (" + data.district.whole + ")" : ""); }
    return whole ? "zuständig für " + data.district.allOf
      : contact.area.length > NAMED_PLACES ? "zuständig für " + contact.area.length + " Orte"
      : "zuständig für " + named(contact.area, data.towns);
  }

  /**
   * @param {ReferData} data
   * @param {ReferContact} contact
   * @param {string} language
   * @returns {string}
   */
  function languageReason(data, contact, language) {
    if (!language) { return ""; }
    if (contact.languages.indexOf(language) >= 0) { return "berät auf " + data.languages[language]; }
    return contact.interpreting || "ob jemand " + data.languages[language] + " spricht: fragen";
  }

  /**
   * @param {ReferData} data
   * @param {ReferContact} contact
   * @param {ReferPerson} person
   * @returns {string[]}
   */
  function reasons(data, contact, person) {
    var status = contact.statuses.length && person.status ? "für " + data.statuses[person.status] : "";
    var benefit = contact.benefits.length
      ? "bei " + (person.benefit ? data.benefits[person.benefit] : named(contact.benefits, data.benefits)) : "";
    return [
      areaReason(data, contact, person.place), languageReason(data, contact, person.language),
      contact.ages, contact.women ? "für Frauen" : "", status, benefit,
    ].filter(Boolean);
  }

  /**
   * @param {ReferContact} contact
   * @param {string} language
   * @returns {number} 0 speaks it, 1 has interpreters, 2 neither is known
   */
  function languageRank(contact, language) {
    if (!language || contact.languages.indexOf(language) >= 0) { return 0; }
    return contact.interpreting ? 1 : 2;
  }

  /**
   * Kinds in the topic's order, then the nearer in age, then who speaks the language, then the more local and the
   * more special, then by name.
   * @param {string[]} kinds
   * @param {ReferPerson} person
   * @returns {(left: ReferContact, right: ReferContact) => number}
   */
  function byRank(kinds, person) {
    /** @param {ReferContact} contact @returns {number[]} */
    function rank(contact) {
      var kind = kinds.indexOf(contact.kind);
      return [kind < 0 ? kinds.length : kind, yearsOff(contact, person.age), languageRank(contact, person.language),
        contact.area.length || EVERYWHERE, contact.topics.length];
    }
    return function (left, right) {
      var leftRank = rank(left), rightRank = rank(right);
      var place = leftRank.findIndex(function (value, number) { return value !== rightRank[number]; });
      return place >= 0 ? leftRank[place] - rightRank[place] : left.name < right.name ? -1 : 1;
    };
  }

  /**
   * @param {ReferData} data
   * @param {ReferContact} contact
   * @param {ReferPerson} person
   * @returns {string} why the contact only almost fits; empty when it fits
   */
  function missed(data, contact, person) {
    if (yearsOff(contact, person.age)) {
      return "in der Regel " + contact.ages + ", die Person ist " + person.age + ": anrufen und fragen";
    }
    return contact.statuses.length && !person.status
      ? "nur für " + named(contact.statuses, data.statuses) + ": Aufenthaltsstatus klären" : "";
  }

  /**
   * @param {ReferData} data
   * @param {ReferPerson} person
   * @returns {ReferTopic | undefined} what the person needs, when it is known
   */
  function topicOf(data, person) { return data.topics[person.need]; }

  /**
   * @param {ReferData} data
   * @param {ReferPerson} person
   * @returns {ReferContact[]} who takes the person but for age and status, the best first; those who
   *   clear what the person needs, as long as that is not known
   */
  function able(data, person) {
    var topic = topicOf(data, person);
    return data.contacts.filter(function (contact) {
      return admits(contact, person) && (topic ? contact.topics.indexOf(person.need) >= 0 : contact.clearing);
    }).sort(byRank(topic ? topic.kinds : [], person));
  }

  /**
   * @param {ReferData} data
   * @param {ReferPerson} person
   * @returns {ReferContact[]} those who clear what anybody needs
   */
  function clearingContacts(data, person) {
    return data.contacts.filter(function (contact) { return contact.clearing && admits(contact, person); })
      .sort(byRank([], person));
  }

  /**
   * @param {ReferData} data
   * @param {ReferPerson} person
   * @returns {ReferAnswer}
   */
  function contacts(data, person) {
    var topic = topicOf(data, person);
    /** @param {ReferContact} contact @returns {ReferSuggestion} */
    function suggestion(contact) {
      return { contact: contact, reasons: reasons(data, contact, person), miss: missed(data, contact, person),
        procedure: contact.procedure || (topic ? topic.procedure : "") };
    }
    var suggestions = able(data, person).map(suggestion);
    var fits = suggestions.filter(function (made) { return !made.miss; });
    var near = suggestions.filter(function (made) {
      return made.miss && yearsOff(made.contact, person.age) <= made.contact.tolerance;
    });
    var clearing = fits.length || near.length ? [] : clearingContacts(data, person).map(suggestion);
    return { fits: fits, near: near, clearing: clearing, lastResort: fits.length ? [] : data.lastResort };
  }

  /**
   * A condition that is not empty needs a known value: a way is only shown when it is the person's.
   * @param {string[]} wanted
   * @param {string} has
   * @returns {boolean}
   */
  function meets(wanted, has) { return !wanted.length || wanted.indexOf(has) >= 0; }

  /**
   * @param {ReferRoute[]} routes
   * @param {ReferPerson} person
   * @returns {ReferRoute[]} those that are the person's, the simplest first
   */
  function openTo(routes, person) {
    return routes.filter(function (route) {
      return meets(route.statuses, person.status) && meets(route.benefits, person.benefit);
    }).sort(function (left, right) { return STATES.indexOf(left.state) - STATES.indexOf(right.state); });
  }

  /**
   * @param {ReferData} data
   * @param {ReferPerson} person
   * @returns {ReferWays[]} the ways into each family of courses
   */
  function ways(data, person) {
    var topic = topicOf(data, person);
    var every = Array.from(new Set(data.routes.map(function (route) { return route.family; })));
    // A topic names the families that may be its answer, the most wanted first.
    var wanted = topic && topic.families.length ? topic.families : every;
    var families = wanted.filter(function (family) { return every.indexOf(family) >= 0; });
    return families.map(function (family) {
      var routes = openTo(data.routes.filter(function (route) { return route.family === family; }), person);
      return { family: family, headline: routes.length ? routes[0].headline : "kein Weg eingetragen", routes: routes };
    });
  }

  /**
   * @param {ReferData} data
   * @param {ReferPerson} person
   * @returns {boolean} whether a course may be the answer to what the person needs
   */
  function wantsCourse(data, person) {
    var topic = topicOf(data, person);
    return Boolean(topic && topic.course);
  }

  return { contacts: contacts, topicOf: topicOf, ways: ways, wantsCourse: wantsCourse };
})();
