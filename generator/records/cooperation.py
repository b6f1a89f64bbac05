"""How the network works together: meetings, procedures, forms."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import Choice, CollectionInfo, Group, Part, Record, RestrictedPart
from .law_records import PartnerId
from .markers import Facet, Listed, Ref
from .values import Day, FilePath, Line, Moment, Several, Text, Whole, YesNo, in_order
from .vocabularies import LanguageId

FormId = Annotated[str, Ref("forms")]


class AgendaItem(RestrictedPart):
    """One point of the agenda."""

    title: Line = Field(title="Punkt")
    suggested_by: Line | None = Field(None, title="Vorgeschlagen von")
    description: Text | None = Field(None, title="Worum es geht")


class TopicState(Choice):
    """What became of a suggested topic."""

    SUGGESTED = "vorgeschlagen", "vorgeschlagen"
    ACCEPTED = "angenommen", "auf der Tagesordnung"
    POSTPONED = "verschoben", "auf später verschoben"


class TopicSuggestion(RestrictedPart):
    """A topic someone wants to talk about."""

    title: Line = Field(title="Thema")
    suggested_by: Line = Field(title="Vorgeschlagen von")
    state: TopicState = Field(TopicState.SUGGESTED, title="Stand")


class Meeting(Record):
    """A meeting of the network."""

    collection: ClassVar = CollectionInfo(
        name="meetings",
        folder="treffen",
        title="Treffen",
        singular="Treffen",
        intro="Die halbjährlichen Treffen des Netzwerks: Termin, Tagesordnung, Ergebnisse.",
        group=Group.COOPERATION,
        order_by="starts_at",
        newest_first=True,
    )

    starts_at: Annotated[Moment, Listed()] = Field(title="Beginn")
    ends_at: Moment | None = Field(None, title="Ende")
    location: Annotated[Line, Listed()] = Field(title="Ort")
    host: PartnerId | None = Field(None, title="Einladende Stelle")
    participants: tuple[PartnerId, ...] = Field((), title="Eingeladen")
    agenda: tuple[AgendaItem, ...] = Field((), title="Tagesordnung")
    topics: tuple[TopicSuggestion, ...] = Field((), title="Vorgeschlagene Themen")
    topics_until: Day | None = Field(None, title="Themen vorschlagen bis")
    results: Text | None = Field(None, title="Ergebnisse")
    procedure: Annotated[str, Ref("procedures")] | None = Field(None, title="Thema vorschlagen")

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        in_order(self.starts_at, self.ends_at, "ends_at")
        return self


class ConsentNeed(Choice):
    """Whether the client must agree."""

    REQUIRED = "erforderlich", "erforderlich"
    DEPENDS = "je_nach_fall", "je nach Fall"
    NONE = "nicht_noetig", "nicht nötig"


class Consent(Part):
    """What the client must agree to before data leave the house."""

    need: ConsentNeed = Field(title="Einwilligung")
    description: Text = Field(title="Wozu")
    form: FormId | None = Field(None, title="Formular")


class Step(Part):
    """Who does what by when."""

    who: Line = Field(title="Wer")
    what: Text = Field(title="Was")
    by_when: Line | None = Field(None, title="Bis wann")
    form: FormId | None = Field(None, title="Formular")


class Feedback(Part):
    """What comes back to whom."""

    to: Line = Field(title="Rückmeldung an")
    due: Line = Field(title="Bis wann")
    description: Line | None = Field(None, title="Was")


class Procedure(Record):
    """A procedure as numbered steps."""

    collection: ClassVar = CollectionInfo(
        name="procedures",
        folder="ablaeufe",
        title="Abläufe",
        singular="Ablauf",
        intro=(
            "Schritt für Schritt: wer was bis wann tut, "
            "mit welcher Einwilligung und welchem Formular."
        ),
        group=Group.COOPERATION,
    )

    when: Text = Field(title="Wann Sie das brauchen")
    steps: Annotated[tuple[Step, ...], Field(min_length=1)] = Field(title="Schritte")
    consent: Consent = Field(title="Einwilligung")
    forms: tuple[FormId, ...] = Field((), title="Formulare")
    deadline: Annotated[Line, Listed()] = Field(title="Frist", description="oder „keine“")
    feedback: Feedback | None = Field(None, title="Rückmeldung")
    legal_basis: Several[Line] = Field((), title="Rechtsgrundlage")
    contact: PartnerId | None = Field(None, title="Ansprechstelle")
    ask: PartnerId | None = Field(None, title="Wen fragen")
    unverified: Text | None = Field(None, title="Nicht verifiziert")


class FormField(Part):
    """A line to fill in on paper."""

    label: Line = Field(title="Beschriftung")
    lines: Annotated[Whole, Field(ge=1, le=12)] = Field(1, title="Zeilen")
    checkbox: YesNo = Field(False, title="Kästchen zum Ankreuzen")


class Form(Record):
    """A form to print. It never holds client data."""

    collection: ClassVar = CollectionInfo(
        name="forms",
        folder="formulare",
        title="Formulare",
        singular="Formular",
        intro="Muster zum Ausdrucken. Daten von Klientinnen und Klienten gehören nur aufs Papier.",
        group=Group.FORMS,
    )

    purpose: Text = Field(title="Zweck")
    signed_by: Annotated[Line, Listed()] = Field(title="Wer unterschreibt")
    received_by: Annotated[Line, Listed()] = Field(title="Wer erhält es")
    valid_from: Day = Field(title="Gilt ab")
    legally_reviewed: YesNo = Field(False, title="Rechtlich geprüft")
    languages: Annotated[tuple[LanguageId, ...], Facet()] = Field((), title="Sprachen")
    body: Text | None = Field(None, title="Text des Formulars")
    fields: tuple[FormField, ...] = Field((), title="Felder zum Ausfüllen")
    file: FilePath | None = Field(None, title="Datei", description="Pfad unter docs/.")
    legal_basis: Several[Line] = Field((), title="Rechtsgrundlage")
