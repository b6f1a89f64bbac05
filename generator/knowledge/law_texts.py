"""Imported law texts: the versions of each section, and which section a citation means."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ..law.citations import Citation, find_citations
from ..law.versions import norm_of
from ..loading.law_texts import KeptLaws
from ..records.law_texts import Consolidation, LawPart, SectionVersion
from ..slugs import slug

_DIGITS = re.compile(r"\d{1,6}", re.ASCII)
_PLAIN = re.compile(r"(?:§|Art\.?|Artikel) ?\d+ ?[a-z]*")
_ARTICLE = re.compile(r"^Art(?:\.|ikel)? ?")
_REPEAL = "Aufh: "
"""How an official line begins that says when, and by what, a law was repealed."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its versions, newest first; versions of one wording are one.

    `came_on` is the day of the first whole file that has it, or has it again, where an
    earlier one lacks it; `gone_on` that of the first one that no longer has it.
    """

    versions: tuple[SectionVersion, ...]
    came_on: date | None = None
    gone_on: date | None = None

    @property
    def newest(self) -> SectionVersion:
        """The version with the latest day."""
        return self.versions[0]

    @property
    def name(self) -> str:
        """The section with its law: „§ 18 SGB II“."""
        return f"{self.newest.section} {self.newest.law}"

    @property
    def citation(self) -> Citation | None:
        """The section as texts cite it; `None` for what they cannot: annexes, places kept free.

        Official files write „Art 3“ where texts have „Art. 3“.
        """
        if not _PLAIN.fullmatch(self.newest.section):
            return None
        said = _ARTICLE.sub("Art. ", self.newest.section)
        return next(find_citations(f"{said} {self.newest.law}"), None)


@dataclass(frozen=True, slots=True)
class LawState:
    """What is known of a law as a whole: its newest file.

    `repeal` is the official line on its repeal, `repealed_on` the day of the first file
    that has such a line; empty for a law that stands.
    """

    newest: LawPart
    whole: bool
    repeal: str = ""
    repealed_on: date | None = None


@dataclass(frozen=True)
class LawTexts:
    """All imported sections, by law and place in it; `states` are the laws by name."""

    sections: tuple[Section, ...] = ()
    states: Mapping[str, LawState] = field(default_factory=dict)
    _by_key: Mapping[str, Section] = field(default_factory=dict)

    @classmethod
    def of(cls, laws: KeptLaws) -> "LawTexts":
        """Group the versions by section, in the order of the laws and their numbers."""
        groups: dict[tuple[str, str], list[SectionVersion]] = defaultdict(list)
        for version in laws.versions:
            groups[version.law, slug(version.section)].append(version)
        whole: dict[str, list[Consolidation]] = defaultdict(list)
        for one in sorted(laws.consolidations, key=_built_on):
            whole[one.law].append(one)
        made = (_section(group, whole[law]) for (law, _), group in groups.items())
        sections = tuple(sorted(made, key=_place))
        keys = {section.citation.key: section for section in sections if section.citation}
        return cls(sections, dict(_states(laws)), keys)

    def find(self, citation: Citation) -> Section | None:
        """Return the cited section, when its text is here."""
        return self._by_key.get(citation.key)


NO_TEXTS = LawTexts()
"""For projects that imported none."""


def _section(group: list[SectionVersion], whole: Iterable[Consolidation]) -> Section:
    versions = tuple(_distinct(group))
    name, first, last = slug(versions[0].section), versions[-1].built_on, _last_seen(group)
    came = gone = None
    earlier = False
    for one in whole:
        has = name in map(slug, one.sections)
        if has:
            came, gone = (one.built_on if gone else came), None
            last = max(last, one.built_on)
            came = one.built_on if earlier and came is None and one.built_on <= first else came
        earlier = earlier or (not has and one.built_on < first)
        if not has and gone is None and one.built_on > last:
            gone = one.built_on
    return Section(versions, came, gone)


def _last_seen(group: Iterable[SectionVersion]) -> date:
    return max(version.built_on for version in group)


def _distinct(group: list[SectionVersion]) -> Iterator[SectionVersion]:
    """Yield the versions newest first; of neighbours with one wording only the older one."""
    kept: list[SectionVersion] = []
    for version in sorted(group, key=_built_on):
        if not kept or norm_of(kept[-1]).wording != norm_of(version).wording:
            kept.append(version)
    return reversed(kept)


def _states(laws: KeptLaws) -> Iterator[tuple[str, LawState]]:
    parts: dict[str, list[LawPart]] = defaultdict(list)
    for part in (*laws.versions, *laws.consolidations):
        parts[part.law].append(part)
    for law, found in parts.items():
        # A whole file of one day tells more than the sections taken from it.
        found.sort(key=lambda part: (part.built_on, isinstance(part, Consolidation)))
        newest = found[-1]
        repeals = [part for part in found if _repeal(part)] if _repeal(newest) else []
        since = repeals[0].built_on if repeals else None
        yield law, LawState(newest, isinstance(newest, Consolidation), _repeal(newest), since)


def _repeal(part: LawPart) -> str:
    found = (line.removeprefix(_REPEAL) for line in part.as_of if line.startswith(_REPEAL))
    return next(found, "")


def _built_on(part: LawPart) -> date:
    return part.built_on


def _place(section: Section) -> tuple[str, int, int, str]:
    newest = section.newest
    found = _DIGITS.search(newest.section)
    number = int(found[0]) if found else 0
    return newest.law, 0 if newest.section.startswith(("§", "Art")) else 1, number, newest.section
