"""A name in at most two lines, for labels in pictures, where no browser breaks lines for us."""

import re
from collections.abc import Iterator

_NARROW, _CAPITAL, _BROAD, _USUAL = 0.29, 0.68, 0.86, 0.56
"""Widths of letters in em, as in Helvetica and Arial."""

_WIDE = 6.2
"""A word wider than this, in em, may be hyphenated."""

_GAP = re.compile(r"(?<=-)(?=\w)| ")
_VOWEL = "aeiouyäöü"
_SYLLABLE = re.compile(rf"(?<=[^{_VOWEL}])(?=(?:sch|ch|ck|ph|th|[^{_VOWEL}\W])[{_VOWEL}])")
"""Of several consonants the last one goes to the next line (amtliche Regelung, § 110)."""


def label_lines(name: str) -> tuple[str, ...]:
    """Return `name` in one or two lines, broken where the wider line is narrowest."""
    if not _GAP.search(name) and em_width(name) <= _WIDE:
        return (name,)
    best = min(_broken(name), key=_widest, default=(name,))
    if _widest(best) > _WIDE:
        best = min((best, *_hyphenated(name)), key=_widest)
    return best


def em_width(text: str) -> float:
    """Return roughly how wide `text` is, in units of its font size."""
    return sum(_letter(character) for character in text)


def _letter(character: str) -> float:
    if character in "fijlrt.,()- |I":
        return _NARROW
    if character in "mwMW":
        return _BROAD
    return _CAPITAL if character.isupper() else _USUAL


def _widest(lines: tuple[str, ...]) -> float:
    return max(map(em_width, lines))


def _broken(name: str) -> Iterator[tuple[str, ...]]:
    for gap in _GAP.finditer(name):
        yield name[: gap.start()], name[gap.end() :]


def _hyphenated(name: str) -> Iterator[tuple[str, ...]]:
    for place in _SYLLABLE.finditer(name.lower()):
        yield name[: place.start()] + "-", name[place.start() :]
