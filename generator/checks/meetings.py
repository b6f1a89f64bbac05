"""What was agreed and is overdue, days that cannot be, meetings nobody wrote up."""

from collections.abc import Iterator
from datetime import timedelta

from ..dates import german_date
from ..errors import Problem, Severity
from ..knowledge import OpenDecision, meetings, open_decisions
from ..records.fields import Loc
from ..records.meetings import Meeting, TopicState
from .subject import Subject

WEEKS = 4
"""So long after a meeting what came of it is to be written down."""


def meeting_rules(subject: Subject) -> Iterator[Problem]:
    """Report days before or after which something cannot be; warn of what time has overtaken."""
    found = meetings(subject.knowledge)
    for one in open_decisions(found):
        if one.decision.due_on < subject.today:
            yield _overdue(subject, one)
    for meeting in found:
        yield from _days(subject, meeting)
        if meeting.past_after.date() + timedelta(weeks=WEEKS) < subject.today:
            yield from _not_written_up(subject, meeting)


def _overdue(subject: Subject, one: OpenDecision) -> Problem:
    decision = one.decision
    body = subject.knowledge.name_of("partners", decision.responsible)
    who = f"zuständig ist {body or 'noch niemand'}"
    message = f"„{decision.title}“ ist seit dem {german_date(decision.due_on)} überfällig, {who}"
    hint = (
        "fragen Sie nach; dann „state: erledigt“ oder „state: aufgegeben“ mit „note“, "
        "oder unter „due_on“ ein neuer Tag"
    )
    loc = ("decisions", one.place, "due_on")
    return subject.places.problem(one.meeting.source_path, loc, message, hint, Severity.WARNING)


def _days(subject: Subject, meeting: Meeting) -> Iterator[Problem]:
    for place, decision in enumerate(meeting.decisions):
        if decision.due_on < meeting.day:
            day = german_date(meeting.day)
            message = f"„bis {german_date(decision.due_on)}“ liegt vor dem Treffen am {day}"
            hint = "prüfen Sie das Jahr unter „due_on“"
            loc: Loc = ("decisions", place, "due_on")
            yield subject.places.problem(meeting.source_path, loc, message, hint)
    if meeting.topics_until and meeting.topics_until > meeting.day:
        message = f"Themen lassen sich nach dem Treffen am {german_date(meeting.day)} nicht mehr"
        hint = "nehmen Sie einen Tag vor dem Treffen, am besten 4 Wochen vorher"
        said = f"{message} vorschlagen"
        yield subject.places.problem(meeting.source_path, ("topics_until",), said, hint)


def _not_written_up(subject: Subject, meeting: Meeting) -> Iterator[Problem]:
    since = f"das Treffen war am {german_date(meeting.day)}"
    if not meeting.attended:
        hint = "tragen Sie unter „attended“ die Stellen ein, die da waren"
        yield _late(subject, meeting, ("starts_at",), f"{since}; wer da war, fehlt", hint)
    if not (meeting.decisions or meeting.results):
        hint = "tragen Sie „decisions“ ein (wer tut was bis wann) oder „results“"
        yield _late(subject, meeting, ("starts_at",), f"{since}; Ergebnisse fehlen", hint)
    for place, topic in enumerate(meeting.topics):
        if topic.state is TopicState.SUGGESTED:
            message = f"{since}; was aus „{topic.title}“ wurde, fehlt"
            hint = "schreiben Sie „state: angenommen“ oder „state: verschoben“"
            yield _late(subject, meeting, ("topics", place, "title"), message, hint)


def _late(subject: Subject, meeting: Meeting, loc: Loc, message: str, hint: str) -> Problem:
    return subject.places.problem(meeting.source_path, loc, message, hint, Severity.WARNING)
