/** The search in a worker, where the page comes from a server. */
"use strict";

importScripts("../contract.js");
importScripts.apply(null, wissenContract.searchScripts.map(function (name) { return "../" + name + ".js"; }));

var wissenSearchEngine = wissenSearchCore();

/** Where the parts of the index lie: the site begins where the folder of our scripts does. */
var wissenSearchFolder = location.href.slice(0, location.href.lastIndexOf(wissenContract.assets + "/")) + wissenContract.data.search;

/** Called by each part of the index. */
Object.assign(self, {
  /** @param {string} name @param {any} value */
  [wissenContract.call]: function (name, value) {
    wissenSearchEngine.part(name.slice(wissenContract.data.search.length), value);
  },
});

var wissenSearchTake = wissenSearchAnswer(
  wissenSearchEngine,
  function (names, done) {
    try {
      importScripts.apply(null, names.map(function (name) { return wissenSearchFolder + name + ".js"; }));
    } catch { /* what cannot be had is still missing, and the reader is told */ }
    done();
  },
  function (message) { self.postMessage(message); }
);

self.addEventListener("message", function (event) { wissenSearchTake(event.data); });
