"""Changes whose day does not fit their status; legal notes that a change has overtaken."""

from collections.abc import Iterator
from datetime import date, timedelta

from ..dates import add_months, german_date
from ..errors import Problem, Severity
from ..knowledge import changes_of
from ..records.law_records import ChangeStatus, LegalChange, LegalNote
from .subject import Subject

AHEAD_MONTHS = 3
"""How long before a change its notes are to be prepared."""


REPORT_WEEKS = 6
"""How long a change that a body reported may stay unread."""


def law_change_rules(subject: Subject) -> Iterator[Problem]:
    """Report changes said to be in force too early, and warn of what time has overtaken."""
    for change in subject.knowledge.of_kind(LegalChange):
        yield from _day_problems(subject, change)
        yield from _unread_problems(subject, change)
    for note in subject.knowledge.of_kind(LegalNote):
        for change in changes_of(subject.knowledge, note):
            yield from _problems(subject, note, change)


def _problems(subject: Subject, note: LegalNote, change: LegalChange) -> Iterator[Problem]:
    day = change.day
    if day is None or day <= note.assured_date:
        return
    if day > _soon(subject.today):
        return
    message = _said(change, day, subject.today)
    hint = f"lesen Sie {change.source_path}, und prüfen Sie den Hinweis"
    yield subject.places.problem(
        note.source_path, ("assured_date",), message, hint, Severity.WARNING
    )


def _said(change: LegalChange, day: date, today: date) -> str:
    """Return what is known of the change: a planned day proves nothing."""
    if change.in_force_on is None:
        verb = "sollte" if day <= today else "soll"
        return f"das Recht {verb} sich am {german_date(day)} ändern"
    if day <= today:
        return f"das Recht hat sich am {german_date(day)} geändert, nach der letzten Prüfung"
    return f"das Recht ändert sich am {german_date(day)}"


def _day_problems(subject: Subject, change: LegalChange) -> Iterator[Problem]:
    if change.in_force_on and change.in_force_on > change.assured_date:
        message = f"der {german_date(change.in_force_on)} war bei der letzten Prüfung noch nicht da"
        hint = "prüfen Sie neu; bis dahin gehört er unter „planned_for“, „status“ ist angekuendigt"
        yield subject.places.problem(change.source_path, ("in_force_on",), message, hint)
    planned = change.planned_for
    if planned is None or planned > subject.today or change.in_force_on:
        return
    seen = change.assured_date >= planned and change.status is ChangeStatus.UNVERIFIED
    if not seen:
        message = f"der geplante Tag {german_date(planned)} ist vorbei"
        hint = "prüfen Sie, was daraus wurde: in Kraft, verschoben oder verworfen"
        yield subject.places.problem(
            change.source_path, ("planned_for",), message, hint, Severity.WARNING
        )


def _unread_problems(subject: Subject, change: LegalChange) -> Iterator[Problem]:
    """Warn of what was reported weeks ago and still is not read up."""
    if change.reported_by is None or change.unverified is None:
        return
    known_since = change.announced_on or change.updated
    if subject.today <= known_since + timedelta(weeks=REPORT_WEEKS):
        return
    message = f"gemeldet am {german_date(known_since)}, seit über {REPORT_WEEKS} Wochen ungeprüft"
    hint = (
        "lesen Sie die Fundstelle, oder fragen Sie die Stelle unter „ask“; stimmt es, nehmen Sie "
        "„unverified“ heraus, stimmt es nicht, löschen Sie den Eintrag"
    )
    yield subject.places.problem(
        change.source_path, ("unverified",), message, hint, Severity.WARNING
    )


def _soon(today: date) -> date:
    return add_months(today, AHEAD_MONTHS)
