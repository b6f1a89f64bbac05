"""Case conferences (Fallbesprechungen): dates with slots, never a word about a client."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Annotated, ClassVar

from pydantic import Field

from .base import Choice, CollectionInfo, Group, Part
from .happenings import Happening
from .hosted_events import HostedEvent
from .law_records import PartnerId
from .markers import Ref
from .meetings import MeetingId
from .values import Clock, Day, Text, Whole


class SlotState(Choice):
    """Whether a slot can still be had."""

    FREE = "frei", "frei"
    TAKEN = "vergeben", "vergeben"


class CaseSlot(Part):
    """Time for one case. Who takes it, and for whom, is written nowhere here."""

    starts_at: Clock = Field(title="Beginn", description="Stunde:Minute, zum Beispiel 09:30.")
    minutes: Annotated[Whole, Field(ge=1, le=120)] = Field(
        20, title="Minuten", description="Wie lange der Fall besprochen wird."
    )
    state: SlotState = Field(SlotState.FREE, title="Stand", description="frei oder vergeben.")

    @property
    def is_free(self) -> bool:
        """Whether it can still be had."""
        return self.state is SlotState.FREE


class CaseConference(HostedEvent):
    """A date on which the working group talks about cases nobody can recognise."""

    collection: ClassVar = CollectionInfo(
        name="case_conferences",
        folder="fallbesprechungen",
        title="Fallbesprechungen",
        singular="Fallbesprechung",
        intro="Termine, an denen der Arbeitskreis Fälle bespricht, ohne dass jemand zu erkennen "
        "ist: mit freien Plätzen und Anmeldung.",
        group=Group.COOPERATION,
        order_by="starts_at",
    )

    participants: tuple[PartnerId, ...] = Field(
        (), title="Dabei", description="Kennungen der Stellen, die in der Regel dabei sind."
    )
    meeting: MeetingId | None = Field(
        None, title="Im Rahmen von", description="Kennung des Treffens, wenn sie dazu gehört."
    )
    slots: tuple[CaseSlot, ...] = Field(
        (), title="Plätze", description="Die Zeiten, je eine für einen Fall."
    )
    register_until: Day | None = Field(
        None, title="Anmelden bis", description="Der letzte Tag für die Anmeldung."
    )
    preparation: Text | None = Field(
        None, title="Vorbereiten", description="Was wer vorher tut, und was am Tisch bleibt."
    )
    procedure: Annotated[str, Ref("procedures")] | None = Field(
        None, title="So melden Sie an", description="Kennung des Ablaufs."
    )
    form: Annotated[str, Ref("forms")] | None = Field(
        None,
        title="Blatt für die Akte",
        description="Kennung des Formulars, das in der Akte bleibt und nicht verschickt wird.",
    )

    @property
    def free(self) -> int:
        """How many slots can still be had."""
        return sum(slot.is_free for slot in self.slots)

    @property
    def open_until(self) -> date:
        """The last day on which one can register."""
        return self.register_until or self.starts_at.date()

    def slot_times(self) -> Iterator[tuple[datetime, datetime]]:
        """Yield when each slot begins and ends, on the day of the conference."""
        for slot in self.slots:
            start = datetime.combine(self.starts_at.date(), slot.starts_at)
            yield start, start + timedelta(minutes=slot.minutes)

    def happenings(self) -> tuple[Happening, ...]:
        """Return the conference itself."""
        return (
            Happening(
                self.name, self.starts_at, self.ends_at, location=self.location, note=self.summary
            ),
        )
