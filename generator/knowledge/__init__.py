"""The loaded whole: immutable, indexed, with references, backlinks and citations resolved once."""

from .agenda import (
    AgendaProposal,
    OpenDecision,
    agenda_proposal,
    by_body,
    open_decisions,
)
from .citations import CitationIndex
from .law_changes import changes_of, is_announced, reservation
from .law_news import (
    ChangeGroup,
    Freshness,
    LawNews,
    freshness,
    grouped,
    law_news,
    newest_first,
    told_on,
)
from .law_texts import LawTexts, Section
from .law_watch import Affected, ChangeKind, SectionChange, affected, section_changes
from .meetings import last_meeting, meetings, new_since, next_meeting, to_come
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
    "ChangeGroup",
    "ChangeKind",
    "CitationIndex",
    "Duty",
    "DutyPlan",
    "Edition",
    "Freshness",
    "Knowledge",
    "LawNews",
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
    "freshness",
    "grouped",
    "is_announced",
    "last_meeting",
    "law_news",
    "meetings",
    "new_since",
    "newest_first",
    "next_meeting",
    "open_decisions",
    "reservation",
    "section_changes",
    "to_come",
    "told_on",
]
