/**
 * What someone has chosen in a finder, as text behind the `#` of the address and back.
 *
 * The part behind `#` never reaches a server, and a view can be bookmarked and mailed.
 *
 * Defines `wissenFinderState`; uses nothing of other scripts.
 */

/**
 * @typedef {object} FinderState
 * @property {Record<string, string[]>} chosen the chosen values of each facet
 * @property {boolean} around whether neighbouring places count
 * @property {string} sort empty for the list's own order
 * @property {string} text what must occur
 * @property {string} since from when on, as somebody typed it
 */

var wissenFinderState = (function () {
  "use strict";

  /** @returns {FinderState} */
  function empty() {
    return { chosen: {}, around: true, sort: "", text: "", since: "" };
  }

  /**
   * @param {FinderState} state
   * @returns {string} for instance "kursart=a,b&ort=musterstadt"; empty when nothing is chosen
   */
  function write(state) {
    var pieces = Object.keys(state.chosen).filter(function (facet) { return state.chosen[facet].length; })
      .map(function (facet) { return facet + "=" + state.chosen[facet].map(encodeURIComponent).join(","); });
    if (!state.around) { pieces.push("umkreis=nein"); }
    if (state.sort) { pieces.push("ordnung=" + encodeURIComponent(state.sort)); }
    if (state.since) { pieces.push("seit=" + encodeURIComponent(state.since)); }
    if (state.text) { pieces.push("suche=" + encodeURIComponent(state.text)); }
    return pieces.join("&");
  }

  /**
   * @param {string} text
   * @returns {string} the text as it was before `encodeURIComponent`, or as it is
   */
  function decoded(text) {
    try { return decodeURIComponent(text.replace(/\+/g, " ")); } catch { return text; }
  }

  /**
   * @param {string} hash with or without `#`; unknown pieces are passed over
   * @returns {FinderState}
   */
  function read(hash) {
    var state = empty();
    hash.replace(/^#/, "").split("&").forEach(function (piece) {
      var equals = piece.indexOf("=");
      if (equals < 1) { return; }
      var name = decoded(piece.slice(0, equals)), value = piece.slice(equals + 1);
      if (name === "umkreis") { state.around = value !== "nein"; }
      else if (name === "ordnung") { state.sort = decoded(value); }
      else if (name === "seit") { state.since = decoded(value); }
      else if (name === "suche") { state.text = decoded(value); }
      else { state.chosen[name] = value.split(",").map(decoded).filter(Boolean); }
    });
    return state;
  }

  return { empty: empty, write: write, read: read };
})();
