/** The slip on the page of a contact or course: chosen language, preview, print. */
(function () {
  "use strict";

  var found = /** @type {HTMLElement | null} */ (document.querySelector("[data-slip]"));
  if (!found) { return; }
  var bar = /** @type {HTMLElement} */ (found);
  var choice = /** @type {HTMLSelectElement} */ (bar.querySelector("select"));
  var status = /** @type {HTMLElement} */ (bar.querySelector("[data-slip-status]"));
  var slip = JSON.parse(bar.dataset.slip || "{}");

  /**
   * @param {string} code
   * @returns {Promise<any>}
   */
  function load(code) {
    if (!code) { return Promise.resolve(null); }
    return wissenLoad.data(wissenContract.data.slip + code).then(function (words) { return Object.assign({ language: code }, words); });
  }

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

  /** @returns {Promise<void>} done when the slip stands in the page */
  function open() {
    return Promise.all([load("de"), load(choice.value)]).then(function (both) {
      if (view) { view.remove(); }
      var sheet = wissenSlipSheet.sheet(slip, both[0], both[1], bar.querySelector("svg"));
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
    }, function () {
      status.textContent = "Der Zettel ließ sich nicht laden. Drucken Sie stattdessen diese Seite (Strg + P).";
    });
  }

  bar.hidden = false;
  /** @type {HTMLElement} */ (bar.querySelector("[data-slip-print]")).addEventListener("click", function () {
    open().then(function () { if (view) { window.print(); } });
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
