"""German statute references in running text, as people write them.

„§ 18 Abs. 1 Nr. 4 SGB II“, „§§ 44, 44a AufenthG“, „SGB II § 18“, „§ 13 I 2 IntV“,
„nach § 16 und § 16f SGB II“, „Art. 3 GG“. A number without a law is no reference,
unless it stands in the text of a law and means that law.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .names import Law, named, pattern

_SIGN = re.compile(
    r"(?<!\w)(?:(?P<many>§§)|(?P<one>§)|(?P<article>Art\.|Artikel[ns]?)|Paragra[fph]{1,2}(?:en)?)\s*(?=\d)"
)
_NUMBER = re.compile(
    r"(\d{1,4})(?:([a-z])(?!\w)|\s([a-eg-z])(?=\s+[A-ZÄÖÜ])|(?=ff?\b)|(?!\w))(?!\.\d)"
)
_FOLLOWING = re.compile(r"\s*(?:ff?\b\.?)")
_JOIN = re.compile(
    r"\s*(?:,\s*(?:und|oder)?|und|oder|bis|sowie|i\.\s?V\.\s?m\.|iVm|in\s+Verbindung\s+mit|[–-])\s*"
)
_OF = re.compile(r"\s*(?:,\s*)?(?:\(?(?:des|der|dem|vom|im|zum)\s+)?")
_BEHIND = re.compile(r"\s*[,:]?\s*\(?$")
_NOT_OWN = re.compile(r"\s*(?:des|der|dem)\s+(?=[A-ZÄÖÜ])")

_KINDS = (
    ("Abs.", r"Abs(?:\.|atz(?:es)?|ätzen?)"),
    ("Satz", r"(?:Satz(?:es)?|Sätzen?|S\.)"),
    ("Nr.", r"(?:Nr\.|Nrn\.|Nummern?|Ziff(?:\.|er))"),
    ("Buchst.", r"(?:Buchst(?:\.|aben?)|lit\.)"),
    ("Halbsatz", r"(?:Halbsatz(?:es)?|Hs\.|HS)"),
    ("Alt.", r"(?:Alt\.|Alternative)"),
    ("UAbs.", r"(?:UAbs\.|Unterabs(?:\.|atz(?:es)?))"),
)
_PLACE = re.compile(
    r"\s*,?\s*(?:(?P<before>\d+\.)\s*)?(?:"
    + "|".join(f"(?P<k{number}>{words})" for number, (_, words) in enumerate(_KINDS))
    + r")(?(before)|\s*(?P<value>\d+[a-z]?|[a-z]{1,2}(?!\w)|[IVX]+(?!\w)))"
)
_MORE = re.compile(
    r"\s*(?:,|und|oder|bis|sowie|[–-])\s*(?P<number>\d{1,4})(?P<letter>[a-z]?)(?![\w.]*\w)"
)
_ROMAN_PLACE = re.compile(
    r"\s+(?P<roman>I{1,3}|IV|VI{0,3}|IX|XI{0,2}|V|X)(?:\s+(?:S\.\s*)?(?P<sentence>\d{1,2}))?(?=[\s,.;)])"
)
_ROMAN = {
    roman: value for value, roman in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), 1)
}


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to one section, at ``text[start:end]``.

    `section` is its number (``44a``), `below` the place in it in one spelling:
    ``Abs. 1 Satz 2 Nr. 3``.
    """

    start: int
    end: int
    law: Law
    section: str
    below: str

    @property
    def key(self) -> str:
        """The section in one spelling: ``§ 44a AufenthG``, ``Art. 3 GG``."""
        return f"{self.law.rule} {self.section} {self.law.name}"


@dataclass(slots=True)
class _Item:
    start: int
    end: int
    section: str
    below: str


@dataclass(slots=True)
class _SharedLaw:
    """Sections that share a law. `listed` tells „§§“ and articles: there may be several."""

    items: list[_Item]
    article: bool
    listed: bool


def find_citations(text: str, own: Law | None = None) -> Iterator[Citation]:
    """Yield the references in `text`, from left to right.

    `own` is the law whose text this is: there, a section without a law is its own.
    """
    if "§" not in text and "Art" not in text and "Paragra" not in text:
        return
    at = 0
    while sign := _SIGN.search(text, at):
        group = _group(text, sign, own is None)
        at = max(sign.end(), group.items[-1].end if group.items else 0)
        law, end = _law_behind(text, at, own)
        if law is None and not group.listed:
            # „§ 18, 3 Tage“: what looked like a list was none.
            del group.items[1:]
            at = group.items[0].end if group.items else at
            law, end = _law_behind(text, at, own)
        before = None if law else _law_before(text, sign.start())
        law = law or (before[0] if before else _own(text, at, own))
        if law is None or not group.items or (law.rule == "Art.") != group.article:
            continue
        if before:
            group.items[0].start = before[1]
        group.items[-1].end = at = max(at, end)
        for item in group.items:
            yield Citation(item.start, item.end, law, item.section, item.below)


def _group(text: str, sign: re.Match[str], shared: bool) -> _SharedLaw:
    """Return the sections after `sign`; with `shared` also those of signs joined to it."""
    group = _SharedLaw([], bool(sign["article"]), bool(sign["many"] or sign["article"]))
    start, at = sign.start(), sign.end()
    while number := _NUMBER.match(text, at):
        letter = number[2] or number[3] or ""
        section = (int(number[1]), letter)
        below, end = _below(text, number.end(), section if group.listed else None)
        group.items.append(_Item(start, end, number[1] + letter, below))
        join = _JOIN.match(text, end)
        again = _SIGN.match(text, join.end()) if join and shared else None
        if again and bool(again["article"]) == group.article:
            start, at, group.listed = again.start(), again.end(), True
        elif join and (group.listed or not below):
            start = at = join.end()
        else:
            break
    return group


def _below(text: str, at: int, listed: tuple[int, str] | None) -> tuple[str, int]:
    """Return the place below a section in one spelling, and where it ends.

    `listed` is the section when several are listed: then a later number behind
    a comma is the next section, not another paragraph of this one.
    """
    words: list[str] = []
    roman = _ROMAN_PLACE.match(text, at)
    if roman:
        words.append(f"Abs. {_ROMAN[roman['roman']]}")
        if roman["sentence"]:
            words.append(f"Satz {roman['sentence']}")
        at = roman.end()
    while place := _PLACE.match(text, at):
        kind = next(name for n, (name, _) in enumerate(_KINDS) if place[f"k{n}"])
        words.append(f"{kind} {(place['before'] or place['value']).rstrip('.')}")
        at = place.end()
        while more := _MORE.match(text, at):
            if listed is not None and (int(more["number"]), more["letter"]) > listed:
                break
            at = more.end()
    following = _FOLLOWING.match(text, at)
    return " ".join(words), following.end() if following else at


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(pattern())


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern()})(?=\s*[,:]?\s*\(?$)")


def _law_behind(text: str, at: int, own: Law | None) -> tuple[Law | None, int]:
    start = _OF.match(text, at)
    found = _behind().match(text, start.end() if start else at)
    if not found or found.start() == at:
        return None, at
    return named(found, own), found.end()


def _law_before(text: str, at: int) -> tuple[Law, int] | None:
    """Return the law that stands right before the sign, and where it begins."""
    lead = text[max(0, at - 60) : at]
    found = _before().search(lead)
    law = named(found, None) if found else None
    return (law, at - len(lead) + found.start()) if found and law else None


def _own(text: str, at: int, own: Law | None) -> Law | None:
    return None if own is None or _NOT_OWN.match(text, at) else own
