/**
 * The link of a prepared mail with what somebody typed, as `generator/mail_forms.py` writes it.
 *
 * Defines `wissenMail`; uses nothing of other scripts, and needs no page.
 */
var wissenMail = (function () {
  "use strict";

  /** @param {string} text @returns {string} safe in an address; halves of characters have no form there */
  function encoded(text) { return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "\ufffd")); }

  /**
   * @param {ProposedMail} mail
   * @param {Record<string, string>} answers by key
   * @returns {string} the link; line breaks as RFC 6068 wants them
   */
  function link(mail, answers) {
    var lines = mail.asks.flatMap(function (ask) { return [ask[1], (answers[ask[0]] || "").trim(), ""]; }).concat(mail.below);
    var body = lines.join("\n").replace(/\r\n?|\n/g, "\r\n");
    return "mailto:" + mail.address.split("@").map(encoded).join("@") + "?subject=" + encoded(mail.subject) + "&body=" + encoded(body);
  }

  /**
   * @param {string} text
   * @param {number} excess of signs in the link
   * @returns {number} how many signs at its end make up for that
   */
  function surplus(text, excess) {
    var signs = Array.from(text.trim()), cut = 0;
    while (excess > 0 && cut < signs.length) {
      cut += 1;
      excess -= encoded(signs[signs.length - cut]).length;
    }
    return cut;
  }

  return { link: link, surplus: surplus };
})();
