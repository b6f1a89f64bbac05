/**
 * Mends defects of the theme that templates cannot reach without copying them.
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

  // Material's search is a dialog without a name; its field has one.
  document.querySelectorAll("[role=dialog] [data-md-component=search-query]").forEach(function (query) {
    var dialog = query.closest("[role=dialog]");
    if (dialog) { dialog.setAttribute("aria-label", query.getAttribute("aria-label") || ""); }
  });

  // Where a section has a page of its own, Material names its menu after a label that is only an icon.
  document.querySelectorAll(".md-nav[aria-labelledby]").forEach(function (menu) {
    var label = document.getElementById(menu.getAttribute("aria-labelledby") || "");
    var title = menu.querySelector(":scope > .md-nav__title");
    if (label && title && !(label.textContent || "").trim()) {
      menu.removeAttribute("aria-labelledby");
      menu.setAttribute("aria-label", (title.textContent || "").trim());
    }
  });
})();
