"""What a record is: one pydantic model per collection, German labels on the fields.

Nothing here reads files or knows other records. A field says with a marker what
it means beyond its type (`Ref`, `Prose`, `Facet`, `Listed`), and everything else
(pages, lists, references, later search and forms) derives from that.
"""

from .base import Audience, Choice, Part, Record, Source
from .collections import COLLECTIONS, model_for
from .markers import Facet, Listed, Prose, Ref

__all__ = [
    "COLLECTIONS",
    "Audience",
    "Choice",
    "Facet",
    "Listed",
    "Part",
    "Prose",
    "Record",
    "Ref",
    "Source",
    "model_for",
]
