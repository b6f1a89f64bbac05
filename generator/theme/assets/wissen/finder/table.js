/**
 * What a finder knows of its records: the table, their words and their rows.
 *
 * They arrive in parts; `generator/lists/finder.py` writes them.
 */
var wissenFinderTable = (function () {
  "use strict";

  var KINDS = wissenContract.parts, PAGE_ROWS = wissenContract.pageRows, PART_ROWS = wissenContract.partRows;

  /**
   * @typedef {object} Part
   * @property {string[]} ids
   * @property {number[]} ranks
   * @property {string[]} dates
   * @property {string[]} past
   * @property {Array<number[][] | string[]>} facets
   */

  /**
   * @param {any[][]} lists
   * @returns {any[]}
   */
  function joined(lists) {
    return /** @type {any[]} */ ([]).concat.apply([], lists);
  }

  /**
   * @param {HTMLElement} root the element with `data-finder`
   * @param {(day: string) => number[]} span sorts a day into the values of a facet of days
   * @returns {Promise<any>} the table that `wissenFinderCore` reads, and the ids
   */
  function load(root, span) {
    var base = root.dataset.finder || "", count = Number(root.dataset.tables);
    return wissenLoad.parts(base, KINDS.table, count).then(function (/** @type {Part[]} */ found) {
      var facets = found[0].facets.map(function (_, facet) {
        return joined(found.map(function (one) { return one.facets[facet]; })).map(function (values) {
          return typeof values === "string" ? span(values) : values;
        });
      });
      return {
        total: Number(root.dataset.total),
        ids: joined(found.map(function (one) { return one.ids; })),
        ranks: joined(found.map(function (one) { return one.ranks; })),
        dates: joined(found.map(function (one) { return one.dates; })),
        past: joined(found.map(function (one) { return one.past; })),
        facets: facets,
        places: [],
        sizes: [],
        words: [],
      };
    });
  }

  /**
   * @param {HTMLElement} root
   * @param {any} table
   * @param {(text: string) => string} fold
   * @returns {Promise<void>} done when the table has the words of every record
   */
  function loadWords(root, table, fold) {
    if (table.words.length) { return Promise.resolve(); }
    if (table.total <= PAGE_ROWS) {
      var rows = own(root);
      table.words = table.ids.map(function (/** @type {string} */ id) {
        var row = rows[id];
        return row ? fold(row.textContent + " " + row.getAttribute("data-filter")) : "";
      });
      return Promise.resolve();
    }
    return wissenLoad.parts(root.dataset.finder || "", KINDS.words, Number(root.dataset.tables)).then(function (found) {
      table.words = joined(found).map(fold);
    });
  }

  /**
   * @param {HTMLElement} root
   * @returns {Record<string, Element>} the rows that stand in the page
   */
  function own(root) {
    /** @type {Record<string, Element>} */
    var rows = {};
    root.querySelectorAll("[data-finder-plain] [data-id]").forEach(function (row) {
      rows[row.getAttribute("data-id") || ""] = row;
    });
    return rows;
  }

  /**
   * @param {HTMLElement} root
   * @param {any} table
   * @param {number[]} records
   * @returns {Promise<Element[]>} a new row for each record
   */
  function rows(root, table, records) {
    var here = own(root);
    return Promise.all(records.map(function (record) {
      var row = here[table.ids[record]];
      if (row) { return /** @type {Element} */ (row.cloneNode(true)); }
      var number = Math.floor(record / PART_ROWS);
      return wissenLoad.part(root.dataset.finder || "", KINDS.rows, number).then(function (texts) {
        return wissenMake.ready(texts[record % PART_ROWS])[0];
      });
    }));
  }

  return { load: load, loadWords: loadWords, rows: rows };
})();
