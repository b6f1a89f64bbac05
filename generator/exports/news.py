"""What is new: every record of an edition by the day its content last changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..dates import german_date
from ..formats.content_lines import remark
from ..knowledge import Knowledge
from ..paths import record_path
from ..records import Record
from ..records.law_records import LegalChange
from ..text import ProseRenderer
from .words import clean, german_order, lines


@dataclass(frozen=True, slots=True)
class LawNews:
    """What a change of the law adds: how certain it is, since when, and what to do, in steps."""

    norm: str
    status: str
    in_force_on: date | None
    due_on: date | None
    what_to_do: tuple[str, ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """The short statements, each with what it is: „Stand: in Kraft“."""
        days = (("In Kraft ab", self.in_force_on), ("Bis wann", self.due_on))
        known = (f"{title}: {german_date(day)}" for title, day in days if day)
        return (f"Vorschrift: {self.norm}", f"Stand: {self.status}", *known)


@dataclass(frozen=True, slots=True)
class NewsItem:
    """A record that is new, or changed on its day `updated`.

    `key` and `path` are those of the record, `kind` is its collection in German
    (in the plural). All texts are plain, and free of control characters.
    """

    key: str
    title: str
    path: str
    summary: str
    kind: str
    updated: date
    law: LawNews | None = None

    @property
    def changed_law(self) -> bool:
        """Whether it is a change of the law."""
        return self.law is not None


def news(knowledge: Knowledge) -> tuple[NewsItem, ...]:
    """Return every record of the edition, the newest first, those of one day by name."""
    prose = ProseRenderer()
    ordered = sorted(knowledge.records.values(), key=_order)
    return tuple(_item(record, knowledge, prose) for record in ordered)


def since(items: Iterable[NewsItem], day: date) -> tuple[NewsItem, ...]:
    """Return those of `items` that changed on `day` or later, in their order."""
    return tuple(item for item in items if item.updated >= day)


def _order(record: Record) -> tuple[int, str, str]:
    return -record.updated.toordinal(), german_order(record.name), record.key


def _item(record: Record, knowledge: Knowledge, prose: ProseRenderer) -> NewsItem:
    return NewsItem(
        key=record.key,
        title=clean(record.name),
        path=record_path(record),
        summary=clean(remark(record, record.summary)),
        kind=record.collection.title,
        updated=record.updated,
        law=_law(record, knowledge, prose) if isinstance(record, LegalChange) else None,
    )


def _law(change: LegalChange, knowledge: Knowledge, prose: ProseRenderer) -> LawNews:
    return LawNews(
        norm=clean(change.norm),
        status=change.status.label,
        in_force_on=change.in_force_on,
        due_on=change.due_on,
        what_to_do=lines(change.what_to_do, knowledge, prose),
    )
