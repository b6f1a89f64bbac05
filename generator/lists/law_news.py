"""„Neues im Recht“: what of the law changed since a meeting, for the network to read and print."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..browser import PAGE_ROWS
from ..dates import german_date
from ..knowledge import (
    EDITIONS,
    Freshness,
    Knowledge,
    freshness,
    grouped,
    last_meeting,
    law_news,
    meetings,
    new_since,
    newest_first,
    told_on,
)
from ..records.law_records import LegalChange
from ..records.meetings import Meeting
from ..text import ProseRenderer
from ..views.display import Display
from ..views.view import RecordView


@dataclass(frozen=True, slots=True)
class NewsEntry:
    """A change on the page; `view` shows it. `days` are those it is news of, for scripts."""

    view: RecordView
    freshness: Freshness
    days: str

    @property
    def is_new(self) -> bool:
        """Whether it shows in its group at once."""
        return self.freshness is Freshness.NEW

    @property
    def is_revised(self) -> bool:
        """Whether it shows among the older ones at once."""
        return self.freshness is Freshness.REVISED


@dataclass(frozen=True, slots=True)
class NewsSection:
    """Changes under a heading."""

    title: str
    entries: tuple[NewsEntry, ...]

    @property
    def is_shown(self) -> bool:
        """Whether anything in it shows at once."""
        return any(entry.is_new for entry in self.entries)


class LawNewsView(Display):
    """The page as of the day it is built; in the browser one chooses another beginning.

    It holds the newest `PAGE_ROWS` changes, new or not, so that a script can show them.
    """

    def __init__(self, knowledge: Knowledge, prose: ProseRenderer, path: str, today: date) -> None:
        super().__init__(knowledge, prose, path)
        self.today = today
        self.edition = EDITIONS[knowledge.edition]
        self.last = last_meeting(meetings(knowledge), today)
        self.since = new_since(self.last, today)
        self._changes = newest_first(knowledge.of_kind(LegalChange))[:PAGE_ROWS]
        self._prose_of = prose

    @property
    def since_words(self) -> str:
        """Since when, after „seit“: „dem Treffen vom 14.10.2026“."""
        return f"dem {'Treffen vom ' if self.last else ''}{german_date(self.since)}"

    def choices(self) -> tuple[Meeting, ...]:
        """Return the meetings one can choose as the beginning, the newest first."""
        return tuple(reversed(meetings(self._knowledge)))

    def sections(self) -> tuple[NewsSection, ...]:
        """Return all changes in their groups; each entry knows whether it is new."""
        groups = grouped(self._changes, self.today)
        return tuple(
            NewsSection(group.certainty.value, self._entries(group.changes)) for group in groups
        )

    def all(self) -> tuple[NewsEntry, ...]:
        """Return all changes, the newest first: for the list of those that were only revised."""
        return self._entries(self._changes)

    def counts(self) -> tuple[int, int]:
        """Return how many changes are new, and how many were only revised."""
        found = law_news(self._changes, self.since, self.today)
        return sum(len(group.changes) for group in found.groups), len(found.revised)

    def _entries(self, changes: Iterable[LegalChange]) -> tuple[NewsEntry, ...]:
        return tuple(
            NewsEntry(
                RecordView(change, self._knowledge, self._prose_of, self.path),
                freshness(change, self.since),
                " ".join(day.isoformat() for day in told_on(change)),
            )
            for change in changes
        )
