"""Words that mean the same: the project's base vocabulary and the editors' glossary."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ..law.names import Law, laws
from ..records import Record
from ..records.glossary import GlossaryEntry
from ..records.vocabularies import Language, Municipality, Topic

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
        return Vocabulary(
            equal=(*self.equal, *(tuple(group) for group in equal)),
            finds=(*self.finds, *((key, tuple(found)) for key, found in (finds or {}).items())),
            laws=self.laws,
            blocks=self.blocks,
            whole=self.whole,
            light=self.light,
        )


@cache
def base() -> Vocabulary:
    """Return the vocabulary that ships with the program."""
    files = [_read(file) for file in sorted(_FOLDER.glob("*.yml"))]
    words = _read(_FOLDER.parent / "words.yml")
    concepts = [concept for file in files for concept in file.get("concepts", ())]
    equal = [tuple(group) for file in files for group in file.get("equal", ())]
    equal += [(one["concept"][0], *one["equal"]) for one in concepts if one.get("equal")]
    finds = [(key, tuple(to)) for file in files for key, to in file.get("finds", {}).items()]
    finds += [(typed, tuple(one["concept"])) for one in concepts for typed in one["typed"]]
    return Vocabulary(
        equal=tuple(equal),
        finds=tuple(finds),
        laws=tuple(laws().values()),
        blocks=frozenset(word for row in words["blocks"] for word in row),
        whole=frozenset(word for row in words["whole"] for word in row),
        light=frozenset(words["light"]),
    )


def _read(file: Path) -> dict[str, Any]:
    """Return one of our own files; every value is text, „no“ and „1“ too."""
    text = file.read_text(encoding="utf-8")
    content: dict[str, Any] = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - makes only text
    return content


def of_glossary(records: Iterable[Record]) -> Iterator[tuple[str, ...]]:
    """Yield a group for each glossary entry: its name, abbreviations, and what people say.

    Places, languages and topics are words as well, and bring their other names.
    """
    for record in records:
        if isinstance(record, GlossaryEntry):
            group = (record.name, *record.abbreviation, *record.alternate_name, *record.synonyms)
        elif isinstance(record, Municipality | Language | Topic):
            group = (record.name, *record.alternate_name)
        else:
            continue
        if len(group) > 1:
            yield group
