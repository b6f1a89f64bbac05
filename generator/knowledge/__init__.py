"""The loaded whole: immutable, indexed, with references, backlinks and citations resolved once."""

from .citations import Citations
from .law_changes import changes_of, is_announced
from .model import HIDDEN, BrokenReference, Edition, Knowledge, Reference

__all__ = [
    "HIDDEN",
    "BrokenReference",
    "Citations",
    "Edition",
    "Knowledge",
    "Reference",
    "changes_of",
    "is_announced",
]
