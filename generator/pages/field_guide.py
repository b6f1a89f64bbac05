"""The editors' field reference, worked out from the models: nothing to keep up by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from ..records import COLLECTIONS, Record
from ..records.base import Choice
from ..records.fields import FieldSpec, fields_of
from ..records.markers import Attachment, Facet, Listed, Prose, StaffOnly, Telephone

_BY_TYPE: dict[type, str] = {
    bool: "true oder false",
    int: "ganze Zahl, nur Ziffern",
    date: "Datum: 2026-11-23",
    datetime: "Datum mit Uhrzeit: 2026-11-23 09:30",
    time: "Uhrzeit: 09:30",
}
_MARKS = ((Listed, "in Listen"), (Facet, "zum Eingrenzen"), (StaffOnly, "nur im Haus"))


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field: its name in the file, its label on the page, what belongs there.

    `wants` says which kind of value, `choices` are the values with their wordings,
    `part` names the block it is made of, and `collection` what it refers to.
    """

    spec: FieldSpec
    wants: str
    choices: tuple[tuple[str, str], ...]
    part: str
    collection: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldTable:
    """The fields of a record or of a block in it. `anchor` is its id on the page."""

    title: str
    anchor: str
    rows: tuple[FieldRow, ...]


def guide(model: type[Record]) -> list[FieldTable]:
    """Return the fields of `model`: required, optional, then each block they are made of."""
    rows = [_row(spec) for spec in fields_of(model) if spec.name != "id"]
    required = tuple(row for row in rows if row.spec.required)
    optional = tuple(row for row in rows if not row.spec.required)
    tables = [
        FieldTable("Pflichtfelder", "pflicht", required),
        FieldTable("Weitere Felder", "weitere", optional),
    ]
    return tables + [
        FieldTable(title, _anchor(part), tuple(_row(spec) for spec in fields_of(part)))
        for part, title in _parts(model)
    ]


def skeleton(record: Record) -> str:
    """Return the least that a file like that of `record` needs, as YAML to copy."""
    least = _least(record) | {"example": True}
    return yaml.safe_dump(least, allow_unicode=True, sort_keys=False, width=90)


def _least(record: Record, asked: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return the required fields and those `asked` for; a rule of the record may ask for more."""
    model = type(record)
    kept = [spec for spec in fields_of(model) if spec.required or spec.name in asked]
    least = {spec.name: _said(getattr(record, spec.name), spec) for spec in kept}
    try:
        model.model_validate(least)
    except ValidationError as error:
        named = {str(one.get("ctx", {}).get("field")) for one in error.errors()} - asked
        if more := {name for name in named if getattr(record, name, None)}:
            return _least(record, asked | more)
    del least["id"]
    return least


def _said(value: Any, spec: FieldSpec) -> Any:
    """Return `value` as YAML knows it; what only a rule asks for, it asks for whole."""
    if isinstance(value, BaseModel) and not spec.required:
        return value.model_dump(mode="json", exclude_defaults=True)
    return _plain(value)


def _row(spec: FieldSpec) -> FieldRow:
    choice = spec.choice if spec.choice and issubclass(spec.choice, Choice) else None
    return FieldRow(
        spec=spec,
        wants=_wants(spec),
        choices=tuple((str(item.value), item.wording) for item in choice) if choice else (),
        part=_anchor(spec.part) if spec.part else "",
        collection=COLLECTIONS[spec.ref.collection].collection.name if spec.ref else "",
        marks=tuple(words for marker, words in _MARKS if spec.has(marker)),
    )


def _wants(spec: FieldSpec) -> str:
    if spec.part:
        return "Liste von Blöcken" if spec.many else "Block"
    kind = _single(spec)
    return f"Liste: {kind}" if spec.many else kind


def _single(spec: FieldSpec) -> str:
    if spec.choice:
        return "eins von"
    if spec.ref:
        return "Kennung aus"
    if spec.has(Prose):
        return "Text, auch mehrere Absätze"
    if spec.has(Telephone):
        return "Telefonnummer mit Vorwahl"
    if spec.has(Attachment):
        return "Pfad einer Datei unter docs/"
    return _BY_TYPE.get(spec.base, "eine Zeile")


def _parts(model: type[BaseModel]) -> Iterator[tuple[type[BaseModel], str]]:
    """Yield each block used in `model`, also blocks in blocks, with the field that leads to it."""
    seen: dict[type[BaseModel], str] = {}
    waiting = [(spec, spec.name) for spec in fields_of(model)]
    while waiting:
        spec, path = waiting.pop(0)
        if spec.part is None or spec.part in seen:
            continue
        seen[spec.part] = path
        waiting += [(inner, f"{path} › {inner.name}") for inner in fields_of(spec.part)]
    return iter(seen.items())


def _anchor(part: type[BaseModel]) -> str:
    return f"block-{part.__name__.lower()}"


def _plain(value: Any) -> Any:
    """Return `value` as YAML knows it, blocks with little more than their required fields."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, BaseModel):
        specs = fields_of(type(value))
        # A block that could do without any field still has to hold something.
        wanted = [spec for spec in specs if spec.required] or [s for s in specs if not s.many]
        shown = ((spec.name, getattr(value, spec.name)) for spec in wanted)
        return {name: _plain(found) for name, found in shown if found is not None}
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    return value.strftime("%H:%M") if isinstance(value, time) else value
