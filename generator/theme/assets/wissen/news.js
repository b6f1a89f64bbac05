/**
 * Marks what of the law is new since the reader's last visit. Which records the reader has
 * seen, and in which state, is kept in this browser only.
 *
 * A visit is a day: what is new in the morning is still marked in the afternoon.
 *
 * Defines nothing; uses `wissenClock`, `wissenContract` and `wissenMake`.
 */
(function () {
  "use strict";

  var KEY = "wissen:gesehen";

  /**
   * @typedef {object} Memory
   * @property {string} first day of the first visit
   * @property {string} day day of this visit
   * @property {string} last day of the visit before; empty on the first
   * @property {Record<string, string>} before `updated` of what was seen before this visit, by id
   * @property {Record<string, string>} now of what was seen in this visit
   */

  /**
   * @param {string} today
   * @returns {Memory}
   */
  function recall(today) {
    /** @type {Memory} */
    var kept = { first: today, day: today, last: "", before: {}, now: {} };
    try { kept = Object.assign(kept, JSON.parse(localStorage.getItem(KEY) || "{}")); } catch { /* nothing kept, or not allowed to keep */ }
    if (kept.day === today) { return kept; }
    return { first: kept.first, day: today, last: kept.day, before: Object.assign({}, kept.before, kept.now), now: {} };
  }

  /** @param {Memory} memory */
  function keep(memory) {
    try { localStorage.setItem(KEY, JSON.stringify(memory)); } catch { /* then nothing is marked next time */ }
  }

  /**
   * @param {Memory} memory
   * @param {string} id
   * @param {string} updated
   * @returns {boolean}
   */
  function isNew(memory, id, updated) {
    if (!memory.last) { return false; }
    return Object.prototype.hasOwnProperty.call(memory.before, id) ? memory.before[id] !== updated : updated > memory.first;
  }

  /** @param {Element} entry */
  function mark(entry) { (entry.querySelector("a") || entry).after(" ", wissenMake.badge("neu", "new")); }

  /** What has been looked at. */
  var done = new WeakSet();

  /**
   * @param {ParentNode} root
   * @param {Memory} memory to which is added what stands there
   */
  function markNew(root, memory) {
    root.querySelectorAll("[data-updated]").forEach(function (entry) {
      var id = entry.getAttribute("data-id") || "", updated = entry.getAttribute("data-updated") || "";
      if (done.has(entry)) { return; }
      done.add(entry);
      if (isNew(memory, id, updated)) { mark(entry); }
      memory.now[id] = updated;
    });
  }

  /**
   * @param {HTMLElement} note that says how much is new
   * @param {Memory} memory
   */
  function tell(note, memory) {
    var scope = note.closest("[data-news-scope]") || document;
    var count = scope.querySelectorAll("[data-news-items] .w-badge--new").length;
    note.hidden = !count;
    note.textContent = (count === 1 ? "1 Eintrag ist" : count + " Einträge sind") + " neu seit Ihrem letzten Besuch am " + memory.last.split("-").reverse().join(".") + ".";
  }

  /** @param {ParentNode} root */
  function apply(root) {
    var memory = recall(wissenClock.now().slice(0, 10));
    markNew(root, memory);
    keep(memory);
    document.querySelectorAll("[data-news]").forEach(function (note) { tell(/** @type {HTMLElement} */ (note), memory); });
  }

  apply(document);
  document.addEventListener(wissenContract.inserted, function (event) { apply(/** @type {Element} */ (event.target)); });
})();
