"""Content lines, of which calendars (RFC 5545) and visiting cards (RFC 2426) both consist."""

from collections.abc import Iterable

from icalendar.parser import Contentline, Contentlines

from ..records import Record

_ESCAPES = {
    **dict.fromkeys((*range(0x20), 0x7F)),  # control characters are not allowed at all …
    "\t": "\t",
    "\n": "\\n",  # … and a line break only in this form
    "\\": "\\\\",
    ";": "\\;",
    ",": "\\,",
}
# Not icalendar's own escaping: it turns the \N of a path such as C:\Neu into a line break.
_ESCAPING = str.maketrans(_ESCAPES)

EXAMPLE = "Beispiel: Diese Angaben sind erfunden."


def escaped(text: str) -> str:
    """Return `text` as a value of type TEXT (RFC 5545 section 3.3.11, RFC 2426 section 4)."""
    return text.translate(_ESCAPING)


def structured(*parts: str) -> str:
    """Return a value of several `parts`, such as a postal address (RFC 2426 section 3.2.1)."""
    return ";".join(map(escaped, parts))


def folded(lines: Iterable[str]) -> str:
    """Return whole lines as text, each folded to 75 octets and ended by CRLF."""
    raw: bytes = Contentlines(map(Contentline, lines)).to_ical()
    return raw.decode()


def remark(record: Record, text: str) -> str:
    """Return `text` for people, after a warning when `record` is an invented example."""
    return f"{EXAMPLE}\n{text}" if record.example else text
