"""Units of the house and what each is responsible for: whom to call about which letter."""

import re
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, Field, model_validator

from .base import CollectionInfo, Group, Part, Record, WithOpenPoints
from .contact import Deputy, Email, Location, Phone, Schedule
from .handed_out import Card
from .markers import Answer, Facet, Listed, ReachableWhen, Ref
from .partners import Age
from .values import Line, Several, Text, YesNo, ages_in_order, fault
from .vocabularies import MunicipalityId

_LETTERS = re.compile(r"([A-Z])(?:-([A-Z]))?")


def _letters(text: str) -> str:
    found = _LETTERS.fullmatch(text)
    if found is None or (found[2] and found[2] < found[1]):
        hint = "schreiben Sie einen Buchstaben oder eine Spanne, zum Beispiel A-K"
        raise fault("letters", f"„{text}“ ist keine Spanne von Anfangsbuchstaben", hint)
    return text


Letters = Annotated[Line, AfterValidator(_letters)]
"""First letters of the family name: ``A-K``, or one: ``S``; as a phone book sorts (Ä is A)."""

MatterId = Annotated[str, Ref("matters")]


class Matter(Record):
    """A kind of matter, or what a letter of the house is about."""

    collection: ClassVar = CollectionInfo(
        name="matters",
        folder="anliegen",
        title="Anliegen",
        singular="Anliegen",
        intro="Worum es in einem Schreiben oder Gespräch geht, und welches Team dafür da ist.",
        group=Group.CONTACTS,
        search_factor=0.8,
    )

    letterheads: Several[Line] = Field(
        (),
        title="So steht es im Brief",
        description="Wörter aus Betreff und Absender, an denen man das Anliegen erkennt.",
    )


class Responsibility(Part):
    """One thing a unit does, and for whom. What is left empty does not matter."""

    matters: Annotated[tuple[MatterId, ...], Facet(), Field(min_length=1)] = Field(
        title="Anliegen", description="Kennungen der Anliegen."
    )
    municipalities: Annotated[tuple[MunicipalityId, ...], Facet()] = Field(
        (), title="Wohnort", description="Kennungen der Orte. Leer: alle."
    )
    letters: Several[Letters] = Field(
        (),
        title="Anfangsbuchstaben",
        description="Des Familiennamens, zum Beispiel A-K. Leer: alle.",
    )
    minimum_age: Age | None = Field(None, title="Ab Alter", description="In Jahren.")
    maximum_age: Age | None = Field(
        None, title="Bis Alter", description="Das letzte Jahr mitgezählt: 24 heißt unter 25."
    )

    @model_validator(mode="after")
    def _ages_in_order(self) -> Self:
        ages_in_order(self.minimum_age, self.maximum_age)
        return self


class Unit(WithOpenPoints):
    """A team of the house, reached under functional numbers."""

    collection: ClassVar = CollectionInfo(
        name="units",
        folder="teams",
        title="Teams",
        singular="Team",
        intro="Welches Team von {house} ist zuständig? Nach Anliegen, Wohnort, Buchstabe oder "
        "Alter, mit Telefon und Vertretung.",
        group=Group.CONTACTS,
    )

    responsibilities: tuple[Responsibility, ...] = Field(
        (), title="Zuständig für", description="Wofür das Team da ist, und für wen."
    )
    phones: Annotated[tuple[Phone, ...], Answer()] = Field(
        (), title="Telefon", description="Nummern des Teams, keine Durchwahl einer Person."
    )
    deputy: Deputy | None = Field(
        None, title="Vertretung", description="Wen man anruft, wenn niemand abhebt."
    )
    emails: tuple[Email, ...] = Field(
        (), title="E-Mail", description="Funktionspostfächer, keine persönlichen Adressen."
    )
    locations: tuple[Location, ...] = Field(
        (), title="Wo", description="Standort mit Anschrift und Zugang."
    )
    schedules: Annotated[tuple[Schedule, ...], ReachableWhen()] = Field(
        (), title="Wann", description="Telefonzeit und Sprechzeit getrennt angeben."
    )
    reply_time: Annotated[Line | None, Listed()] = Field(
        None, title="Antwort in der Regel", description="Zum Beispiel „3 Arbeitstage“."
    )
    head: Annotated[str, Ref("units")] | None = Field(
        None,
        title="Wenn es nicht weitergeht",
        description="Kennung des Teams oder der Leitung, an die man sich dann wendet.",
    )
    description: Text | None = Field(
        None, title="Was das Team tut", description="Zwei bis fünf Sätze: was es tut, was nicht."
    )
    procedure: Annotated[str, Ref("procedures")] | None = Field(
        None, title="So fragen Sie nach", description="Kennung des Ablaufs."
    )
    fallback: YesNo = Field(
        False,
        title="Hilft, wenn kein Team passt",
        description="true bei dem einen Team, das dann verbindet, zum Beispiel der Servicestelle.",
    )

    def visiting_card(self) -> Card:
        """Return how to reach the unit."""
        return Card(None, self.phones, self.emails, self.locations, None)
