"""Recognition of qualifications, funding, training, and the glossary."""

from datetime import datetime
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import Choice, CollectionInfo, Group, Part, Record, RestrictedPart, WithOpenPoints
from .contact import CostOption
from .happenings import Happening
from .law_records import PartnerId
from .markers import Facet, Listed, Ref
from .values import FilePath, Line, Moment, Norm, Several, Text, WebAddress, in_order


class RecognitionKind(Choice):
    """Which rules of recognition apply."""

    REGULATED = "reglementiert", "Reglementierter Beruf"
    TRAINING = "ausbildungsberuf", "Ausbildungsberuf (nicht reglementiert)"
    ACADEMIC = "hochschule", "Hochschulabschluss"
    SCHOOL = "schule", "Schulabschluss"
    BODY = "stelle", "Verfahren und Beratung"


class Recognition(WithOpenPoints):
    """An occupation or certificate: who recognises it, and what comes first."""

    collection: ClassVar = CollectionInfo(
        name="recognition",
        folder="anerkennung",
        title="Anerkennung",
        singular="Eintrag",
        plural="Einträge",
        intro="Wer ausländische Abschlüsse und Berufe anerkennt, und was zuerst zu tun ist.",
        group=Group.RECOGNITION,
        group_by="kind",
    )

    kind: Annotated[RecognitionKind, Facet()] = Field(
        title="Art", description="Danach ist die Liste gegliedert."
    )
    competent_body: Annotated[Line, Listed()] = Field(
        title="Zuständige Stelle", description="Die Stelle, die entscheidet."
    )
    partner: PartnerId | None = Field(
        None,
        title="Kontakt der Stelle",
        description="Kennung der Stelle, wenn sie unter Kontakte steht.",
    )
    counselling: tuple[PartnerId, ...] = Field(
        (), title="Beratung vorab", description="Wer vor dem Antrag berät."
    )
    first_step: Text = Field(
        title="Erster Schritt", description="Was Sie heute mit der Person tun."
    )
    required_documents: Several[Line] = Field(
        (), title="Unterlagen", description="Welche Papiere man zuerst zusammensucht."
    )
    language_level: Line | None = Field(
        None, title="Sprachniveau", description="Welches Deutsch verlangt wird, und wofür."
    )
    processing_time: Text | None = Field(
        None, title="Frist", description="Wie lange die Stelle brauchen darf."
    )
    cost_options: tuple[CostOption, ...] = Field(
        (), title="Kosten", description="Nur geprüfte Beträge."
    )
    who_pays: Text | None = Field(
        None,
        title="Wer zahlt",
        description="Wer die Kosten übernimmt, in welcher Reihenfolge man fragt.",
    )
    compensation: Text | None = Field(
        None,
        title="Wenn etwas fehlt",
        description="Ausgleichsmaßnahme, Anpassungslehrgang, Prüfung.",
    )
    legal_basis: Several[Norm] = Field(
        (), title="Rechtsgrundlage", description="Das Gesetz für diesen Beruf."
    )
    funding: tuple[Annotated[str, Ref("funding_programs")], ...] = Field(
        (), title="Förderung", description="Förderprogramme, die dafür infrage kommen."
    )


class FundingProgram(WithOpenPoints):
    """Money or places one can apply for."""

    collection: ClassVar = CollectionInfo(
        name="funding_programs",
        folder="foerderprogramme",
        title="Förderprogramme",
        singular="Förderprogramm",
        intro="Was gefördert wird, wer den Antrag stellt und wer entscheidet.",
        group=Group.FUNDING,
    )

    covers: Text = Field(
        title="Was gefördert wird",
        description="Was bezahlt wird, und was nicht. Beträge nur, wenn sie geprüft sind.",
    )
    who_applies: Annotated[Line, Listed()] = Field(
        title="Wer stellt den Antrag", description="Die Person, der Betrieb oder der Träger."
    )
    who_decides: Annotated[Line, Listed()] = Field(
        title="Wer entscheidet", description="Die Stelle, die bewilligt."
    )
    decided_by: PartnerId | None = Field(
        None, title="Kontakt der Stelle", description="Kennung der Stelle, die bewilligt."
    )
    before_start: Text = Field(
        title="Vor dem Beginn", description="Was vor dem Beginn geschehen sein muss."
    )
    subordinate_to: Text | None = Field(
        None, title="Nachrangig gegenüber", description="Welche anderen Leistungen vorgehen."
    )
    application_process: Text | None = Field(
        None,
        title="So geht der Antrag",
        description="Schritt für Schritt, vom Gespräch bis zum Bescheid.",
    )
    required_documents: Several[Line] = Field(
        (), title="Unterlagen", description="Welche Papiere zum Antrag gehören."
    )
    forms: tuple[Annotated[str, Ref("forms")], ...] = Field(
        (), title="Formulare", description="Muster, die dazu hier liegen."
    )
    legal_basis: Several[Norm] = Field(
        (), title="Rechtsgrundlage", description="Der Paragraf, aus dem die Förderung folgt."
    )


