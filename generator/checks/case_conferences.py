"""Case conferences whose times contradict each other."""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from ..dates import german_date, german_time
from ..errors import Problem, Severity
from ..records.case_conferences import CaseConference
from ..records.meetings import Meeting
from .subject import Subject


def case_conference_rules(subject: Subject) -> Iterator[Problem]:
    """Report slots out of time or on top of each other, and dates that cannot be kept."""
    for record in subject.knowledge.of_kind(CaseConference):
        yield from _slots(subject, record)
        yield from _overlaps(subject, record)
        yield from _deadline(subject, record)
        yield from _meeting(subject, record)


def _slots(subject: Subject, record: CaseConference) -> Iterator[Problem]:
    for number, (start, end) in enumerate(record.slot_times()):
        clock = f"der Platz um {_clock(start)} Uhr"
        loc = ("slots", number, "starts_at")
        if start < record.starts_at:
            message = f"{clock} liegt vor dem Beginn um {_clock(record.starts_at)} Uhr"
            yield _problem(subject, record, loc, message, "prüfen Sie Beginn und Plätze")
        elif record.ends_at and end > record.ends_at:
            message = (
                f"{clock} dauert bis {_clock(end)} Uhr, die Runde endet um "
                f"{_clock(record.ends_at)} Uhr"
            )
            yield _problem(subject, record, loc, message, "prüfen Sie Ende und Minuten")


def _overlaps(subject: Subject, record: CaseConference) -> Iterator[Problem]:
    times = sorted((start, end, at) for at, (start, end) in enumerate(record.slot_times()))
    for (first, ends, _), (start, _, number) in pairwise(times):
        if start < ends:
            message = (
                f"der Platz um {_clock(start)} Uhr beginnt, bevor der um {_clock(first)} Uhr endet"
            )
            loc = ("slots", number, "starts_at")
            yield _problem(subject, record, loc, message, "prüfen Sie Zeiten und Minuten")


def _deadline(subject: Subject, record: CaseConference) -> Iterator[Problem]:
    if record.register_until and record.register_until > record.starts_at.date():
        message = f"die Anmeldung endet nach dem Termin am {german_date(record.starts_at)}"
        hint = "tragen Sie einen Tag bis zum Termin ein"
        yield _problem(subject, record, ("register_until",), message, hint)


def _meeting(subject: Subject, record: CaseConference) -> Iterator[Problem]:
    meeting = subject.knowledge.get("meetings", record.meeting or "")
    if not isinstance(meeting, Meeting) or meeting.starts_at is None:
        return
    if meeting.starts_at.date() != record.starts_at.date():
        message = f"das Treffen dazu ist am {german_date(meeting.starts_at)}"
        hint = "nehmen Sie denselben Tag, oder lassen Sie „meeting“ weg"
        yield _problem(subject, record, ("meeting",), message, hint, Severity.WARNING)


def _clock(moment: datetime) -> str:
    return german_time(moment.time())


def _problem(
    subject: Subject,
    record: CaseConference,
    loc: tuple[str | int, ...],
    message: str,
    hint: str,
    severity: Severity = Severity.ERROR,
) -> Problem:
    return subject.places.problem(record.source_path, loc, message, hint, severity)
