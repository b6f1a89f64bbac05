"""The reader of citations: what a text cites, by a grammar and the names of laws. Pure.

The search's ``statutes.js`` reads the same way; golden cases hold both to it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .grammar import Grammar
from .naming import NameReader, Names

_NOT_OWN = re.compile(r" *(?:des|der|dem) +(?=[A-ZÄÖÜ])")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read at ``text[start:end]``: a section of a law, or one of both alone.

    `section` is its number (``44a``), `below` the place in it in one spelling:
    ``Abs. 1 Satz 2 Nr. 3``. Where something is not named it is empty.
    """

    start: int
    end: int
    law: str
    section: str
    below: str


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


class CitationReader:
    """Reads citations by `grammar`; `names` tells the laws."""

    def __init__(self, grammar: Grammar, names: Names) -> None:
        self._grammar = grammar
        self._alike = {char: to for chars, to in grammar.alike for char in chars}
        self._strange = re.compile(f"[{''.join(self._alike)}]")
        self._is = grammar.compiled()
        self._glued = [re.compile(pattern) for pattern in grammar.glued]
        self._articles = names.articles
        self._laws = NameReader(grammar, self._is, names)

    def read(self, text: str, own: str = "") -> Iterator[Reading]:
        """Yield what `text` cites, from left to right.

        `own` is the law whose text this is: there, a section without a law is its own.
        """
        text = self._strange.sub(lambda found: self._alike[found[0]], text)
        held: Reading | None = None
        at = floor = 0
        while begin := self._next(text, at):
            if begin.lastgroup != "unsigned":
                found, at = self._signed(text, begin, floor, own)
            else:
                found, at = self._unsigned(text, begin.start())
            for one in found:
                # A law alone may yet be that of the section behind it.
                if held and held.start < one.start:
                    yield held
                held = None if one.section else one
                if one.section:
                    floor = one.end
                    yield one
        if held:
            yield held

    def _next(self, text: str, at: int) -> re.Match[str] | None:
        """Return where the next citation may begin; most words of a text begin none."""
        for begin in self._is["begin"].finditer(text, at):
            signed = begin.lastgroup != "unsigned"
            if signed or not begin["word"] or self._laws.may_begin(begin["word"]):
                return begin
        return None

    def _signed(
        self, text: str, sign: re.Match[str], floor: int, own: str
    ) -> tuple[list[Reading], int]:
        """Return what begins at `sign`, and where to go on; before `floor` all is read."""
        group = self._group(text, sign, own)
        if not group.items:
            return [], sign.end()
        law, end = self._law_behind(text, group.items[-1].end, own)
        if not law and not group.listed:
            # „§ 18, 3 Tage“: what looked like a list was none.
            del group.items[1:]
            law, end = self._law_behind(text, group.items[0].end, own)
        at = group.items[-1].end
        if not law:
            law, group.items[0].start = self._laws.before(text, group.items[0].start, floor)
            law = law or ("" if _NOT_OWN.match(text, at) else own)
        if not self._holds(law, group):
            return [], at
        group.items[-1].end = at = max(at, end)
        return [Reading(one.start, one.end, law, one.section, one.below) for one in group.items], at

    def _holds(self, law: str, group: _SharedLaw) -> bool:
        """Whether sections of this kind can be of this law, or of none."""
        if not law:
            return self._grammar.unnamed and not group.article
        return self._grammar.any_rule or (law in self._articles) == group.article

    def _unsigned(self, text: str, at: int) -> tuple[list[Reading], int]:
        """Return the section or law at `at`, where no sign stands, and where to go on."""
        place = self._is["place"].match(text, at)
        if place:
            return [], place.end()  # „Nr. 4 SGB II“ is not § 4
        number = self._section(text, at) if self._is["bare"].match(text, at) else None
        if number:
            section, end = number
            below, end = self._below(text, end, None)
            law, last = self._laws.short(text, self._end("near", text, end))
            return ([Reading(at, last, law, section, below)], last) if law else ([], at + 1)
        law, end = self._laws.short(text, at)
        if not law:
            return [], at + 1
        after = self._is["after"].match(text, end)
        number = self._section(text, after.end()) if after else None
        if not number:
            return [Reading(at, end, law, "", "")], end
        below, end = self._below(text, number[1], None)
        return [Reading(at, end, law, number[0], below)], end

    def _group(self, text: str, sign: re.Match[str], own: str) -> _SharedLaw:
        """Return the sections after `sign`; outside of a law's text also those of joined signs."""
        group = _SharedLaw([], bool(sign["article"]), bool(sign["many"] or sign["article"]))
        start, at = sign.start(), sign.end()
        while number := self._section(text, at):
            section, end = number
            below, end = self._below(text, end, section if group.listed else None)
            group.items.append(_Item(start, end, section, below))
            join = self._is["join"].match(text, end)
            again = self._is["sign"].match(text, join.end()) if join and not own else None
            if again and bool(again["article"]) == group.article:
                start, at, group.listed = again.start(), again.end(), True
            elif join and (group.listed or not below):
                start = at = join.end()
            else:
                break
        return group

    def _section(self, text: str, at: int) -> tuple[str, int] | None:
        """Return the section whose number stands at `at`, and where it ends."""
        found = self._is["number"].match(text, at)
        if found:
            return found[1] + (found[2] or found[3] or "").lower(), found.end()
        for pattern in self._glued:
            found = pattern.match(text, at)
            if found and self._goes_on(text, found.end()):
                return found[1] + found[2].lower(), found.end()
        return None

    def _goes_on(self, text: str, at: int) -> bool:
        """Whether a place or a law begins at `at`."""
        return bool(self._is["place"].match(text, at) or self._laws.at(text, at)[0])

    def _below(self, text: str, at: int, listed: str | None) -> tuple[str, int]:
        """Return the place below a section in one spelling, and where it ends.

        `listed` is the section when several are listed: then a later number behind
        a comma is the next section, not another paragraph of this one.
        """
        words: list[str] = []
        roman = self._is["roman_place"].match(text, at)
        if roman:
            words.append(f"Abs. {self._grammar.roman.index(roman['roman'].upper()) + 1}")
            if roman["sentence"]:
                words.append(f"Satz {roman['sentence']}")
            at = roman.end()
            while more := self._is["roman_more"].match(text, at):
                at = more.end()
        while place := self._is["place"].match(text, at):
            words.append(f"{self._kind(place)} {(place['before'] or place['value']).rstrip('.')}")
            at = place.end()
            while more := self._is["more"].match(text, at):
                if listed and _order(more["number"] + more["letter"]) > _order(listed):
                    break
                at = more.end()
        return " ".join(words), self._end("following", text, at)

    def _kind(self, place: re.Match[str]) -> str:
        word = place["ordinal"] or place["kind"]
        return self._grammar.kinds.get(word) or self._grammar.kinds[word.lower()]

    def _end(self, pattern: str, text: str, at: int) -> int:
        """Return where `pattern` ends when it stands at `at`, else `at`."""
        found = self._is[pattern].match(text, at)
        return found.end() if found else at

    def _law_behind(self, text: str, at: int, own: str) -> tuple[str, int]:
        law, end = self._laws.at(text, self._end("of", text, at), own)
        return law, end if law else at


def _order(section: str) -> tuple[int, str]:
    digits = section.rstrip("abcdefghijklmnopqrstuvwxyz")
    return int(digits), section.removeprefix(digits)
