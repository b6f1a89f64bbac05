"""What a body can present in a team, and what came of it."""

from typing import Annotated

from pydantic import Field

from .base import Choice, RestrictedPart
from .markers import Facet, Ref
from .values import Day, Line, Several, Text, Whole
from .vocabularies import LanguageId


class PresentationKind(Choice):
    """What a presentation is about."""

    LEGAL = "recht", "Recht"
    CULTURE = "kultur", "Kultur und Verständigung"
    SERVICE = "angebot", "Angebot der Stelle"


class Presentation(RestrictedPart):
    """A topic that a body presents in a team when asked."""

    topic: Line = Field(title="Thema", description="Wozu die Stelle etwas sagen kann.")
    kind: Annotated[PresentationKind, Facet()] = Field(
        title="Art", description="Recht, Kultur oder das eigene Angebot."
    )
    minutes: Annotated[Whole, Field(ge=1, le=480)] = Field(
        45, title="Minuten", description="Wie lange es dauert."
    )
    languages: tuple[LanguageId, ...] = Field(
        (), title="Sprachen", description="In welchen Sprachen. Leer: Deutsch."
    )
    participants: Line | None = Field(
        None, title="Für wen", description="Für welche Teams, und wie viele Menschen."
    )
    description: Text | None = Field(
        None, title="Worum es geht", description="Zwei Sätze: was die Runde danach weiß."
    )
    offer: Annotated[str, Ref("training_offers")] | None = Field(
        None, title="Länger und mit Übungen", description="Kennung der Schulung dazu."
    )
    held_on: Several[Day] = Field(
        (), title="Schon gehalten am", description="Tage, an denen die Stelle damit im Team war."
    )
