"""German statute references in running text, as people write them.

„§ 18 Abs. 1 Nr. 4 SGB II“, „§§ 44, 44a AufenthG“, „SGB II § 18“, „§ 13 I 2 IntV“,
„nach § 16 und § 16f SGB II“, „Art. 3 GG“. A number without a law is no reference,
unless it stands in the text of a law and means that law.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .grammar import PROSE
from .names import Law, laws, written
from .reading import CitationReader


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
        return self.law.key(self.section)


@cache
def prose() -> CitationReader:
    """Return the reader of texts, by the names of the register."""
    return CitationReader(PROSE, written())


def find_citations(text: str, own: Law | None = None) -> Iterator[Citation]:
    """Yield the references in `text`, from left to right.

    `own` is the law whose text this is: there, a section without a law is its own.
    """
    if "§" not in text and "Art" not in text and "Paragra" not in text:
        return
    for one in prose().read(text, own.name if own else ""):
        yield Citation(one.start, one.end, laws()[one.law], one.section, one.below)
