"""Dates as people in Germany write and count them (DIN 5008)."""

from calendar import monthrange
from datetime import MAXYEAR, date, datetime, time

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)
"""The days a program may be asked about: in between, holidays and all reckoning are sound."""

_MONTHS = (
    *("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni"),
    *("Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
)


def german_date(day: date) -> str:
    """Return ``23.11.2026``."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def out_of_range(day: date) -> str:
    """Say what is wrong with `day` as the day of a build; empty when nothing is."""
    if FIRST_DAY <= day <= LAST_DAY:
        return ""
    return (
        f"der {german_date(day)} liegt außerhalb dessen, womit das Programm rechnet "
        f"({german_date(FIRST_DAY)} bis {german_date(LAST_DAY)})"
    )


def german_month(day: date) -> str:
    """Return ``Sept. 2026``: the month of `day`, short as in tables and charts."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def german_time(clock: time) -> str:
    """Return ``09:00``."""
    return f"{clock.hour:02}:{clock.minute:02}"


def german_moment(moment: datetime) -> str:
    """Return ``23.11.2026, 09:00 Uhr``."""
    return f"{german_date(moment.date())}, {german_time(moment.time())} Uhr"


def machine_time(value: date | datetime) -> str:
    """Return ``2026-11-23`` or ``2026-11-23T09:00``, as HTML and our scripts write it."""
    return value.isoformat(timespec="minutes") if isinstance(value, datetime) else value.isoformat()


def add_months(day: date, months: int) -> date:
    """Return the day `months` later; the last of the month where that day does not exist.

    The calendar ends with `date.max`, and so does this.
    """
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    if year > MAXYEAR:
        return date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))
