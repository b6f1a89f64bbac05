"""The loaded whole: immutable, indexed, with references, backlinks and citations resolved once."""

from .agenda import (
    AgendaProposal,
    OpenDecision,
    agenda_proposal,
    by_body,
    meetings,
    open_decisions,
    to_come,
)
from .citations import CitationIndex
from .law_changes import changes_of, is_announced
from .law_texts import LawTexts, Section
from .law_watch import Affected, ChangeKind, SectionChange, affected, section_changes
from .model import EDITIONS, HIDDEN, BrokenReference, Edition, Knowledge, Reference, by_name
from .responsibility import ELSEWHERE, QUESTIONS, Asked, Duty, DutyPlan, UnitsFound

__all__ = [
    "EDITIONS",
    "ELSEWHERE",
    "HIDDEN",
    "QUESTIONS",
    "Affected",
    "AgendaProposal",
    "Asked",
    "BrokenReference",
    "ChangeKind",
    "CitationIndex",
    "Duty",
    "DutyPlan",
    "Edition",
    "Knowledge",
    "LawTexts",
    "OpenDecision",
    "Reference",
    "Section",
    "SectionChange",
    "UnitsFound",
    "affected",
    "agenda_proposal",
    "by_body",
    "by_name",
    "changes_of",
    "is_announced",
    "meetings",
    "open_decisions",
    "section_changes",
    "to_come",
]
