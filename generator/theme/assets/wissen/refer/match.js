/**
 * Whom to refer someone to, and how they get into a course.
 *
 * Compares a person with the rules in the records; holds no rule of its own about
 * who may come where. No browser calls, so that the tests run the same script.
 */
var wissenReferMatch = (function () {
  "use strict";

  /**
   * @typedef {object} Person what someone entered; empty for what they left out
   * @property {string} need the id of a topic
   * @property {number | null} age in whole years
   * @property {string} place
   * @property {string} language
   * @property {string} status
   * @property {string} benefit
   *
   * @typedef {object} Candidate a contact, as `generator/desk/referral.py` writes it
   * @property {string} id
   * @property {string} name
   * @property {string} kind
   * @property {boolean} clearing
   * @property {boolean} women
   * @property {string[]} topics
   * @property {string[]} area
   * @property {number | null} lowest
   * @property {number | null} highest
   * @property {number} tolerance
   * @property {string} ages
   * @property {string[]} languages
   * @property {string} interpreting
   * @property {string[]} statuses
   * @property {string[]} benefits
   * @property {string} procedure
   *
   * @typedef {object} Suggestion
   * @property {Candidate} candidate
   * @property {string[]} reasons
   * @property {string} miss why it only almost fits; empty when it fits
   * @property {string} procedure
   */

  /**
   * @param {Candidate} candidate
   * @param {number | null} age
   * @returns {number} how many years the age lies outside
   */
  function yearsOff(candidate, age) {
    if (age === null) { return 0; }
    if (candidate.lowest !== null && age < candidate.lowest) { return candidate.lowest - age; }
    if (candidate.highest !== null && age > candidate.highest) { return age - candidate.highest; }
    return 0;
  }

  /**
   * @param {string[]} wanted
   * @param {string} has
   * @returns {boolean} whether a condition allows the value; an unknown value may still fit
   */
  function allows(wanted, has) { return !wanted.length || !has || wanted.indexOf(has) >= 0; }

  /**
   * @param {Candidate} candidate
   * @param {Person} person
   * @returns {boolean} whether everything but topic and age is right
   */
  function admits(candidate, person) {
    return allows(candidate.area, person.place) && allows(candidate.statuses, person.status)
      && allows(candidate.benefits, person.benefit);
  }

  /**
   * @param {string[]} ids
   * @param {Record<string, string>} names
   * @returns {string}
   */
  function named(ids, names) { return ids.map(function (id) { return names[id] || ""; }).filter(Boolean).join(", "); }

  /**
   * @param {any} data
   * @param {Candidate} candidate
   * @param {string} place
   * @returns {string}
   */
  function areaReason(data, candidate, place) {
    if (!candidate.area.length) { return "nicht örtlich begrenzt"; }
    var whole = candidate.area.length === Object.keys(data.towns).length;
    if (place) { return "zuständig für " + data.towns[place] + (whole ? " (" + data.district.whole + ")" : ""); }
    return whole ? "zuständig für " + data.district.allOf
      : candidate.area.length > 4 ? "zuständig für " + candidate.area.length + " Orte"
      : "zuständig für " + named(candidate.area, data.towns);
  }

  /**
   * @param {any} data
   * @param {Candidate} candidate
   * @param {string} language
   * @returns {string}
   */
  function languageReason(data, candidate, language) {
    if (!language) { return ""; }
    if (candidate.languages.indexOf(language) >= 0) { return "berät auf " + data.languages[language]; }
    return candidate.interpreting || "ob jemand " + data.languages[language] + " spricht: fragen";
  }

  /**
   * @param {any} data
   * @param {Candidate} candidate
   * @param {Person} person
   * @returns {string[]}
   */
  function reasons(data, candidate, person) {
    var status = candidate.statuses.length && person.status ? "für " + data.statuses[person.status] : "";
    var benefit = candidate.benefits.length
      ? "bei " + (person.benefit ? data.benefits[person.benefit] : named(candidate.benefits, data.benefits)) : "";
    return [
      areaReason(data, candidate, person.place), languageReason(data, candidate, person.language),
      candidate.ages, candidate.women ? "für Frauen" : "", status, benefit,
    ].filter(Boolean);
  }

  /**
   * @param {Candidate} candidate
   * @param {string} language
   * @returns {number} 0 speaks it, 1 has interpreters, 2 neither is known
   */
  function languageRank(candidate, language) {
    if (!language || candidate.languages.indexOf(language) >= 0) { return 0; }
    return candidate.interpreting ? 1 : 2;
  }

  /**
   * Kinds in the topic's order, then the nearer in age, then who speaks the language, then the more local and the
   * more special, then by name.
   * @param {string[]} kinds
   * @param {Person} person
   * @returns {(a: Candidate, b: Candidate) => number}
   */
  function byRank(kinds, person) {
    /** @param {Candidate} one */
    function rank(one) {
      var kind = kinds.indexOf(one.kind);
      return [kind < 0 ? kinds.length : kind, yearsOff(one, person.age), languageRank(one, person.language),
        one.area.length || 999, one.topics.length];
    }
    return function (a, b) {
      var left = rank(a), right = rank(b);
      for (var i = 0; i < left.length; i += 1) {
        if (left[i] !== right[i]) { return left[i] - right[i]; }
      }
      return a.name < b.name ? -1 : 1;
    };
  }

  /**
   * @param {any} data
   * @param {Candidate} candidate
   * @param {Person} person
   * @returns {string} why the contact only almost fits; empty when it fits
   */
  function missed(data, candidate, person) {
    if (yearsOff(candidate, person.age)) {
      return "in der Regel " + candidate.ages + ", die Person ist " + person.age + ": anrufen und fragen";
    }
    return candidate.statuses.length && !person.status
      ? "nur für " + named(candidate.statuses, data.statuses) + ": Aufenthaltsstatus klären" : "";
  }

  /**
   * @param {any} data
   * @param {Person} person
   * @returns {{fits: Suggestion[], near: Suggestion[], clearing: Suggestion[], lastResort: string[]}}
   */
  function contacts(data, person) {
    var topic = data.topics[person.need];
    var kinds = topic ? topic.kinds : [];
    /**
     * @param {Candidate} candidate
     * @returns {Suggestion}
     */
    function suggestion(candidate) {
      return { candidate: candidate, reasons: reasons(data, candidate, person), miss: missed(data, candidate, person),
        procedure: candidate.procedure || (topic ? topic.procedure : "") };
    }
    var able = /** @type {Candidate[]} */ (data.partners).filter(function (candidate) {
      return admits(candidate, person) && (topic ? candidate.topics.indexOf(person.need) >= 0 : candidate.clearing);
    }).sort(byRank(kinds, person));
    var fits = able.filter(function (one) { return !missed(data, one, person); });
    var near = able.filter(function (one) {
      return missed(data, one, person) && yearsOff(one, person.age) <= one.tolerance;
    });
    var clearing = fits.length || near.length ? [] : /** @type {Candidate[]} */ (data.partners).filter(function (one) {
      return one.clearing && admits(one, person);
    }).sort(byRank([], person));
    return { fits: fits.map(suggestion), near: near.map(suggestion), clearing: clearing.map(suggestion),
      lastResort: fits.length ? [] : data.lastResort };
  }

  var STATES = ["open", "ask", "condition", "suspended"];

  /**
   * A condition that is not empty needs a known value: a way is only shown when it is the person's.
   * @param {string[]} wanted
   * @param {string} has
   * @returns {boolean}
   */
  function meets(wanted, has) { return !wanted.length || wanted.indexOf(has) >= 0; }

  /**
   * @param {any} data
   * @param {Person} person
   * @returns {Array<{family: string, headline: string, routes: any[]}>} the ways into each family of courses
   */
  function ways(data, person) {
    /** @type {string[]} */
    var families = [];
    data.routes.forEach(function (/** @type {any} */ route) {
      if (families.indexOf(route.family) < 0) { families.push(route.family); }
    });
    return families.map(function (family) {
      var routes = data.routes.filter(function (/** @type {any} */ route) {
        return route.family === family && meets(route.statuses, person.status) && meets(route.benefits, person.benefit);
      });
      routes = STATES.reduce(function (/** @type {any[]} */ sorted, state) {
        return sorted.concat(routes.filter(function (/** @type {any} */ route) { return route.state === state; }));
      }, []);
      return { family: family, headline: routes.length ? routes[0].headline : "kein Weg eingetragen", routes: routes };
    });
  }

  /**
   * @param {any} data
   * @param {Person} person
   * @returns {boolean} whether a course may be the answer to what the person needs
   */
  function wantsCourse(data, person) { return Boolean(data.topics[person.need] && data.topics[person.need].course); }

  return { contacts: contacts, ways: ways, wantsCourse: wantsCourse };
})();
