"""What of a record belongs into a calendar."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Happening:
    """Something with a date, in local time (Europe/Berlin).

    `slot` tells several of one record apart and stays the same as long as the
    date does; `start` and `end` are days or moments, both of one type.
    `tentative` is what may yet come differently.
    """

    title: str
    start: date | datetime
    end: date | datetime | None = None
    slot: str = ""
    location: str = ""
    note: str = ""
    tentative: bool = False

    @property
    def day(self) -> date:
        """The day on which it starts."""
        return self.start.date() if isinstance(self.start, datetime) else self.start
