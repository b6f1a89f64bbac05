"""Where an answer ends though no question follows: greetings, signatures, quoted mails, notes."""

import re
from collections.abc import Sequence

from ..mail_forms import END
from .lines import NumberedLine

_GREETING = re.compile(
    r"(?:(?:mit|viele|beste|liebe|herzliche|freundliche|schöne|kollegiale|sonnige)[a-zäöü]* )*"
    r"gr(?:ü|ue)(?:ß|ss)e?n?\b.{0,40}|gru(?:ß|ss)\b.{0,30}"
    r"|(?:mfg|vg|lg|i\. ?a\.|i\. ?v\.)(?=\W|$).{0,30}"
    r"|(?:vielen |herzlichen )?dank(?: und.{0,40}| im voraus| vorab)?[.!,]?"
    r"|(?:gesendet von|von meinem|sent from|get outlook for|diese nachricht wurde von) .+",
    re.IGNORECASE,
)
_RULE = re.compile(r"--|—|[-_=*]{5,}|-{2,} ?(?:Urspr|Original|Weiterg|Forwarded).*")
_REPLY = re.compile(r"(?:Am|On) .{4,200}\b(?:schrieb|wrote)\b.{0,120}: ?")
_FORWARDED = re.compile(r"(?i)(?:anfang der weitergeleiteten|begin forwarded|weitergeleitete) .+")
_FROM = re.compile(r"\*?(?:Von|From):\*? .+")
_HEADER = re.compile(r"\*?(?:Gesendet|Datum|An|Betreff|Cc|Sent|To|Date|Subject):\*?(?: |$)")
_NOTE = re.compile(r"\(Bitte (?:nur|kein)")
_PAGE = re.compile(r"Adresse: ?(?:https?:|file:|\S+\.html)")
_AHEAD = 4


def ends_answer(lines: Sequence[NumberedLine], at: int) -> bool:
    """Tell whether the line at `at` and those behind it are no answer any more."""
    text = lines[at].text
    if text.startswith(END) or any(kind.match(text) for kind in (_NOTE, _PAGE, _FORWARDED)):
        return True
    if _RULE.fullmatch(text) or _GREETING.fullmatch(text):
        return True
    ahead = [line.text for line in lines[at : at + _AHEAD] if line.text]
    if text.startswith(("Am ", "On ")):
        return any(_REPLY.fullmatch(" ".join(ahead[:count])) for count in (1, 2, 3))
    return bool(_FROM.match(text)) and any(_HEADER.match(line) for line in ahead[1:])
