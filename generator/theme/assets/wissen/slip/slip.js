/**
 * The slip on the page of a contact or course: chosen language, preview, print.
 *
 * Defines nothing; uses `wissenSlipSheet`, `wissenContract`, `wissenLoad` and `wissenMake`.
 */
(function () {
  "use strict";

  var holder = /** @type {HTMLElement | null} */ (document.querySelector("[data-slip]"));
  if (!holder) { return; }
  var bar = holder;
  var choice = /** @type {HTMLSelectElement} */ (bar.querySelector("select"));
  var status = /** @type {HTMLElement} */ (bar.querySelector("[data-slip-status]"));
  /** @type {Slip} */
  var slip = JSON.parse(bar.dataset.slip || "{}");

  /**
   * @param {string} language
   * @returns {Promise<SlipWords>}
   */
  function load(language) {
    return wissenLoad.data(wissenContract.data.slip + language).then(function (/** @type {Omit<SlipWords, "language">} */ words) {
      return Object.assign({ language: language }, words);
    });
  }

  /** @returns {Promise<SlipWords[]>} German, and the language that is chosen */
  function loadTongues() { return Promise.all(["de", choice.value].filter(Boolean).map(load)); }

  /** @type {HTMLElement | null} */
  var view = null;

  /**
   * While the slip lies over the page, nothing under it can be reached.
   * @param {boolean} covered
   */
  function cover(covered) {
    document.body.classList.toggle("w-slip-open", covered);
    Array.from(document.body.children).forEach(function (element) {
      if (element !== view) { element.toggleAttribute("inert", covered); }
    });
  }

  function close() {
    if (!view) { return; }
    view.remove();
    view = null;
    cover(false);
    choice.focus();
  }

  /** @param {SlipWords[]} tongues */
  function lay(tongues) {
    if (view) { view.remove(); }
    var sheet = wissenSlipSheet.sheet(slip, tongues, bar.querySelector("svg"));
    var print = wissenMake.button("Drucken", "w-button w-button--main", function () { window.print(); });
    var tools = wissenMake.element("div", "w-slip__tools", [print, " ", wissenMake.button("Schließen", "w-button", close)]);
    view = wissenMake.element("div", "w-slip", [tools, sheet]);
    view.setAttribute("role", "dialog");
    view.setAttribute("aria-modal", "true");
    view.setAttribute("aria-label", "Zettel für die Person");
    document.body.append(view);
    cover(true);
    wissenSlipSheet.fit(sheet);
    status.textContent = "";
    print.focus();
  }

  /** @returns {Promise<boolean>} whether the slip stands in the page */
  function open() {
    return loadTongues().then(function (tongues) { lay(tongues); return true; }, function () {
      status.textContent = "Der Zettel ließ sich nicht laden. Drucken Sie stattdessen diese Seite (Strg + P).";
      return false;
    });
  }

  bar.hidden = false;
  /** @type {HTMLElement} */ (bar.querySelector("[data-slip-print]")).addEventListener("click", function () {
    open().then(function (stands) { if (stands) { window.print(); } });
  });
  /** @type {HTMLElement} */ (bar.querySelector("[data-slip-view]")).addEventListener("click", function () { open(); });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && view) { close(); }
  });

  // No element bears this name: a browser that finds one moves the focus to it, late, under the open slip.
  function openWhenAsked() {
    if (location.hash === "#" + wissenContract.slipAnchor) { open(); }
  }
  window.addEventListener("hashchange", openWhenAsked);
  openWhenAsked();
})();
