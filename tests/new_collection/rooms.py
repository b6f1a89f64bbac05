"""Rooms to meet in. The test puts this file into a copy of the program, into ``records/``."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.records.base import Choice, CollectionInfo, Group, Part, Record
from generator.records.contact import Phone
from generator.records.handed_out import Card, Find, SlipFacts
from generator.records.happenings import Happening
from generator.records.markers import Answer, Facet, Listed, News, OtherName, StaffOnly
from generator.records.values import Day, FilePath, Line, Norm, PhoneNumber, Several, Text, Whole
from generator.records.vocabularies import MunicipalityId, TopicId


class RoomKind(Choice):
    """What a room is good for."""

    QUIET = "ruhig", "Ruhiger Raum"
    LARGE = "gross", "Saal"


class Keeper(Part):
    """Who has the key."""

    line: Annotated[PhoneNumber, Answer()] = Field(title="Durchwahl", description="Am Empfang.")
    town: Annotated[MunicipalityId, Facet()] = Field(title="Ort", description="Wo er sitzt.")


class Room(Record):
    """A room to meet in."""

    collection: ClassVar = CollectionInfo(
        name="rooms",
        folder="raeume",
        title="Räume",
        singular="Raum",
        intro="Wo man sich trifft.",
        group=Group.REFERENCE,
        group_by="kind",
        has_feed=True,
        marks_news=True,
    )

    kind: Annotated[RoomKind, Facet()] = Field(title="Eignung", description="Wofür er taugt.")
    nicknames: Annotated[Several[Line], OtherName()] = Field(
        (), title="Im Haus genannt", description="Wie man ihn ruft."
    )
    keeper: Annotated[Keeper, Facet(), Answer()] = Field(
        title="Schlüssel", description="Wer ihn hat."
    )
    topics: Annotated[tuple[TopicId, ...], Facet()] = Field(
        (), title="Anlässe", description="Wofür man ihn nimmt."
    )
    seats: Annotated[Whole, Listed(), Answer("{} Plätze"), News()] = Field(
        title="Sitzplätze", description="Mit Tischen."
    )
    opens_on: Day | None = Field(None, title="Eröffnet am", description="Der erste Tag.")
    rules: Text = Field(title="Hausregeln", description="Was zu beachten ist.")
    legal_basis: Several[Norm] = Field((), title="Grundlage", description="Paragrafen.")
    plan: FilePath | None = Field(None, title="Lageplan", description="Pfad unter docs/.")
    staff_note: Annotated[Text | None, StaffOnly()] = Field(
        None, title="Nur im Haus", description="Bleibt hier."
    )

    def happenings(self) -> tuple[Happening, ...]:
        """Return the day on which the room opens."""
        return (Happening(f"Eröffnung: {self.name}", self.opens_on),) if self.opens_on else ()

    def visiting_card(self) -> Card:
        """Return how to reach the keeper."""
        return Card(phones=(Phone(number=self.keeper.line),))

    def slip(self, find: Find) -> SlipFacts:
        """Return whom to call."""
        return SlipFacts(kind="contact", phones=(Phone(number=self.keeper.line),))
