"""The agenda of one meeting as numbered points: as settled, else as the data proposes it."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..dates import german_date
from ..knowledge import AgendaProposal, Knowledge, OpenDecision
from ..records.meetings import AgendaItem, TopicSuggestion


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """One point. `by` is the name of the body it comes from; `text` is Markdown, `lines` are plain.

    Either may be empty.
    """

    title: str
    by: str = ""
    text: str = ""
    lines: tuple[str, ...] = ()


def agenda_points(proposal: AgendaProposal, knowledge: Knowledge) -> tuple[AgendaPoint, ...]:
    """Return the points of the meeting in their order; none when there is nothing to talk about."""
    settled = proposal.meeting.agenda
    if settled:
        return tuple(
            AgendaPoint(one.title, _body(one, knowledge), one.description or "") for one in settled
        )
    return tuple(_proposed(proposal, knowledge))


def _proposed(proposal: AgendaProposal, knowledge: Knowledge) -> Iterator[AgendaPoint]:
    for topic in proposal.topics:
        yield _topic(topic, knowledge)
    for topic in proposal.postponed:
        yield _topic(topic, knowledge, ("vom letzten Treffen verschoben",))
    if proposal.decisions:
        lines = tuple(_decision(one, knowledge) for one in proposal.decisions)
        yield AgendaPoint("Offene Verabredungen", lines=lines)
    if proposal.changes:
        yield AgendaPoint("Neues im Recht", lines=tuple(one.name for one in proposal.changes))
    if proposal.introduced:
        yield AgendaPoint(
            "Förderprogramme stellen sich vor",
            lines=tuple(one.name for one in proposal.introduced),
        )


def _topic(
    topic: TopicSuggestion, knowledge: Knowledge, lines: tuple[str, ...] = ()
) -> AgendaPoint:
    return AgendaPoint(topic.title, _body(topic, knowledge), topic.reason or "", lines)


def _body(one: AgendaItem | TopicSuggestion, knowledge: Knowledge) -> str:
    return knowledge.name_of("partners", one.suggested_by)


def _decision(one: OpenDecision, knowledge: Knowledge) -> str:
    who = knowledge.name_of("partners", one.decision.responsible)
    until = f"bis {german_date(one.decision.due_on)}"
    return f"{one.decision.title} ({f'{who}, ' if who else ''}{until})"
