"""Types of single values. YAML hands every scalar over as text; here it gets its type.

Each type raises a `PydanticCustomError` whose type starts with ``de_``: its
message is German and ready for editors; an optional ``hint`` rides in the context.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

import phonenumbers
from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from .markers import Attachment, CitesLaw, Prose, Telephone

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_GERMAN_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_WHOLE = re.compile(r"-?\d{1,9}")
_EMAIL = re.compile(r"[^@\s<>\"'()]+@[^@\s<>\"'()]+\.[^@\s<>\"'().]{2,}")
_YES_NO = {"true": True, "ja": True, "false": False, "nein": False}
_DEFAULT_REGION = "DE"


def fault(kind: str, message: str, hint: str = "", field: str = "") -> PydanticCustomError:
    """Make an error with a German `message` and `hint`; `kind` names it for tests.

    A rule over several fields names the one to point at in `field`.
    """
    context = {"message": message, "hint": hint, "field": field}
    return PydanticCustomError("de_" + kind, "{message}", context)


def in_order(start: date | time | None, end: date | time | None, field: str) -> None:
    """Raise at `field` when `end` lies before `start`; both of one type, or `None`."""
    if start is not None and end is not None and end < start:  # type: ignore[operator]
        raise fault("order", "das Ende liegt vor dem Anfang", "prüfen Sie Anfang und Ende", field)


def ages_in_order(minimum: int | None, maximum: int | None) -> None:
    """Raise at ``maximum_age`` when it lies below the minimum."""
    if minimum is not None and maximum is not None and maximum < minimum:
        message = "das Höchstalter liegt unter dem Mindestalter"
        raise fault("order", message, "prüfen Sie beide Altersangaben", "maximum_age")


def _text(value: Any, kind: str, wanted: str) -> str:
    if not isinstance(value, str):
        raise fault(kind, f"hier gehört {wanted} hin, keine Liste und kein Block")
    return value.strip()


def _day(value: Any) -> Any:
    if isinstance(value, date):
        return value
    text = _text(value, "day", "ein Datum")
    if _ISO_DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise fault("day", f"„{text}“ gibt es im Kalender nicht") from None
    hint = "schreiben Sie Jahr-Monat-Tag, zum Beispiel 2026-11-23"
    if german := _GERMAN_DAY.fullmatch(text):
        day, month, year = german.groups()
        hint = f"schreiben Sie {year}-{month:0>2}-{day:0>2}"
    raise fault("day", f"„{text}“ ist kein Datum", hint)


def _moment(value: Any) -> Any:
    if isinstance(value, datetime):
        return value
    text = _text(value, "moment", "ein Datum mit Uhrzeit")
    day, _, clock = text.replace("T", " ").partition(" ")
    if not clock:
        raise fault(
            "moment",
            f"bei „{text}“ fehlt die Uhrzeit",
            "schreiben Sie zum Beispiel 2026-11-23 09:30",
        )
    return datetime.combine(_day(day), _clock(clock.strip()))


def _clock(value: Any) -> Any:
    if isinstance(value, time):
        return value
    text = _text(value, "clock", "eine Uhrzeit")
    found = _CLOCK.fullmatch(text)
    if not found:
        raise fault(
            "clock",
            f"„{text}“ ist keine Uhrzeit",
            "schreiben Sie Stunde:Minute, zum Beispiel 09:00",
        )
    return time(int(found[1]), int(found[2]))


def _whole(value: Any) -> Any:
    if isinstance(value, int):
        return value
    text = _text(value, "whole", "eine Zahl")
    if not _WHOLE.fullmatch(text):
        raise fault(
            "whole", f"„{text}“ ist keine ganze Zahl", "schreiben Sie nur Ziffern, ohne Einheit"
        )
    return int(text)


def _yes_no(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    text = _text(value, "yes_no", "„true“ oder „false“")
    if text.lower() not in _YES_NO:
        raise fault(
            "yes_no", f"„{text}“ ist weder „true“ noch „false“", "möglich sind true und false"
        )
    return _YES_NO[text.lower()]


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _phone(text: str) -> str:
    try:
        number = phonenumbers.parse(text, _DEFAULT_REGION)
    except phonenumbers.NumberParseException:
        number = None
    letters = any(character.isalpha() for character in text)
    if number is None or letters or not phonenumbers.is_possible_number(number):
        raise fault(
            "phone",
            f"„{text}“ ist keine Telefonnummer",
            "schreiben Sie sie mit Vorwahl, zum Beispiel 0221 4710-123",
        )
    return text


def _email(text: str) -> str:
    if not _EMAIL.fullmatch(text):
        raise fault(
            "email",
            f"„{text}“ ist keine E-Mail-Adresse",
            "schreiben Sie zum Beispiel team@example.org",
        )
    return text


def _web(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname or re.search(r"\s", text):
        hint = "eine Webadresse beginnt mit https:// oder http://"
        if not re.search(r"[:\s]", text):
            hint = f"schreiben Sie https://{text}"
        raise fault("web", f"„{text}“ ist keine Webadresse", hint)
    return text


def _plain_line(text: str) -> str:
    if "\n" in text:
        raise fault("line", "hier ist nur eine Zeile Text möglich")
    return text


def _inside_docs(text: str) -> str:
    parts = text.split("/")
    if text.startswith("/") or "\\" in text or ":" in text or ".." in parts or "" in parts:
        hint = "schreiben Sie den Pfad ab dem Ordner docs/, zum Beispiel downloads/muster.pdf"
        raise fault("path", f"„{text}“ ist kein Pfad innerhalb von docs/", hint)
    return text


def _digits(count: int) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not (len(text) == count and text.isdecimal() and text.isascii()):
            raise fault("digits", f"„{text}“ besteht nicht aus {count} Ziffern")
        return text

    return check


_Bare = StringConstraints(strip_whitespace=True, min_length=1)

Line = Annotated[str, _Bare, AfterValidator(_plain_line)]
"""One line of plain text."""

Norm = Annotated[Line, CitesLaw()]
"""One line that names statutes: „§ 44a Abs. 1 AufenthG“."""

Text = Annotated[str, _Bare, Prose()]
"""Markdown of any length; ``[[id]]`` links to a record."""

FilePath = Annotated[str, _Bare, AfterValidator(_inside_docs), Attachment()]
"""A file under ``docs/``, written with forward slashes."""

Day = Annotated[date, BeforeValidator(_day)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
Clock = Annotated[time, BeforeValidator(_clock)]
Whole = Annotated[int, BeforeValidator(_whole)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
PhoneNumber = Annotated[str, _Bare, AfterValidator(_phone), Telephone()]
EmailAddress = Annotated[str, _Bare, AfterValidator(_email)]
WebAddress = Annotated[str, _Bare, AfterValidator(_web)]
PostalCode = Annotated[str, _Bare, AfterValidator(_digits(5))]
MunicipalityKey = Annotated[str, _Bare, AfterValidator(_digits(8))]
"""The Amtlicher Gemeindeschlüssel (AGS)."""

Item = TypeVar("Item")
Several = Annotated[tuple[Item, ...], BeforeValidator(_one_or_more)]
"""A list; a single text is taken as a list of one."""
