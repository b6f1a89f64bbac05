"""The start page: where to go, and what is next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..knowledge import Knowledge
from ..records import Record
from ..records.cooperation import Meeting
from ..records.courses import Course
from ..records.law_records import LegalChange
from ..records.work import TrainingOffer
from ..text import ProseRenderer
from .display import Display

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Upcoming:
    """Something with a date. `note` says where, or how many places."""

    when: date
    what: str
    record: Record
    note: str = ""


class StartView(Display):
    """What the start page shows on the day it is built; scripts hide what has passed since."""

    def __init__(self, knowledge: Knowledge, prose: ProseRenderer, path: str, today: date) -> None:
        super().__init__(knowledge, prose, path)
        self.today = today

    def courses(self) -> list[Upcoming]:
        """Return the next course starts."""
        starts = (
            Upcoming(course.starts_on, "Kursbeginn", course, _places(course))
            for course in self._knowledge.all("courses")
            if isinstance(course, Course) and course.starts_on
        )
        return self._next(starts)

    def dates(self) -> list[Upcoming]:
        """Return the next meetings and training dates."""
        found = [
            Upcoming(meeting.starts_at.date(), "Treffen", meeting, meeting.location)
            for meeting in self._knowledge.all("meetings")
            if isinstance(meeting, Meeting)
        ]
        for offer in self._knowledge.all("training_offers"):
            if isinstance(offer, TrainingOffer):
                found += [
                    Upcoming(slot.starts_at.date(), "Schulung", offer, slot.location or "")
                    for slot in offer.dates
                ]
        return self._next(found)

    def changes(self) -> list[LegalChange]:
        """Return the latest changes of the law, newest first."""
        found = [
            change
            for change in self._knowledge.all("legal_changes")
            if isinstance(change, LegalChange)
        ]
        return sorted(found, key=lambda change: change.in_force_on or change.updated, reverse=True)[
            :_SHOWN
        ]

    def count(self, collection: str) -> int:
        """Return how many records `collection` has."""
        return len(self._knowledge.all(collection))

    def _next(self, found: Iterable[Upcoming]) -> list[Upcoming]:
        ahead = (entry for entry in found if entry.when >= self.today)
        return sorted(ahead, key=lambda entry: (entry.when, entry.record.name))[:_SHOWN]


def _places(course: Course) -> str:
    if course.places is None:
        return ""
    count = course.places.free
    return "1 Platz frei" if count == 1 else f"{count} Plätze frei" if count else "Warteliste"
