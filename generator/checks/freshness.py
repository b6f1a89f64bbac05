"""What is overdue on a given day. Time alone never makes an error, only warnings."""

from collections.abc import Iterator

from ..browser import FRESH_DAYS
from ..dates import add_months, german_date
from ..errors import Problem, Severity
from ..records import Record
from ..records.courses import Course
from ..records.statements import LegalStatement
from .subject import Subject


def freshness_rules(subject: Subject) -> Iterator[Problem]:
    """Warn of reviews that are due, dates in the future, and figures that are too old."""
    for record in subject.knowledge.records.values():
        due = add_months(record.assured_date, record.review_every)
        if due < subject.today:
            message = f"die Prüfung war am {german_date(due)} fällig"
            yield _warning(subject, record, "assured_date", message, "prüfen Sie die Angaben")
        for field in ("assured_date", "updated", "as_of"):
            if getattr(record, field, subject.today) > subject.today:
                message = f"das Datum liegt in der Zukunft (heute ist {german_date(subject.today)})"
                yield _warning(subject, record, field, message, "")
        if isinstance(record, LegalStatement):
            yield from _approval(subject, record)
    yield from _pages(subject)
    for course in subject.knowledge.of_kind(Course):
        yield from _course(subject, course)


def _pages(subject: Subject) -> Iterator[Problem]:
    for page in subject.knowledge.pages:
        if page.assured_date and page.assured_date > subject.today:
            message = f"das Datum liegt in der Zukunft (heute ist {german_date(subject.today)})"
            yield Problem(page.source_path, page.assured_line, 1, message, "", Severity.WARNING)


def _approval(subject: Subject, record: LegalStatement) -> Iterator[Problem]:
    if record.approval is None:
        return
    if record.approval.approved_on > subject.today:
        message = f"die Freigabe liegt in der Zukunft (heute ist {german_date(subject.today)})"
        yield _warning(subject, record, "approval", message, "prüfen Sie den Tag")
    until = record.approval.approved_until
    if until and until < subject.today:
        message = f"die Freigabe galt bis {german_date(until)}"
        hint = "bitten Sie die Stelle, neu freizugeben, oder nehmen Sie „approval“ heraus"
        yield _warning(subject, record, "approval", message, hint)


def _course(subject: Subject, course: Course) -> Iterator[Problem]:
    hint = "tragen Sie den nächsten Beginn ein, oder löschen Sie den Eintrag"
    if course.ends_on and course.ends_on < subject.today:
        message = f"der Kurs ist seit dem {german_date(course.ends_on)} vorbei"
        yield _warning(subject, course, "ends_on", message, hint)
    elif course.starts_on and not course.ends_on and course.starts_on < subject.today:
        message = f"der Kurs hat am {german_date(course.starts_on)} begonnen"
        yield _warning(subject, course, "starts_on", message, hint)
    elif course.places and course.places.fresh_until < subject.today:
        hint = f"das ist mehr als {FRESH_DAYS} Tage her: erfragen Sie sie neu"
        message = f"die Zahl der freien Plätze ist vom {german_date(course.places.as_of)}"
        yield _warning(subject, course, "places", message, hint)


def _warning(subject: Subject, record: Record, field: str, message: str, hint: str) -> Problem:
    return subject.places.problem(record.source_path, (field,), message, hint, Severity.WARNING)
