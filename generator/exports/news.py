"""What is new: every record of an edition by the day its content last changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..formats.content_lines import remark
from ..formats.words import words
from ..knowledge import Knowledge, reservation
from ..paths import record_path
from ..records import Record
from ..records.fields import FieldSpec, fields_of
from ..records.law_records import ChangeStatus, LegalChange
from ..records.markers import News, Prose
from ..text import ProseRenderer
from .words import clean, german_order, lines


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a record under its label, in plain lines: steps, mostly."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewsItem:
    """A record that is new, or changed on its day `updated`.

    `key` and `path` are those of the record, `kind` is its collection in German
    (in the plural). `facts` and `passages` are what the model marks as news, each fact
    with its label: „Stand: in Kraft“. `leads` lets it go first in mails, under `part`,
    the part of the site. All texts are plain, and free of control characters.
    """

    key: str
    title: str
    path: str
    summary: str
    kind: str
    updated: date
    part: str
    leads: bool = False
    facts: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()


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
    info = record.collection
    told = [spec for spec in fields_of(type(record)) if spec.has(News)]
    return NewsItem(
        key=record.key,
        title=clean(record.name),
        path=record_path(record),
        summary=clean(remark(record, record.summary)),
        kind=info.title,
        updated=record.updated,
        part=info.group.label,
        leads=info.has_feed,
        facts=(*_facts(record, told, knowledge), *_reservations(record, knowledge)),
        passages=tuple(
            Passage(spec.title, lines(text, knowledge, prose))
            for spec in told
            if spec.has(Prose) and (text := getattr(record, spec.name))
        ),
    )


def _facts(record: Record, told: Iterable[FieldSpec], knowledge: Knowledge) -> Iterator[str]:
    for spec in told:
        value = getattr(record, spec.name)
        if value is not None and spec.ref is not None:
            other = knowledge.get(spec.ref.collection, value)
            value = other.name if other else None
        if value is not None and not spec.has(Prose):
            yield f"{spec.title}: {clean(words(value))}"


def _reservations(record: Record, knowledge: Knowledge) -> Iterator[str]:
    """Yield that nobody has read a change up yet, and whom to ask about what is not proved."""
    if not isinstance(record, LegalChange):
        return
    said = reservation(record)
    if said:
        yield said[0].upper() + said[1:]
    asked = knowledge.name_of("partners", record.ask)
    if asked and (said or record.status is ChangeStatus.UNVERIFIED):
        yield f"Fragen Sie: {clean(asked)}"
