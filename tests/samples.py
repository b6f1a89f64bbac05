"""Records made from what the models say, so that a new collection needs no new sample."""

from datetime import date, datetime, time
from enum import Enum
from typing import Any

from pydantic import BaseModel

from generator.records import COLLECTIONS, Ref
from generator.records.fields import FieldSpec, fields_of
from generator.records.law_records import ChangeStatus
from generator.records.markers import Attachment, Telephone

SAMPLE_ID = "muster"
"""What a required reference of a sample points to."""

_BY_NAME: dict[str, Any] = {
    "address": "team@example.org",
    "assured_date": "2026-06-01",
    "email": "team@example.org",
    "ends_at": "2026-06-01 10:00",
    "letters": "A-K",
    "maximum_age": "26",
    "minimum_age": "12",
    "municipality_key": "05754000",
    "postal_code": "33330",
    "postal_codes": "33330",
    "updated": "2026-05-01",
    "url": "https://example.org/",
    "website": "https://example.org/",
}
"""Values of fields whose type alone does not say what is valid."""

_BY_TYPE: dict[type, str] = {
    bool: "true",
    int: "3",
    date: "2026-06-01",
    datetime: "2026-06-01 09:00",
    time: "09:00",
}

_SOURCE = {"title": "Muster", "retrieved": "2019-06-01"}
"""Older than any review in a test."""


EMPTY = {"branches"}
"""Lists that name another part of their list, where a sample has but one."""


KEPT = {"audience": "intern", "audience_reason": "Rechtsamt: Entwurf"}
"""What keeps a statement on the law in the house."""


def in_force(day: str) -> dict[str, Any]:
    """Return what makes a change of the law one that is in force since `day`."""
    act = {"title": "Muster", "citation": "BGBl. 2026 I Nr. 1"}
    return {"status": "in_kraft", "in_force_on": day, "amending_act": act}


def required(collection: str) -> dict[str, Any]:
    """Return the fields a record of `collection` cannot do without, plus a source."""
    specs = fields_of(COLLECTIONS[collection])
    found = {spec.name: value(spec) for spec in specs if spec.required and spec.name != "id"}
    return {**found, "sources": [_SOURCE]}


def everything(collection: str) -> dict[str, Any]:
    """Return a record of `collection` in which no field is empty."""
    return _filled(COLLECTIONS[collection])


def _filled(model: type[BaseModel]) -> dict[str, Any]:
    return {spec.name: value(spec, whole=True) for spec in fields_of(model) if spec.name != "id"}


def value(spec: FieldSpec, *, whole: bool = False) -> Any:
    """Return a valid value for a field, as YAML would hand it over."""
    if spec.name in EMPTY:
        return []
    single = _single(spec, whole=whole)
    return [single] if spec.many else single


def _single(spec: FieldSpec, *, whole: bool) -> Any:
    if spec.part is not None:
        specs = fields_of(spec.part)
        return {inner.name: value(inner, whole=whole) for inner in specs if whole or inner.required}
    if spec.choice is ChangeStatus:  # the only one that may have each day, or none
        return ChangeStatus.PRACTICE.value
    if spec.choice is not None:
        return _choice(spec.choice)
    if spec.has(Ref):
        return SAMPLE_ID
    if spec.has(Attachment):
        return "downloads/muster.pdf"
    if spec.has(Telephone):
        return "0221 4710-123"
    if spec.name == "audience":  # the fixed audience of contact persons is no vocabulary
        return "intern"
    return _BY_NAME.get(spec.name, _BY_TYPE.get(spec.base, "Muster"))


def _choice(vocabulary: type[Enum]) -> str:
    return str(next(iter(vocabulary)).value)
