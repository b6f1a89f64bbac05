"""Fields as the rest of the program sees them: unwrapped, with their markers."""

from datetime import date
from typing import Annotated

import pytest
from pydantic import Field

from generator.records import Facet, Listed, Part, Prose, Ref, model_for
from generator.records.base import Audience
from generator.records.contact import Phone, Weekday
from generator.records.fields import (
    attachments,
    field_named,
    fields_of,
    prose,
    references,
    telephones,
)
from generator.records.values import Day, FilePath, Line, PhoneNumber, Several, Text

from ..samples import everything


class Inner(Part):
    partner: Annotated[str, Ref("partners")] | None = Field(None, title="Stelle")
    text: Text | None = Field(None, title="Text")


class Outer(Part):
    title: Line = Field(title="Titel", description="Wie es heißt.")
    when: Annotated[Day | None, Listed()] = Field(None, title="Wann")
    days: Annotated[Several[Weekday], Facet()] = Field((), title="Tage")
    topics: tuple[Annotated[str, Ref("topics")], ...] = Field((), title="Themen")
    inner: Inner | None = Field(None, title="Innen")
    more: tuple[Inner, ...] = Field((), title="Mehr")
    note: Text | None = Field(None, title="Hinweis")
    file: FilePath | None = Field(None, title="Datei")
    phone: PhoneNumber | None = Field(None, title="Telefon")


def test_fields_come_in_the_order_of_the_model() -> None:
    names = [spec.name for spec in fields_of(Outer)]
    assert names == ["title", "when", "days", "topics", "inner", "more", "note", "file", "phone"]


def test_a_required_line_of_text() -> None:
    spec = field_named(Outer, "title")
    assert spec is not None
    assert (spec.title, spec.description) == ("Titel", "Wie es heißt.")
    assert spec.required
    assert not spec.many
    assert spec.base is str
    assert spec.part is None
    assert spec.choice is None
    assert spec.ref is None


def test_an_optional_date_shown_in_lists() -> None:
    spec = field_named(Outer, "when")
    assert spec is not None
    assert not spec.required
    assert spec.base is date
    assert spec.has(Listed)
    assert not spec.has(Facet)


def test_a_list_of_choices() -> None:
    spec = field_named(Outer, "days")
    assert spec is not None
    assert spec.many
    assert spec.choice is Weekday
    assert spec.has(Facet)


def test_a_list_of_references() -> None:
    spec = field_named(Outer, "topics")
    assert spec is not None
    assert spec.many
    assert spec.ref == Ref("topics")


@pytest.mark.parametrize(("name", "many"), [("inner", False), ("more", True)])
def test_parts(name: str, many: bool) -> None:
    spec = field_named(Outer, name)
    assert spec is not None
    assert spec.part is Inner
    assert spec.many is many


def test_a_field_that_is_not_there() -> None:
    assert field_named(Outer, "nirgends") is None


def test_values_are_found_with_their_places_however_deep() -> None:
    outer = Outer(
        title="Titel",
        topics=("eins", "zwei"),
        inner=Inner(partner="a", text="unten"),
        more=(Inner(), Inner(partner="b")),
        note="oben",
        file="downloads/x.pdf",
        phone="0221 4710-123",
    )
    assert [(loc, ref.collection, wanted) for loc, ref, wanted in references(outer)] == [
        (("topics", 0), "topics", "eins"),
        (("topics", 1), "topics", "zwei"),
        (("inner", "partner"), "partners", "a"),
        (("more", 1, "partner"), "partners", "b"),
    ]
    assert [(loc, text) for loc, _, text in prose(outer)] == [
        (("inner", "text"), "unten"),
        (("note",), "oben"),
    ]
    assert [(loc, path) for loc, _, path in attachments(outer)] == [
        (("file",), "downloads/x.pdf"),
    ]
    assert [(loc, number) for loc, _, number in telephones(outer)] == [
        (("phone",), "0221 4710-123"),
    ]


def test_a_filled_partner_shows_all_kinds_of_values() -> None:
    partner = model_for("partners").model_validate({**everything("partners"), "id": "muster"})
    referred = {ref.collection for _, ref, _ in references(partner)}
    assert {"languages", "municipalities", "topics", "partners"} <= referred
    assert ("phones", 0, "number") in {loc for loc, _, _ in telephones(partner)}
    assert ("deputy", "phone") in {loc for loc, _, _ in telephones(partner)}


def test_fixed_words_count_as_text() -> None:
    contact = field_named(model_for("partners"), "contacts")
    assert contact is not None
    assert contact.part is not None
    audience = field_named(contact.part, "audience")
    assert audience is not None
    assert audience.base is str
    own = field_named(Phone, "audience")
    assert own is not None
    assert own.choice is Audience


def test_markers_are_told_by_their_type() -> None:
    spec = field_named(Outer, "note")
    assert spec is not None
    assert spec.has(Prose)
