/**
 * A decision path one clicks through: what was answered stays, the next question follows.
 *
 * Without this script, and on paper, all questions stand on the page; the links lead on.
 * Defines nothing; uses nothing of other scripts.
 */
(function () {
  "use strict";

  var tree = document.querySelector("[data-tree]");
  if (!tree) { return; }

  /** @type {HTMLElement[]} */
  var nodes = Array.from(tree.querySelectorAll(".w-tree__node"));
  var bar = /** @type {HTMLElement} */ (tree.querySelector("[data-tree-bar]"));
  var all = /** @type {HTMLButtonElement} */ (bar.querySelector("[data-tree-all]"));
  var again = /** @type {HTMLButtonElement} */ (bar.querySelector("[data-tree-again]"));

  /** The nodes from the first question to the last one that is shown. */
  var trail = [0];
  var whole = false;

  /** @param {HTMLElement} node @returns {HTMLAnchorElement[]} */
  function ways(node) { return Array.from(node.querySelectorAll(".w-tree__ways a")); }

  /** @param {HTMLAnchorElement} way @returns {number} the node it leads to */
  function target(way) { return numbered(way.hash); }

  /** @param {string} hash @returns {number} the node it names; -1 for none */
  function numbered(hash) { return nodes.findIndex(function (node) { return "#" + node.id === hash; }); }

  /**
   * @param {number} wanted
   * @returns {number[]} the shortest way to it from the first question
   */
  function wayTo(wanted) {
    /** @type {number[][]} */
    var open = [[0]];
    for (var at = 0; at < open.length; at += 1) {
      var path = open[at], last = path[path.length - 1];
      if (last === wanted) { return path; }
      ways(nodes[last]).forEach(function (way) { open.push(path.concat(target(way))); });
    }
    return [0];
  }

  /**
   * @param {number} wanted
   * @returns {number[]} the trail that ends there, what was answered before kept as far as it fits
   */
  function trailTo(wanted) {
    var known = trail.indexOf(wanted);
    if (known >= 0) { return trail.slice(0, known + 1); }
    for (var at = trail.length - 1; at >= 0; at -= 1) {
      if (ways(nodes[trail[at]]).some(function (way) { return target(way) === wanted; })) { return trail.slice(0, at + 1).concat(wanted); }
    }
    return wayTo(wanted);
  }

  function show() {
    nodes.forEach(function (node, number) {
      var place = trail.indexOf(number);
      node.hidden = !whole && place < 0;
      ways(node).forEach(function (way) {
        if (place >= 0 && target(way) === trail[place + 1]) { way.setAttribute("aria-current", "step"); } else { way.removeAttribute("aria-current"); }
      });
    });
    all.setAttribute("aria-pressed", String(whole));
    again.disabled = trail.length === 1;
  }

  /** @param {number} wanted */
  function go(wanted) {
    trail = trailTo(wanted);
    show();
    nodes[wanted].focus();
  }

  bar.hidden = false;
  again.addEventListener("click", function () {
    history.replaceState(null, "", location.pathname + location.search);
    go(0);
  });
  all.addEventListener("click", function () { whole = !whole; show(); });
  window.addEventListener("hashchange", function () {
    var wanted = numbered(location.hash);
    if (wanted >= 0) { go(wanted); }
  });
  trail = trailTo(Math.max(0, numbered(location.hash)));
  show();
})();
