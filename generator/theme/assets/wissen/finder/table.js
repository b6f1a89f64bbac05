/**
 * What a finder knows of its records: the table, their words and their rows.
 *
 * They arrive in parts; `generator/lists/finder.py` writes them.
 *
 * Defines `wissenFinderTable`; uses `wissenContract`, `wissenLoad` and `wissenMake`.
 */
var wissenFinderTable = (function () {
  "use strict";

  var KINDS = wissenContract.parts, PAGE_ROWS = wissenContract.pageRows, PART_ROWS = wissenContract.partRows;

  /**
   * @param {FinderPart[]} parts
   * @param {(day: string) => number[]} span
   * @returns {number[][][]} the values of each record, for each facet
   */
  function facetValues(parts, span) {
    if (!parts.length) { return []; }
    return parts[0].facets.map(function (_, facet) {
      return parts.flatMap(function (part) {
        return part.facets[facet].map(function (values) { return typeof values === "string" ? span(values) : values; });
      });
    });
  }

  /**
   * @param {HTMLElement} root the element with `data-finder`
   * @param {(day: string) => number[]} span sorts a day into the values of a facet of days
   * @returns {Promise<FinderTable>} as yet without sizes, places and words
   */
  function load(root, span) {
    var base = root.dataset.finder || "", count = Number(root.dataset.tables);
    return wissenLoad.parts(base, KINDS.table, count).then(function (/** @type {FinderPart[]} */ parts) {
      return {
        total: Number(root.dataset.total),
        ids: parts.flatMap(function (part) { return part.ids; }),
        ranks: parts.flatMap(function (part) { return part.ranks; }),
        dates: parts.flatMap(function (part) { return part.dates; }),
        past: parts.flatMap(function (part) { return part.past; }),
        facets: facetValues(parts, span),
        places: [],
        sizes: [],
        words: [],
      };
    });
  }

  /**
   * @param {HTMLElement} root
   * @param {FinderTable} table
   * @param {(text: string) => string} fold
   * @returns {Promise<void>} done when the table has the words of every record
   */
  function loadWords(root, table, fold) {
    if (table.words.length) { return Promise.resolve(); }
    if (table.total <= PAGE_ROWS) {
      var inPage = rowsInPage(root);
      table.words = table.ids.map(function (id) {
        var row = inPage.get(id);
        return row ? fold(row.textContent + " " + row.getAttribute("data-filter")) : "";
      });
      return Promise.resolve();
    }
    return wissenLoad.parts(root.dataset.finder || "", KINDS.words, Number(root.dataset.tables)).then(function (/** @type {string[][]} */ parts) {
      table.words = parts.flat().map(fold);
    });
  }

  /**
   * @param {HTMLElement} root
   * @returns {Map<string, Element>} the rows that stand in the page, by id
   */
  function rowsInPage(root) {
    /** @type {Map<string, Element>} */
    var inPage = new Map();
    root.querySelectorAll("[data-finder-plain] [data-id]").forEach(function (row) {
      inPage.set(row.getAttribute("data-id") || "", row);
    });
    return inPage;
  }

  /**
   * @param {HTMLElement} root
   * @param {FinderTable} table
   * @param {number[]} records
   * @returns {Promise<Element[]>} a new row for each record
   */
  function rows(root, table, records) {
    var inPage = rowsInPage(root);
    return Promise.all(records.map(function (record) {
      var row = inPage.get(table.ids[record]);
      if (row) { return /** @type {Element} */ (row.cloneNode(true)); }
      var number = Math.floor(record / PART_ROWS);
      return wissenLoad.part(root.dataset.finder || "", KINDS.rows, number).then(function (/** @type {string[]} */ texts) {
        return wissenMake.ready(texts[record % PART_ROWS])[0];
      });
    }));
  }

  return { load: load, loadWords: loadWords, rows: rows };
})();
