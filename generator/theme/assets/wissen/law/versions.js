/** Two versions of a section side by side, on the section's page. */
(function () {
  "use strict";

  var found = /** @type {HTMLElement | null} */ (document.querySelector("[data-versions]"));
  if (!found) { return; }
  var root = /** @type {HTMLElement} */ (found);
  var versions = JSON.parse(root.dataset.versions || "[]");
  var form = /** @type {HTMLFormElement} */ (root.querySelector("[data-versions-form]"));
  var status = /** @type {HTMLElement} */ (root.querySelector("[data-versions-status]"));
  var result = /** @type {HTMLElement} */ (root.querySelector("[data-versions-result]"));

  /**
   * @param {string} tag
   * @param {string} kind
   * @param {Array<Node | string>} [inside]
   * @returns {HTMLElement}
   */
  function make(tag, kind, inside) {
    var element = document.createElement(tag);
    if (kind) { element.className = kind; }
    element.append.apply(element, inside || []);
    return element;
  }

  /** What a run of words is shown as: `del` and `ins` are told to screen readers too. */
  /** @type {Record<string, string>} */
  var TAGS = { same: "span", gone: "del", new: "ins" };

  /**
   * @param {any} piece
   * @param {any[]} runs
   * @param {string} note
   * @returns {HTMLElement}
   */
  function cell(piece, runs, note) {
    var made = make("td", "", []);
    if (!piece) { return made; }
    var text = make("div", piece.level ? "w-norm__item w-norm__item--" + piece.level : "");
    if (piece.marker) { text.append(make("span", "", [piece.marker]), " "); }
    runs.forEach(function (run, place) { text.append(place ? " " : "", make(TAGS[run.kind], "", [run.text])); });
    made.append(text);
    if (note) { made.append(make("span", "w-note", [note])); }
    return made;
  }

  /**
   * @param {any} row
   * @returns {HTMLElement}
   */
  function line(row) {
    var note = row.moved ? "verschoben" + (row.old.marker ? ", vorher " + row.old.marker : "") : "";
    return make("tr", "", [cell(row.old, row.left, ""), cell(row.now, row.right, note)]);
  }

  /**
   * @param {any[]} rows
   * @param {string} side
   * @param {string} kind
   * @returns {number} words of one kind
   */
  function count(rows, side, kind) {
    return rows.reduce(function (sum, row) {
      return sum + row[side].reduce(function (/** @type {number} */ inner, /** @type {any} */ run) {
        return inner + (run.kind === kind ? run.text.split(" ").length : 0);
      }, 0);
    }, 0);
  }

  /** @param {number} number */
  function wordCount(number) { return number === 1 ? "1 Wort" : number + " Wörter"; }

  function show() {
    /** @type {NodeListOf<HTMLSelectElement>} */
    var fields = form.querySelectorAll("select");
    // The older version stands on the left, whichever way round someone chose.
    var chosen = [Number(fields[0].value), Number(fields[1].value)].sort(function (a, b) { return b - a; });
    var old = versions[chosen[0]], now = versions[chosen[1]];
    var rows = wissenCompare.compare(old.pieces, now.pieces);
    var moved = rows.filter(function (row) { return row.moved; }).length;
    status.textContent = chosen[0] === chosen[1] ? "Wählen Sie zwei verschiedene Fassungen."
      : wordCount(count(rows, "left", "gone")) + " weggefallen, " + wordCount(count(rows, "right", "new")) + " neu" + (moved ? ", " + moved + " verschoben" : "") + ".";
    var head = make("thead", "", [make("tr", "", [old, now].map(function (version) {
      var title = make("th", "", ["Fassung vom " + version.label]);
      title.setAttribute("scope", "col");
      return title;
    }))]);
    result.replaceChildren(make("table", "w-versions__table", [head, make("tbody", "", rows.map(line))]));
  }

  form.hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  show();
})();
