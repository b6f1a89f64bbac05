/**
 * Opens the site from the page beside it. An archive that is not unpacked has only that page:
 * then this script is not found, and the page says what to do.
 *
 * Defines nothing; uses nothing of other scripts.
 */
(function () {
  "use strict";

  var script = document.currentScript, opens = script && script.getAttribute("data-opens");
  // Without a step of its own: „back“ leads out of the site, not into a circle.
  if (opens) { location.replace(opens); }
})();
