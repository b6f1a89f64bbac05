"""Whom to refer someone to: by need, each contact with its reason."""

from collections.abc import Callable
from dataclasses import dataclass

from ..formats.hours import ages
from ..house import NO_DISTRICT, District
from ..knowledge import Knowledge
from ..records import Record
from ..records.partners import Partner
from ..records.vocabularies import Topic
from ..views.view import RecordView


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A contact and why it fits."""

    view: RecordView
    reason: str


@dataclass(frozen=True, slots=True)
class Need:
    """A topic with the contacts that advise on it."""

    topic: RecordView
    suggestions: tuple[Suggestion, ...]


def need_groups(
    knowledge: Knowledge,
    view: Callable[[Record], RecordView],
    district: District = NO_DISTRICT,
) -> list[Need]:
    """Return every topic by name with its contacts by name."""
    found = []
    for topic in knowledge.of_kind(Topic):
        partners = (record for record in knowledge.of_kind(Partner) if topic.id in record.topics)
        suggestions = tuple(
            Suggestion(view(record), reason(knowledge, record, district)) for record in partners
        )
        found.append(Need(view(topic), suggestions))
    return found


def reason(knowledge: Knowledge, partner: Partner, district: District = NO_DISTRICT) -> str:
    """Return why `partner` fits: „zuständig für Altdorf · berät auf Arabisch · ab 27 Jahren“."""
    area = _area(knowledge, partner, district)
    languages = _names(
        knowledge, "languages", tuple(code for code in partner.languages if code != "de")
    )
    pieces = [
        f"zuständig für {area}" if area else "",
        f"berät auf {languages}" if languages else "",
        ages(partner.minimum_age, partner.maximum_age),
    ]
    return " · ".join(piece for piece in pieces if piece)


def _area(knowledge: Knowledge, partner: Partner, district: District) -> str:
    if partner.service_area and len(partner.service_area) == len(knowledge.all("municipalities")):
        return f"alle Orte {district.inside}".strip()
    return _names(knowledge, "municipalities", partner.service_area)


def _names(knowledge: Knowledge, collection: str, ids: tuple[str, ...]) -> str:
    found = (knowledge.get(collection, record_id) for record_id in ids)
    return ", ".join(record.name for record in found if record)