class Appointment(Part):
    """A date in the calendar, in local time (Europe/Berlin)."""

    starts_at: Moment = Field(title="Beginn", description="Tag und Uhrzeit: 2027-03-10 14:00.")
    ends_at: Moment | None = Field(None, title="Ende", description="Tag und Uhrzeit.")
    location: Line | None = Field(None, title="Ort", description="Haus und Raum.")
    note: Line | None = Field(None, title="Hinweis", description="Freie Plätze, Anmeldeschluss.")

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        in_order(self.starts_at, self.ends_at, "ends_at")
        return self


class Slide(Part):
    """One slide of a presentation."""

    title: Line = Field(title="Überschrift", description="Die Aussage der Folie in einem Satz.")
    content: Text = Field(title="Text", description="Höchstens fünf kurze Zeilen.")
    note: Text | None = Field(
        None, title="Dazu sagen", description="Für die Person, die vorträgt; steht unter der Folie."
    )


class Material(RestrictedPart):
    """Something to work with: a text, slides, a download, or a link.

    Texts and slides become a page of their own, to print and to show.
    """

    title: Line = Field(
        title="Titel", description="Art und Thema: „Checkliste: Gespräch mit Sprachmittlung“."
    )
    content: Text | None = Field(
        None, title="Text", description="Der Text selbst; er bekommt eine eigene Seite zum Drucken."
    )
    slides: tuple[Slide, ...] = Field(
        (), title="Folien", description="Eine Folie nach der anderen; je Folie eine Druckseite."
    )
    file: FilePath | None = Field(None, title="Datei", description="Pfad unter docs/.")
    url: WebAddress | None = Field(
        None, title="Adresse", description="Wenn das Material woanders liegt."
    )


class TrainingOffer(Record):
    """Intercultural training for staff, held by the migration services."""

    collection: ClassVar = CollectionInfo(
        name="training_offers",
        folder="schulung",
        title="Interkulturelle Schulung",
        singular="Schulung",
        plural="Schulungen",
        intro="Angebote, Termine und Material für Mitarbeitende.",
        group=Group.TRAINING,
        order_by="dates",
    )

    objectives: Text = Field(
        title="Was Sie danach können", description="Was die Teilnehmenden danach können, als Liste."
    )
    participants: Annotated[Line, Listed()] = Field(
        title="Für wen", description="Für wen, und wie viele."
    )
    duration: Annotated[Line, Listed()] = Field(
        title="Dauer", description="Zum Beispiel „2 Stunden“."
    )
    provider: PartnerId | None = Field(
        None, title="Durchgeführt von", description="Kennung der Stelle, die schult."
    )
    dates: tuple[Appointment, ...] = Field(
        (), title="Termine", description="Feste Termine. Vergangene wandern von selbst nach hinten."
    )
    outline: Text | None = Field(None, title="Ablauf", description="Zeitplan als Tabelle.")
    materials: tuple[Material, ...] = Field(
        (), title="Material", description="Methodenblätter, Fallvignetten, Checklisten, Folien."
    )
    application_process: Text | None = Field(
        None, title="Anmeldung", description="Wie man sich anmeldet, bis wann."
    )
    procedure: Annotated[str, Ref("procedures")] | None = Field(
        None, title="Anfragen", description="Kennung des Ablaufs, mit dem man die Schulung anfragt."
    )

    @property
    def past_after(self) -> datetime | None:
        """The end of the last date; `None` for an offer without dates, which one requests."""
        return max((slot.ends_at or slot.starts_at for slot in self.dates), default=None)

    def happenings(self) -> tuple[Happening, ...]:
        """Return every date of the offer."""
        return tuple(
            Happening(
                f"Schulung: {self.name}",
                slot.starts_at,
                slot.ends_at,
                slot=slot.starts_at.isoformat(timespec="minutes"),
                location=slot.location or "",
                note=slot.note or self.summary,
            )
            for slot in self.dates
        )


class GlossaryEntry(Record):
    """A term, its abbreviation, and what people say instead."""

    collection: ClassVar = CollectionInfo(
        name="glossary",
        folder="glossar",
        title="Glossar",
        singular="Begriff",
        plural="Begriffe",
        intro="Begriffe und Abkürzungen in einfachen Worten.",
        group=Group.REFERENCE,
    )

    abbreviation: Annotated[Several[Line], Listed()] = Field(
        (), title="Abkürzung", description="Die Abkürzung, auch mehrere Schreibweisen."
    )
    synonyms: Several[Line] = Field(
        (),
        title="Andere Wörter",
        description="Was Menschen stattdessen sagen; die Suche kennt sie.",
    )
    description: Text | None = Field(
        None,
        title="Erklärung",
        description="Ein bis drei Sätze, die jemand ohne Vorwissen versteht.",
    )
    legal_basis: Several[Norm] = Field(
        (), title="Rechtsgrundlage", description="Wo der Begriff geregelt ist."
    )
    related: tuple[Annotated[str, Ref("glossary")], ...] = Field(
        (), title="Siehe auch", description="Andere Begriffe, die man mitlesen sollte."
    )
