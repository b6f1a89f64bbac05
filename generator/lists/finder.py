"""A list as a finder: its rows on pages, and what the browser narrows and sorts it by."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from html import unescape

from ..browser import PAGE_ROWS, PART_ROWS, ROWS, TABLE, WORDS, data_file, finder_base, part_name
from ..dates import machine_time
from ..knowledge import Knowledge
from ..output import SiteFile
from ..records import Record
from ..records.base import CollectionInfo
from ..records.fields import field_named
from ..views.view import RecordView
from .facets import ListFacet, list_facets, value_keys
from .sections import ListSection, order_day, sections

_TABLE_ROWS = 2500
"""Records in one part of the table (0.1 kB each)."""

_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")


class Finder:
    """The list of one collection."""

    def __init__(
        self,
        knowledge: Knowledge,
        model: type[Record],
        view: Callable[[Record], RecordView],
        row: Callable[[RecordView], str],
    ) -> None:
        self._knowledge = knowledge
        self._model = model
        self._view = view
        self._row = row
        self._made: dict[str, str] = {}

    @property
    def collection(self) -> CollectionInfo:
        """The collection it lists."""
        return self._model.collection

    @property
    def total(self) -> int:
        """How many records it lists."""
        return len(self._knowledge.all(self.collection.name))

    @property
    def page_count(self) -> int:
        """How many pages the plain list takes."""
        return max(1, -(-self.total // PAGE_ROWS))

    @property
    def table_count(self) -> int:
        """How many parts the table has."""
        return -(-self.total // _TABLE_ROWS)

    @property
    def data_base(self) -> str:
        """How the names of its parts begin."""
        return finder_base(self.collection.folder)

    @cached_property
    def facets(self) -> tuple[ListFacet, ...]:
        """What readers narrow the list by."""
        return list_facets(self._knowledge, self._model, self._knowledge.all(self.collection.name))

    @property
    def order_title(self) -> str:
        """The German name of the field that orders or groups the list; empty when none does."""
        field = self.collection.order_by or self.collection.group_by
        spec = field_named(self._model, field)
        return spec.title if spec else ""

    @property
    def order(self) -> str:
        """How the browser sorts the list while nobody chooses."""
        if not self.collection.order_by:
            return "list"
        return "newest" if self.collection.newest_first else "date"

    @property
    def has_surroundings(self) -> bool:
        """Whether places around a place count too."""
        return any(facet.field.has_surroundings for facet in self.facets)

    @cached_property
    def _sections(self) -> list[ListSection]:
        views = [self._view(record) for record in self._knowledge.all(self.collection.name)]
        return sections(self._model, views)

    @property
    def _views(self) -> Iterator[RecordView]:
        return (view for section in self._sections for view in section.rows)

    def page(self, number: int) -> list[ListSection]:
        """Return the sections on page `number`, the first is 1."""
        start, end, at, found = (number - 1) * PAGE_ROWS, number * PAGE_ROWS, 0, []
        for section in self._sections:
            rows = section.rows[max(0, start - at) : max(0, end - at)]
            at += len(section.rows)
            if rows:
                found.append(replace(section, rows=rows))
        return found

    def row(self, view: RecordView) -> str:
        """Return a record as a row; made once, because long lists show it twice."""
        if self.total <= PAGE_ROWS:
            return self._row(view)
        key = view.record.key
        if key not in self._made:
            self._made[key] = self._row(view)
        return self._made[key]

    def parts(self) -> Iterator[SiteFile]:
        """Yield the table, and for a list of several pages its words and rows."""
        views = list(self._views)
        for number, chunk in enumerate(_chunks(views, _TABLE_ROWS)):
            yield self._part(TABLE, number, self._table(chunk))
        if self.page_count == 1:
            return
        for number, chunk in enumerate(_chunks(views, _TABLE_ROWS)):
            yield self._part(WORDS, number, [_words(self.row(view)) for view in chunk])
        for number, chunk in enumerate(_chunks(views, PART_ROWS)):
            yield self._part(ROWS, number, [self.row(view) for view in chunk])

    def _part(self, kind: str, number: int, data: object) -> SiteFile:
        return data_file(part_name(self.data_base, kind, number), data)

    @cached_property
    def _ranks(self) -> dict[str, int]:
        # The knowledge keeps a collection by name.
        return {
            record.id: rank for rank, record in enumerate(self._knowledge.all(self.collection.name))
        }

    def _table(self, views: Sequence[RecordView]) -> dict[str, object]:
        records = [view.record for view in views]
        return {
            "ids": [record.id for record in records],
            "ranks": [self._ranks[record.id] for record in records],
            "dates": [_machine(order_day(record)) for record in records],
            "past": [_machine(record.past_after) for record in records],
            "facets": [self._column(facet, records) for facet in self.facets],
        }

    @staticmethod
    def _column(facet: ListFacet, records: Sequence[Record]) -> list[list[int]] | list[str]:
        field = facet.field
        if field.is_day:
            return [_machine(next(iter(field.values(record)), None)) for record in records]
        index = {value.key: number for number, value in enumerate(facet.values)}
        every = list(index.values())
        found = (value_keys(field, record) for record in records)
        return [every if keys is None else sorted(index[key] for key in keys) for keys in found]


def _machine(value: date | None) -> str:
    """Return a day or moment as the scripts compare it; empty for none."""
    return "" if value is None else machine_time(value)


def _words(html: str) -> str:
    """Return the text of a row, as someone might type parts of it."""
    hidden = " ".join(re.findall(r'data-filter="([^"]*)"', html))
    return _SPACE.sub(" ", unescape(_TAG.sub(" ", html) + " " + hidden)).strip()


def _chunks(views: Sequence[RecordView], size: int) -> Iterator[Sequence[RecordView]]:
    return (views[start : start + size] for start in range(0, len(views), size))
