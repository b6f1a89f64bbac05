/**
 * The form that asks whom a letter is about, and shows the team that is responsible.
 * What is entered stays in the page: nothing is stored, sent, or written into the address.
 *
 * Defines nothing; uses `wissenWho` and `wissenContract`.
 */
(function () {
  "use strict";

  var helper = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-who-form]"));
  if (!helper) { return; }
  var form = helper;
  var status = /** @type {HTMLElement} */ (document.querySelector("[data-who-status]"));
  var answer = /** @type {HTMLElement} */ (document.querySelector("[data-who-answer]"));
  var everything = /** @type {HTMLElement} */ (document.querySelector("[data-who-all]"));
  /** @type {WhoFacts} */
  var facts = JSON.parse(form.dataset.facts || "");

  /** How long a pause in typing is, in milliseconds: "2" on the way to "25" is no answer. */
  var PAUSE = 300;

  /** @type {Record<WhoQuestion, string>} */
  var WORDS = { place: "der Wohnort", letter: "der Anfangsbuchstabe", age: "das Alter" };

  /**
   * @param {keyof WhoAsked} name
   * @returns {HTMLInputElement | HTMLSelectElement}
   */
  function field(name) { return /** @type {HTMLInputElement} */ (form.querySelector('[data-who="' + name + '"]')); }

  /** @returns {WhoAsked} what is entered now; an age that is none counts as unknown */
  function read() {
    var age = field("age").validity.valid ? field("age").value : "";
    return {
      matter: field("matter").value, place: field("place").value, letter: field("letter").value,
      age: /^\d{1,3}$/.test(age) ? Number(age) : null,
    };
  }

  /**
   * @param {string[]} words
   * @returns {string} „der Wohnort und das Alter“
   */
  function listed(words) { return words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + " und " + words[words.length - 1]; }

  /** @param {string} id @returns {string} a unit with its number */
  function named(id) { return [facts.units[id].name, facts.units[id].phone].filter(Boolean).join(", "); }

  /** @returns {string} whom to call when no unit is certain */
  function help() { return facts.fallback ? named(facts.fallback) + ", hilft weiter." : "Fragen Sie die Zentrale."; }

  /**
   * @param {WhoAsked} asked
   * @param {WhoFound} found
   * @returns {string} the answer in a sentence, for those who hear it too
   */
  function summary(asked, found) {
    var sign = asked.letter.trim(), unread = found.open.indexOf("letter") >= 0 && sign !== "";
    var note = unread ? "„" + sign + "“ ist kein lateinischer Buchstabe: Es zählt die Schreibweise im Aufenthaltstitel oder Pass. " : "";
    if (found.open.length) {
      return note + "Es fehlt noch: " + listed(found.open.map(function (name) { return WORDS[name]; })) + ". " +
        (found.units.length === 1 ? "1 Team kommt" : found.units.length + " Teams kommen") + " infrage.";
    }
    if (!found.units.length) { return "Dafür ist kein Team eingetragen. " + help(); }
    if (found.units.length > 1) { return "Dafür sind " + found.units.length + " Teams eingetragen: " + listed(found.units.map(named)) + ". " + help(); }
    return "Zuständig: " + named(found.units[0]) + ".";
  }

  /**
   * @param {string} kind what to copy from the page
   * @param {string} [id]
   * @returns {Node[]}
   */
  function copied(kind, id) {
    var found = document.querySelector("[data-who-" + kind + (id === undefined ? "" : '="' + id + '"') + "]");
    if (!found) { return []; }
    var copy = /** @type {HTMLElement} */ (found.cloneNode(true));
    copy.hidden = false;
    return [copy];
  }

  /** @param {string} id @returns {Node[]} */
  function card(id) { return copied("unit", id); }

  /**
   * @param {WhoAsked} asked
   * @param {WhoFound} found
   * @returns {Node[]}
   */
  function pieces(asked, found) {
    if (found.open.length) { return copied("help"); }
    var sure = found.units.length === 1, rest = sure || found.units.indexOf(facts.fallback) >= 0 ? "" : facts.fallback;
    var away = asked.place === form.dataset.elsewhere && !found.units.length;
    return [...(away ? copied("elsewhere") : []), ...found.units.flatMap(card), ...(rest ? card(rest) : [])];
  }

  /** @param {WhoFound} found shows the questions that matter for what is known, hides the rest */
  function ask(found) {
    form.querySelectorAll("[data-who-ask]").forEach(function (row) {
      var name = /** @type {WhoQuestion} */ (/** @type {HTMLElement} */ (row).dataset.whoAsk);
      /** @type {HTMLElement} */ (row).hidden = found.asks.indexOf(name) < 0;
    });
  }

  function update() {
    var asked = read(), found = wissenWho.find(facts, asked), begun = asked.matter !== "";
    ask(found);
    status.textContent = begun ? summary(asked, found) : "";
    answer.hidden = !begun;
    everything.hidden = begun;
    answer.replaceChildren.apply(answer, begun ? pieces(asked, found) : []);
    answer.dispatchEvent(new CustomEvent(wissenContract.inserted, { bubbles: true }));
  }

  var waiting = 0;
  form.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(update, PAUSE);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () {
    clearTimeout(waiting);
    setTimeout(update, 0);
  });
  /** @type {HTMLElement} */ (form.querySelector("[type=reset]")).addEventListener("click", function () { field("matter").focus(); });
  field("letter").addEventListener("focus", function () { /** @type {HTMLInputElement} */ (field("letter")).select(); });
  // Who comes back to the page finds it empty: some browsers keep the whole page.
  window.addEventListener("pagehide", function () { form.reset(); });
  form.hidden = false;
  update();
})();
