/**
 * Mends defects of the theme that only show once its own script has run.
 *
 * Defines nothing; uses nothing of other scripts.
 */
(function () {
  "use strict";

  // Material makes scrollable code and tables, but only some can be reached by keyboard.
  document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset pre > code").forEach(function (element) {
    if (element.scrollWidth > element.clientWidth) { element.setAttribute("tabindex", "0"); }
  });

  // Material waits for keys; text that is pasted or dictated comes without one.
  document.querySelectorAll("[data-md-component=search-query]").forEach(function (query) {
    query.addEventListener("input", function () { query.dispatchEvent(new KeyboardEvent("keyup")); });
  });
})();
