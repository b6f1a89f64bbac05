"""Recognition of qualifications, funding, training, and the glossary."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import Choice, CollectionInfo, Group, Part, Record, RestrictedPart
from .contact import CostOption
from .law_records import PartnerId
from .markers import Facet, Listed, Ref
from .values import FilePath, Line, Moment, Several, Text, WebAddress, in_order


class RecognitionKind(Choice):
    """Which rules of recognition apply."""

    REGULATED = "reglementiert", "Reglementierter Beruf"
    TRAINING = "ausbildungsberuf", "Ausbildungsberuf (nicht reglementiert)"
    ACADEMIC = "hochschule", "Hochschulabschluss"
    SCHOOL = "schule", "Schulabschluss"
    BODY = "stelle", "Verfahren und Beratung"


class Recognition(Record):
    """An occupation or certificate: who recognises it, and what comes first."""

    collection: ClassVar = CollectionInfo(
        name="recognition",
        folder="anerkennung",
        title="Anerkennung",
        singular="Anerkennung",
        intro="Wer ausländische Abschlüsse und Berufe anerkennt, und was zuerst zu tun ist.",
        group=Group.RECOGNITION,
        group_by="kind",
    )

    kind: Annotated[RecognitionKind, Facet()] = Field(title="Art")
    competent_body: Annotated[Line, Listed()] = Field(title="Zuständige Stelle")
    partner: PartnerId | None = Field(None, title="Kontakt der Stelle")
    counselling: tuple[PartnerId, ...] = Field((), title="Beratung vorab")
    first_step: Text = Field(title="Erster Schritt")
    required_documents: Several[Line] = Field((), title="Unterlagen")
    language_level: Line | None = Field(None, title="Sprachniveau")
    processing_time: Text | None = Field(None, title="Frist")
    cost_options: tuple[CostOption, ...] = Field((), title="Kosten")
    who_pays: Text | None = Field(None, title="Wer zahlt")
    compensation: Text | None = Field(
        None,
        title="Wenn etwas fehlt",
        description="Ausgleichsmaßnahme, Anpassungslehrgang, Prüfung.",
    )
    legal_basis: Several[Line] = Field((), title="Rechtsgrundlage")
    funding: tuple[Annotated[str, Ref("funding_programs")], ...] = Field((), title="Förderung")
    ask: PartnerId | None = Field(None, title="Wen fragen")
    unverified: Text | None = Field(None, title="Nicht verifiziert")


class FundingProgram(Record):
    """Money or places one can apply for."""

    collection: ClassVar = CollectionInfo(
        name="funding_programs",
        folder="foerderprogramme",
        title="Förderprogramme",
        singular="Förderprogramm",
        intro="Was gefördert wird, wer den Antrag stellt und wer entscheidet.",
        group=Group.FUNDING,
    )

    covers: Text = Field(title="Was gefördert wird")
    who_applies: Annotated[Line, Listed()] = Field(title="Wer stellt den Antrag")
    who_decides: Annotated[Line, Listed()] = Field(title="Wer entscheidet")
    decided_by: PartnerId | None = Field(None, title="Kontakt der Stelle")
    before_start: Text = Field(title="Vor dem Beginn")
    subordinate_to: Text | None = Field(None, title="Nachrangig gegenüber")
    application_process: Text | None = Field(None, title="So geht der Antrag")
    required_documents: Several[Line] = Field((), title="Unterlagen")
    forms: tuple[Annotated[str, Ref("forms")], ...] = Field((), title="Formulare")
    legal_basis: Several[Line] = Field((), title="Rechtsgrundlage")
    ask: PartnerId | None = Field(None, title="Wen fragen")
    unverified: Text | None = Field(None, title="Nicht verifiziert")


class Appointment(Part):
    """A date in the calendar, in local time (Europe/Berlin)."""

    starts_at: Moment = Field(title="Beginn")
    ends_at: Moment | None = Field(None, title="Ende")
    location: Line | None = Field(None, title="Ort")
    note: Line | None = Field(None, title="Hinweis")

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        in_order(self.starts_at, self.ends_at, "ends_at")
        return self


class Material(RestrictedPart):
    """Something to work with: a text on the page, a download, or a link."""

    title: Line = Field(title="Titel")
    content: Text | None = Field(None, title="Text")
    file: FilePath | None = Field(None, title="Datei", description="Pfad unter docs/.")
    url: WebAddress | None = Field(None, title="Adresse")


class TrainingOffer(Record):
    """Intercultural training for staff, held by the migration services."""

    collection: ClassVar = CollectionInfo(
        name="training_offers",
        folder="schulung",
        title="Interkulturelle Schulung",
        singular="Schulung",
        intro="Angebote, Termine und Material für Mitarbeitende.",
        group=Group.TRAINING,
    )

    objectives: Text = Field(title="Was Sie danach können")
    participants: Annotated[Line, Listed()] = Field(title="Für wen")
    duration: Annotated[Line, Listed()] = Field(title="Dauer")
    provider: PartnerId | None = Field(None, title="Durchgeführt von")
    dates: tuple[Appointment, ...] = Field((), title="Termine")
    outline: Text | None = Field(None, title="Ablauf")
    materials: tuple[Material, ...] = Field((), title="Material")
    application_process: Text | None = Field(None, title="Anmeldung")
    procedure: Annotated[str, Ref("procedures")] | None = Field(None, title="Anfragen")


class GlossaryEntry(Record):
    """A term, its abbreviation, and what people say instead."""

    collection: ClassVar = CollectionInfo(
        name="glossary",
        folder="glossar",
        title="Glossar",
        singular="Begriff",
        intro="Begriffe und Abkürzungen in einfachen Worten.",
        group=Group.REFERENCE,
    )

    abbreviation: Annotated[Several[Line], Listed()] = Field((), title="Abkürzung")
    synonyms: Several[Line] = Field(
        (),
        title="Andere Wörter",
        description="Was Menschen stattdessen sagen; die Suche kennt sie.",
    )
    description: Text | None = Field(None, title="Erklärung")
    legal_basis: Several[Line] = Field((), title="Rechtsgrundlage")
    related: tuple[Annotated[str, Ref("glossary")], ...] = Field((), title="Siehe auch")
