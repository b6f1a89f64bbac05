"""What a meeting has to talk about: topics, what is still open, what is new since the last."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..records.funding_programs import FundingProgram
from ..records.law_records import LegalChange
from ..records.meetings import Decision, Meeting, TopicState, TopicSuggestion
from .law_changes import is_announced
from .law_news import Freshness, freshness, told_on
from .meetings import meetings, new_since
from .model import Knowledge, by_name


@dataclass(frozen=True, slots=True)
class OpenDecision:
    """What `meeting` agreed on, at `place` in its list, and nobody has done yet."""

    meeting: Meeting
    decision: Decision
    place: int


@dataclass(frozen=True, slots=True)
class AgendaProposal:
    """What the data proposes for the agenda of `meeting`.

    `topics` are those suggested and not put off; `postponed` those that the meeting before
    (`previous`) put off and nobody suggested again. `decisions` are open from any earlier
    meeting, first due first; `changes` are news since `since`, as „Neues im Recht“ counts them,
    or still announced. `introduced` are programmes to be presented there, `programs` others
    whose text changed after `since`.
    """

    meeting: Meeting
    previous: Meeting | None
    since: date
    topics: tuple[TopicSuggestion, ...]
    postponed: tuple[TopicSuggestion, ...]
    decisions: tuple[OpenDecision, ...]
    changes: tuple[LegalChange, ...]
    introduced: tuple[FundingProgram, ...]
    programs: tuple[FundingProgram, ...]


def open_decisions(found: Iterable[Meeting]) -> tuple[OpenDecision, ...]:
    """Return what `found` meetings agreed on and is not done, first due first."""
    still_open = (
        OpenDecision(meeting, decision, place)
        for meeting in found
        for place, decision in enumerate(meeting.decisions)
        if decision.is_open
    )
    return tuple(sorted(still_open, key=_due_first))


def agenda_proposal(knowledge: Knowledge, meeting: Meeting) -> AgendaProposal:
    """Return what to talk about at `meeting`, from what the edition knows."""
    before = tuple(one for one in meetings(knowledge) if one.starts_at < meeting.starts_at)
    previous = before[-1] if before else None
    since = new_since(previous, meeting.day)
    programs = tuple(_programs(knowledge, meeting, since))
    introduced = tuple(one for one in programs if one.introduced_at == meeting.id)
    return AgendaProposal(
        meeting=meeting,
        previous=previous,
        since=since,
        topics=tuple(one for one in meeting.topics if one.state is not TopicState.POSTPONED),
        postponed=tuple(_postponed(previous, meeting)) if previous else (),
        decisions=open_decisions(before),
        changes=_changes(knowledge, meeting.day, since),
        introduced=introduced,
        programs=tuple(one for one in programs if one not in introduced),
    )


def by_body(found: Sequence[OpenDecision]) -> tuple[tuple[str, tuple[OpenDecision, ...]], ...]:
    """Return `found` by the id of the body that does it, empty for none; first due first."""
    groups: dict[str, list[OpenDecision]] = {}
    for one in found:
        groups.setdefault(one.decision.responsible or "", []).append(one)
    return tuple((body, tuple(group)) for body, group in groups.items())


def _due_first(one: OpenDecision) -> tuple[date, date, str, int]:
    return one.decision.due_on, one.meeting.day, one.meeting.id, one.place


def _postponed(previous: Meeting, meeting: Meeting) -> Iterator[TopicSuggestion]:
    again = {topic.title.casefold() for topic in meeting.topics}
    for topic in previous.topics:
        if topic.state is TopicState.POSTPONED and topic.title.casefold() not in again:
            yield topic


def _changes(knowledge: Knowledge, day: date, since: date) -> tuple[LegalChange, ...]:
    news = (one for one in knowledge.of_kind(LegalChange) if _is_news(one, day, since))
    return tuple(sorted(news, key=lambda one: (one.day or date.max, *by_name(one))))


def _is_news(change: LegalChange, day: date, since: date) -> bool:
    """Tell whether it is news since `since` that one knows of on `day`, or still announced."""
    later = min(told_on(change), default=day) > day
    return is_announced(change) or (not later and freshness(change, since) is Freshness.NEW)


def _programs(knowledge: Knowledge, meeting: Meeting, since: date) -> Iterator[FundingProgram]:
    for one in knowledge.of_kind(FundingProgram):
        if since < one.updated <= meeting.day or one.introduced_at == meeting.id:
            yield one
