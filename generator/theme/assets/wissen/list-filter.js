/** Narrows a list page while someone types. Every word must occur in the row. */
(function () {
  "use strict";

  var input = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-filter-input]"));
  var status = /** @type {HTMLElement | null} */ (document.querySelector("[data-filter-status]"));
  if (!input || !status) { return; }

  /**
   * Umlauts and their spellings count as the same.
   * @param {string} text
   * @returns {string}
   */
  function fold(text) {
    return text.toLowerCase().replace(/ß/g, "ss").normalize("NFD").replace(/[\u0300-\u036f]/g, "")
      .replace(/([aou])e/g, "$1");
  }

  var rows = Array.from(document.querySelectorAll("[data-filter]")).map(function (element) {
    return { element: /** @type {HTMLElement} */ (element), text: fold(element.textContent + " " + element.getAttribute("data-filter")) };
  });
  var sections = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll("[data-filter-section]")));

  function narrow() {
    var words = fold(input.value).split(/\s+/).filter(Boolean);
    var shown = 0;
    rows.forEach(function (row) {
      var fits = words.every(function (word) { return row.text.indexOf(word) >= 0; });
      row.element.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    sections.forEach(function (section) {
      section.hidden = !section.querySelector("[data-filter]:not([hidden])");
    });
    var words_ = status.dataset;
    status.textContent = (shown === 0 ? words_.none : shown === 1 ? words_.one : words_.many || "").replace("#", String(shown));
  }

  /** @type {HTMLElement} */ (input.closest("[hidden]")).hidden = false;
  input.addEventListener("input", narrow);
})();
