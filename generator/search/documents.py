"""What is searched: plain documents, made of anything."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Field(Enum):
    """Where a text stands in a document; the value is its weight.

    Measured on a set of 142 queries: a title counts eight times a word of the body.
    """

    TITLE = 8.0
    NAME = 6.0
    ABBREVIATION = 6.5
    FACET = 4.0
    TAG = 3.5
    SUMMARY = 3.0
    HEADING = 2.0
    BODY = 1.0
    NEARBY = 0.6


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to be found.

    `location` is its page relative to the site, with a fragment for a part of a
    page; `kind` names what it is, for people. `factor` below 1 lets others go first
    where they match as well: explanations after the thing itself. `texts` go into
    the index, `shown` is what a result displays beside title and summary, already short.
    """

    location: str
    title: str
    kind: str = ""
    summary: str = ""
    texts: Mapping[Field, str] = field(default_factory=dict)
    shown: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    factor: float = 1.0
