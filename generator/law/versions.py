"""Kept versions of a section as texts, and back."""

from collections.abc import Iterable, Iterator

from ..records.law_texts import SectionVersion, TableCell, TextBlock, TextMark
from .norm_text import Block, Cell, Mark, NormText, Table, Words


def norm_of(version: SectionVersion) -> NormText:
    """Return the text that `version` keeps."""
    body, notes = tuple(_blocks(version.body)), tuple(_blocks(version.footnotes))
    return NormText(version.section, version.heading or "", body, notes)


def kept(blocks: Iterable[Block]) -> list[str | dict[str, object]]:
    """Return `blocks` as a file keeps them: a plain paragraph is a plain text."""
    return [_table(one) if isinstance(one, Table) else _words(one) for one in blocks]


def _blocks(parts: Iterable[TextBlock]) -> Iterator[Block]:
    for part in parts:
        if part.table:
            rows = tuple(tuple(map(_cell, row)) for row in part.table)
            yield Table(rows, part.header_rows)
        else:
            marks = tuple(_marks(part.marks))
            yield Words(part.text or "", part.level, part.marker or "", marks)


def _cell(cell: TableCell) -> Cell:
    return Cell(cell.text, cell.across, cell.down, tuple(_marks(cell.marks)))


def _marks(marks: Iterable[TextMark]) -> Iterator[Mark]:
    return (Mark(one.kind, one.start, one.end, one.label) for one in marks)


def _words(words: Words) -> str | dict[str, object]:
    if not words.level and not words.marker and not words.marks:
        return words.text
    values = {"marker": words.marker, "level": words.level, "text": words.text}
    return {**{name: value for name, value in values.items() if value}, **_written(words.marks)}


def _table(table: Table) -> dict[str, object]:
    rows = [[_plain_cell(cell) for cell in row] for row in table.rows]
    return {"table": rows, "header_rows": table.header_rows}


def _plain_cell(cell: Cell) -> str | dict[str, object]:
    spans = {"across": cell.across, "down": cell.down}
    wide = {name: span for name, span in spans.items() if span > 1}
    return {"text": cell.text, **wide, **_written(cell.marks)} if wide or cell.marks else cell.text


def _written(marks: tuple[Mark, ...]) -> dict[str, object]:
    if not marks:
        return {}
    return {"marks": [_mark(mark) for mark in marks]}


def _mark(mark: Mark) -> dict[str, object]:
    values: dict[str, object] = {"kind": mark.kind, "start": mark.start, "end": mark.end}
    return {**values, "label": mark.label} if mark.label else values
