"""The text of a section: paragraphs, list items and tables, in their order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Self

_SPACE = re.compile(r"\s+")

MarkKind = Literal["sup", "sub", "note", "picture"]
"""A superscript, a subscript, the sign of a footnote, a picture that is not kept."""


def folded(text: str) -> str:
    """Return `text` with every run of white space as one space, none at the ends."""
    return _SPACE.sub(" ", text).strip()


@dataclass(frozen=True, slots=True)
class Mark:
    """What is special about ``text[start:end]``.

    A footnote's sign and a picture's name are `label`; they stand at `start` and are no
    part of the text.
    """

    kind: MarkKind
    start: int
    end: int
    label: str = ""

    def within(self, length: int) -> Self:
        """Return the mark for a text that was cut to `length`."""
        return replace(self, start=min(self.start, length), end=min(self.end, length))


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph, or an item of a list.

    `level` is 0 for a paragraph and counts nested lists from 1; `marker` is the item's
    number as printed („1.“, „a)“), empty where an item goes on after a list inside it.
    """

    text: str
    level: int = 0
    marker: str = ""
    marks: tuple[Mark, ...] = ()

    @property
    def plain(self) -> str:
        """Everything one reads, the number included."""
        return folded(f"{self.marker} {self.text}")

    @property
    def marked(self) -> tuple[tuple[str, tuple[Mark, ...]], ...]:
        """Its texts with their marks."""
        return ((self.text, self.marks),)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; it takes `across` columns and `down` rows."""

    text: str
    across: int = 1
    down: int = 1
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first `header_rows` are the head."""

    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 0

    @property
    def plain(self) -> str:
        """Everything one reads, row by row."""
        return folded(" ".join(cell.text for row in self.rows for cell in row))

    @property
    def marked(self) -> tuple[tuple[str, tuple[Mark, ...]], ...]:
        """The texts of its cells with their marks."""
        return tuple((cell.text, cell.marks) for row in self.rows for cell in row)


Block = Words | Table


@dataclass(frozen=True, slots=True)
class NormText:
    """A section as it was published: `section` is „§ 18“, `heading` what stands above it."""

    section: str
    heading: str
    body: tuple[Block, ...]
    footnotes: tuple[Block, ...] = ()

    @property
    def plain(self) -> str:
        """The visible text of body and footnotes, with single spaces."""
        return folded(" ".join(block.plain for block in (*self.body, *self.footnotes)))

    @property
    def wording(self) -> tuple[str, str, tuple[str, ...]]:
        """What makes a version: heading, text, what stands high or low, pictures.

        Where lines break does not.
        """
        return folded(self.heading), self.plain, tuple(self._special())

    def _special(self) -> Iterator[str]:
        for block in (*self.body, *self.footnotes):
            for text, marks in block.marked:
                for mark in marks:
                    if mark.kind != "note":
                        yield f"{mark.kind} {mark.label or text[mark.start : mark.end]}"


def pieces(blocks: Sequence[Block]) -> Iterator[Words]:
    """Yield `blocks` as pieces to compare: a row of a table is one piece."""
    for block in blocks:
        if isinstance(block, Words):
            yield block
        else:
            yield from (Words(folded(" ".join(cell.text for cell in row))) for row in block.rows)
