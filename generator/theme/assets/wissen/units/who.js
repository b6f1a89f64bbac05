/**
 * Which unit of the house is responsible, as `generator/knowledge/responsibility.py` says it too;
 * `tests/desk/responsible_cases.yml` holds both.
 *
 * Defines `wissenWho`; uses nothing of other scripts.
 */
var wissenWho = (function () {
  "use strict";

  /** @type {WhoQuestion[]} what may be asked once the matter is known, in this order */
  var QUESTIONS = ["place", "letter", "age"];

  var LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** @type {Record<string, string>} letters that Unicode does not take apart */
  var NOT_DECOMPOSED = { "Ł": "L", "Ø": "O", "Æ": "A", "Œ": "O", "Đ": "D", "Ð": "D", "Þ": "T", "Ħ": "H", "Ŧ": "T" };

  /**
   * @param {string} text
   * @returns {string} the letter, A to Z, under which a name that begins like it is listed; empty
   *   when it begins with no Latin letter
   */
  function firstLetter(text) {
    var upper = text.toUpperCase().replace(/[ŁØÆŒĐÐÞĦŦ]/g, function (sign) { return NOT_DECOMPOSED[sign]; });
    for (var sign of upper.normalize("NFD")) {
      if (LETTERS.indexOf(sign) >= 0) { return sign; }
      if (/[\p{L}\p{N}]/u.test(sign) && !/\p{Lm}/u.test(sign)) { return ""; }
    }
    return "";
  }

  /**
   * @param {WhoDuty} duty
   * @param {WhoQuestion} question
   * @param {string | number} answer
   * @returns {boolean} whether the duty holds for this answer; what is empty holds for all
   */
  function holds(duty, question, answer) {
    if (question === "place") { return !duty.places.length || duty.places.indexOf(String(answer)) >= 0; }
    if (question === "letter") { return !duty.letters || duty.letters.indexOf(String(answer)) >= 0; }
    var age = Number(answer);
    return (duty.lowest === null || age >= duty.lowest) && (duty.highest === null || age <= duty.highest);
  }

  /**
   * @param {WhoDuty[]} duties
   * @returns {number[]} the ages from which on other duties hold
   */
  function steps(duties) {
    return [0].concat(
      duties.map(function (duty) { return duty.lowest || 0; }),
      duties.map(function (duty) { return duty.highest === null ? 0 : duty.highest + 1; })
    );
  }

  /**
   * @param {WhoFacts} facts
   * @param {WhoDuty[]} duties
   * @param {WhoQuestion} question
   * @returns {Array<string | number>} every answer that can make a difference
   */
  function answers(facts, duties, question) {
    if (question === "place") { return facts.places; }
    return question === "letter" ? LETTERS.split("") : steps(duties);
  }

  /**
   * @param {WhoDuty[]} duties
   * @param {WhoQuestion} question
   * @param {Array<string | number>} possible
   * @returns {number[][]} by answer the duties that hold, each such group once
   */
  function groups(duties, question, possible) {
    /** @type {Map<string, number[]>} */
    var found = new Map();
    possible.forEach(function (answer) {
      var group = Array.from(duties.keys()).filter(function (at) { return holds(duties[at], question, answer); });
      found.set(group.join(), group);
    });
    return Array.from(found.values());
  }

  /**
   * @param {number[]} one
   * @param {number[]} other
   * @returns {number[]}
   */
  function common(one, other) { return one.filter(function (at) { return other.indexOf(at) >= 0; }); }

  /**
   * @param {number[][][]} choices
   * @returns {number[][]} the duties that hold together, for each combination of answers
   */
  function met(choices) {
    return choices.reduce(function (before, next) {
      return before.flatMap(function (one) { return next.map(function (other) { return common(one, other); }); });
    });
  }

  /**
   * @param {WhoDuty[]} duties
   * @param {number[]} at
   * @returns {string[]} their units, each once
   */
  function unitsOf(duties, at) { return Array.from(new Set(at.map(function (number) { return duties[number].unit; }))); }

  /**
   * @param {WhoAsked} asked
   * @returns {Record<WhoQuestion, string | number | null>} what is known; empty or null is not
   */
  function known(asked) { return { place: asked.place, letter: firstLetter(asked.letter), age: asked.age }; }

  /**
   * @param {string | number | null} answer
   * @returns {boolean}
   */
  function isKnown(answer) { return answer !== "" && answer !== null; }

  /**
   * @param {WhoFacts} facts
   * @param {WhoAsked} asked
   * @returns {WhoFound} the units that come into question; the questions whose answer can change
   *   that; and those of them that nobody has answered
   */
  function find(facts, asked) {
    var duties = facts.duties.filter(function (duty) { return duty.matters.indexOf(asked.matter) >= 0; });
    var answered = known(asked);
    /** @param {WhoQuestion} question */
    function all(question) { return groups(duties, question, answers(facts, duties, question)); }
    /** @param {WhoQuestion} question */
    function left(question) {
      var answer = answered[question];
      return answer === null || answer === "" ? all(question) : groups(duties, question, [answer]);
    }
    var asks = QUESTIONS.filter(function (question) {
      var others = QUESTIONS.filter(function (other) { return other !== question; }).map(left), mine = all(question);
      return met(others).some(function (group) {
        return new Set(mine.map(function (one) { return unitsOf(duties, common(group, one)).sort().join(); })).size > 1;
      });
    });
    var remaining = new Set(unitsOf(duties, met(QUESTIONS.map(left)).flat()));
    return {
      units: unitsOf(duties, Array.from(duties.keys()).filter(function (at) { return remaining.has(duties[at].unit); })),
      asks: asks,
      open: asks.filter(function (question) { return !isKnown(answered[question]); }),
    };
  }

  return { find: find, firstLetter: firstLetter };
})();
