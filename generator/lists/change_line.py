"""The changes of the law on a line of time: announced, to come, past."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ..knowledge import Knowledge
from ..paths import record_path, relative
from ..records.law_records import LegalChange


@dataclass(frozen=True, slots=True)
class ChangeMark:
    """A change on the line. `href` leads to its page, `day` is when it takes effect."""

    id: str
    name: str
    href: str
    day: date | None
    law: str
    norm: str
    status: str
    status_label: str
    updated: date


@dataclass(frozen=True, slots=True)
class ChangeYear:
    """The changes of one year, newest first; `title` is the year, or says there is no day."""

    title: str
    marks: tuple[ChangeMark, ...]


def change_line(knowledge: Knowledge, page: str) -> tuple[ChangeYear, ...]:
    """Return the changes by year, newest first, undated ones below all; links from `page`."""
    marks = sorted(_marks(knowledge, page), key=_order)
    return tuple(ChangeYear(title, tuple(group)) for title, group in groupby(marks, key=_year))


def _marks(knowledge: Knowledge, page: str) -> Iterator[ChangeMark]:
    for change in knowledge.of_kind(LegalChange):
        yield ChangeMark(
            change.id,
            change.name,
            relative(record_path(change), page),
            change.day,
            change.law,
            change.norm,
            change.status.value,
            change.status.label,
            change.updated,
        )


def _order(mark: ChangeMark) -> tuple[int, str, str]:
    return (-mark.day.toordinal() if mark.day else 0, mark.name, mark.id)


def _year(mark: ChangeMark) -> str:
    return str(mark.day.year) if mark.day else "Ohne Datum"
