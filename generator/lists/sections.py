"""A collection as a list, in sections."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel

from ..knowledge import by_name
from ..records import Choice, Record
from ..records.fields import FieldSpec, field_named, fields_of
from ..views.view import RecordView


@dataclass(frozen=True, slots=True)
class ListSection:
    """Records under one heading; `anchor` is its id on the page, empty when there is but one."""

    title: str
    anchor: str
    rows: tuple[RecordView, ...]


def sections(model: type[Record], views: Sequence[RecordView]) -> list[ListSection]:
    """Return `views` grouped and ordered as the collection of `model` says."""
    info = model.collection
    ordered = sorted(views, key=lambda view: _order(view.record), reverse=info.newest_first)
    spec = field_named(model, info.group_by) if info.group_by else None
    if spec is None:
        return list(_by_day(ordered) if info.newest_first else _whole(ordered))
    groups: dict[tuple[Any, str], list[RecordView]] = {}
    for view in ordered:
        groups.setdefault(_group(view, spec), []).append(view)
    return [
        ListSection(title, f"gruppe-{number}", tuple(rows))
        for number, ((_, title), rows) in enumerate(
            sorted(groups.items(), key=lambda group: group[0]), 1
        )
    ]


def _whole(views: Sequence[RecordView]) -> Iterator[ListSection]:
    if views:
        yield ListSection("", "", tuple(views))


def _by_day(views: Sequence[RecordView]) -> Iterator[ListSection]:
    """Yield `views` with a day, then those without in a place of their own."""
    dated = tuple(view for view in views if order_day(view.record))
    undated = tuple(view for view in views if not order_day(view.record))
    if undated and dated:
        yield ListSection("Mit Datum", "mit-datum", dated)
        yield ListSection("Ohne Datum", "ohne-datum", undated)
    else:
        yield from _whole(views)


def order_day(record: Record) -> date | None:
    """Return the day or moment that orders `record` in its list; `None` for none."""
    info = record.collection
    return _day(record, info.order_by) or _day(record, info.order_else)


def _day(record: Record, field: str) -> date | None:
    value = getattr(record, field) if field else None
    if isinstance(value, tuple):
        value = min(filter(None, map(_first_day, value)), default=None)
    return value if isinstance(value, date) else None


def _first_day(slot: BaseModel) -> date | None:
    """Return the first field of a part that is a day or moment."""
    days = (getattr(slot, spec.name) for spec in fields_of(type(slot)))
    return next((day for day in days if isinstance(day, date)), None)


def _order(record: Record) -> tuple[str, str, str]:
    info, day = record.collection, order_day(record)
    # Records without a date go last, whichever way the list counts.
    last = "" if info.newest_first or not info.order_by else "9999"
    return day.isoformat() if day else last, *by_name(record)


def _group(view: RecordView, spec: FieldSpec) -> tuple[Any, str]:
    value = getattr(view.record, spec.name)
    if isinstance(value, Choice):
        return list(type(value)).index(value), value.label
    if spec.ref is not None:
        record = view.find(spec.ref.collection, value)
        return 0, record.name if record else ""
    return 0, str(value)
