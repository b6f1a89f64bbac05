"""Which funding programmes are introduced at which meeting of the network."""

from dataclasses import dataclass

from ..knowledge import Knowledge, meetings
from ..records.funding_programs import FundingProgram
from ..records.meetings import Meeting


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a meeting introduces, by name."""

    meeting: Meeting
    programs: tuple[FundingProgram, ...]


def introductions(knowledge: Knowledge) -> tuple[Introduction, ...]:
    """Return the meetings at which programmes were or will be introduced, the latest first."""
    programs = knowledge.of_kind(FundingProgram)
    found = (
        Introduction(
            meeting,
            tuple(one for one in programs if one.introduced_at == meeting.id),
        )
        for meeting in reversed(meetings(knowledge))
    )
    return tuple(one for one in found if one.programs)
