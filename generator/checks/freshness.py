"""What is overdue on a given day. Time alone never makes an error, only warnings."""

from collections.abc import Iterator
from datetime import date, timedelta

from ..dates import add_months, german_date
from ..errors import Problem, Severity
from ..records import Record
from ..records.courses import Course
from .subject import Subject

_PLACES_FRESH_FOR = timedelta(days=14)


def freshness_rules(subject: Subject) -> Iterator[Problem]:
    """Warn of reviews that are due, dates in the future, and figures that are too old."""
    for record in subject.knowledge.records.values():
        due = add_months(record.assured_date, record.review_every)
        if due < subject.today:
            message = f"die Prüfung war am {german_date(due)} fällig"
            yield _warning(subject, record, "assured_date", message, "prüfen Sie die Angaben")
        for field in ("assured_date", "updated"):
            if getattr(record, field) > subject.today:
                message = f"das Datum liegt in der Zukunft (heute ist {german_date(subject.today)})"
                yield _warning(subject, record, field, message, "")
    for record in subject.knowledge.all("courses"):
        if isinstance(record, Course):
            yield from _course(subject, record)


def _course(subject: Subject, course: Course) -> Iterator[Problem]:
    last: date | None = course.ends_on or course.starts_on
    if last is not None and last < subject.today:
        message = f"der Kurs ist seit {german_date(last)} vorbei"
        hint = "tragen Sie den nächsten Beginn ein, oder löschen Sie den Eintrag"
        field = "ends_on" if course.ends_on else "starts_on"
        yield _warning(subject, course, field, message, hint)
    elif course.places and course.places.as_of + _PLACES_FRESH_FOR < subject.today:
        message = f"die freien Plätze sind vom {german_date(course.places.as_of)}"
        yield _warning(subject, course, "places", message, "älter als 14 Tage: neu erfragen")


def _warning(subject: Subject, record: Record, field: str, message: str, hint: str) -> Problem:
    return subject.places.problem(record.source_path, (field,), message, hint, Severity.WARNING)
