"""Queries that must keep finding a record: ``data/search_queries.yml``, kept by editors."""

from typing import Annotated

from pydantic import Field

from .base import Choice, Part
from .values import Line, Several


class QueryKind(Choice):
    """How someone types: each kind asks something else of the search."""

    EXACT = "exact", "Name, auch angefangen"
    ABBREVIATION = "abbr", "Abkürzung"
    STATUTE = "para", "Paragraf"
    COMPOUND = "compound", "zusammengesetztes Wort"
    INFLECTED = "inflect", "gebeugt oder in der Mehrzahl"
    UMLAUT = "umlaut", "ohne Umlaute"
    TYPO = "typo", "vertippt"
    SYNONYM = "synonym", "anderes Wort"
    PLACE_AND_NEED = "place_need", "Ort und Bedarf"
    QUESTION = "natural", "ganze Frage"


class SearchQuery(Part):
    """A query, and what it must find."""

    query: Line = Field(
        title="Suchtext", max_length=200, description="Was jemand tippt, auch halb oder falsch."
    )
    kind: QueryKind = Field(title="Art", description="Wie getippt wird.")
    finds: Annotated[Several[Line], Field(min_length=1)] = Field(
        title="Findet",
        description="Einträge als „Sammlung/Kennung“; einer muss unter den ersten drei stehen.",
    )


class SearchQueryFile(Part):
    """The whole file."""

    queries: tuple[SearchQuery, ...] = Field(
        (), title="Suchanfragen", description="Alle Anfragen, nach Art geordnet."
    )
