"""Parts that say how and when to reach someone. Names follow HSDS 3.1."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from .base import Choice, Part, RestrictedPart
from .markers import Answer, Facet, Ref
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

    number: Annotated[PhoneNumber, Answer()] = Field(
        title="Nummer", description="Mit Vorwahl, so wie man sie wählt: 0221 4710-123."
    )
    type: PhoneType = Field(PhoneType.VOICE, title="Art", description="Ohne Angabe: Festnetz.")
    description: Line | None = Field(
        None, title="Wofür", description="Wen man unter der Nummer erreicht, oder wann."
    )


class Email(RestrictedPart):
    """An e-mail address of an office, not of a person."""

    address: EmailAddress = Field(title="Adresse", description="Ein Funktionspostfach.")
    description: Line | None = Field(None, title="Wofür", description="Wofür man dorthin schreibt.")


def usual_address(emails: tuple[Email, ...]) -> str:
    """Return the address at which one writes to an office, the first; empty when it has none."""
    return emails[0].address if emails else ""


class Contact(Part):
    """A contact person. Names stay inside the house, so the audience is fixed."""

    name: Line = Field(
        title="Name", description="Nur wenn es nicht anders geht. Erscheint nie im Netzwerk."
    )
    title: Line | None = Field(None, title="Funktion", description="Was die Person dort tut.")
    phone: PhoneNumber | None = Field(None, title="Telefon", description="Dienstliche Nummer.")
    email: EmailAddress | None = Field(None, title="E-Mail", description="Dienstliche Adresse.")
    audience: Literal["intern"] = Field(
        "intern", title="Sichtbar für", description="Immer „intern“."
    )


class Address(Part):
    """A postal address."""

    address_1: Line = Field(
        title="Straße und Hausnummer", description="Zum Beispiel „Musterstraße 5“."
    )
    address_2: Line | None = Field(
        None, title="Zusatz", description="Hinterhaus, Stockwerk, Postfach."
    )
    postal_code: PostalCode = Field(title="Postleitzahl", description="Fünf Ziffern.")
    city: Line = Field(title="Ort", description="Wie auf dem Briefumschlag.")


class Location(RestrictedPart):
    """A place one can go to."""

    name: Line | None = Field(
        None, title="Bezeichnung", description="Zum Beispiel „Familienzentrum“ oder „Raum 12“."
    )
    municipality: Annotated[MunicipalityId | None, Facet(), Answer()] = Field(
        None, title="Ort {here}", description="Kennung des Ortes. Danach wird nach Nähe gesucht."
    )
    addresses: tuple[Address, ...] = Field(
        (), title="Anschrift", description="Besuchs- oder Postanschrift."
    )
    transportation: Line | None = Field(
        None, title="Anfahrt", description="Haltestelle, Linie, Fußweg, Parkplatz."
    )
    barrier_free: YesNo | None = Field(
        None, title="Barrierefrei", description="Nur eintragen, wenn es jemand geprüft hat."
    )
    accessibility: Line | None = Field(
        None, title="Zugang", description="Aufzug, Rampe, Klingel, Toilette."
    )


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

    kind: ScheduleKind = Field(
        ScheduleKind.OPEN, title="Art", description="Was zu dieser Zeit möglich ist."
    )
    byday: Annotated[Several[Weekday], Field(min_length=1)] = Field(
        title="Wochentage", description="MO, TU, WE, TH, FR, SA, SU."
    )
    weeks: Several[Annotated[Whole, Field(ge=1, le=5)]] = Field(
        (),
        title="Wochen im Monat",
        description="Nur wenn die Zeit nicht jede Woche gilt: [1, 3] für den ersten und dritten "
        "dieser Wochentage im Monat.",
    )
    opens_at: Clock | None = Field(
        None,
        title="Von",
        description="Stunde:Minute, zum Beispiel 08:30. Ohne Von und Bis: den ganzen Tag.",
    )
    closes_at: Clock | None = Field(
        None, title="Bis", description="Stunde:Minute, zum Beispiel 12:00."
    )
    valid_from: Day | None = Field(
        None, title="Gilt ab", description="Wenn die Zeit erst ab einem Tag gilt."
    )
    valid_to: Day | None = Field(
        None, title="Gilt bis", description="Wenn die Zeit nur bis zu einem Tag gilt."
    )
    on_holidays: YesNo = Field(
        False,
        title="Auch an Feiertagen",
        description="true, wenn dann auch jemand da ist.",
    )
    uncertain: YesNo = Field(
        False,
        title="Mit Ausnahmen",
        description="true, wenn die Zeit manchmal ausfällt, etwa in den Schulferien; der Hinweis "
        "sagt, wann.",
    )
    description: Line | None = Field(
        None, title="Hinweis", description="Zum Beispiel „nur mit Termin“ oder „jede zweite Woche“."
    )

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        in_order(self.opens_at, self.closes_at, "closes_at")
        in_order(self.valid_from, self.valid_to, "valid_to")
        return self


class Deputy(Part):
    """Who takes over when nobody answers: an office, or another record."""

    name: Line | None = Field(
        None, title="Stelle", description="Team oder Funktion, kein Personenname."
    )
    partner: Annotated[str, Ref("partners")] | None = Field(
        None, title="Andere Stelle", description="Wenn eine andere Stelle vertritt: ihre Kennung."
    )
    phone: PhoneNumber | None = Field(
        None, title="Telefon", description="Die Nummer der Vertretung."
    )
    description: Line | None = Field(None, title="Wann", description="Wann die Vertretung gilt.")


class InterpretingKind(Choice):
    """Whether interpreters come along."""

    AVAILABLE = "available", "wird gestellt"
    ON_REQUEST = "on_request", "auf Anfrage"
    BRING = "bring", "bitte selbst mitbringen"


class Interpreting(Part):
    """Interpreting during the appointment."""

    kind: InterpretingKind = Field(
        title="Dolmetschen", description="Wer für das Dolmetschen sorgt."
    )
    lead_time_days: Whole | None = Field(
        None, title="Vorlauf in Arbeitstagen", description="So viele Arbeitstage vorher bestellen."
    )
    paid_by: Line | None = Field(None, title="Wer zahlt", description="Welche Stelle bezahlt.")
    description: Line | None = Field(
        None, title="Hinweis", description="Was dabei zu beachten ist."
    )


class CostOption(Part):
    """What something costs (HSDS ``cost_option``)."""

    option: Line = Field(title="Für wen", description="Zum Beispiel „mit SGB II“.")
    amount: Line | None = Field(
        None, title="Betrag", description="Zum Beispiel „kostenlos“ oder ein geprüfter Betrag."
    )
    amount_description: Line | None = Field(
        None, title="Hinweis", description="Was man dafür nachweisen muss."
    )
