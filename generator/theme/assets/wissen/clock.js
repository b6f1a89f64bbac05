/**
 * What time it is where the house is.
 *
 * Defines `wissenClock`; uses nothing of other scripts.
 */
var wissenClock = (function () {
  "use strict";

  var berlin = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "short" });

  return {
    /** @returns {string} now in Europe/Berlin, written like the dates in the page so that text compares: "2026-11-23T09:30" */
    now: function () { return berlin.format(new Date()).replace(" ", "T"); },

    /**
     * @param {string} until a day or a moment; empty for never
     * @param {string} now
     * @returns {boolean} whether it is over; a day is over when the next one begins
     */
    isPast: function (until, now) { return until !== "" && until < (until.length > 10 ? now : now.slice(0, 10)); },
  };
})();
