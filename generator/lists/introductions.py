"""Which funding programmes are introduced at which meeting of the network."""

from dataclasses import dataclass

from ..knowledge import Knowledge, by_name, meetings
from ..records.funding_programs import FundingProgram
from ..records.meetings import Meeting


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a meeting introduces, by name."""

    meeting: Meeting
    programs: tuple[FundingProgram, ...]


def introductions(knowledge: Knowledge) -> tuple[Introduction, ...]:
    """Return the meetings at which programmes were or will be introduced, the latest first."""
    programs = [one for one in knowledge.all("funding_programs") if isinstance(one, FundingProgram)]
    found = (
        Introduction(
            meeting,
            tuple(sorted((p for p in programs if p.introduced_at == meeting.id), key=by_name)),
        )
        for meeting in reversed(meetings(knowledge))
    )
    return tuple(one for one in found if one.programs)
