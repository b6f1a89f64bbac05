/**
 * The form „Frage vorschlagen“: looks at what is typed, then opens the prepared mail.
 *
 * What looks like data of a client is refused, and the field has the focus again. Nothing is
 * stored or sent, and what is typed stands in no address but the mail's. Without this script
 * the page offers the mail with nothing filled in.
 *
 * Defines nothing; uses `wissenClientData`, `wissenMail`, `wissenLoad`, `wissenContract` and `wissenMake`.
 */
(function () {
  "use strict";

  var known = /** @type {ClientData | undefined} */ (wissenLoad.taken(wissenContract.data.clientData));
  // Nobody can be warned without the patterns: the mail alone remains.
  if (!known) { return; }
  var patterns = known;

  /** @typedef {HTMLTextAreaElement | HTMLSelectElement} Field */

  /** @param {Field} field @returns {string} */
  function title(field) { return /** @type {HTMLLabelElement} */ (field.labels && field.labels[0]).textContent || ""; }

  /** @param {Field} field @returns {HTMLElement} where its fault is said */
  function place(field) { return /** @type {HTMLElement} */ (document.getElementById(field.id + "-fault")); }

  /** @param {Field} field @param {string} fault in words; empty when there is none */
  function say(field, fault) {
    var told = place(field);
    told.textContent = fault;
    told.hidden = !fault;
    if (fault) { field.setAttribute("aria-invalid", "true"); } else { field.removeAttribute("aria-invalid"); }
  }

  /** @param {Field} field @returns {string} why it cannot be sent; empty when it can */
  function fault(field) {
    if (field.required && !field.value.trim()) { return "Füllen Sie dieses Feld aus."; }
    var found = wissenClientData(field.value, patterns);
    return found.length ? "Hier steht vermutlich " + found[0] + ". Schreiben Sie es allgemein, ohne Daten von Klientinnen und Klienten." : "";
  }

  /**
   * @param {Field[]} fields
   * @param {number} excess
   * @returns {[Field, string]} the longest, and what to do with it
   */
  function tooLong(fields, excess) {
    var longest = fields.reduce(function (one, other) { return other.value.length > one.value.length ? other : one; });
    var cut = wissenMail.surplus(longest.value, excess);
    return [longest, "Das ist zu lang für eine vorbereitete E-Mail. Bitte kürzen Sie „" + title(longest) + "“ um " + cut + (cut === 1 ? " Zeichen." : " Zeichen oder mehr.")];
  }

  /** @param {HTMLFormElement} form @param {string} link */
  function open(form, link) {
    var status = /** @type {HTMLElement} */ (form.querySelector("[data-propose-status]"));
    var again = wissenMake.link("E-Mail noch einmal öffnen", link);
    status.replaceChildren("Die E-Mail ist vorbereitet. Lesen Sie sie noch einmal, dann senden Sie sie ab. ", again);
    again.click();
  }

  /** @param {HTMLFormElement} form */
  function send(form) {
    var fields = /** @type {Field[]} */ (Array.from(form.querySelectorAll("textarea, select")));
    var mail = /** @type {ProposedMail} */ (JSON.parse(form.dataset.propose || ""));
    /** @type {HTMLElement} */ (form.querySelector("[data-propose-status]")).textContent = "";
    var faults = fields.map(fault);
    fields.forEach(function (field, number) { say(field, faults[number]); });
    var first = faults.findIndex(Boolean);
    if (first >= 0) { fields[first].focus(); return; }
    /** @type {Record<string, string>} */
    var answers = {};
    fields.forEach(function (field) { answers[field.name] = field.value; });
    var link = wissenMail.link(mail, answers);
    if (link.length > wissenContract.longestMail) {
      var long = tooLong(fields, link.length - wissenContract.longestMail);
      say(long[0], long[1]);
      long[0].focus();
      return;
    }
    open(form, link);
  }

  document.querySelectorAll("[data-propose]").forEach(function (element) {
    var form = /** @type {HTMLFormElement} */ (element);
    form.hidden = false;
    /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (form.parentElement).querySelector("[data-propose-plain]")).hidden = true;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      send(form);
    });
  });
})();
