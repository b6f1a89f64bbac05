"""The hours at which someone answers, for the script that tells whether that is now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import time

from ..browser import compact
from ..records.contact import Schedule, ScheduleKind, Weekday

_WEEK = list(Weekday)
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Hours:
    """One line of hours. `days` count from Monday, `opens` and `closes` are minutes of the day."""

    kind: str
    days: tuple[int, ...]
    opens: int
    closes: int
    first: str
    last: str
    weeks: tuple[int, ...]
    holidays: bool
    uncertain: bool
    note: str

    def compact(self) -> dict[str, object]:
        """Return what differs from every week without an exception."""
        values = {name: getattr(self, name) for name in self.__slots__}
        return {name: value for name, value in values.items() if value or name == "opens"}


def reachable(schedules: Iterable[Schedule]) -> tuple[Hours, ...]:
    """Return the hours at which one may come or call without an appointment.

    A line with only a beginning or only an end says too little to call it open, and is left out.
    """
    kinds = (ScheduleKind.OPEN, ScheduleKind.PHONE)
    return tuple(
        _hours(one)
        for one in schedules
        if one.kind in kinds and (one.opens_at is None) == (one.closes_at is None)
    )


def machine(schedules: Sequence[Schedule]) -> str:
    """Return `reachable` as JSON for ``data-hours``; empty when there are none."""
    found = [one.compact() for one in reachable(schedules)]
    return compact(found) if found else ""


def _hours(one: Schedule) -> Hours:
    return Hours(
        kind=one.kind.value,
        days=tuple(sorted(_WEEK.index(day) for day in one.byday)),
        opens=_minutes(one.opens_at) if one.opens_at else 0,
        closes=_minutes(one.closes_at) if one.closes_at else _DAY,
        first=one.valid_from.isoformat() if one.valid_from else "",
        last=one.valid_to.isoformat() if one.valid_to else "",
        weeks=one.weeks,
        holidays=one.on_holidays,
        uncertain=one.uncertain,
        note=one.description or "",
    )


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
