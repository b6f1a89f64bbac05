"""What a result already answers: whom to call, when the course starts, since when the law is so."""

from collections.abc import Callable, Iterator, Mapping

from ..dates import german_date, german_moment
from ..formats.phone import readable
from ..house import District
from ..knowledge import Knowledge
from ..records import Record
from ..records.cooperation import Meeting, Procedure
from ..records.course_types import CourseType
from ..records.courses import Course
from ..records.funding_programs import FundingProgram
from ..records.glossary import GlossaryEntry
from ..records.law_records import LegalChange, LegalNote
from ..records.partners import Organisation, Partner
from ..records.recognition import Recognition
from ..records.training_offers import TrainingOffer

_MANY = 4


def shown(record: Record, knowledge: Knowledge, district: District) -> tuple[str, ...]:
    """Return the facts that a result shows under the name, the most wanted first.

    `district` names what all places form together.
    """
    for model, facts in _FACTS.items():
        if isinstance(record, model):
            return tuple(fact for fact in facts(record, knowledge, district) if fact)
    return ()


def marks(record: Record) -> tuple[str, ...]:
    """Return what a reader must know about the record before opening it."""
    return ("Beispiel",) if record.example else ()


def _organisation(record: Organisation, knowledge: Knowledge, district: District) -> Iterator[str]:
    for phone in record.phones[:1]:
        yield readable(phone.number)
    yield _places(record, knowledge, district)


def _places(record: Organisation, knowledge: Knowledge, district: District) -> str:
    everywhere = len(record.service_area) == len(knowledge.all("municipalities"))
    if everywhere and isinstance(record, Partner):
        return district.whole
    sites = [site.municipality for site in record.locations if site.municipality]
    names = _names("municipalities", record.service_area or sites, knowledge)
    more = f" und {len(names) - _MANY} weitere" if len(names) > _MANY else ""
    return ", ".join(names[:_MANY]) + more


def _course(record: Course, knowledge: Knowledge, _: District) -> Iterator[str]:
    yield ", ".join(_names("municipalities", [record.location.municipality or ""], knowledge))
    yield f"{record.level.label} {record.time_of_day.label}"
    yield f"Beginn {german_date(record.starts_on)}" if record.starts_on else ""
    if record.waiting_weeks is not None:
        yield f"Wartezeit {record.waiting_weeks} Wochen"
    if record.childcare and record.childcare.kind.value != "none":
        yield f"Kinderbetreuung {record.childcare.kind.label}"


def _change(record: LegalChange, *_: object) -> Iterator[str]:
    yield record.norm
    yield f"ab {german_date(record.in_force_on)}" if record.in_force_on else ""
    yield record.status.label


def _note(record: LegalNote, *_: object) -> Iterator[str]:
    yield record.norm
    yield f"Stand {german_date(record.as_of)}"


def _meeting(record: Meeting, *_: object) -> Iterator[str]:
    yield german_moment(record.starts_at)
    yield record.location


def _training(record: TrainingOffer, *_: object) -> Iterator[str]:
    for slot in record.dates[:1]:
        yield german_moment(slot.starts_at)
    yield record.duration


def _names(collection: str, ids: object, knowledge: Knowledge) -> list[str]:
    found = (knowledge.get(collection, one) for one in ids)  # type: ignore[attr-defined]
    return [record.name for record in found if record]


_FACTS: Mapping[type[Record], Callable[..., Iterator[str]]] = {
    Organisation: _organisation,
    Course: _course,
    CourseType: lambda record, *_: iter((record.hours,)),
    LegalChange: _change,
    LegalNote: _note,
    Meeting: _meeting,
    TrainingOffer: _training,
    Recognition: lambda record, *_: iter((record.competent_body,)),
    FundingProgram: lambda record, *_: iter((f"entscheidet: {record.who_decides}",)),
    Procedure: lambda record, *_: iter((f"Frist: {record.deadline}",)),
    GlossaryEntry: lambda record, *_: iter((", ".join(record.abbreviation),)),
}
