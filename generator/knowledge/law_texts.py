"""Imported law texts: the versions of each section, and which section a citation means."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..law.citations import Citation, find_citations
from ..law.versions import norm_of
from ..records.law_texts import SectionVersion


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its versions, newest first; versions of one wording are one."""

    versions: tuple[SectionVersion, ...]

    @property
    def newest(self) -> SectionVersion:
        """The version with the latest day."""
        return self.versions[0]

    @property
    def name(self) -> str:
        """The section with its law: „§ 18 SGB II“."""
        return f"{self.newest.section} {self.newest.law}"


@dataclass(frozen=True)
class LawTexts:
    """All imported sections, by law and place in it."""

    sections: tuple[Section, ...] = ()
    _by_key: Mapping[str, Section] = field(default_factory=dict)

    @classmethod
    def of(cls, versions: Iterable[SectionVersion]) -> "LawTexts":
        """Group `versions` by section, in the order of the laws and their numbers."""
        groups: dict[tuple[str, str], list[SectionVersion]] = defaultdict(list)
        for version in versions:
            groups[version.law, version.section].append(version)
        made = (Section(tuple(_distinct(group))) for group in groups.values())
        sections = tuple(sorted(made, key=_place))
        keys = {one.key: section for section in sections for one in find_citations(section.name)}
        return cls(sections, keys)

    def find(self, citation: Citation) -> Section | None:
        """Return the cited section, when its text is here."""
        return self._by_key.get(citation.key)


NO_TEXTS = LawTexts()
"""For projects that imported none."""


def _distinct(group: list[SectionVersion]) -> Iterator[SectionVersion]:
    """Yield the versions newest first; of neighbours with one wording only the older one."""
    kept: list[SectionVersion] = []
    for version in sorted(group, key=lambda one: one.built_on):
        if not kept or norm_of(kept[-1]).wording != norm_of(version).wording:
            kept.append(version)
    return reversed(kept)


def _place(section: Section) -> tuple[str, int, int, str]:
    newest = section.newest
    number = next((word for word in newest.section.split() if word[0].isdigit()), "")
    digits = int("".join(letter for letter in number if letter.isdigit()) or 0)
    return newest.law, 0 if newest.section.startswith(("§", "Art")) else 1, digits, newest.section
