"""Runs every rule over the loaded project."""

from collections.abc import Callable, Iterator
from datetime import date

from ..errors import Problem
from ..knowledge import Knowledge
from ..loading import Loaded, SourceMap
from .audience import audience_rules
from .blocks import block_rules
from .case_conferences import case_conference_rules
from .decision_paths import decision_path_rules
from .freshness import freshness_rules
from .law_changes import law_change_rules
from .law_watch import law_watch_rules
from .meetings import meeting_rules
from .page_links import page_link_rules
from .places import place_rules
from .presentations import presentation_rules
from .references import reference_rules
from .search_queries import query_rules
from .sources import source_rules
from .subject import Subject
from .training_dates import training_date_rules
from .units import unit_rules

_RULES: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    reference_rules,
    page_link_rules,
    block_rules,
    source_rules,
    audience_rules,
    freshness_rules,
    place_rules,
    law_change_rules,
    law_watch_rules,
    decision_path_rules,
    meeting_rules,
    case_conference_rules,
    presentation_rules,
    unit_rules,
    training_date_rules,
)


def check(loaded: Loaded, today: date) -> tuple[Problem, ...]:
    """Return all problems of the project on the day `today`: those of loading and of every rule."""
    knowledge = Knowledge.of(loaded)
    unread = {problem.path for problem in loaded.problems}
    places = SourceMap(loaded.root, loaded.drafts)
    subject = Subject(knowledge, today, places, unread)
    found = {problem for rule in _RULES for problem in rule(subject)}
    found.update(query_rules(loaded.queries, knowledge, places))
    return tuple(sorted(found.union(loaded.problems), key=_by_place))


def _by_place(problem: Problem) -> tuple[str, int, int, str]:
    return problem.path, problem.line, problem.column, problem.message
