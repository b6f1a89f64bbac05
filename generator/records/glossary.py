"""The glossary."""

from typing import Annotated, ClassVar

from pydantic import Field

from .base import CollectionInfo, Group, Record
from .markers import Answer, Listed, OtherName, Ref
from .values import Line, Norm, Several, Text


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
        names_are_words=True,
        search_factor=0.6,
    )

    abbreviation: Annotated[Several[Line], Listed(), Answer(), OtherName()] = Field(
        (), title="Abkürzung", description="Die Abkürzung, auch mehrere Schreibweisen."
    )
    synonyms: Annotated[Several[Line], OtherName()] = Field(
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
