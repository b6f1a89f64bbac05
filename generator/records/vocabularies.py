"""Small vocabularies the other records refer to."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import CollectionInfo, Group, Record
from .course_families import CourseFamily
from .markers import Listed, Ref
from .partner_kinds import PartnerKind
from .statements import LegalStatement
from .values import Line, MunicipalityKey, Norm, PostalCode, Several, Text, Whole, YesNo, fault

MunicipalityId = Annotated[str, Ref("municipalities")]
TopicId = Annotated[str, Ref("topics")]
LanguageId = Annotated[str, Ref("languages")]
ResidenceStatusId = Annotated[str, Ref("residence_statuses")]
BenefitId = Annotated[str, Ref("benefits")]


class Municipality(Record):
    """A town or municipality that the house works for."""

    collection: ClassVar = CollectionInfo(
        name="municipalities",
        folder="gemeinden",
        names_are_words=True,
        search_factor=0.75,
        title="Orte",
        singular="Ort",
        intro="Die Städte und Gemeinden {here}, und wer dort zuständig ist.",
        group=Group.CONTACTS,
    )

    municipality_key: MunicipalityKey = Field(
        title="Gemeindeschlüssel (AGS)", description="Acht Ziffern, amtlich."
    )
    postal_codes: Annotated[Several[PostalCode], Listed()] = Field(
        title="Postleitzahlen", description="Alle Postleitzahlen des Ortes."
    )
    neighbours: tuple[MunicipalityId, ...] = Field(
        (),
        title="Nachbarorte",
        description="Die angrenzenden Orte. Danach wird „in der Nähe“ gesucht.",
    )
    map_row: Annotated[Whole, Field(ge=1)] | None = Field(
        None,
        title="Zeile auf der Kachelkarte",
        description="1 ist oben (Norden). Ohne Zeile und Spalte fehlt der Ort auf der Karte.",
    )
    map_column: Annotated[Whole, Field(ge=1)] | None = Field(
        None, title="Spalte auf der Kachelkarte", description="1 ist links (Westen)."
    )

    @model_validator(mode="after")
    def _row_and_column(self) -> Self:
        if (self.map_row is None) != (self.map_column is None):
            there, missing = "map_row", "map_column"
            if self.map_row is None:
                there, missing = missing, there
            message = "auf der Kachelkarte braucht ein Ort Zeile und Spalte"
            raise fault("tile", message, f"tragen Sie auch „{missing}“ ein", there)
        return self

    @property
    def tile(self) -> tuple[int, int] | None:
        """Row and column on the tile map; `None` for a place that is not on it."""
        if self.map_row is None or self.map_column is None:
            return None
        return self.map_row, self.map_column


class Topic(Record):
    """What people need help with."""

    collection: ClassVar = CollectionInfo(
        name="topics",
        folder="themen",
        names_are_words=True,
        search_factor=0.75,
        title="Themen",
        singular="Thema",
        intro="Wobei jemand Hilfe braucht, und wer dazu berät.",
        group=Group.CONTACTS,
    )

    description: Text | None = Field(
        None, title="Worum es geht", description="Was alles dazugehört, und was nicht."
    )
    first_question: Line | None = Field(
        None,
        title="Zuerst klären",
        description="Die eine Frage, die vor dem Verweisen zu klären ist.",
    )
    first_kinds: Several[PartnerKind] = Field(
        (),
        title="Wen zuerst",
        description="Arten von Stellen in der Reihenfolge, in der „Verweisen“ sie nennt.",
    )
    leads_to_course: YesNo = Field(
        False,
        title="Ein Kurs ist die Antwort",
        description="true: „Verweisen“ zeigt auch die Wege in den Kurs und passende Kurse.",
    )
    course_families: Several[CourseFamily] = Field(
        (),
        title="Welche Kurse",
        description="Kursgruppen, deren Wege „Verweisen“ zeigt, die wichtigste zuerst. "
        "Leer heißt: alle.",
    )
    procedure: Annotated[str, Ref("procedures")] | None = Field(
        None,
        title="Ablauf",
        description="So geht es bei diesem Thema, wenn die Stelle keinen eigenen Ablauf nennt.",
    )


class Language(Record):
    """A language in which people are advised. The id is the ISO 639 code."""

    collection: ClassVar = CollectionInfo(
        name="languages",
        folder="sprachen",
        names_are_words=True,
        search_factor=0.75,
        title="Sprachen",
        singular="Sprache",
        intro="Wer in welcher Sprache berät.",
        group=Group.CONTACTS,
    )

    native_name: Line = Field(title="Eigenname", description="Wie die Sprache sich selbst nennt.")


class ResidenceStatus(LegalStatement):
    """A residence status, as far as it decides about access to courses and benefits."""

    collection: ClassVar = CollectionInfo(
        name="residence_statuses",
        folder="aufenthalt",
        title="Aufenthaltsstatus",
        singular="Aufenthaltsstatus",
        intro="Welcher Aufenthaltsstatus welchen Zugang eröffnet.",
        group=Group.REFERENCE,
    )

    legal_basis: Annotated[Several[Norm], Listed()] = Field(
        (), title="Rechtsgrundlage", description="Die Paragrafen des Aufenthaltsrechts."
    )
    description: Text | None = Field(
        None,
        title="Was das bedeutet",
        description="Was der Status für Kurs, Arbeit und Leistung bedeutet.",
    )


class Benefit(LegalStatement):
    """A benefit someone receives."""

    collection: ClassVar = CollectionInfo(
        name="benefits",
        folder="leistungen",
        title="Leistungen",
        singular="Leistung",
        intro="Wovon jemand lebt: die Leistungen und ihre Rechtsgrundlage.",
        group=Group.REFERENCE,
    )

    legal_basis: Annotated[Several[Norm], Listed()] = Field(
        (), title="Rechtsgrundlage", description="Die Paragrafen, aus denen die Leistung folgt."
    )
    description: Text | None = Field(
        None, title="Was das bedeutet", description="Wer sie bekommt, wer zuständig ist."
    )
