"""What the shipped content promises: enough of everything, sourced, marked, covered."""

import re
from collections import Counter
from functools import cache

import pytest

from generator.loading import load
from generator.records import Record
from generator.records.case_conferences import CaseConference
from generator.records.cooperation import Form, Procedure
from generator.records.course_types import CourseType, Level
from generator.records.courses import Course, TimeOfDay
from generator.records.law_records import LegalChange
from generator.records.partners import Organisation, Partner, PartnerKind
from generator.records.presentations import PresentationKind
from generator.records.recognition import Recognition, RecognitionKind
from generator.records.training_offers import TrainingOffer
from tests.built import ROOT, SHIPPED_DAY

AT_LEAST = {
    "legal_notes": 20,
    "legal_changes": 13,
    "course_types": 6,
    "recognition": 16,
    "procedures": 10,
    "forms": 8,
    "funding_programs": 12,
    "questions": 30,
    "glossary": 90,
    "training_offers": 10,
    "partners": 30,
    "course_providers": 8,
    "courses": 40,
    "meetings": 3,
    "case_conferences": 4,
    "municipalities": 13,
}
TOTAL = 260


@cache
def records() -> tuple[Record, ...]:
    return tuple(load(ROOT).records)


def of(model: type[Record]) -> list[Record]:
    return [record for record in records() if isinstance(record, model)]


def test_there_is_enough_of_everything() -> None:
    counts = Counter(record.collection.name for record in records())
    print(f"\n{counts.total()} records:")
    for name, count in sorted(counts.items()):
        print(f"  {name:20} {count:4}  (at least {AT_LEAST.get(name, 1)})")
    short = {name: counts[name] for name, wanted in AT_LEAST.items() if counts[name] < wanted}
    assert not short, f"too few: {short}"
    assert counts.total() >= TOTAL


@pytest.mark.parametrize("record", records(), ids=lambda record: record.key)
def test_real_things_have_a_source_and_a_date_and_examples_their_mark(record: Record) -> None:
    if record.example:
        return
    assert record.sources, f"{record.source_path}: name a source, or mark it with example: true"
    assert record.assured_date <= SHIPPED_DAY
    assert all(source.retrieved <= SHIPPED_DAY for source in record.sources)


INVENTED = re.compile(r"0221 4710-\d{3}|example\.org|Musterstra(?:ß|ss)e|Beispielweg")


@pytest.mark.parametrize("record", records(), ids=lambda record: record.key)
def test_nothing_invented_passes_for_real(record: Record) -> None:
    text = record.model_dump_json()
    # A local body, course or date is invented as long as nobody has confirmed it.
    local = isinstance(record, Organisation | Course | TrainingOffer) or INVENTED.search(text)
    if local and not record.example:
        advice = f"{record.source_path}: example: true is missing, or a source with its address"
        assert any(source.url for source in record.sources), advice
        assert not INVENTED.search(text), advice


def test_no_number_belongs_to_two_bodies() -> None:
    owners: dict[str, set[str]] = {}
    for record in of(Organisation):
        for phone in record.phones:  # type: ignore[attr-defined]
            owners.setdefault(phone.number, set()).add(record.key)
    shared = {number: keys for number, keys in owners.items() if len(keys) > 1}
    assert not shared, f"used twice: {shared}"


def test_every_kind_of_partner_is_there() -> None:
    kinds = {record.kind for record in of(Partner)}  # type: ignore[attr-defined]
    # Welfare bodies appear as the organisation behind a counselling service.
    assert kinds >= set(PartnerKind) - {PartnerKind.WELFARE}


@pytest.mark.parametrize("kind", [PartnerKind.MBE, PartnerKind.JMD, PartnerKind.DEBT])
def test_every_municipality_is_served(kind: PartnerKind) -> None:
    towns = {record.id for record in records() if record.collection.name == "municipalities"}
    served = {
        town
        for record in of(Partner)
        if record.kind is kind  # type: ignore[attr-defined]
        for town in record.service_area  # type: ignore[attr-defined]
    }
    assert served == towns, f"nobody of kind {kind.label} for {sorted(towns - served)}"


def test_courses_are_of_every_type_level_and_time_of_day() -> None:
    courses = [course for course in of(Course) if isinstance(course, Course)]
    types = {record.id for record in of(CourseType)}
    assert {course.course_type for course in courses} == types
    assert {course.level for course in courses} >= set(Level) - {Level.C2}
    assert {course.time_of_day for course in courses} == set(TimeOfDay)


def test_every_course_type_names_its_ways_in() -> None:
    for record in of(CourseType):
        assert isinstance(record, CourseType)
        assert record.access_routes, f"{record.key} has no access_routes"
        assert all(route.paragraph for route in record.access_routes)


def test_regulated_occupations_are_told_apart() -> None:
    kinds = Counter(record.kind for record in of(Recognition))  # type: ignore[attr-defined]
    assert kinds[RecognitionKind.REGULATED] >= 5
    assert kinds[RecognitionKind.TRAINING] >= 3


