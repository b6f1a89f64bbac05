"""What this house calls things: ``data/search_words.yml``, kept by editors."""

from typing import Annotated

from pydantic import Field

from .base import Part
from .values import Line, Several

Words = Annotated[Several[Line], Field(min_length=2)]


class SearchConcept(Part):
    """What someone types who means a thing and does not know its name."""

    concept: Annotated[Several[Line], Field(min_length=1)] = Field(
        title="Gemeint", description="Wie die Sache in den Einträgen heißt."
    )
    equal: Several[Line] = Field(
        (), title="Auch genannt", description="Andere Namen, die genau dasselbe meinen."
    )
    typed: Several[Line] = Field(
        (), title="Getippt", description="Was jemand tippt. Es führt zur Sache, nie zurück."
    )


class SearchWords(Part):
    """The whole file: groups of words that find each other, words that lead on, and names.

    The grammar is that of ``generator/search/vocabulary``; `whole` holds names that
    are never split, of towns nearby say.
    """

    equal: tuple[Words, ...] = Field(
        (), title="Gleiche Wörter", description="Je Zeile Wörter, die genau dasselbe meinen."
    )
    concepts: tuple[SearchConcept, ...] = Field(
        (), title="Gemeintes", description="Was jemand tippt, und was damit gemeint ist."
    )
    whole: Several[Line] = Field(
        (), title="Ganze Wörter", description="Namen, die die Suche nicht zerlegen soll."
    )
