"""Which meeting of the network was the last one, and which is the next."""

from datetime import date

from ..records.meetings import Meeting
from .model import Knowledge


def meetings(knowledge: Knowledge) -> tuple[Meeting, ...]:
    """Return the meetings of the edition, the earliest first."""
    found = (one for one in knowledge.all("meetings") if isinstance(one, Meeting))
    return tuple(sorted(found, key=lambda meeting: (meeting.starts_at, meeting.id)))


def last_meeting(knowledge: Knowledge, today: date) -> Meeting | None:
    """Return the latest meeting that took place before `today`; `None` when none has."""
    return next((one for one in reversed(meetings(knowledge)) if one.day < today), None)


def next_meeting(knowledge: Knowledge, today: date) -> Meeting | None:
    """Return the first meeting `today` or later; `None` when none is planned."""
    return next((one for one in meetings(knowledge) if one.day >= today), None)
