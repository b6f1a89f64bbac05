/**
 * The spelling under which text is looked up; the same as `generator/search/folding.py`.
 *
 * Defines `wissenFold`; uses nothing of other scripts, and runs in a worker too.
 */
var wissenFold = (function () {
  "use strict";

  /** @type {Record<string, string>} */
  var SPECIAL = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i" };

  /** @param {string} text @returns {string} */
  function plain(text) {
    return text.replace(/[ßæœøłđı]/g, function (letter) { return SPECIAL[letter]; });
  }

  /**
   * @param {string} text one word or many
   * @returns {string} in lower case, without accents; ä, ae and a are the same
   */
  return function (text) {
    var lowered = plain(text.toLowerCase());
    if (/[^\x00-\x7f]/.test(lowered)) {
      lowered = plain(lowered.normalize("NFKD").replace(/\p{Mn}/gu, ""));
    }
    return lowered.replace(/ae|oe|(?<![aeq])ue/g, function (pair) { return pair[0]; });
  };
})();
