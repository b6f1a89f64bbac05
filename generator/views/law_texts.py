"""Imported law texts as pages: the wording, its versions, and two of them side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from ..browser import LAW_TEXTS, compact
from ..dates import german_date
from ..knowledge import Knowledge, Section
from ..law.names import Law
from ..law.norm_text import Block, pieces
from ..law.versions import norm_of
from ..loading.law_texts import version_path
from ..paths import law_text_path, record_path, relative
from ..records import Record
from ..records.law_texts import SectionVersion
from ..text import link_statutes
from .law_html import block_html
from .statutes import StatutePlaces


@dataclass(frozen=True, slots=True)
class SectionLink:
    """A section in the overview."""

    name: str
    cited: str
    heading: str
    href: str
    versions: int
    gone: bool


@dataclass(frozen=True, slots=True)
class LawGroup:
    """A law in the overview, with its sections."""

    law: str
    title: str
    sections: tuple[SectionLink, ...]
    repeal: str = ""

    @property
    def several(self) -> list[SectionLink]:
        """The sections of which there are two versions to compare."""
        return [section for section in self.sections if section.versions > 1]


class LawTextView:
    """What the page of a section shows."""

    def __init__(self, section: Section, knowledge: Knowledge) -> None:
        self.section = section
        self.newest = section.newest
        self.path = law_text_path(self.newest.law, self.newest.section)
        self._knowledge = knowledge
        self._citation = section.citation
        self._places = StatutePlaces(knowledge, self.path)

    @property
    def versions(self) -> tuple[SectionVersion, ...]:
        """The versions, newest first."""
        return self.section.versions

    @property
    def overview(self) -> str:
        """The link to the overview of all texts."""
        return relative(LAW_TEXTS, self.path)

    @property
    def official(self) -> str:
        """The official address; empty where none is known."""
        found = self._citation
        return found.law.address(found.section) if found else ""

    @property
    def repeal(self) -> str:
        """The official line that says when, and by what, the law was repealed."""
        return self._knowledge.law_texts.states[self.newest.law].repeal

    @property
    def note(self) -> Record | None:
        """The legal note on the section, when there is one."""
        key = self._knowledge.citations.register.find(self._citation) if self._citation else None
        return self._knowledge.records[key] if key else None

    def href(self, record: Record) -> str:
        """Return the link from this page to the page of `record`."""
        return relative(record_path(record), self.path)

    def body(self, version: SectionVersion) -> Markup:
        """Return the wording as HTML, its references linked."""
        return self._html(norm_of(version).body)

    def footnotes(self, version: SectionVersion) -> Markup:
        """Return the official footnotes as HTML."""
        return self._html(norm_of(version).footnotes)

    @property
    def data(self) -> str:
        """The versions as JSON for the script that compares them."""
        return compact(
            [
                {
                    "label": german_date(version.built_on),
                    "pieces": [
                        {"marker": piece.marker, "level": piece.level, "text": piece.text}
                        for piece in pieces(norm_of(version).body)
                    ],
                }
                for version in self.versions
            ]
        )

    def sources(self) -> frozenset[str]:
        """Return the files the page is made from."""
        found = {version_path(version) for version in self.versions}
        return frozenset(found | ({f"data/{self.note.key}.yml"} if self.note else set()))

    def _html(self, blocks: Sequence[Block]) -> Markup:
        html = "".join(block_html(block, self.official) for block in blocks)
        law: Law | None = self._citation.law if self._citation else None
        return Markup(link_statutes(html, self._places, law))  # noqa: S704 - escaped in block_html


def overview(knowledge: Knowledge) -> Iterator[LawGroup]:
    """Yield the laws with their sections, as the overview lists them."""
    for law, group in groupby(knowledge.law_texts.sections, key=lambda one: one.newest.law):
        sections = tuple(group)
        links = tuple(_link(section) for section in sections)
        state = knowledge.law_texts.states[law]
        yield LawGroup(law, state.newest.title, links, state.repeal)


def _link(section: Section) -> SectionLink:
    newest = section.newest
    href = relative(law_text_path(newest.law, newest.section), LAW_TEXTS)
    heading, gone = newest.heading or "", section.gone_on is not None
    return SectionLink(newest.section, section.name, heading, href, len(section.versions), gone)
