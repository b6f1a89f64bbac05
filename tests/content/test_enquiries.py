"""What the Jobcenter asks the network for is answered: by whom, for whom, how, in every town.

The table says how the bodies of an enquiry are recognised. Each must say who may come, how to
reach it and by which way; where `towns` is set, somebody serves every municipality.
"""

from dataclasses import dataclass
from functools import cache

import pytest

from generator.loading import load
from generator.records import Record
from generator.records.course_families import CourseFamily
from generator.records.course_types import CourseType
from generator.records.courses import Course, CourseProvider
from generator.records.partner_kinds import PartnerKind
from generator.records.partners import Organisation, Partner
from tests.built import ROOT

ENOUGH = 3
"""Bodies for each enquiry, so that one is left when another is full or closed."""

COURSE_TYPES = 4


@dataclass(frozen=True)
class Enquiry:
    """What is asked for; `tags` are kinds of it that somebody must name among its tags."""

    name: str
    topic: str = ""
    kind: PartnerKind | None = None
    tag: str = ""
    tags: tuple[str, ...] = ()
    towns: bool = True
    waiting: bool = False

    def answered_by(self, record: Record) -> bool:
        if self.topic:
            return (
                isinstance(record, Partner)
                and self.topic in record.topics
                and record.kind is self.kind
                and (not self.tag or self.tag in record.tags)
            )
        return isinstance(record, CourseProvider) and bool(adaptation() & {*record.course_types})


ENQUIRIES = [
    Enquiry(
        "Anpassung und Qualifizierung",
        tags=(
            "Anpassungslehrgang",
            "Anpassungsqualifizierung",
            "Kenntnisprüfung",
            "Nachqualifizierung",
        ),
    ),
    Enquiry("Beratung zur Anerkennung", topic="anerkennung", kind=PartnerKind.RECOGNITION),
    Enquiry(
        "Therapie",
        topic="gesundheit-und-therapie",
        kind=PartnerKind.HEALTH,
        tag="Therapie",
        tags=(
            "Folter",
            "Trauma",
            "Kindertherapie",
            "Suchttherapie",
            "Psychotherapie",
            "Psychiatrie",
        ),
        waiting=True,
    ),
    Enquiry("Bewerbung", topic="arbeit-und-bewerbung", kind=PartnerKind.OTHER, tag="Bewerbung"),
    Enquiry("Erziehungsberatung", topic="familie-und-erziehung", kind=PartnerKind.FAMILY),
    Enquiry("Schuldnerberatung", topic="schulden", kind=PartnerKind.DEBT),
]


@cache
def records() -> tuple[Record, ...]:
    return tuple(load(ROOT).records)


@cache
def adaptation() -> frozenset[str]:
    return frozenset(
        record.id
        for record in records()
        if isinstance(record, CourseType) and record.family is CourseFamily.ADAPTATION
    )


def bodies(enquiry: Enquiry) -> list[Organisation]:
    return [
        record
        for record in records()
        if isinstance(record, Organisation) and enquiry.answered_by(record)
    ]


every_enquiry = pytest.mark.parametrize("enquiry", ENQUIRIES, ids=lambda one: one.name)


@every_enquiry
def test_there_are_several_bodies_to_ask(enquiry: Enquiry) -> None:
    found = sorted(body.key for body in bodies(enquiry))
    assert len(found) >= ENOUGH, (
        f"{enquiry.name}: only {found}; add a body to data/partners (topic {enquiry.topic!r}), "
        "or a course provider with a course type of the family „anpassung“"
    )


@every_enquiry
def test_each_body_says_who_may_come_and_how(enquiry: Enquiry) -> None:
    for body in bodies(enquiry):
        file = body.source_path
        assert body.eligibility_description, f"{file}: say in eligibility_description who may come"
        assert body.application_process, f"{file}: say in application_process what comes first"
        # What a real body did not publish is not made up.
        real = not body.example
        assert body.phones or (real and body.website), f"{file}: add a number to phones"
        assert body.schedules or real, f"{file}: say in schedules when somebody is there"
        assert body.reply_time or real, f"{file}: say in reply_time when one hears back"
        assert body.interpreting or real, f"{file}: say in interpreting who interprets"


@every_enquiry
def test_every_town_is_served(enquiry: Enquiry) -> None:
    if not enquiry.towns:
        return
    towns = {record.id for record in records() if record.collection.name == "municipalities"}
    served = {town for body in bodies(enquiry) for town in body.service_area}
    missing = sorted(towns - served)
    assert not missing, (
        f"{enquiry.name}: add {missing} to the service_area of a body that goes there"
    )


@every_enquiry
def test_each_kind_of_help_is_found_by_its_name(enquiry: Enquiry) -> None:
    named = {tag for body in bodies(enquiry) for tag in body.tags}
    missing = sorted({*enquiry.tags} - named)
    assert not missing, f"{enquiry.name}: no body is tagged {missing}; add the tag, or the body"


@pytest.mark.parametrize(
    "enquiry", [one for one in ENQUIRIES if one.waiting], ids=lambda one: one.name
)
def test_a_therapy_says_how_long_one_waits(enquiry: Enquiry) -> None:
    for body in bodies(enquiry):
        said = f"{body.description} {body.reply_time}"
        waits = "Woche" in said or "Monat" in said or "am selben Tag" in said
        assert waits, f"{body.source_path}: say in reply_time or description how long one waits"


def test_there_are_enough_kinds_of_adaptation_courses() -> None:
    assert len(adaptation()) >= COURSE_TYPES, (
        f"only {sorted(adaptation())}: add course types with family: anpassung"
    )


@pytest.mark.parametrize("course_type", sorted(adaptation()))
def test_each_kind_of_adaptation_course_is_held_by_somebody(course_type: str) -> None:
    courses = [
        record
        for record in records()
        if isinstance(record, Course) and record.course_type == course_type
    ]
    assert courses, f"{course_type}: add a course of this type to data/courses"
    providers = {
        record.id
        for record in records()
        if isinstance(record, CourseProvider) and course_type in record.course_types
    }
    assert providers, f"{course_type}: add it to course_types of a provider"
    strange = sorted(course.id for course in courses if course.provider not in providers)
    assert not strange, f"{strange}: their provider does not name {course_type} in course_types"
