"""An imported law text: ``data/law_texts/<law>/<section>/<day>.yml``."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from .base import Part
from .values import Day, Line, Whole


def _paragraph(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


class TextBlock(Part):
    """A paragraph, an item of a list, or a table. A plain text is a paragraph."""

    marker: Line | None = Field(None, title="Nummer", description="„1.“ oder „a)“.")
    level: Whole = Field(0, title="Ebene", description="0 für Absätze, 1 für die erste Liste.")
    text: Line | None = Field(None, title="Text", description="Der Wortlaut.")
    table: tuple[tuple[str, ...], ...] = Field((), title="Tabelle", description="Zeile für Zeile.")
    header_rows: Whole = Field(0, title="Kopfzeilen", description="Wie viele Zeilen Kopf sind.")


Blocks = tuple[Annotated[TextBlock, BeforeValidator(_paragraph)], ...]


class SectionVersion(Part):
    """The wording of a section on the day its official file was built."""

    law: Line = Field(title="Gesetz", description="Abkürzung: SGB II, AufenthG …")
    title: Line = Field(title="Titel", description="Der volle Name des Gesetzes.")
    section: Line = Field(title="Vorschrift", description="„§ 18“ oder „Anlage“.")
    heading: Line | None = Field(None, title="Überschrift", description="Wie sie im Gesetz steht.")
    built_on: Day = Field(title="Fassung vom", description="Der Tag der amtlichen Datei.")
    as_of: tuple[Line, ...] = Field((), title="Stand", description="Die amtlichen Standangaben.")
    body: Blocks = Field((), title="Wortlaut", description="Absätze, Listen, Tabellen.")
    footnotes: Blocks = Field((), title="Fußnoten", description="Amtliche Fußnoten.")
