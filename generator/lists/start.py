"""The start page: where to go, and what is next."""

from dataclasses import dataclass
from datetime import date, datetime

from ..dates import machine_time
from ..formats.calendar import has_calendar
from ..knowledge import Knowledge, by_name
from ..records import COLLECTIONS, Record
from ..records.base import CollectionInfo
from ..records.courses import Course, Delivery
from ..records.happenings import Happening
from ..records.law_records import LegalChange
from ..text import ProseRenderer
from ..views.display import Display

_KEPT = 12
"""Entries with a date in the page; the first five that are not over are shown."""

_CHANGES = 5


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A date of `record`."""

    happening: Happening
    record: Record

    @property
    def until(self) -> str:
        """When it is over, as scripts compare it."""
        return machine_time(self.happening.end or self.happening.start)


@dataclass(frozen=True, slots=True)
class FreePlaces:
    """A course with free places; `until` is the last day on which that is news."""

    course: Course
    start: date
    where: str
    places: str
    as_of: date
    until: date


class StartView(Display):
    """What the start page shows on the day it is built; scripts hide what has passed since."""

    shown = 5
    """Entries of a column that one sees at once."""

    def __init__(self, knowledge: Knowledge, prose: ProseRenderer, path: str, today: date) -> None:
        super().__init__(knowledge, prose, path)
        self.today = today

    def courses(self) -> list[FreePlaces]:
        """Return the next courses with free places, as far as the figure is fresh."""
        found = [
            self._free(course, course.starts_on)
            for course in self._knowledge.of_kind(Course)
            if course.starts_on
        ]
        shown = [entry for entry in found if entry and entry.until >= self.today]
        return sorted(shown, key=lambda entry: (entry.start, *by_name(entry.course)))[:_KEPT]

    def dates(self) -> list[Upcoming]:
        """Return the next dates of all records but those that have a column of their own."""
        found = [
            Upcoming(happening, record)
            for info in self.dated()
            for record in self._knowledge.all(info.name)
            for happening in record.happenings()
            if _last_day(happening) >= self.today
        ]
        return sorted(found, key=_begins)[:_KEPT]

    def dated(self) -> list[CollectionInfo]:
        """Return the collections whose dates stand under „Termine“."""
        return [
            model.collection
            for model in COLLECTIONS.values()
            if has_calendar(model) and not model.collection.own_column
        ]

    @property
    def has_training(self) -> bool:
        """Whether there is a plan of the year for trainings."""
        return bool(self._knowledge.all("training_offers"))

    def changes(self) -> list[LegalChange]:
        """Return the latest changes of the law, newest first."""
        return sorted(self._knowledge.of_kind(LegalChange), key=_newest_first)[:_CHANGES]

    def _free(self, course: Course, start: date) -> FreePlaces | None:
        places = course.places
        if places is None or not places.free:
            return None
        count = "1 Platz frei" if places.free == 1 else f"{places.free} Plätze frei"
        until = min(start, places.fresh_until)
        return FreePlaces(course, start, self._where(course), count, places.as_of, until)

    def _where(self, course: Course) -> str:
        place = self.find("municipalities", course.location.municipality)
        if course.delivery is Delivery.ONLINE:
            return course.delivery.label
        return place.name if place else ""


def _last_day(happening: Happening) -> date:
    end = happening.end or happening.start
    return end.date() if isinstance(end, datetime) else end


def _begins(entry: Upcoming) -> tuple[str, str, str]:
    # A day and a moment do not compare, so their texts do.
    return entry.happening.start.isoformat(), entry.happening.title, entry.record.key


def _newest_first(change: LegalChange) -> tuple[int, str, str]:
    return (-_changed_on(change).toordinal(), *by_name(change))


def _changed_on(change: LegalChange) -> date:
    """Return the day a change is news of: in force or planned, else announced, else enacted."""
    enacted = change.amending_act.date if change.amending_act else None
    return change.day or change.announced_on or enacted or date.min
