/** The search in a worker, where the page comes from a server. */
"use strict";

importScripts("words.js", "statutes.js", "parts.js", "near.js", "ways.js", "word.js", "slots.js", "core.js", "answer.js");

var wissenSearchEngine = wissenSearchCore();

/** Called by each part of the index. @param {string} name @param {any} data */
function wissenSearchPart(name, data) { wissenSearchEngine.part(name, data); }

var wissenSearchTake = wissenSearchAnswer(
  wissenSearchEngine,
  function (names, done) {
    importScripts.apply(null, names.map(function (name) { return "../../../suche/" + name + ".js"; }));
    done();
  },
  function (message) { self.postMessage(message); }
);

self.addEventListener("message", function (event) { wissenSearchTake(event.data); });
