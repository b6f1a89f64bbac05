/**
 * The pictures above a list: folded on small screens, where the list comes first;
 * course starts that are past step back, and the mark under pointer or focus is named.
 *
 * Defines nothing; uses `wissenClock`.
 */
(function () {
  "use strict";

  /** Screens on which the list would begin below the fold. */
  var SMALL = "(max-width: 44.9375em), (max-height: 68em)";

  if (window.matchMedia(SMALL).matches) {
    document.querySelectorAll("details[data-pictures]").forEach(function (pictures) {
      /** @type {HTMLDetailsElement} */ (pictures).open = false;
    });
  }

  var line = /** @type {HTMLElement | null} */ (document.querySelector("[data-timeline-read]"));
  var dots = document.querySelectorAll(".w-timeline__dot");
  if (!line || !dots.length) { return; }
  var legend = line;

  var now = wissenClock.now();

  dots.forEach(function (dot) {
    var label = dot.getAttribute("aria-label") || "";
    if (wissenClock.isPast(dot.getAttribute("data-until") || "", now)) {
      dot.classList.add("w-timeline__dot--past");
      label += " (vergangen)";
      dot.setAttribute("aria-label", label);
    }
    function name() { legend.textContent = label; }
    function rest() { legend.textContent = legend.dataset.idle || ""; }
    dot.addEventListener("mouseenter", name);
    dot.addEventListener("focus", name);
    dot.addEventListener("mouseleave", rest);
    dot.addEventListener("blur", rest);
  });

  /** Moves the picture to the first start that is still ahead. */
  function toNext() {
    var next = document.querySelector(".w-timeline__dot:not(.w-timeline__dot--past)");
    var frame = document.querySelector(".w-timeline__scroll");
    if (!next || !frame) { return; }
    frame.scrollLeft += next.getBoundingClientRect().left - frame.getBoundingClientRect().left - 12;
  }
  toNext();
  var fold = legend.closest("details");
  if (fold) { fold.addEventListener("toggle", toNext); }
})();
