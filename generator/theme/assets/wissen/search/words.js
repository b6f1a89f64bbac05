/** Words of a query in the form in which the index knows them; see fold.js and stemming.py. */
var wissenSearchWords = function () {
  "use strict";

  var ENDING = /^(?:(.{3,})innen|(.{3,}[^aeiou])in|(.{3,})(?:ern|em|en|er|es|e)|(.{3,}el)n|(.{3,}[bdfghklmnrt](?<!kur))s)$/u;
  var DERIVED = /^(.{4,}?)(?:ement|ung|keit|heit|schaft|lich|isch|ier|ig|bar|et|t)$/u;
  var PARTICIPLE = /^ge(.{3,}t)$/u;
  var LETTERS = /^\p{L}+$/u;
  /** A word sheds so many endings at most. */
  var PASSES = 3;

  /** @param {string} word a folded word @returns {string} it without the endings of inflection */
  function stem(word) {
    if (!LETTERS.test(word)) { return word; }
    for (var pass = 0; pass < PASSES; pass += 1) {
      var cut = ENDING.exec(word);
      if (!cut) { break; }
      word = cut[1] || cut[2] || cut[3] || cut[4] || cut[5];
    }
    return word.endsWith("ss") ? word.slice(0, -1) : word;
  }

  /** @param {string} word a stem @returns {string} what it shares with words derived like it */
  function root(word) {
    if (!LETTERS.test(word)) { return word; }
    var participle = PARTICIPLE.exec(word);
    word = participle ? participle[1] : word;
    for (var pass = 0; pass < PASSES; pass += 1) {
      var cut = DERIVED.exec(word);
      if (!cut) { break; }
      word = cut[1];
    }
    return word;
  }

  /** @param {string} text @returns {string[]} its words and section signs */
  function tokens(text) { return text.match(/§|[\p{L}\p{N}]+/gu) || []; }

  /** @param {string} word @returns {boolean} */
  function isLetters(word) { return LETTERS.test(word); }

  return { fold: wissenFold, stem: stem, root: root, tokens: tokens, isLetters: isLetters };
};
