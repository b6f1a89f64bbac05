/**
 * „Schulung anfragen“: the prepared mail holds what is ticked, marked „[x]“; with nothing ticked
 * it holds all topics to tick, as without this script. Nothing is stored.
 *
 * Defines nothing; uses nothing of other scripts.
 */
(function () {
  "use strict";

  var SHORTEST = 8, CUT = ".", TICKED = "[x] ";

  var found = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-request]"));
  if (!found) { return; }
  var form = found;
  var mail = /** @type {HTMLAnchorElement | null} */ (form.querySelector("[data-request-mail]"));
  var count = /** @type {HTMLElement} */ (form.querySelector("[data-request-count]"));
  var every = count.textContent || "";
  /** The link as the page came: with all topics. */
  var whole = mail ? mail.getAttribute("href") || "" : "";
  var topics = form.dataset.topics || "", longest = Number(form.dataset.longest);

  /** @returns {string[]} */
  function ticked() {
    return Array.from(form.querySelectorAll("input:checked")).map(function (box) {
      return /** @type {HTMLInputElement} */ (box).value;
    });
  }

  /**
   * @param {string[]} titles
   * @param {number} width so many characters a title may have
   * @returns {string} the link of the mail with these titles ticked
   */
  function link(titles, width) {
    var lines = titles.map(function (title) {
      var letters = Array.from(title);
      return TICKED + (letters.length > width ? letters.slice(0, width - 1).join("").trimEnd() + CUT : title);
    });
    return whole.replace(topics, function () { return encodeURIComponent(lines.join("\r\n")); });
  }

  /**
   * @param {string[]} titles
   * @returns {string} the link, its titles cut as far as mail programs need it
   */
  function fitting(titles) {
    var width = Math.max.apply(null, titles.map(function (title) { return title.length; }));
    while (width > SHORTEST && link(titles, width).length > longest) { width -= 1; }
    var made = link(titles, width);
    return made.length > longest ? whole : made;
  }

  function update() {
    var titles = ticked(), number = titles.length;
    count.textContent = number === 0 ? every : number === 1 ? "1 Thema angekreuzt" : number + " Themen angekreuzt";
    if (mail && topics) { mail.setAttribute("href", number ? fitting(titles) : whole); }
  }

  form.addEventListener("change", update);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  update();
})();
