/**
 * What a finder shows beside its rows: the counts of the values, and the pictures of the list.
 *
 * Defines `wissenFinderMarks`; uses nothing of other scripts.
 */

/**
 * @typedef {object} FinderFacet what stands in the form
 * @property {HTMLElement} element
 * @property {string} key
 * @property {HTMLInputElement[]} boxes one for each value
 */

var wissenFinderMarks = (function () {
  "use strict";

  var TILES = "[data-tile-map] [data-place]", SHADES = [0, 1, 2, 3];

  /** @returns {SVGElement[]} the places of the map above the list */
  function tiles() { return Array.from(document.querySelectorAll(TILES)); }

  /**
   * @param {DOMStringMap} words with the words for one and, as "# …", for many
   * @param {number} count
   * @returns {string} "1 Kurs", "7 Kurse"
   */
  function counted(words, count) {
    return count === 1 ? words.one || "" : (words.many || "").replace("#", String(count));
  }

  /**
   * @param {Element} parent of an element for a number
   * @param {number} count
   */
  function setCount(parent, count) {
    /** @type {Element} */ (parent.querySelector("[data-count]")).textContent = String(count);
  }

  /**
   * @param {FinderFacet} facet
   * @param {number[]} counts of its values
   */
  function showCounts(facet, counts) {
    facet.boxes.forEach(function (box, value) {
      var label = /** @type {HTMLElement} */ (box.closest("li"));
      setCount(label, counts[value]);
      label.classList.toggle("w-facet__none", !counts[value] && !box.checked);
    });
  }

  /**
   * The same shades as `generator/lists/tile_map.py`.
   * @param {number} count
   * @param {number[]} counts
   * @returns {number}
   */
  function shade(count, counts) {
    var below = Math.max(Math.min.apply(null, counts) - 1, 0);
    return count ? Math.ceil(3 * (count - below) / (Math.max.apply(null, counts) - below)) : 0;
  }

  /**
   * @param {FinderFacet} facet of places
   * @param {number[]} counts of its values
   */
  function showMap(facet, counts) {
    tiles().forEach(function (tile) {
      var value = facet.boxes.findIndex(function (box) { return box.value === tile.dataset.place; });
      var count = value < 0 ? 0 : counts[value], map = /** @type {SVGElement} */ (tile.closest("[data-tile-map]"));
      tile.setAttribute("aria-label", tile.dataset.name + ": " + counted(map.dataset, count));
      tile.setAttribute("aria-pressed", String(value >= 0 && facet.boxes[value].checked));
      setCount(tile, count);
      SHADES.forEach(function (step) { tile.classList.toggle("w-tilemap__tile--" + step, step === shade(count, counts)); });
    });
  }

  /**
   * Places of the map become buttons; without this script they are links.
   * @param {(place: string) => void} choose
   */
  function listenToMap(choose) {
    tiles().forEach(function (tile) {
      /** @param {Event} event */
      function act(event) { event.preventDefault(); choose(tile.dataset.place || ""); }
      tile.setAttribute("role", "button");
      tile.addEventListener("click", act);
      tile.addEventListener("keydown", function (event) {
        if (event.key === " " || event.key === "Enter") { act(event); }
      });
    });
  }

  /** @param {Set<string> | null} ids what stays bright in pictures of the list; all without */
  function dim(ids) {
    /** @param {Element} mark */
    function isOff(mark) { return Boolean(ids && !ids.has(mark.getAttribute("data-id") || "")); }
    document.querySelectorAll(".w-timeline [data-id]").forEach(function (dot) { dot.classList.toggle("w-timeline__dot--off", isOff(dot)); });
    document.querySelectorAll("[data-changes] [data-id]").forEach(function (change) { /** @type {HTMLElement} */ (change).hidden = isOff(change); });
    document.querySelectorAll("[data-changes] section").forEach(function (year) {
      /** @type {HTMLElement} */ (year).hidden = !year.querySelector("[data-id]:not([hidden])");
    });
  }

  return { counted: counted, showCounts: showCounts, showMap: showMap, listenToMap: listenToMap, dim: dim };
})();
