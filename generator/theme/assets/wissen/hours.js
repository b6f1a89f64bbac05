/**
 * Tells from weekly hours whether someone is there, and in which words.
 *
 * Times are wall times in Europe/Berlin, written "2026-11-23T09:30"; nothing here asks a clock.
 *
 * Defines `wissenHours`; uses nothing of other scripts.
 */
var wissenHours = (function () {
  "use strict";

  var MINUTES_A_DAY = 24 * 60;
  /** How far ahead the next opening is looked for, in days. */
  var AHEAD = 70;
  var WEEKDAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

  /**
   * @typedef {object} State what is now or next
   * @property {boolean} open for sure
   * @property {HoursLine["kind"]} kind
   * @property {string} text
   * @property {string} note
   */

  /**
   * @typedef {object} Span someone is there from `start` to `end`, in minutes from today 00:00
   * @property {number} start
   * @property {number} end
   * @property {HoursLine} hours
   */

  /**
   * @param {string} today
   * @param {number} ahead
   * @returns {string} the day `ahead` days after `today`
   */
  function dayAfter(today, ahead) {
    return new Date(Date.parse(today) + ahead * MINUTES_A_DAY * 60000).toISOString().slice(0, 10);
  }

  /**
   * @param {string} day
   * @returns {number} 0 for Monday
   */
  function weekday(day) { return (new Date(day).getUTCDay() + 6) % 7; }

  /**
   * @param {Record<string, string>} days names by day or by month and day
   * @param {string} day
   * @returns {string} the name of the day, or nothing
   */
  function named(days, day) { return Object.prototype.hasOwnProperty.call(days, day) ? days[day] : ""; }

  /**
   * @param {HoursLine} hours
   * @param {string} day
   * @param {Record<string, string>} holidays
   * @returns {boolean}
   */
  function holds(hours, day, holidays) {
    if (hours.days.indexOf(weekday(day)) < 0) { return false; }
    if (hours.first && day < hours.first || hours.last && day > hours.last) { return false; }
    if (hours.weeks && hours.weeks.indexOf(Math.ceil(Number(day.slice(8)) / 7)) < 0) { return false; }
    return Boolean(hours.holidays) || !named(holidays, day);
  }

  /**
   * @param {HoursLine} left
   * @param {HoursLine} right
   * @returns {boolean} whether both say the same, so that one may go on where the other ends
   */
  function alike(left, right) { return left.kind === right.kind && left.note === right.note && left.uncertain === right.uncertain; }

  /**
   * @param {Span[]} spans by their start
   * @returns {Span[]} without seams: what ends at midnight goes on the next morning
   */
  function joined(spans) {
    /** @type {Span[]} */
    var whole = [];
    spans.forEach(function (span) {
      var before = whole.find(function (earlier) { return earlier.end >= span.start && alike(earlier.hours, span.hours); });
      if (before) { before.end = Math.max(before.end, span.end); } else { whole.push(span); }
    });
    return whole;
  }

  /**
   * @param {HoursLine} hours
   * @param {string} day
   * @param {Record<string, string>} unsureDays
   * @returns {HoursLine} uncertain on a day on which many close, unless they hold even on holidays
   */
  function asOn(hours, day, unsureDays) {
    return hours.holidays || !named(unsureDays, day.slice(5)) ? hours : Object.assign({}, hours, { uncertain: true });
  }

  /**
   * @param {HoursLine[]} lines
   * @param {string} today
   * @param {Record<string, string>} holidays
   * @param {Record<string, string>} unsureDays
   * @returns {Span[]}
   */
  function spans(lines, today, holidays, unsureDays) {
    /** @type {Span[]} */
    var times = [];
    for (var ahead = 0; ahead < AHEAD; ahead += 1) {
      var day = dayAfter(today, ahead), from = ahead * MINUTES_A_DAY;
      lines.forEach(function (hours) {
        if (holds(hours, day, holidays)) {
          times.push({ start: from + hours.opens, end: from + hours.closes, hours: asOn(hours, day, unsureDays) });
        }
      });
    }
    return joined(times.sort(function (left, right) { return left.start - right.start; }));
  }

  /**
   * @param {number} minute
   * @returns {string} "8:30 Uhr"
   */
  function clock(minute) {
    var rest = minute % MINUTES_A_DAY;
    return Math.floor(rest / 60) + ":" + String(rest % 60).padStart(2, "0") + " Uhr";
  }

  /**
   * @param {string} today
   * @param {number} minute from today 00:00
   * @returns {string} "heute 14:00 Uhr", "Montag 8:30 Uhr", "am 04.01.2027, 8:30 Uhr"
   */
  function moment(today, minute) {
    var ahead = Math.floor(minute / MINUTES_A_DAY), day = dayAfter(today, ahead);
    if (ahead > 6) { return "am " + day.split("-").reverse().join(".") + ", " + clock(minute); }
    return (ahead === 0 ? "heute" : ahead === 1 ? "morgen" : WEEKDAYS[weekday(day)]) + " " + clock(minute);
  }

  /**
   * @param {Span} span
   * @returns {string}
   */
  function until(span) {
    if (span.end >= 7 * MINUTES_A_DAY) { return ""; }
    return " bis " + (span.end === MINUTES_A_DAY ? "24:00 Uhr" : span.end < MINUTES_A_DAY ? clock(span.end) : "morgen " + clock(span.end));
  }

  /**
   * @param {Span} span
   * @param {string} today
   * @param {number} minute now
   * @returns {State}
   */
  function said(span, today, minute) {
    var hours = span.hours, calls = hours.kind === "phone", open = span.start <= minute;
    var plan = hours.uncertain ? "laut Plan " : "";
    var text = open
      ? (plan || "jetzt ") + (calls ? "am Telefon" : "geöffnet") + until(span)
      : (calls ? "Telefon " : "öffnet ") + plan + moment(today, span.start);
    return { open: open && !hours.uncertain, kind: hours.kind, text: text, note: hours.note || "" };
  }

  /**
   * @param {HoursLine[]} lines
   * @param {string} now
   * @param {Record<string, string>} holidays names by day
   * @param {Record<string, string>} unsureDays names by month and day: hours are only „laut Plan“ then
   * @returns {State[]} per kind what is
   *   now or next, the surest first; empty when there are no hours in the weeks to come
   */
  function tell(lines, now, holidays, unsureDays) {
    var today = now.slice(0, 10), minute = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16));
    var coming = spans(lines, today, holidays, unsureDays).filter(function (span) { return span.end > minute; });
    /** @param {Span} span @returns {number} open for sure before open by plan before what comes */
    function rank(span) { return span.start > minute ? span.start : span.hours.uncertain ? -1 : -2; }
    /** @type {Span[]} */
    var best = [];
    coming.sort(function (left, right) { return rank(left) - rank(right) || right.end - left.end; }).forEach(function (span) {
      if (!best.some(function (surer) { return surer.hours.kind === span.hours.kind; })) { best.push(span); }
    });
    return best.map(function (span) { return said(span, today, minute); });
  }

  /**
   * @param {string} now
   * @param {Record<string, string>} holidays
   * @param {Record<string, string>} unsureDays
   * @returns {string} why today is not like other days: "heute Feiertag (Ostermontag)", "heute Silvester", or nothing
   */
  function special(now, holidays, unsureDays) {
    var holiday = named(holidays, now.slice(0, 10)), unsure = named(unsureDays, now.slice(5, 10));
    return holiday ? "heute Feiertag (" + holiday + ")" : unsure ? "heute " + unsure : "";
  }

  return { tell: tell, special: special };
})();
