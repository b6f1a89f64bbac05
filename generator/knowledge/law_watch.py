"""What of the imported law changed, and which records and pages build on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..law.citations import find_citations
from ..law.differences import Difference, differences
from ..law.versions import norm_of
from ..loading import DocPage
from ..records import Choice, Record
from ..records.fields import strings
from ..records.law_records import LegalNote
from ..records.law_texts import SectionVersion
from .law_texts import LawTexts, Section

if TYPE_CHECKING:  # it holds the watch
    from .model import Knowledge

_EMPTY = frozenset({"", "-", "(weggefallen)"})
"""What stands in place of a text that was repealed."""


class ChangeKind(Choice):
    """What happened to a section."""

    CHANGED = "geaendert", "geändert"
    NEW = "neu", "neu"
    GONE = "weggefallen", "weggefallen"
    REPEALED = "aufgehoben", "Gesetz aufgehoben"


@dataclass(frozen=True, slots=True)
class SectionChange:
    """What happened to a section. `day` is that of the first official file that shows it.

    `before` and `after` are the wordings; `None` where the section is not in the law.
    """

    section: Section
    kind: ChangeKind
    day: date
    before: SectionVersion | None
    after: SectionVersion | None

    @property
    def words(self) -> tuple[Difference, ...]:
        """What it did to the wording."""
        before = norm_of(self.before) if self.before else None
        after = norm_of(self.after) if self.after else None
        return differences(before, after)


@dataclass(frozen=True, slots=True)
class Affected:
    """A record or page that cites changed sections.

    `checked_on` is the day up to which somebody looked at it: of a legal note the day of
    the text that was read, else that of the last review, `None` for a page without one.
    `weight` counts what leads there.
    """

    source: Record | DocPage
    changes: tuple[SectionChange, ...]
    checked_on: date | None
    weight: int

    @property
    def due(self) -> tuple[SectionChange, ...]:
        """The changes nobody has looked at since."""
        checked = self.checked_on
        return tuple(one for one in self.changes if checked is None or one.day > checked)

    @property
    def name(self) -> str:
        """Its title."""
        return self.source.title if isinstance(self.source, DocPage) else self.source.name

    @property
    def path(self) -> str:
        """Its file in the project."""
        return self.source.source_path


def section_changes(texts: LawTexts, since: date | None = None) -> tuple[SectionChange, ...]:
    """Return what changed, by law and section; with `since` only from that day on.

    Several changes of a section are one: from the wording before the first to the last.
    """
    return tuple(change for section in texts.sections if (change := _change(texts, section, since)))


def _change(texts: LawTexts, section: Section, since: date | None) -> SectionChange | None:
    first, newest = since or date.min, section.newest
    state = texts.states[newest.law]
    older = [one for one in section.versions[1:] if one.built_on < first] or section.versions[-1:]
    before = older[0] if older[0] is not newest else None
    if state.repealed_on and state.repealed_on >= first:
        return SectionChange(section, ChangeKind.REPEALED, state.repealed_on, newest, newest)
    if section.gone_on and section.gone_on >= first:
        # A place that was only kept free is none that went.
        return (
            None
            if _is_empty(newest)
            else SectionChange(section, ChangeKind.GONE, section.gone_on, newest, None)
        )
    if newest.built_on >= first and before:
        kind = ChangeKind.GONE if _is_empty(newest) else ChangeKind.CHANGED
        return SectionChange(section, kind, newest.built_on, before, newest)
    if section.came_on and section.came_on >= first:
        return SectionChange(section, ChangeKind.NEW, section.came_on, None, newest)
    return None


def _is_empty(version: SectionVersion) -> bool:
    norm = norm_of(version)
    body = " ".join(block.plain for block in norm.body)
    return norm.heading.startswith("(weggefallen)") or body in _EMPTY


@dataclass(frozen=True)
class CitedSections:
    """Which sections each record (by key) and page (by path) cites, as keys."""

    by_source: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, knowledge: "Knowledge") -> "CitedSections":
        """Read the citations in every text of every record, sources included, and page."""
        found = {key: _keys(*strings(record)) for key, record in knowledge.records.items()}
        found |= {page.source_path: _keys(page.title, page.text) for page in knowledge.pages}
        return cls(found)


def _keys(*texts: str) -> frozenset[str]:
    return frozenset(one.key for text in texts for one in find_citations(text))


def affected(knowledge: "Knowledge", since: date | None = None) -> tuple[Affected, ...]:
    """Return every record and page that cites a changed section, most important first.

    What nobody looked at since comes first; then what treats the section itself, then
    what most others lead to.
    """
    found = list(_affected(knowledge, section_changes(knowledge.law_texts, since)))
    return tuple(sorted(found, key=_importance))


def _affected(knowledge: "Knowledge", changes: tuple[SectionChange, ...]) -> Iterator[Affected]:
    by_key = {one.key: change for change in changes for one in find_citations(change.section.name)}
    if not by_key:
        return
    cited = knowledge.cited_sections.by_source
    sources: list[Record | DocPage] = [*knowledge.records.values(), *knowledge.pages]
    for source in sources:
        key = source.source_path if isinstance(source, DocPage) else source.key
        hit = tuple(by_key[name] for name in by_key if name in cited[key])
        if hit:
            weight = len(knowledge.neighbours(key))
            yield Affected(source, hit, _checked_on(source), weight)


def _checked_on(source: Record | DocPage) -> date | None:
    return source.as_of if isinstance(source, LegalNote) else source.assured_date


def _importance(one: Affected) -> tuple[bool, bool, int, str]:
    own = frozenset[str]()
    if isinstance(one.source, LegalNote):
        own = _keys(one.source.norm)
    treats = any(own & _keys(change.section.name) for change in one.changes)
    return not one.due, not treats, -one.weight, one.path
