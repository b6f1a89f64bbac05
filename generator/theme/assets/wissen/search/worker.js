/** The search in a worker, where the page comes from a server. */
"use strict";

importScripts("../contract.js");
importScripts.apply(null, wissenContract.searchScripts.map(function (name) { return "../" + name + ".js"; }));

var wissenSearchEngine = wissenSearchCore();

/** Called by each part of the index. */
/** @type {any} */ (self)[wissenContract.call] = function (/** @type {string} */ name, /** @type {unknown} */ value) {
  wissenSearchEngine.part(name.slice(wissenContract.data.search.length), value);
};

/** Where the site begins, seen from here. */
var wissenSearchSite = location.href.slice(0, location.href.lastIndexOf(wissenContract.assets + "/"));

var wissenSearchTake = wissenSearchAnswer(
  wissenSearchEngine,
  function (names, done) {
    importScripts.apply(null, names.map(function (name) { return wissenSearchSite + wissenContract.data.search + name + ".js"; }));
    done();
  },
  function (message) { self.postMessage(message); }
);

self.addEventListener("message", function (event) { wissenSearchTake(event.data); });
