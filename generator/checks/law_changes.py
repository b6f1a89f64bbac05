"""Legal notes whose law changes soon, or changed after somebody last looked at them."""

from collections.abc import Iterator
from datetime import date

from ..dates import add_months, german_date
from ..errors import Problem, Severity
from ..knowledge import changes_of
from ..records.law_records import LegalChange, LegalNote
from .subject import Subject

AHEAD_MONTHS = 3
"""How long before a change its notes are to be prepared."""


def law_change_rules(subject: Subject) -> Iterator[Problem]:
    """Warn of each note that a change has overtaken, or will within three months."""
    for note in subject.knowledge.all("legal_notes"):
        if isinstance(note, LegalNote):
            for change in changes_of(subject.knowledge, note):
                yield from _problems(subject, note, change)


def _problems(subject: Subject, note: LegalNote, change: LegalChange) -> Iterator[Problem]:
    day = change.in_force_on
    if day is None or day <= note.assured_date:
        return
    if day <= subject.today:
        message = f"das Recht hat sich am {german_date(day)} geändert, nach der letzten Prüfung"
    elif day <= _soon(subject.today):
        message = f"das Recht ändert sich am {german_date(day)}"
    else:
        return
    hint = f"lesen Sie {change.source_path}, und prüfen Sie den Hinweis"
    yield subject.places.problem(
        note.source_path, ("assured_date",), message, hint, Severity.WARNING
    )


def _soon(today: date) -> date:
    return add_months(today, AHEAD_MONTHS)
