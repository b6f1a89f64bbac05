"""Weekly hours in words."""

from collections.abc import Sequence

from ..dates import german_date, german_time
from ..records.contact import Schedule, Weekday

_WEEK = list(Weekday)


def days(byday: Sequence[Weekday]) -> str:
    """Return weekdays in words: ``Montag bis Freitag``, ``Montag und Mittwoch``."""
    places = sorted({_WEEK.index(day) for day in byday})
    runs: list[list[int]] = []
    for place in places:
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    words = []
    for run in runs:
        names = [_WEEK[place].label for place in run]
        words.extend([f"{names[0]} bis {names[-1]}"] if len(names) > 2 else names)
    return " und ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def clock(schedule: Schedule) -> str:
    """Return the hours of `schedule`: ``09:00 bis 12:00 Uhr``; empty when it has none."""
    opens, closes = schedule.opens_at, schedule.closes_at
    if opens and closes:
        return f"{german_time(opens)} bis {german_time(closes)} Uhr"
    if opens:
        return f"ab {german_time(opens)} Uhr"
    return f"bis {german_time(closes)} Uhr" if closes else ""


def validity(schedule: Schedule) -> str:
    """Return from when to when `schedule` holds, or nothing."""
    first, last = schedule.valid_from, schedule.valid_to
    if first and last:
        return f"vom {german_date(first)} bis {german_date(last)}"
    if first:
        return f"ab {german_date(first)}"
    return f"bis {german_date(last)}" if last else ""


def ages(lowest: int | None, highest: int | None) -> str:
    """Return an age range in words: ``ab 27 Jahren``, ``12 bis 26 Jahre``; empty for none."""
    if lowest is not None and highest is not None:
        return f"{lowest} bis {highest} Jahre"
    if lowest is not None:
        return f"ab {lowest} Jahren"
    return f"bis {highest} Jahre" if highest is not None else ""


def weeks(count: int) -> str:
    """Return a waiting time in words: ``keine``, ``1 Woche``, ``8 Wochen``."""
    return "keine" if count == 0 else "1 Woche" if count == 1 else f"{count} Wochen"
