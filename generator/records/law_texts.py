"""Imported law texts: ``data/law_texts/<law>/<section>/<day>.yml``, ``…/<law>/<day>.yml``."""

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from .base import Part
from .values import Day, Line, Whole, fault

_AGAIN = "lesen Sie das Gesetz mit „wissen law import“ neu ein, statt die Datei zu ändern"


def _paragraph(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


Level = Annotated[Whole, Field(ge=0, le=20)]
Span = Annotated[Whole, Field(ge=1, le=1000)]
Place = Annotated[Whole, Field(ge=0)]


class TextMark(Part):
    """What is special about some letters of a text."""

    kind: Literal["sup", "sub", "note", "picture"] = Field(
        title="Art", description="Hoch, tief, Zeichen einer Fußnote, Stelle eines Bildes."
    )
    start: Place = Field(title="Von", description="Die Stelle im Text, von 0 an gezählt.")
    end: Place = Field(title="Bis", description="Die Stelle dahinter.")
    label: str = Field("", title="Zeichen", description="Der Fußnote, oder der Name des Bildes.")


def inside(marks: "tuple[TextMark, ...]", text: str) -> None:
    """Raise when one of `marks` does not lie in `text`."""
    for mark in marks:
        if not mark.start <= mark.end <= len(text):
            raise fault("mark", "ein Zeichen steht außerhalb des Textes", _AGAIN, "marks")


class TableCell(Part):
    """A cell of a table. A plain text is a cell of one column and one row."""

    text: str = Field(title="Text", description="Der Wortlaut.")
    across: Span = Field(1, title="Spalten", description="Über wie viele Spalten sie reicht.")
    down: Span = Field(1, title="Zeilen", description="Über wie viele Zeilen sie reicht.")
    marks: tuple[TextMark, ...] = Field((), title="Zeichen", description="Was hoch steht usw.")

    @model_validator(mode="after")
    def _marks_inside(self) -> Self:
        inside(self.marks, self.text)
        return self


Row = tuple[Annotated[TableCell, BeforeValidator(_paragraph)], ...]


class TextBlock(Part):
    """A paragraph, an item of a list, or a table. A plain text is a paragraph."""

    marker: Line | None = Field(None, title="Nummer", description="„1.“ oder „a)“.")
    level: Level = Field(0, title="Ebene", description="0 für Absätze, 1 für die erste Liste.")
    text: Line | None = Field(None, title="Text", description="Der Wortlaut.")
    marks: tuple[TextMark, ...] = Field((), title="Zeichen", description="Was hoch steht usw.")
    table: tuple[Row, ...] = Field((), title="Tabelle", description="Zeile für Zeile.")
    header_rows: Place = Field(0, title="Kopfzeilen", description="Wie viele Zeilen Kopf sind.")

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        """Text or table, marks inside the text, and no more header rows than rows."""
        inside(self.marks, self.text or "")
        if self.table and (self.text or self.marks):
            raise fault("block", "Text und Tabelle stehen in einem Block", _AGAIN, "table")
        if self.header_rows > len(self.table):
            raise fault("block", "mehr Kopfzeilen als Zeilen", _AGAIN, "header_rows")
        return self


Blocks = tuple[Annotated[TextBlock, BeforeValidator(_paragraph)], ...]


class LawPart(Part):
    """What every file about a law says of it."""

    law: Line = Field(title="Gesetz", description="Abkürzung: SGB II, AufenthG …")
    title: Line = Field(title="Titel", description="Der volle Name des Gesetzes.")
    built_on: Day = Field(title="Fassung vom", description="Der Tag der amtlichen Datei.")
    as_of: tuple[Line, ...] = Field((), title="Stand", description="Die amtlichen Standangaben.")


class SectionVersion(LawPart):
    """The wording of a section on the day its official file was built."""

    section: Line = Field(title="Vorschrift", description="„§ 18“ oder „Anlage“.")
    heading: Line | None = Field(None, title="Überschrift", description="Wie sie im Gesetz steht.")
    body: Blocks = Field((), title="Wortlaut", description="Absätze, Listen, Tabellen.")
    footnotes: Blocks = Field((), title="Fußnoten", description="Amtliche Fußnoten.")


class Consolidation(LawPart):
    """Which sections a law had on the day its official file was built, when all were read."""

    sections: tuple[Line, ...] = Field(
        title="Vorschriften", description="Alle, in der Reihenfolge des Gesetzes."
    )
    wordings: tuple[Line, ...] = Field(
        (), title="Prüfsummen", description="Eine für den Wortlaut jeder Vorschrift."
    )
