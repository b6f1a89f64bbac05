/**
 * Makes elements: the only place that does. Text stays text, whatever signs are in it.
 *
 * Defines `wissenMake`; uses nothing of other scripts.
 */
var wissenMake = (function () {
  "use strict";

  /**
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {string} [kind] its classes
   * @param {ReadonlyArray<Node | string>} [inside] texts and elements
   * @returns {HTMLElementTagNameMap[Tag]}
   */
  function element(tag, kind, inside) {
    var made = document.createElement(tag);
    if (kind) { made.className = kind; }
    if (inside) { made.append.apply(made, /** @type {(Node | string)[]} */ (inside)); }
    return made;
  }

  /**
   * @param {string} text
   * @param {string} kind its classes
   * @param {() => void} act what a click does
   * @returns {HTMLButtonElement}
   */
  function button(text, kind, act) {
    var made = element("button", kind, [text]);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  /**
   * @param {string} text
   * @param {string} href
   * @param {string} [kind] its classes
   * @returns {HTMLAnchorElement}
   */
  function link(text, href, kind) {
    var made = element("a", kind, [text]);
    made.href = href;
    return made;
  }

  /**
   * @param {string} text
   * @param {string} [kind] what it tells: "past", "new", "example"
   * @returns {HTMLElement} a mark beside a name
   */
  function badge(text, kind) { return element("span", "w-badge" + (kind ? " w-badge--" + kind : ""), [text]); }

  /**
   * @param {string} html as the site's own templates have made it: escaped there, cleaned there
   * @returns {Element[]}
   */
  function ready(html) {
    var holder = document.createElement("template");
    holder.innerHTML = html;
    return Array.from(holder.content.children);
  }

  return { element: element, button: button, link: link, badge: badge, ready: ready };
})();
