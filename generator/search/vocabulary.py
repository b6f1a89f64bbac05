"""Words that mean the same: the base vocabulary, the editors' glossary, the house's own words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ..law.names import Law, laws
from ..records import Record
from ..records.fields import other_names
from ..records.search_words import SearchWords
from ..records.vocabularies import Municipality
from .folding import words

_FOLDER = Path(__file__).parent / "vocabulary"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a query also asks for.

    `equal` holds groups in which each phrase finds every other; `finds` leads from
    what someone types to what they want, never back. `laws` are those whose names
    and sections are read, `blocks` and `whole` guide the splitting of compounds:
    words to split at, and words never to split. `light` are words that say who
    asks, not what for.
    """

    equal: tuple[tuple[str, ...], ...] = ()
    finds: tuple[tuple[str, tuple[str, ...]], ...] = ()
    laws: tuple[Law, ...] = ()
    blocks: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()

    def with_groups(
        self, equal: Iterable[Sequence[str]], finds: Mapping[str, Sequence[str]] | None = None
    ) -> "Vocabulary":
        """Return this vocabulary with more groups, the editors' own for instance."""
        return replace(
            self,
            equal=(*self.equal, *(tuple(group) for group in equal)),
            finds=(*self.finds, *((key, tuple(found)) for key, found in (finds or {}).items())),
        )

    def with_house(self, house: SearchWords) -> "Vocabulary":
        """Return this vocabulary with the words of a house."""
        equal = [(one.concept[0], *one.equal) for one in house.concepts if one.equal]
        finds = ((typed, one.concept) for one in house.concepts for typed in one.typed)
        return replace(
            self,
            equal=(*self.equal, *house.equal, *equal),
            finds=(*self.finds, *finds),
            whole=self.whole.union(house.whole),
        )

    def with_names(self, names: Iterable[str]) -> "Vocabulary":
        """Return this vocabulary with the words of `names`, of places say, never split."""
        return replace(self, whole=self.whole.union(*map(words, names)))


@cache
def base() -> Vocabulary:
    """Return the vocabulary that ships with the program."""
    files = [_read(file) for file in sorted(_FOLDER.glob("*.yml"))]
    needed = _read(_FOLDER.parent / "words.yml")
    concepts = [concept for file in files for concept in file.get("concepts", ())]
    equal = [tuple(group) for file in files for group in file.get("equal", ())]
    equal += [(one["concept"][0], *one["equal"]) for one in concepts if one.get("equal")]
    finds = [(key, tuple(to)) for file in files for key, to in file.get("finds", {}).items()]
    finds += [(typed, tuple(one["concept"])) for one in concepts for typed in one["typed"]]
    return Vocabulary(
        equal=tuple(equal),
        finds=tuple(finds),
        laws=tuple(laws().values()),
        blocks=frozenset(word for row in needed["blocks"] for word in row),
        whole=frozenset(word for row in needed["whole"] for word in row),
        light=frozenset(needed["light"]),
    )


def of_project(records: Iterable[Record], house: SearchWords) -> Vocabulary:
    """Return all words that mean the same in a project: ours, its glossary's, its house's."""
    known = tuple(records)
    places = [one for one in known if isinstance(one, Municipality)]
    names = (name for place in places for name in (place.name, *place.alternate_name))
    return base().with_groups(of_glossary(known)).with_house(house).with_names(names)


def _read(file: Path) -> dict[str, Any]:
    """Return one of our own files; every value is text, „no“ and „1“ too."""
    text = file.read_text(encoding="utf-8")
    content: dict[str, Any] = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - makes only text
    return content


def of_glossary(records: Iterable[Record]) -> Iterator[tuple[str, ...]]:
    """Yield the names of each record whose names are words: glossary entries, places, topics."""
    for record in records:
        if record.collection.names_are_words:
            group = (record.name, *record.alternate_name, *other_names(record))
            if len(group) > 1:
                yield group
