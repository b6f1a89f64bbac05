"""Kept versions of a section as texts."""

from collections.abc import Iterable, Iterator

from ..records.law_texts import SectionVersion, TextBlock
from .norm_text import Block, NormText, Table, Words


def norm_of(version: SectionVersion) -> NormText:
    """Return the text that `version` keeps."""
    body, notes = tuple(_blocks(version.body)), tuple(_blocks(version.footnotes))
    return NormText(version.section, version.heading or "", body, notes)


def _blocks(parts: Iterable[TextBlock]) -> Iterator[Block]:
    for part in parts:
        if part.table:
            yield Table(part.table, part.header_rows)
        else:
            yield Words(part.text or "", part.level, part.marker or "")
