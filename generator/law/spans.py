"""Which sections a text means that names the first and the last: „§§ 31 bis 32“, „§§ 67 ff.“."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .citations import Citation, find_citations

_TO = re.compile(r"\s*(?:bis|–|-)\s*(?:§{1,2}\s*|Art\.\s*)?")
_FOLLOWING = re.compile(r"\b(ff?)\.?(?=\s|[,;)]|$)")
_OPEN = 10
"""So many numbers an open end („ff.“) reaches."""
_NUMBER = re.compile(r"(\d+)([a-z]*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Span:
    """The sections of `law` from `first` to `last`, both by `order`."""

    law: str
    first: tuple[int, str]
    last: tuple[int, str]

    def covers(self, law: str, section: str) -> bool:
        """Tell whether the section of this number (``31a``) lies in it."""
        return law == self.law and self.first <= order(section) <= self.last


def order(section: str) -> tuple[int, str]:
    """Return what sorts sections: ``31`` before ``31a`` before ``32``."""
    found = _NUMBER.search(section)
    return (int(found[1]), found[2]) if found else (0, section)


def find_spans(text: str) -> Iterator[Span]:
    """Yield the spans in `text`, from left to right."""
    before: Citation | None = None
    for one in find_citations(text):
        between = text[before.end : one.start] if before else ""
        if before and before.law is one.law and _TO.fullmatch(between):
            yield Span(one.law.name, order(before.section), order(one.section))
        if found := _FOLLOWING.search(text[one.start : one.end]):
            number, letters = order(one.section)
            reach = 1 if found[1] == "f" else _OPEN
            yield Span(one.law.name, (number, letters), (number + reach, "z"))
        before = one
