/**
 * The referral helper: reads the form, shows who takes the person and how they get into a course.
 * What is entered stays in the page: nothing is stored, sent, or written into the address.
 *
 * Defines nothing; uses `wissenReferCards`, `wissenReferMatch`, `wissenContract`, `wissenLoad` and
 * `wissenMake`.
 */
(function () {
  "use strict";

  var helper = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-refer-form]"));
  if (!helper) { return; }
  var form = helper;
  var status = /** @type {HTMLElement} */ (document.querySelector("[data-refer-status]"));
  var answer = /** @type {HTMLElement} */ (document.querySelector("[data-refer-answer]"));
  var topics = /** @type {HTMLElement} */ (document.querySelector("[data-refer-topics]"));
  var make = wissenMake.element;

  /**
   * @param {keyof ReferPerson} name
   * @returns {string} what is entered in a field
   */
  function entered(name) {
    return /** @type {HTMLInputElement | HTMLSelectElement} */ (form.querySelector('[data-refer="' + name + '"]')).value;
  }

  /** @returns {ReferPerson} who is entered now; an age that is none counts as unknown */
  function readForm() {
    var age = entered("age");
    return {
      need: entered("need"), age: /^\d{1,3}$/.test(age) ? Number(age) : null, place: entered("place"),
      language: entered("language"), status: entered("status"), benefit: entered("benefit"),
    };
  }

  /** @param {ReferPerson} person @returns {boolean} whether anything is known */
  function isAsked(person) {
    return Object.values(person).some(function (value) { return value !== "" && value !== null; });
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

  /**
   * @param {ReferData} data
   * @param {ReferPerson} person
   * @param {ReferAnswer} matches
   * @returns {HTMLElement[]}
   */
  function sections(data, person, matches) {
    var cards = wissenReferCards, topic = wissenReferMatch.topicOf(data, person), pieces = [];
    if (topic && topic.question) { pieces.push(make("p", "w-answer__first", [make("strong", "", ["Zuerst klären: "]), topic.question])); }
    if (matches.fits.length) { pieces.push(cards.group(data, topic ? topic.name : "Clearing: klärt, was die Person braucht", matches.fits)); }
    if (matches.near.length) { pieces.push(cards.group(data, "Knapp daneben oder nur mit Bedingung", matches.near)); }
    if (matches.clearing.length) { pieces.push(cards.group(data, "Clearingstelle", matches.clearing)); }
    if (!matches.fits.length) { pieces.push(make("section", "w-answer__group", cards.lastResort(data))); }
    if (wissenReferMatch.wantsCourse(data, person)) { pieces.push(cards.courses(data, person)); }
    return pieces;
  }

  /** @param {ReferData} data */
  function show(data) {
    var person = readForm(), asked = isAsked(person);
    answer.hidden = status.hidden = !asked;
    topics.hidden = asked;
    if (!asked) { status.textContent = ""; return; }
    var matches = wissenReferMatch.contacts(data, person);
    status.textContent = summary(matches.fits.length, matches.near.length, matches.clearing.length);
    answer.replaceChildren.apply(answer, sections(data, person, matches));
    answer.dispatchEvent(new CustomEvent(wissenContract.inserted, { bubbles: true }));
  }

  /** @returns {Promise<ReferData>} */
  function load() {
    var base = wissenContract.data.refer, kinds = wissenContract.parts;
    /** @type {[Promise<ReferRules>, Promise<ReferContact[][]>]} */
    var asked = [wissenLoad.part(base, kinds.rules, 0), wissenLoad.parts(base, kinds.contacts, Number(form.dataset.parts))];
    return Promise.all(asked).then(function (arrived) {
      return Object.assign({ contacts: arrived[1].flat() }, arrived[0]);
    });
  }

  load().then(function (data) {
    function update() { show(data); }
    form.hidden = false;
    form.addEventListener("input", update);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(update, 0); });
    update();
  }, function () {
    status.hidden = false;
    status.textContent = "Die Angaben ließen sich nicht laden. Unten stehen alle Stellen nach Thema.";
  });
})();
