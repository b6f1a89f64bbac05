"""Happenings as calendar entries (iCalendar, RFC 5545), single ones and whole calendars."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ..records import Record
from ..records.happenings import Happening
from .content_lines import escaped, folded, remark

MEDIA_TYPE = "text/calendar"

_ZONE = "Europe/Berlin"
_FIRST_DAY = date(2000, 1, 1)
"""SEQUENCE counts from here. It may never change: numbers would go back."""

_HEAD = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//wissen//Kalender//DE
CALSCALE:GREGORIAN
METHOD:PUBLISH
""".replace("\n", "\r\n")

_TIMEZONE = f"""\
BEGIN:VTIMEZONE
TZID:{_ZONE}
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")
"""Summer time since 1996 (directive 2000/84/EC). Made once: each entry with a time carries it."""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A happening in the form of a calendar. `text` is its VEVENT."""

    happening: Happening
    uid: str
    text: str

    @property
    def has_time(self) -> bool:
        """Whether it begins at a time of day, so that its calendar must know the time zone."""
        return isinstance(self.happening.start, datetime)


def has_calendar(model: type[Record]) -> bool:
    """Tell whether records of `model` can have happenings, whether or not one has any now."""
    return model.happenings is not Record.happenings


def entries(record: Record, domain: str) -> list[CalendarEntry]:
    """Return the happenings of `record` as entries, in its order.

    Their UIDs end in ``@domain`` and depend on nothing but the record's key and
    the happening's slot, so an entry taken over before is replaced, not doubled.
    """
    seen: Counter[str] = Counter()
    found = []
    for happening in record.happenings():
        seen[happening.slot] += 1
        again = str(seen[happening.slot]) if seen[happening.slot] > 1 else ""
        parts = (record.collection.name, record.id, happening.slot, again)
        uid = f"{'-'.join(filter(None, parts))}@{domain}"
        found.append(CalendarEntry(happening, uid, folded(_event(record, happening, uid))))
    return found


def single(entry: CalendarEntry) -> str:
    """Return a calendar that holds but `entry`, to be taken over with one click."""
    return _calendar(_TIMEZONE if entry.has_time else "", entry.text)


def subscription(title: str, found: Iterable[CalendarEntry]) -> str:
    """Return a calendar called `title` for programs that look once a day for what is new.

    Its time zone is always in it: a calendar without any component would be invalid.
    """
    head = (
        f"NAME:{escaped(title)}",  # RFC 7986
        f"X-WR-CALNAME:{escaped(title)}",  # the same for Outlook and Apple
        f"X-WR-TIMEZONE:{_ZONE}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    )
    return _calendar(folded(head), _TIMEZONE, *(entry.text for entry in found))


def _calendar(*pieces: str) -> str:
    return "".join((_HEAD, *pieces, "END:VCALENDAR\r\n"))


def _event(record: Record, happening: Happening, uid: str) -> Iterator[str]:
    changed = f"{_digits(record.updated)}T000000Z"
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(uid)}"
    yield f"SEQUENCE:{max((record.updated - _FIRST_DAY).days, 0)}"
    yield f"DTSTAMP:{changed}"
    yield f"LAST-MODIFIED:{changed}"
    yield from _times(happening)
    yield f"SUMMARY:{escaped(happening.title)}"
    if happening.location:
        yield f"LOCATION:{escaped(happening.location)}"
    if description := remark(record, happening.note):
        yield f"DESCRIPTION:{escaped(description)}"
    yield f"CATEGORIES:{escaped(record.collection.title)}"
    yield f"STATUS:{'TENTATIVE' if happening.tentative else 'CONFIRMED'}"
    yield "END:VEVENT"


def _times(happening: Happening) -> Iterator[str]:
    start, end = happening.start, happening.end
    if isinstance(start, datetime):
        yield _moment("DTSTART", start)
        if isinstance(end, datetime):
            yield _moment("DTEND", end)
        return
    yield f"DTSTART;VALUE=DATE:{_digits(start)}"
    last = end or start
    if last < date.max:  # the calendar of Python ends there
        # The end is the first day that no longer belongs to it (RFC 5545 section 3.6.1).
        yield f"DTEND;VALUE=DATE:{_digits(last + timedelta(days=1))}"
    yield "TRANSP:TRANSPARENT"  # nobody is busy the whole day because a course begins


def _moment(name: str, value: datetime) -> str:
    return f"{name};TZID={_ZONE}:{_digits(value)}T{value:%H%M%S}"


def _digits(day: date) -> str:
    # Not %Y: it leaves zeros out of early years.
    return f"{day.year:04}{day:%m%d}"
