/**
 * The finder on a list page: facets, text, order; the state stands behind `#` in the address.
 *
 * Defines nothing; uses the other scripts of this folder, `wissenClock`, `wissenContract`,
 * `wissenFold` and `wissenMake`.
 */
(function () {
  "use strict";

  /** Rows shown at once. */
  var SHOWN = 50;

  var finder = /** @type {HTMLElement | null} */ (document.querySelector("[data-finder]"));
  if (!finder) { return; }
  var root = finder;
  var core = wissenFinderCore, store = wissenFinderTable, marks = wissenFinderMarks;

  /**
   * @param {string} selector
   * @returns {HTMLElement} a part that `list.html` always writes
   */
  function part(selector) { return /** @type {HTMLElement} */ (root.querySelector(selector)); }

  var input = /** @type {HTMLInputElement} */ (part("[data-filter-input]"));
  var sort = /** @type {HTMLSelectElement} */ (part("[data-finder-sort]"));
  var status = part("[data-filter-status]"), plain = part("[data-finder-plain]"), results = part("[data-finder-results]");
  var form = /** @type {HTMLFormElement | null} */ (root.querySelector("[data-finder-form]"));
  var since = /** @type {HTMLInputElement | null} */ (root.querySelector("[data-finder-since]"));
  var around = /** @type {HTMLInputElement | null} */ (root.querySelector("[data-finder-near]"));

  /** @type {FinderFacet[]} */
  var facets = Array.from(root.querySelectorAll("[data-facet]"), function (element) {
    var fieldset = /** @type {HTMLElement} */ (element);
    return { element: fieldset, key: fieldset.dataset.facet || "", boxes: Array.from(fieldset.querySelectorAll("li input")) };
  });
  var near = facets.findIndex(function (facet) { return facet.element.hasAttribute("data-near"); });
  var far = near < 0 ? [] : facets[near].boxes.map(function (box) { return (box.dataset.far || "").split(",").map(Number); });
  var placeFacets = facets.filter(function (facet) { return facet.element.hasAttribute("data-places"); });

  var limit = SHOWN;
  /** Answers to earlier choices are dropped when they come late. */
  var turn = 0;

  /** @returns {string} the order chosen by the list itself: nearest first once a place is chosen */
  function ownOrder() {
    var placeChosen = near >= 0 && facets[near].boxes.some(function (box) { return box.checked; });
    return placeChosen ? "near" : root.dataset.order || "list";
  }

  /** Empty as long as nobody has chosen an order. */
  var chosenOrder = "";

  /** @returns {FinderState} what is chosen in the page */
  function readForm() {
    var state = wissenFinderState.empty();
    facets.forEach(function (facet) {
      state.chosen[facet.key] = facet.boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    });
    state.around = !around || around.checked;
    state.sort = chosenOrder;
    state.text = input.value.trim();
    state.since = since ? since.value.trim() : "";
    return state;
  }

  /** @param {FinderState} state to choose in the page */
  function fillForm(state) {
    facets.forEach(function (facet) {
      var values = state.chosen[facet.key] || [];
      facet.boxes.forEach(function (box) { box.checked = values.indexOf(box.value) >= 0; });
    });
    if (around) { around.checked = state.around; }
    chosenOrder = Array.from(sort.options).some(function (option) { return option.value === state.sort; }) ? state.sort : "";
    input.value = state.text;
    if (since) { since.value = state.since; }
  }

  /** @returns {string} the earliest day asked for, as ISO date; empty for all */
  function firstDay() { return since ? wissenFinderSince.read(since.value, wissenClock.now().slice(0, 10)) : ""; }

  /** @returns {FinderChoice} */
  function choice() {
    return {
      selected: facets.map(function (facet) {
        return Array.from(facet.boxes.keys()).filter(function (value) { return facet.boxes[value].checked; });
      }),
      sort: chosenOrder || ownOrder(), near: near, far: far, since: firstDay(), now: wissenClock.now(),
      words: wissenFold(input.value).split(/\s+/).filter(Boolean),
    };
  }

  /**
   * Put the values of each facet in place, with the places around where they count.
   * @param {FinderTable} table
   */
  function prepare(table) {
    table.sizes = facets.map(function (facet) { return facet.boxes.length; });
    if (near < 0) { return; }
    table.places = table.places.length ? table.places : table.facets[near];
    table.facets[near] = around && around.checked ? core.widened(table.places, far, 1) : table.places;
  }

  /** @param {FinderAnswer} answer */
  function showCounts(answer) {
    facets.forEach(function (facet, number) { marks.showCounts(facet, answer.counts[number]); });
    placeFacets.forEach(function (facet) {
      var number = facets.indexOf(facet);
      marks.showMap(facet, number === near ? answer.here : answer.counts[number]);
    });
  }

  /** @param {FinderState} state */
  function writeAddress(state) {
    var text = wissenFinderState.write(state);
    var address = location.href.replace(/#.*/, "") + (text ? "#" + text : "");
    if (address !== location.href) { history.replaceState(null, "", address); }
  }

  /**
   * @param {FinderTable} table
   * @param {Element} row
   * @param {number} record
   * @param {FinderChoice} chosen
   */
  function explain(table, row, record, chosen) {
    if (near < 0 || !chosen.selected[near].length) { return; }
    var steps = core.distance(table, record, chosen);
    if (steps < 1 || steps > 90) { return; }
    row.querySelector(".w-hit__name")?.after(" ", wissenMake.badge(steps === 1 ? "Nachbarort" : steps + " Orte weiter"));
  }

  /**
   * @param {FinderTable} table
   * @param {Element} list
   * @param {number[]} records
   * @param {FinderChoice} chosen
   * @returns {Promise<void>}
   */
  function fill(table, list, records, chosen) {
    var mine = turn;
    return store.rows(root, table, records).then(function (rows) {
      if (mine !== turn) { return; }
      rows.forEach(function (row, place) { explain(table, row, records[place], chosen); });
      list.replaceChildren.apply(list, rows);
      list.dispatchEvent(new CustomEvent(wissenContract.inserted, { bubbles: true }));
    });
  }

  /** @returns {string} what to write instead of a day nobody can read; empty when there is none */
  function unread() {
    if (!since || !since.value.trim() || firstDay()) { return ""; }
    return ". „" + since.value.trim() + "“ ist kein Tag: Schreiben Sie zum Beispiel „Oktober“ oder „01.10.2026“.";
  }

  /**
   * @param {FinderTable} table
   * @param {number} count how many fit
   * @param {string} now
   */
  function announce(table, count, now) {
    var words = marks.counted(root.dataset, count);
    var whole = table.past.filter(function (until) { return !wissenClock.isPast(until, now); }).length;
    status.textContent = (count === whole ? words : words + " von insgesamt " + whole) + unread();
  }

  /**
   * @param {FinderTable} table
   * @param {FinderAnswer} answer
   * @param {FinderChoice} chosen
   * @returns {Promise<unknown>} done when the rows stand in the page
   */
  function showRows(table, answer, chosen) {
    var fold = part("[data-finder-past]");
    part("[data-finder-none]").hidden = answer.current.length > 0;
    part("[data-finder-more]").hidden = answer.current.length <= limit;
    fold.hidden = !answer.past.length;
    /** @type {HTMLElement} */ (fold.querySelector("summary")).textContent = "Vergangen (" + answer.past.length + ")";
    return Promise.all([
      fill(table, part("[data-finder-current]"), answer.current.slice(0, limit), chosen),
      fill(table, /** @type {Element} */ (fold.querySelector("ul")), answer.past.slice(0, SHOWN), chosen),
    ]);
  }

  /**
   * @param {FinderTable} table
   * @param {FinderState} state
   * @returns {boolean} whether rows are chosen here; else the plain list of the page stands
   */
  function narrows(table, state) {
    return state.text !== "" || firstDay() !== "" || state.sort !== "" || table.total > wissenContract.pageRows
      || facets.some(function (facet) { return state.chosen[facet.key].length > 0; });
  }

  /** @param {FinderState} state */
  function showChosenCount(state) {
    var count = facets.reduce(function (sum, facet) { return sum + state.chosen[facet.key].length; }, 0);
    var mark = root.querySelector("[data-finder-active]");
    if (mark) { mark.textContent = count ? ": " + count + " gewählt" : ""; }
  }

  /**
   * @param {FinderTable} table
   * @returns {Promise<unknown>} done when the rows stand in the page
   */
  function show(table) {
    turn += 1;
    var state = readForm(), chosen = choice(), answer = core.find(table, chosen), active = narrows(table, state);
    sort.value = chosen.sort;
    showCounts(answer);
    writeAddress(state);
    announce(table, answer.current.length, chosen.now);
    showChosenCount(state);
    marks.dim(active ? new Set(answer.current.map(function (record) { return table.ids[record]; })) : null);
    plain.hidden = active;
    results.hidden = !active;
    return active ? showRows(table, answer, chosen) : Promise.resolve();
  }

  function failed() {
    plain.hidden = false;
    results.hidden = true;
    status.textContent = "Die Angaben zum Eingrenzen ließen sich nicht laden. Die Liste ist vollständig; suchen Sie mit Strg + F.";
  }

  /** @param {FinderTable} table */
  function changed(table) {
    limit = SHOWN;
    prepare(table);
    if (!input.value.trim()) { show(table).catch(failed); return; }
    store.loadWords(root, table, wissenFold).then(function () { return show(table); }).catch(failed);
  }

  /** @param {FinderTable} table */
  function showMore(table) {
    var first = limit;
    limit += SHOWN;
    show(table).then(function () {
      /** @type {HTMLElement | null | undefined} */
      var link = part("[data-finder-current]").children.item(first)?.querySelector("a");
      if (link) { link.focus(); }
    }).catch(failed);
  }

  /** @param {string} place to choose, or no longer */
  function toggle(place) {
    placeFacets.forEach(function (facet) {
      facet.boxes.forEach(function (box) { if (box.value === place) { box.checked = !box.checked; } });
    });
  }

  /** @returns {boolean} whether the address says what is chosen, and not only where to go in the page */
  function isAsked() { return location.hash.indexOf("=") > 0; }

  /** @param {() => void} update what a change does; nothing as long as there is no table */
  function listen(update) {
    input.addEventListener("input", update);
    if (since) { since.addEventListener("input", update); }
    sort.addEventListener("change", function () { chosenOrder = sort.value === ownOrder() ? "" : sort.value; update(); });
    window.addEventListener("hashchange", function () {
      if (isAsked() || !location.hash) { fillForm(wissenFinderState.read(location.hash)); update(); }
    });
    if (!form) { return; }
    form.addEventListener("change", update);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function (event) { event.preventDefault(); fillForm(wissenFinderState.empty()); update(); });
    if (placeFacets.length) { marks.listenToMap(function (place) { toggle(place); update(); }); }
  }

  /** Shows what needs this script; where the facets would push the list off a small screen they start closed. */
  function reveal() {
    part("[data-finder-bar]").hidden = false;
    if (!form) { return; }
    form.hidden = false;
    root.classList.add("w-finder--facets");
    if (window.matchMedia("(max-width: 59.9375em)").matches) {
      /** @type {HTMLDetailsElement} */ (part(".w-facets__all")).open = false;
    }
  }

  /** @type {FinderTable | null} */
  var loaded = null;
  reveal();
  listen(function () { if (loaded) { changed(loaded); } });
  store.load(root, function (day) { return core.span(day, wissenClock.now().slice(0, 10)); }).then(function (table) {
    loaded = table;
    if (isAsked()) { fillForm(wissenFinderState.read(location.hash)); }
    part("[data-finder-more]").addEventListener("click", function () { showMore(table); });
    changed(table);
  }).catch(failed);
})();
