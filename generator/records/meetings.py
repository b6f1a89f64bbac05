"""Meetings of the network: topics, agenda, decisions, who took part."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from .base import Choice, CollectionInfo, Group, RestrictedPart
from .happenings import Happening
from .hosted_events import HostedEvent
from .law_records import PartnerId
from .markers import Ref
from .values import Day, Line, Text

MeetingId = Annotated[str, Ref("meetings")]


class AgendaItem(RestrictedPart):
    """One point of the agenda."""

    title: Line = Field(title="Punkt", description="Der Punkt in wenigen Worten.")
    suggested_by: PartnerId | None = Field(
        None,
        title="Vorgeschlagen von",
        description="Kennung der Stelle, von der der Punkt kommt. Nie eine Person.",
    )
    description: Text | None = Field(
        None, title="Worum es geht", description="Worum es geht, wer vorträgt."
    )


class TopicState(Choice):
    """What became of a suggested topic."""

    SUGGESTED = "vorgeschlagen", "vorgeschlagen"
    ACCEPTED = "angenommen", "auf der Tagesordnung"
    POSTPONED = "verschoben", "auf später verschoben"


class TopicSuggestion(RestrictedPart):
    """A topic a body wants to talk about."""

    title: Line = Field(title="Thema", description="Das Thema in wenigen Worten.")
    suggested_by: PartnerId | None = Field(
        None,
        title="Vorgeschlagen von",
        description="Kennung der Stelle, die es vorschlägt. Nie eine Person.",
    )
    reason: Text | None = Field(
        None, title="Warum", description="Worum es geht, und was das Treffen dazu tun soll."
    )
    state: TopicState = Field(
        TopicState.SUGGESTED, title="Stand", description="Was aus dem Vorschlag geworden ist."
    )


class DecisionState(Choice):
    """Whether what was agreed is done."""

    OPEN = "offen", "offen"
    DONE = "erledigt", "erledigt"
    DROPPED = "aufgegeben", "aufgegeben"


class Decision(RestrictedPart):
    """What a meeting agreed on, who does it, and by when."""

    title: Line = Field(
        title="Verabredung", description="Was getan wird, in einem Satz, ohne Namen."
    )
    responsible: PartnerId | None = Field(
        None, title="Zuständig", description="Kennung der Stelle, die es tut. Nie eine Person."
    )
    due_on: Day = Field(title="Bis", description="Der Tag, an dem es getan sein soll.")
    state: DecisionState = Field(
        DecisionState.OPEN, title="Stand", description="offen, erledigt oder aufgegeben."
    )
    note: Text | None = Field(
        None, title="Was daraus wurde", description="Das Ergebnis, oder warum es aufgegeben wurde."
    )

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do it."""
        return self.state is DecisionState.OPEN


class Meeting(HostedEvent):
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
        grows=True,
    )

    attended: tuple[PartnerId, ...] = Field(
        (),
        title="Teilgenommen",
        description="Nach dem Treffen: Kennungen der Stellen, die da waren. Nie Personen.",
    )
    agenda: tuple[AgendaItem, ...] = Field(
        (), title="Tagesordnung", description="Die Punkte in der Reihenfolge der Sitzung."
    )
    topics: tuple[TopicSuggestion, ...] = Field(
        (),
        title="Vorgeschlagene Themen",
        description="Was vorgeschlagen wurde, auch wenn es nicht auf die Tagesordnung kam.",
    )
    topics_until: Day | None = Field(
        None,
        title="Themen vorschlagen bis",
        description="Bis zu diesem Tag kann jede Stelle Themen vorschlagen.",
    )
    decisions: tuple[Decision, ...] = Field(
        (),
        title="Verabredungen",
        description="Nach dem Treffen: was verabredet wurde, wer es tut, bis wann.",
    )
    results: Text | None = Field(
        None, title="Ergebnisse", description="Nach dem Treffen: was besprochen wurde, ohne Namen."
    )
    procedure: Annotated[str, Ref("procedures")] | None = Field(
        None, title="So schlagen Sie ein Thema vor", description="Kennung des Ablaufs."
    )

    @property
    def day(self) -> date:
        """The day on which it takes place."""
        return self.starts_at.date()

    @property
    def is_held(self) -> bool:
        """Whether somebody wrote what came of it. By data, not by the clock: pages need no day."""
        return bool(self.attended or self.decisions or self.results)

    def happenings(self) -> tuple[Happening, ...]:
        """Return the meeting itself."""
        agenda = "; ".join(item.title for item in self.agenda)
        return (
            Happening(
                self.name,
                self.starts_at,
                self.ends_at,
                location=self.location,
                note=agenda or self.summary,
            ),
        )
