"""The slip one hands out: what of a record a client needs, for the script that sets it.

No staff note, no e-mail of the house, no field for client data: only a blank line
for the appointment.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from babel import Locale
from markupsafe import Markup

from ..browser import SLIP_BASE, compact, data_file
from ..dates import german_date, german_time
from ..formats import phone, qr
from ..knowledge import Knowledge
from ..output import SiteFile
from ..records import Record
from ..records.contact import Location, Phone, PhoneType, Schedule, Weekday
from ..records.slip_labels import SlipLabels

_GERMAN = "de"
_WEEK = list(Weekday)


@dataclass(frozen=True, slots=True)
class SlipLocation:
    """Where to go."""

    lines: tuple[str, ...]
    transportation: str
    barrier_free: bool


@dataclass(frozen=True, slots=True)
class SlipSchedule:
    """When: `kind` as in `ScheduleKind`, `days` counted from Monday, clock times as words."""

    kind: str
    days: tuple[int, ...]
    clock: str
    note: str
    holidays: bool


@dataclass(frozen=True, slots=True)
class Slip:
    """Everything on a slip but the label words. `starts` and `test` are day and weekday."""

    kind: str
    name: str
    by: str
    example: bool
    as_of: str
    phones: tuple[tuple[str, str], ...]
    places: tuple[SlipLocation, ...]
    hours: tuple[SlipSchedule, ...]
    languages: tuple[str, ...]
    bring: tuple[str, ...]
    starts: tuple[str, int] | None
    test: tuple[str, int] | None
    scan: str
    code: str

    @property
    def data(self) -> str:
        """The slip as JSON, without the code, which stands in the page as a picture."""
        values = asdict(self)
        del values["code"]
        return compact(values)

    @property
    def picture(self) -> Markup:
        """The code as an SVG element; empty when there is nothing to scan."""
        return Markup(qr.svg(self.code)) if self.code else Markup("")  # noqa: S704 - made of numbers


@dataclass(frozen=True)
class SlipLanguages:
    """The languages a slip can be set in, beside German."""

    files: tuple[SlipLabels, ...]

    def choices(self) -> Iterator[tuple[str, str]]:
        """Yield code and name, for instance ``tr`` and „Türkçe (Türkisch)“; none without German."""
        if any(file.language == _GERMAN for file in self.files):
            for file in self.files:
                if file.language != _GERMAN:
                    yield file.language, f"{file.native_name} ({language_name(file.language)})"

    def parts(self) -> Iterator[SiteFile]:
        """Yield a script per language: labels, names of weekdays and languages, direction."""
        for file in self.files:
            yield data_file(f"{SLIP_BASE}{file.language}", _words(file, self.files))


NO_LANGUAGES = SlipLanguages(())
"""For projects without ``data/slip_labels/``: pages then offer no slip."""


def language_name(code: str, within: str = _GERMAN) -> str:
    """Return the name of the language `code` in the language `within` (CLDR)."""
    return str(Locale.parse(within).languages.get(code, code))


def _words(file: SlipLabels, files: Sequence[SlipLabels]) -> dict[str, object]:
    locale = Locale.parse(file.language)
    days = locale.days["stand-alone"]["wide"]
    phrases = {phrase.de: phrase.text for phrase in file.phrases}
    hidden = {"phrases", "reviewed_by", "reviewed_on"}
    return {
        **file.model_dump(exclude=hidden, exclude_none=True),
        "direction": locale.text_direction,
        "days": [days[number] for number in range(7)],
        "phrases": phrases,
        "names": {str(code): str(name) for code, name in locale.languages.items() if len(code) < 4},
    }


def slip_of(record: Record, knowledge: Knowledge) -> Slip | None:
    """Return the slip of a record, `None` when its model has none."""
    facts = record.slip(knowledge.get)
    if facts is None:
        return None
    phones = _phones(facts.phones)
    places = tuple(map(_place, facts.locations))
    scan, code = _scan(phones, places)
    if facts.starts_on:
        scan, code = "date", qr.day_entry(record.name, facts.starts_on)
    return Slip(
        kind=facts.kind,
        name=record.name,
        by=facts.by,
        example=record.example,
        as_of=german_date(record.assured_date),
        phones=phones,
        places=places,
        hours=tuple(map(_hours, facts.schedules)),
        languages=facts.languages,
        bring=facts.required_documents,
        starts=_day(facts.starts_on),
        test=_day(facts.test_on),
        scan=scan,
        code=code,
    )


def _phones(phones: Sequence[Phone]) -> tuple[tuple[str, str], ...]:
    spoken = (one for one in phones if one.type is not PhoneType.FAX)
    return tuple((phone.readable(one.number), one.description or "") for one in spoken)


def _place(location: Location) -> SlipLocation:
    lines = [location.name or ""]
    for address in location.addresses[:1]:
        lines += [
            address.address_1,
            address.address_2 or "",
            f"{address.postal_code} {address.city}",
        ]
    kept = tuple(line for line in lines if line)
    return SlipLocation(kept, location.transportation or "", location.barrier_free is True)


def _hours(schedule: Schedule) -> SlipSchedule:
    opens, closes = schedule.opens_at, schedule.closes_at
    clock = "–".join(german_time(one) for one in (opens, closes) if one)
    days = tuple(sorted(_WEEK.index(day) for day in schedule.byday))
    note = schedule.description or ""
    return SlipSchedule(schedule.kind.value, days, clock, note, schedule.on_holidays)


def _day(day: date | None) -> tuple[str, int] | None:
    return (german_date(day), day.weekday()) if day else None


def _scan(phones: Sequence[tuple[str, str]], places: Sequence[SlipLocation]) -> tuple[str, str]:
    """Return what the code is for, and what it holds: a call, else the way there."""
    if phones:
        return "phone", qr.phone(phone.dial(phones[0][0]))
    lines = places[0].lines if places else ()
    return ("address", "geo:0,0?q=" + ", ".join(lines)) if lines else ("", "")
