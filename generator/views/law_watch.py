"""The editors' page on the state of the law: what changed, and what is to be read again."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from ..dates import german_date
from ..knowledge import Affected, ChangeKind, SectionChange, section_changes
from ..loading import DocPage
from ..paths import law_text_path, record_path
from ..records.law_records import LegalNote
from .display import Display


@dataclass(frozen=True, slots=True)
class LawRow:
    """A law whose texts are here: its newest file, how many sections, how many changed.

    `whole` tells whether that file was read whole, so that vanished sections show.
    """

    name: str
    title: str
    built_on: date
    whole: bool
    repeal: str
    sections: int
    changed: int


def overtaken_words(one: Affected, what: str) -> str:
    """Return the mark of a page: what happened to its law, and that nobody read `what` since.

    The day is that of the official file that first shows it; the law changed then or before.
    """
    kinds = {change.kind for change in one.due}
    label = kinds.pop().label if len(kinds) == 1 else ChangeKind.CHANGED.label
    day = german_date(max(change.day for change in one.due))
    return f"Vorschrift {label} am {day} oder davor, {what} noch nicht geprüft"


class LawWatchView(Display):
    """What the page shows."""

    def laws(self) -> list[LawRow]:
        """Return the laws of which texts are here."""
        texts = self._knowledge.law_texts
        sections = Counter(section.newest.law for section in texts.sections)
        changed = Counter(change.section.newest.law for change in self.changes())
        return [
            LawRow(
                law,
                state.newest.title,
                state.newest.built_on,
                state.whole,
                state.repeal,
                sections[law],
                changed[law],
            )
            for law, state in sorted(texts.states.items())
        ]

    def changes(self) -> tuple[SectionChange, ...]:
        """Return every section that changed since it is kept here."""
        return section_changes(self._knowledge.law_texts)

    def due(self) -> list[Affected]:
        """Return what cites a changed section and was not looked at since, in order."""
        return [one for one in self._knowledge.affected.values() if one.due]

    def done(self) -> list[Affected]:
        """Return what cites a changed section and was looked at since."""
        return [one for one in self._knowledge.affected.values() if not one.due]

    def address(self, one: Affected) -> str:
        """Return the link to the record or page."""
        if isinstance(one.source, DocPage):
            return self.href(one.source.path.removesuffix(".md") + ".html")
        return self.href(record_path(one.source))

    def kind(self, one: Affected) -> str:
        """Return what it is: „Rechtlicher Hinweis“, „Seite“."""
        return "Seite" if isinstance(one.source, DocPage) else one.source.collection.singular

    def text(self, change: SectionChange) -> str:
        """Return the link to the wording of a section."""
        newest = change.section.newest
        return self.href(law_text_path(newest.law, newest.section))

    def read_after(self) -> list[tuple[date, int]]:
        """Return the days of the texts that legal notes were written after, oldest first."""
        notes = self._knowledge.all(LegalNote.collection.name)
        days = Counter(note.as_of for note in notes if isinstance(note, LegalNote))
        return sorted(days.items())
