/**
 * Looks for data of clients in a text, as `generator/client_data.py` does.
 *
 * Defines `wissenClientData`; uses nothing of other scripts, and needs no page.
 */
var wissenClientData = (function () {
  "use strict";

  /**
   * @param {string} text
   * @param {ClientData} known
   * @returns {string} as the patterns read it
   */
  function plain(text, known) {
    return text.normalize("NFKC")
      .replace(new RegExp(known.invisible, "gu"), "")
      .replace(new RegExp(known.dashes, "gu"), "-")
      .replace(new RegExp(known.spaces, "gu"), " ");
  }

  /**
   * @param {string} text
   * @param {ClientData} known
   * @returns {string[]} the kinds it seems to hold: „ein Name“
   */
  return function (text, known) {
    var read = plain(text, known);
    return known.kinds.filter(function (kind) { return new RegExp(kind[1], "u").test(read); })
      .map(function (kind) { return kind[0]; });
  };
})();