CHANGES = [
    "sgb-2-buergergeld-2023-01-01",
    "aufenthg-44-asylsuchende-2022-12-31",
    "intv-intensivkurs-2023-02-01",
    "sgb-2-18-2024-01-01",
    "anerkennungspartnerschaft-2024-03-01",
    "intv-besondere-zielgruppen-2024-12-07",
    "sgb-2-weiterbildung-2025-01-01",
    "sgb-2-3-2025-01-01",
    "rechtskreis-ukraine",
    "aufenthg-44a-2026-06-12",
    "zulassungsstopp-2026-02-09",
    "sgb-1-35-2026",
    "sgb-2-grundsicherungsgeld-2026-07-01",
]


@pytest.mark.parametrize("change", CHANGES)
def test_every_known_change_of_the_law_is_recorded(change: str) -> None:
    record = next((r for r in records() if r.key == f"legal_changes/{change}"), None)
    assert isinstance(record, LegalChange), f"data/legal_changes/{change}.yml is missing"
    assert min(map(len, (record.before, record.after, record.what_to_do))) > 20


PROCEDURES = [
    "fall-uebergeben",
    "integrationskurs-verpflichten",
    "fehlzeiten",
    "eskalation-fachaufsicht",
    "fallbesprechung-anmelden",
    "team-einladen",
    "schulung-anfragen",
    "schreiben-verstehen",
    "thema-vorschlagen",
]


@pytest.mark.parametrize("name", PROCEDURES)
def test_the_procedures_of_the_network_are_there(name: str) -> None:
    assert any(record.key == f"procedures/{name}" for record in records())


@pytest.mark.parametrize("record", of(Procedure), ids=lambda record: record.id)
def test_a_procedure_names_consent_form_deadline_and_who_hears_back(record: Procedure) -> None:
    """Or says that there is none: a missing answer sends people back to the telephone."""
    assert record.consent.description
    assert record.deadline
    words = record.model_dump_json().casefold()
    assert record.forms or any(step.form for step in record.steps) or "kein formular" in words
    assert record.feedback or "keine rückmeldung" in words


@pytest.mark.parametrize("record", of(TrainingOffer), ids=lambda record: record.id)
def test_a_training_offer_brings_material_one_can_use(record: TrainingOffer) -> None:
    usable = [item for item in record.materials if len(item.content or "") > 200 or item.slides]
    assert usable, f"{record.key} has no method sheet, case vignette, checklist or slides"


@pytest.mark.parametrize("record", of(TrainingOffer), ids=lambda record: record.id)
def test_a_training_offer_says_what_to_prepare_and_stands_on_the_form(
    record: TrainingOffer,
) -> None:
    assert record.preparation
    assert record.feedback_form == "rueckmeldung-schulung"
    form = next(found for found in of(Form) if found.id == "anfrage-schulung")
    assert isinstance(form, Form)
    boxes = {field.label for field in form.fields if field.checkbox}
    assert record.name in boxes, f"add „{record.name}“ to data/forms/anfrage-schulung.yml"


@pytest.mark.parametrize("record", of(TrainingOffer), ids=lambda record: record.id)
def test_a_date_has_as_many_places_as_the_offer_says(record: TrainingOffer) -> None:
    """„8 bis 14 Personen“: a date has room for all of them, and one registers before it."""
    found = re.search(r"(\d+) bis (\d+) Personen", record.participants)
    assert found, f"{record.key}: say for how many"
    for slot in record.dates:
        assert slot.places, f"{record.key}: say how many places are free"
        assert slot.places.total == int(found[2])
        assert slot.register_until
        assert slot.register_until < slot.starts_at.date()


def test_one_date_is_full_and_has_a_waiting_list() -> None:
    slots = [
        slot
        for offer in of(TrainingOffer)
        if isinstance(offer, TrainingOffer)
        for slot in offer.dates
    ]
    assert any(slot.places and not slot.places.free and slot.waiting_list for slot in slots)
    assert {slot.waiting_list for slot in slots} == {True, False, None}


def test_some_training_has_slides() -> None:
    offers = [offer for offer in of(TrainingOffer) if isinstance(offer, TrainingOffer)]
    assert sum(any(item.slides for item in offer.materials) for offer in offers) >= 3


def test_a_dozen_bodies_come_into_teams_with_law_and_culture() -> None:
    presenting = [partner for partner in of(Partner) if partner.presents]
    assert len(presenting) >= 12
    assert all(partner.example for partner in presenting), "what bodies present is invented"
    for kind in PresentationKind:
        bodies = [one for one in presenting if any(topic.kind is kind for topic in one.presents)]
        assert len(bodies) >= 4, f"too few bodies for „{kind.label}“"
    counsel = {PartnerKind.MBE, PartnerKind.JMD}
    kinds = {one.kind for body in presenting if body.kind in counsel for one in body.presents}
    assert {PresentationKind.LEGAL, PresentationKind.CULTURE} <= kinds


def test_case_conferences_are_ahead_and_have_slots() -> None:
    found = of(CaseConference)
    assert sum(one.starts_at.date() > SHIPPED_DAY and one.free > 0 for one in found) >= 3
    assert any(one.starts_at.date() < SHIPPED_DAY for one in found)
    assert any(one.meeting for one in found)
    assert all(one.procedure and one.form and one.host for one in found)
