"""What of the imported law changed, and which records and pages build on it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..law.citations import Citation, find_citations
from ..law.differences import Difference, differences
from ..law.spans import Span, find_spans
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
    REPEALED = "aufhebung", "Aufhebung"


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
    """Return the latest of what happened to `section`; a repeal counts where nothing came later."""
    found = _happened(texts, section, since or date.min)
    return max(found, key=lambda one: one.day, default=None)


def _happened(texts: LawTexts, section: Section, first: date) -> Iterator[SectionChange]:
    newest, state = section.newest, texts.states[section.newest.law]
    if state.repealed_on and state.repealed_on >= first:
        yield SectionChange(section, ChangeKind.REPEALED, state.repealed_on, newest, newest)
    # A place that was only kept free is none that came or went.
    kept_free = _is_empty(newest)
    if section.gone_on and section.gone_on >= first and not kept_free:
        yield SectionChange(section, ChangeKind.GONE, section.gone_on, newest, None)
    if section.came_on and section.came_on >= first and not kept_free:
        yield SectionChange(section, ChangeKind.NEW, section.came_on, None, newest)
    older = [one for one in section.versions[1:] if one.built_on < first] or section.versions[-1:]
    if newest.built_on >= first and older[0] is not newest:
        kind = ChangeKind.GONE if kept_free else ChangeKind.CHANGED
        yield SectionChange(section, kind, newest.built_on, older[0], newest)


def _is_empty(version: SectionVersion) -> bool:
    norm = norm_of(version)
    body = " ".join(block.plain for block in norm.body)
    return norm.heading.startswith("(weggefallen)") or body in _EMPTY


@dataclass(frozen=True, slots=True)
class Cited:
    """What a text cites: single sections by key, and spans of them."""

    keys: frozenset[str]
    spans: frozenset[Span]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Cited":
        """Read the citations in `texts`."""
        texts = [text for text in texts if "§" in text or "Art" in text or "Paragra" in text]
        keys = frozenset(one.key for text in texts for one in find_citations(text))
        return cls(keys, frozenset(span for text in texts for span in find_spans(text)))

    def has(self, cited: Citation) -> bool:
        """Tell whether the section `cited` is among them."""
        law, section = cited.law.name, cited.section
        return cited.key in self.keys or any(span.covers(law, section) for span in self.spans)


@dataclass(frozen=True)
class CitedSections:
    """Which sections each record (by key) and page (by path) cites."""

    by_source: Mapping[str, Cited]

    @classmethod
    def of(cls, knowledge: "Knowledge") -> "CitedSections":
        """Read the citations in every text of every record, sources included, and page."""
        found = {key: Cited.of(strings(record)) for key, record in knowledge.records.items()}
        for page in knowledge.pages:
            found[page.source_path] = Cited.of((page.title, page.text))
        return cls(found)


def affected(knowledge: "Knowledge", since: date | None = None) -> tuple[Affected, ...]:
    """Return every record and page that cites a changed section, most important first.

    What nobody looked at since comes first; then what treats the section itself, then
    what most others lead to.
    """
    found = list(_affected(knowledge, section_changes(knowledge.law_texts, since)))
    return tuple(sorted(found, key=_importance))


def _affected(knowledge: "Knowledge", changes: tuple[SectionChange, ...]) -> Iterator[Affected]:
    known = [(change, change.section.citation) for change in changes]
    citable = [(change, citation) for change, citation in known if citation]
    if not citable:
        return
    cited = knowledge.cited_sections.by_source
    sources: list[Record | DocPage] = [*knowledge.records.values(), *knowledge.pages]
    for source in sources:
        key = source.source_path if isinstance(source, DocPage) else source.key
        hit = tuple(change for change, citation in citable if cited[key].has(citation))
        if hit:
            yield Affected(source, hit, _checked_on(source), len(knowledge.neighbours(key)))


def _checked_on(source: Record | DocPage) -> date | None:
    return source.as_of if isinstance(source, LegalNote) else source.assured_date


def _importance(one: Affected) -> tuple[bool, bool, int, str]:
    norm = one.source.norm if isinstance(one.source, LegalNote) else ""
    own = Cited.of((norm,))
    treated = (change.section.citation for change in one.changes)
    treats = any(citation and own.has(citation) for citation in treated)
    return not one.due, not treats, -one.weight, one.path
