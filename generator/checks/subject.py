"""What the rules look at."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ..knowledge import Knowledge
from ..loading import SourceMap


@dataclass(frozen=True)
class Subject:
    """The whole knowledge, the day of the check, and how to find a place in a file.

    `unread` are the files that are there but hold no record, because of problems.
    """

    knowledge: Knowledge
    today: date
    places: SourceMap
    unread: Set[str] = frozenset()

    @cached_property
    def network(self) -> Knowledge:
        """What the network edition will hold."""
        return self.knowledge.for_edition("netzwerk")
