/** Two versions of a section side by side, on the section's page. */
(function () {
  "use strict";

  var make = wissenMake.element;
  /** What a run of words is shown as: `del` and `ins` are told to screen readers too. */
  var TAGS = /** @type {const} */ ({ same: "span", gone: "del", new: "ins" });

  /**
   * @param {LawPiece | null} piece
   * @param {LawRun[]} runs
   * @param {string} note
   * @returns {HTMLElement}
   */
  function cell(piece, runs, note) {
    var field = make("td");
    if (!piece) { return field; }
    var text = make("div", piece.level ? "w-norm__item w-norm__item--" + piece.level : "");
    if (piece.marker) { text.append(make("span", "", [piece.marker]), " "); }
    runs.forEach(function (run, place) { text.append(place ? " " : "", make(TAGS[run.kind], "", [run.text])); });
    field.append(text);
    if (note) { field.append(make("span", "w-note", [note])); }
    return field;
  }

  /** @param {LawRow} row @returns {string} where a piece stood before, if it moved */
  function moveNote(row) {
    if (!row.moved) { return ""; }
    return "verschoben" + (row.old && row.old.marker ? ", vorher " + row.old.marker : "");
  }

  /** @param {LawRow} row @returns {HTMLElement} */
  function line(row) {
    return make("tr", "", [cell(row.old, row.left, ""), cell(row.now, row.right, moveNote(row))]);
  }

  /** @param {LawVersion} version @returns {HTMLElement} */
  function title(version) {
    var head = make("th", "", ["Fassung vom " + version.label]);
    head.scope = "col";
    return head;
  }

  /** @param {LawRun[]} runs @param {"gone" | "new"} kind @returns {number} words of one kind */
  function count(runs, kind) {
    return runs.reduce(function (sum, run) { return sum + (run.kind === kind ? run.text.split(" ").length : 0); }, 0);
  }

  /** @param {number} number */
  function wordCount(number) { return number === 1 ? "1 Wort" : number + " Wörter"; }

  /** @param {LawRow[]} rows @returns {string} */
  function summary(rows) {
    var gone = rows.reduce(function (sum, row) { return sum + count(row.left, "gone"); }, 0);
    var added = rows.reduce(function (sum, row) { return sum + count(row.right, "new"); }, 0);
    var moved = rows.filter(function (row) { return row.moved; }).length;
    return wordCount(gone) + " weggefallen, " + wordCount(added) + " neu" + (moved ? ", " + moved + " verschoben" : "") + ".";
  }

  /** @param {HTMLElement} root with the versions and the form to choose two of them */
  function start(root) {
    /** @type {LawVersion[]} the newest first */
    var versions = JSON.parse(root.dataset.versions || "[]");
    var form = /** @type {HTMLFormElement} */ (root.querySelector("[data-versions-form]"));
    var status = /** @type {HTMLElement} */ (root.querySelector("[data-versions-status]"));
    var result = /** @type {HTMLElement} */ (root.querySelector("[data-versions-result]"));

    function show() {
      // The older version stands on the left, whichever way round someone chose.
      var chosen = Array.from(form.querySelectorAll("select"), function (field) { return Number(field.value); })
        .sort(function (a, b) { return b - a; });
      var old = versions[chosen[0]], now = versions[chosen[1]], rows = wissenCompare.compare(old.pieces, now.pieces);
      status.textContent = old === now ? "Wählen Sie zwei verschiedene Fassungen." : summary(rows);
      var head = make("thead", "", [make("tr", "", [title(old), title(now)])]);
      result.replaceChildren(make("table", "w-versions__table", [head, make("tbody", "", rows.map(line))]));
    }

    form.hidden = false;
    form.addEventListener("change", show);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    show();
  }

  /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-versions]")).forEach(start);
})();
