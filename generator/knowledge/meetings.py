"""The meetings of the network in their order: the last one, the next, those to be written up."""

from collections.abc import Iterable
from datetime import date

from ..dates import add_months
from ..records.meetings import Meeting
from .model import Knowledge

_USUAL_MONTHS = 6
"""Meetings are half-yearly: so far one looks back where none came before."""


def meetings(knowledge: Knowledge) -> tuple[Meeting, ...]:
    """Return the meetings of the edition, the earliest first."""
    return _in_order(knowledge.of_kind(Meeting))


def last_meeting(found: Iterable[Meeting], before: date) -> Meeting | None:
    """Return the latest of `found` on a day before `before`; `None` when there is none."""
    return next((one for one in reversed(_in_order(found)) if one.day < before), None)


def next_meeting(found: Iterable[Meeting], since: date) -> Meeting | None:
    """Return the first of `found` on the day `since` or later; `None` when there is none."""
    return next((one for one in _in_order(found) if one.day >= since), None)


def new_since(previous: Meeting | None, day: date) -> date:
    """Return since when something is new on `day`: since the `previous` meeting, if any."""
    return previous.day if previous else add_months(day, -_USUAL_MONTHS)


def to_come(knowledge: Knowledge) -> tuple[Meeting, ...]:
    """Return the meetings of which nobody has written yet what came of them, next first."""
    return tuple(one for one in meetings(knowledge) if not one.is_held)


def _in_order(found: Iterable[Meeting]) -> tuple[Meeting, ...]:
    return tuple(sorted(found, key=lambda meeting: (meeting.starts_at, meeting.id)))
