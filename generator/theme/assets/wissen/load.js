/**
 * Brings scripts, each data script once: `fetch` and modules do not exist on `file://`.
 *
 * A data script calls `wissenContract.call` with its name, which is its path in the site, and
 * what it holds.
 *
 * Defines `wissenLoad` and that function; uses `wissenContract` and `wissenMake`. What data holds
 * is known to who asks for it, who names its type: here it is `any`.
 */
var wissenLoad = (function () {
  "use strict";

  var own = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  /** Where the site begins, wherever in it the page lies. */
  var site = own.slice(0, own.lastIndexOf(wissenContract.assets + "/"));

  /** @type {Map<string, unknown>} */
  var arrived = new Map();
  /** @type {Map<string, Promise<any>>} */
  var asked = new Map();

  Object.assign(window, {
    /** @param {string} name @param {unknown} value */
    [wissenContract.call]: function (name, value) { arrived.set(name, value); },
  });

  /**
   * Scripts run in the order in which they are asked for.
   * @param {string} name the script's path in the site, without ending
   * @returns {Promise<void>} once it has run; fails when it cannot be had
   */
  function script(name) {
    return new Promise(function (resolve, reject) {
      var element = wissenMake.element("script");
      element.src = site + name + ".js";
      element.async = false;
      element.onload = function () { element.remove(); resolve(); };
      element.onerror = function () { element.remove(); reject(new Error(name)); };
      document.head.append(element);
    });
  }

  /**
   * @param {string} name of data
   * @returns {any} what it holds; nothing before its script has run
   */
  function taken(name) { return arrived.get(name); }

  /**
   * @param {string} name of data
   * @returns {Promise<any>} what it holds; after a failure it may be asked for again
   */
  function data(name) {
    var running = asked.get(name);
    if (!running) {
      running = script(name).then(function () { return taken(name); }, function (error) {
        asked.delete(name);
        throw error;
      });
      asked.set(name, running);
    }
    return running;
  }

  /**
   * The same as `part_name` in `generator/browser.py`.
   * @param {string} base
   * @param {string} kind
   * @param {number} number
   * @returns {Promise<any>} what one part of data holds
   */
  function part(base, kind, number) { return data(base + kind + "-" + number); }

  /**
   * @param {string} base
   * @param {string} kind
   * @param {number} count
   * @returns {Promise<any[]>} what all parts hold, in order
   */
  function parts(base, kind, count) {
    return Promise.all(Array.from({ length: count }, function (_, number) { return part(base, kind, number); }));
  }

  /**
   * For who keeps what it holds elsewhere.
   * @param {string} name of data
   * @returns {Promise<any>} what it holds, which is then forgotten here
   */
  function handOver(name) {
    return data(name).then(function (value) {
      arrived.delete(name);
      asked.delete(name);
      return value;
    });
  }

  return { script: script, data: data, taken: taken, part: part, parts: parts, handOver: handOver };
})();
