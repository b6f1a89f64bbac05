/** The finder on a list page: facets, text, order; the state stands behind `#` in the address. */
(function () {
  "use strict";

  /** Rows shown at once. */
  var SHOWN = 50;

  var found = /** @type {HTMLElement | null} */ (document.querySelector("[data-finder]"));
  if (!found) { return; }
  var root = /** @type {HTMLElement} */ (found);
  var core = wissenFinderCore, store = wissenFinderTable;

  /**
   * @param {string} selector
   * @returns {HTMLElement}
   */
  function one(selector) { return /** @type {HTMLElement} */ (root.querySelector(selector)); }

  /**
   * @template {Element} E
   * @param {ParentNode} parent
   * @param {string} selector
   * @returns {E[]}
   */
  function all(parent, selector) { return /** @type {E[]} */ (Array.from(parent.querySelectorAll(selector))); }

  var input = /** @type {HTMLInputElement} */ (one("[data-filter-input]"));
  var sort = /** @type {HTMLSelectElement} */ (one("[data-finder-sort]"));
  var status = one("[data-filter-status]"), plain = one("[data-finder-plain]"), results = one("[data-finder-results]");
  var form = /** @type {HTMLFormElement | null} */ (root.querySelector("[data-finder-form]"));
  var around = /** @type {HTMLInputElement | null} */ (root.querySelector("[data-finder-near]"));

  var facets = all(root, "[data-facet]").map(function (element) {
    return {
      element: /** @type {HTMLElement} */ (element),
      key: element.getAttribute("data-facet") || "",
      boxes: /** @type {HTMLInputElement[]} */ (all(element, "li input")),
    };
  });
  var near = facets.findIndex(function (facet) { return facet.element.hasAttribute("data-near"); });
  var far = near < 0 ? [] : facets[near].boxes.map(function (box) { return (box.dataset.far || "").split(",").map(Number); });

  /** @type {any} */
  var table = null;
  var limit = SHOWN;
  /** Answers to earlier choices are dropped when they come late. */
  var turn = 0;

  /** @returns {string} the order chosen by the list itself: nearest first once a place is chosen */
  function ownOrder() {
    var place = near >= 0 && facets[near].boxes.some(function (box) { return box.checked; });
    return place ? "near" : root.dataset.order || "list";
  }

  /** Empty as long as nobody has chosen an order. */
  var chosenOrder = "";

  /** @returns {any} */
  function state() {
    var made = wissenFinderState.empty();
    facets.forEach(function (facet) {
      made.chosen[facet.key] = facet.boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    });
    made.around = !around || around.checked;
    made.sort = chosenOrder;
    made.text = input.value.trim();
    return made;
  }

  /** @param {any} wanted */
  function apply(wanted) {
    facets.forEach(function (facet) {
      var values = wanted.chosen[facet.key] || [];
      facet.boxes.forEach(function (box) { box.checked = values.indexOf(box.value) >= 0; });
    });
    if (around) { around.checked = wanted.around; }
    chosenOrder = Array.from(sort.options).some(function (option) { return option.value === wanted.sort; }) ? wanted.sort : "";
    input.value = wanted.text;
  }

  /** @returns {any} what `wissenFinderCore.find` wants to know */
  function choice() {
    return {
      selected: facets.map(function (facet) {
        return facet.boxes.map(function (box, value) { return box.checked ? value : -1; }).filter(function (value) { return value >= 0; });
      }),
      sort: chosenOrder || ownOrder(), near: near, far: far, now: wissenClock.now(),
      words: wissenFold(input.value).split(/\s+/).filter(Boolean),
    };
  }

  /** Put the values of each facet in place, with the places around where they count. */
  function prepare() {
    table.sizes = facets.map(function (facet) { return facet.boxes.length; });
    if (near < 0) { return; }
    table.places = table.places.length ? table.places : table.facets[near];
    table.facets[near] = around && around.checked ? core.widened(table.places, far, 1) : table.places;
  }

  /** @param {{counts: number[][], here: number[]}} answer */
  function showCounts(answer) {
    facets.forEach(function (facet, number) {
      facet.boxes.forEach(function (box, value) {
        var count = answer.counts[number][value];
        var row = /** @type {HTMLElement} */ (box.closest("li"));
        /** @type {HTMLElement} */ (row.querySelector("[data-count]")).textContent = String(count);
        row.classList.toggle("w-facet__none", !count && !box.checked);
      });
      if (facet.element.hasAttribute("data-places")) { showMap(facet, number === near ? answer.here : answer.counts[number]); }
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
   * @param {{boxes: HTMLInputElement[]}} facet
   * @param {number[]} counts
   */
  function showMap(facet, counts) {
    all(document, "[data-tile-map] [data-place]").forEach(function (tile) {
      var value = facet.boxes.findIndex(function (box) { return box.value === tile.getAttribute("data-place"); });
      var count = value < 0 ? 0 : counts[value], map = /** @type {SVGElement} */ (tile.closest("[data-tile-map]"));
      var words = count === 1 ? map.dataset.one || "" : (map.dataset.many || "").replace("#", String(count));
      tile.setAttribute("aria-label", tile.getAttribute("data-name") + ": " + words);
      tile.setAttribute("aria-pressed", String(value >= 0 && facet.boxes[value].checked));
      /** @type {Element} */ (tile.querySelector("[data-count]")).textContent = String(count);
      [0, 1, 2, 3].forEach(function (step) {
        tile.classList.toggle("w-tilemap__tile--" + step, step === shade(count, counts));
      });
    });
  }

  /** @param {any} wanted */
  function write(wanted) {
    var text = wissenFinderState.write(wanted);
    var address = location.href.replace(/#.*/, "") + (text ? "#" + text : "");
    if (address !== location.href) { history.replaceState(null, "", address); }
  }

  /**
   * @param {Element} row
   * @param {number} record
   * @param {any} chosen
   */
  function explain(row, record, chosen) {
    if (near < 0 || !chosen.selected[near].length) { return; }
    var steps = core.distance(table, record, chosen);
    if (steps < 1 || steps > 90) { return; }
    row.querySelector(".w-hit__name")?.after(" ", wissenMake.badge(steps === 1 ? "Nachbarort" : steps + " Orte weiter"));
  }

  /**
   * @param {Element} list
   * @param {number[]} records
   * @param {any} chosen
   * @returns {Promise<void>}
   */
  function fill(list, records, chosen) {
    var mine = turn;
    return store.rows(root, table, records).then(function (rows) {
      if (mine !== turn) { return; }
      rows.forEach(function (row, index) { explain(row, records[index], chosen); });
      list.replaceChildren.apply(list, rows);
      list.dispatchEvent(new CustomEvent(wissenContract.inserted, { bubbles: true }));
    });
  }

  /**
   * @param {number} count
   * @param {number} past
   */
  function announce(count, past) {
    var words = count === 1 ? root.dataset.one || "" : (root.dataset.many || "").replace("#", String(count));
    var whole = table.total - past;
    status.textContent = count === whole ? words : words + " von insgesamt " + whole;
  }

  function show() {
    if (!table) { return; }
    turn += 1;
    var wanted = state(), chosen = choice(), answer = core.find(table, chosen);
    var chosenCount = facets.reduce(function (sum, facet) { return sum + wanted.chosen[facet.key].length; }, 0);
    var active = chosenCount > 0 || wanted.text !== "" || chosenOrder !== "" || table.total > wissenContract.pageRows;
    sort.value = chosen.sort;
    showCounts(answer);
    write(wanted);
    announce(answer.current.length, table.past.filter(function (/** @type {string} */ since) {
      return since && wissenClock.isPast(since, chosen.now);
    }).length);
    var mark = root.querySelector("[data-finder-active]");
    if (mark) { mark.textContent = chosenCount ? ": " + chosenCount + " gewählt" : ""; }
    dim(active ? answer.current : null);
    plain.hidden = active;
    results.hidden = !active;
    if (!active) { return; }
    one("[data-finder-none]").hidden = answer.current.length > 0;
    one("[data-finder-more]").hidden = answer.current.length <= limit;
    fill(one("[data-finder-current]"), answer.current.slice(0, limit), chosen);
    var past = one("[data-finder-past]");
    past.hidden = !answer.past.length;
    /** @type {HTMLElement} */ (past.querySelector("summary")).textContent = "Vergangen (" + answer.past.length + ")";
    fill(/** @type {Element} */ (past.querySelector("ul")), answer.past.slice(0, SHOWN), chosen);
  }

  /** @param {number[] | null} records what stays bright in pictures of the list */
  function dim(records) {
    var ids = records && new Set(records.map(function (record) { return table.ids[record]; }));
    /** @param {Element} mark */
    function isOff(mark) { return Boolean(ids && !ids.has(mark.getAttribute("data-id"))); }
    all(document, ".w-timeline [data-id]").forEach(function (dot) { dot.classList.toggle("w-timeline__dot--off", isOff(dot)); });
    all(document, "[data-changes] [data-id]").forEach(function (mark) { /** @type {HTMLElement} */ (mark).hidden = isOff(mark); });
    all(document, "[data-changes] section").forEach(function (year) {
      /** @type {HTMLElement} */ (year).hidden = !year.querySelector("[data-id]:not([hidden])");
    });
  }

  function changed() {
    limit = SHOWN;
    if (!table) { return; }
    prepare();
    if (!input.value.trim()) { show(); return; }
    store.loadWords(root, table, wissenFold).then(show, failed);
  }

  function failed() {
    status.textContent = "Die Angaben zum Eingrenzen ließen sich nicht laden. Die Liste ist vollständig; suchen Sie mit Strg + F.";
  }

  /** @param {Element} tile */
  function toggle(tile) {
    var place = tile.getAttribute("data-place");
    facets.forEach(function (facet) {
      if (!facet.element.hasAttribute("data-places")) { return; }
      facet.boxes.forEach(function (box) { if (box.value === place) { box.checked = !box.checked; } });
    });
    changed();
  }

  function listen() {
    input.addEventListener("input", changed);
    sort.addEventListener("change", function () { chosenOrder = sort.value === ownOrder() ? "" : sort.value; changed(); });
    one("[data-finder-more]").addEventListener("click", function () {
      var first = limit;
      limit += SHOWN;
      show();
      setTimeout(function () { focusRow(first); }, 50);
    });
    window.addEventListener("hashchange", function () {
      if (location.hash.indexOf("=") > 0 || !location.hash) { apply(wissenFinderState.read(location.hash)); changed(); }
    });
    if (!form) { return; }
    form.addEventListener("change", changed);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function (event) { event.preventDefault(); apply(wissenFinderState.empty()); changed(); });
    if (facets.some(function (facet) { return facet.element.hasAttribute("data-places"); })) {
      all(document, "[data-tile-map] [data-place]").forEach(makeButton);
    }
  }

  /** @param {number} place */
  function focusRow(place) {
    var link = /** @type {HTMLElement | null} */ (one("[data-finder-current]").children[place]?.querySelector("a"));
    if (link) { link.focus(); }
  }

  /** @param {Element} tile */
  function makeButton(tile) {
    tile.setAttribute("role", "button");
    tile.addEventListener("click", function (event) { event.preventDefault(); toggle(tile); });
    tile.addEventListener("keydown", function (event) {
      var key = /** @type {KeyboardEvent} */ (event).key;
      if (key === " " || key === "Enter") { event.preventDefault(); toggle(tile); }
    });
  }

  one("[data-finder-bar]").hidden = false;
  if (form) {
    form.hidden = false;
    root.classList.add("w-finder--facets");
    // Where the facets would push the list off a small screen they start closed.
    if (window.matchMedia("(max-width: 59.9375em)").matches) { /** @type {HTMLDetailsElement} */ (one(".w-facets__all")).open = false; }
  }
  listen();
  store.load(root, function (day) { return core.span(day, wissenClock.now().slice(0, 10)); }).then(function (loaded) {
    table = loaded;
    if (location.hash.indexOf("=") > 0) { apply(wissenFinderState.read(location.hash)); }
    changed();
  }, failed);
})();
