"""The loaded whole: immutable, indexed, with references, backlinks and citations resolved once."""

from .citations import CitationIndex
from .law_changes import changes_of, is_announced
from .law_texts import LawTexts, Section
from .law_watch import Affected, ChangeKind, SectionChange, affected, section_changes
from .model import EDITIONS, HIDDEN, BrokenReference, Edition, Knowledge, Reference, by_name

__all__ = [
    "EDITIONS",
    "HIDDEN",
    "Affected",
    "BrokenReference",
    "ChangeKind",
    "CitationIndex",
    "Edition",
    "Knowledge",
    "LawTexts",
    "Reference",
    "Section",
    "SectionChange",
    "affected",
    "by_name",
    "changes_of",
    "is_announced",
    "section_changes",
]
