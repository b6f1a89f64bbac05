"""Intercultural training, its dates and its material."""

from datetime import datetime
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import CollectionInfo, Group, Part, Record, RestrictedPart
from .courses import Places
from .happenings import Happening
from .law_records import PartnerId
from .markers import Answer, Listed, Ref
from .values import Day, FilePath, Line, Moment, Text, WebAddress, YesNo, in_order


class Appointment(Part):
    """A date in the calendar, in local time (Europe/Berlin)."""

    starts_at: Annotated[Moment, Answer()] = Field(
        title="Beginn", description="Tag und Uhrzeit: 2027-03-10 14:00."
    )
    ends_at: Moment | None = Field(None, title="Ende", description="Tag und Uhrzeit.")
    location: Line | None = Field(None, title="Ort", description="Haus und Raum.")
    places: Places | None = Field(
        None, title="Plätze", description="Freie Plätze immer mit dem Tag, an dem die Zahl stimmte."
    )
    register_until: Day | None = Field(
        None, title="Anmelden bis", description="Der letzte Tag für die Anmeldung."
    )
    waiting_list: YesNo | None = Field(
        None,
        title="Warteliste",
        description="true oder false; leer heißt: nicht bekannt.",
    )
    note: Line | None = Field(None, title="Hinweis", description="Was sonst zu wissen ist.")

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
        search_factor=0.85,
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
    duration: Annotated[Line, Listed(), Answer(last=True)] = Field(
        title="Dauer", description="Zum Beispiel „2 Stunden“."
    )
    provider: PartnerId | None = Field(
        None, title="Durchgeführt von", description="Kennung der Stelle, die schult."
    )
    dates: Annotated[tuple[Appointment, ...], Answer()] = Field(
        (), title="Termine", description="Feste Termine. Vergangene wandern von selbst nach hinten."
    )
    outline: Text | None = Field(None, title="Ablauf", description="Zeitplan als Tabelle.")
    materials: tuple[Material, ...] = Field(
        (), title="Material", description="Methodenblätter, Fallvignetten, Checklisten, Folien."
    )
    application_process: Text | None = Field(
        None, title="Anmeldung", description="Wie man sich anmeldet, bis wann."
    )
    preparation: Text | None = Field(
        None,
        title="Vorher",
        description="Was die Teilnehmenden vorbereiten und mitbringen. Steht auf ihrem Blatt.",
    )
    feedback_form: Annotated[str, Ref("forms")] | None = Field(
        None, title="Rückmeldebogen", description="Kennung des Formulars für die Rückmeldung."
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
