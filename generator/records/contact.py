"""Parts that say how and when to reach someone. Names follow HSDS 3.1."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from .base import Choice, Part, RestrictedPart
from .markers import Ref
from .values import (
    Clock,
    Day,
    EmailAddress,
    Line,
    PhoneNumber,
    PostalCode,
    Several,
    Whole,
    YesNo,
    in_order,
)
from .vocabularies import MunicipalityId


class PhoneType(Choice):
    """HSDS ``phone.type``."""

    VOICE = "voice", "Telefon"
    HOTLINE = "hotline", "Hotline"
    CELL = "cell", "Mobil"
    FAX = "fax", "Fax"


class Phone(RestrictedPart):
    """A telephone number."""

    number: PhoneNumber = Field(title="Nummer")
    type: PhoneType = Field(PhoneType.VOICE, title="Art")
    description: Line | None = Field(None, title="Wofür")


class Email(RestrictedPart):
    """An e-mail address of an office, not of a person."""

    address: EmailAddress = Field(title="Adresse")
    description: Line | None = Field(None, title="Wofür")


class Contact(Part):
    """A contact person. Names stay inside the house, so the audience is fixed."""

    name: Line = Field(title="Name")
    title: Line | None = Field(None, title="Funktion")
    phone: PhoneNumber | None = Field(None, title="Telefon")
    email: EmailAddress | None = Field(None, title="E-Mail")
    audience: Literal["intern"] = Field("intern", title="Sichtbar für")


class Address(Part):
    """A postal address."""

    address_1: Line = Field(title="Straße und Hausnummer")
    address_2: Line | None = Field(None, title="Zusatz")
    postal_code: PostalCode = Field(title="Postleitzahl")
    city: Line = Field(title="Ort")


class Location(RestrictedPart):
    """A place one can go to."""

    name: Line | None = Field(None, title="Bezeichnung")
    municipality: MunicipalityId | None = Field(None, title="Ort im Kreis")
    addresses: tuple[Address, ...] = Field((), title="Anschrift")
    transportation: Line | None = Field(None, title="Anfahrt")
    barrier_free: YesNo | None = Field(None, title="Barrierefrei")
    accessibility: Line | None = Field(None, title="Zugang")


class Weekday(Choice):
    """iCalendar weekday, as HSDS ``schedule.byday`` writes it."""

    MO = "MO", "Montag"
    TU = "TU", "Dienstag"
    WE = "WE", "Mittwoch"
    TH = "TH", "Donnerstag"
    FR = "FR", "Freitag"
    SA = "SA", "Samstag"
    SU = "SU", "Sonntag"


class ScheduleKind(Choice):
    """What happens in these hours."""

    OPEN = "open", "Offene Sprechzeit"
    PHONE = "phone", "Telefonzeit"
    APPOINTMENT = "appointment", "Nach Termin"
    CLASS = "class", "Unterricht"


class Schedule(RestrictedPart):
    """Weekly hours."""

    kind: ScheduleKind = Field(ScheduleKind.OPEN, title="Art")
    byday: Annotated[Several[Weekday], Field(min_length=1)] = Field(title="Wochentage")
    opens_at: Clock | None = Field(None, title="Von")
    closes_at: Clock | None = Field(None, title="Bis")
    valid_from: Day | None = Field(None, title="Gilt ab")
    valid_to: Day | None = Field(None, title="Gilt bis")
    description: Line | None = Field(None, title="Hinweis")

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        in_order(self.opens_at, self.closes_at, "closes_at")
        in_order(self.valid_from, self.valid_to, "valid_to")
        return self


class Deputy(Part):
    """Who takes over when nobody answers: an office, or another record."""

    name: Line | None = Field(None, title="Stelle")
    partner: Annotated[str, Ref("partners")] | None = Field(None, title="Andere Stelle")
    phone: PhoneNumber | None = Field(None, title="Telefon")
    description: Line | None = Field(None, title="Wann")


class InterpretingKind(Choice):
    """Whether interpreters come along."""

    AVAILABLE = "available", "wird gestellt"
    ON_REQUEST = "on_request", "auf Anfrage"
    BRING = "bring", "bitte selbst mitbringen"


class Interpreting(Part):
    """Interpreting during the appointment."""

    kind: InterpretingKind = Field(title="Dolmetschen")
    lead_time_days: Whole | None = Field(None, title="Vorlauf in Arbeitstagen")
    paid_by: Line | None = Field(None, title="Wer zahlt")
    description: Line | None = Field(None, title="Hinweis")


class CostOption(Part):
    """What something costs (HSDS ``cost_option``)."""

    option: Line = Field(title="Für wen")
    amount: Line | None = Field(None, title="Betrag")
    amount_description: Line | None = Field(None, title="Hinweis")
