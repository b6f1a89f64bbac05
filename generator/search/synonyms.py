"""Groups of the vocabulary as far as they lead anywhere in this index, in files by first word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .analysis import Analyzer
from .folding import fold, words
from .index import Index
from .stemming import root, stem
from .stopwords import STOPWORDS

Key = tuple[str, ...]
"""The stems of a phrase."""

_BARE = frozenset(map(fold, "der die das dem den des ein eine einen im in am zum zur für".split()))
"""Small words that a phrase can lose without another sense."""
_SHARD = 2_500
"""Characters of groups in one file, about 1 kB on the wire."""


@dataclass(frozen=True, slots=True)
class SynonymGroup:
    """What is typed, and what is searched for as well.

    An `onward` group leads from one thing to another; otherwise all mean the same.
    """

    typed: tuple[Key, ...]
    found: tuple[Key, ...]
    onward: bool

    def encoded(self, typed: Iterable[Key]) -> str:
        """Return a line that leads from those of the keys in `typed`."""
        return _joined(typed) + (">" if self.onward else "=") + _joined(self.found)


def groups(index: Index) -> tuple[SynonymGroup, ...]:
    """Return the groups of the index's vocabulary that add something to a query."""
    vocabulary = index.vocabulary
    made = [_group(group, group, index, onward=False) for group in vocabulary.equal]
    made += [_group((key,), targets, index, onward=True) for key, targets in vocabulary.finds]
    return tuple(dict.fromkeys(group for group in made if group))


def longest(found: Iterable[SynonymGroup]) -> int:
    """Return how many words the longest phrase has that can be typed."""
    return max((len(key) for group in found for key in group.typed), default=1)


def shards(found: Sequence[SynonymGroup]) -> list[str]:
    """Return the groups in files; `shard_of` tells in which one a key stands."""
    size = sum(len(group.encoded(group.typed)) for group in found)
    files: list[list[str]] = [[] for _ in range(size // _SHARD + 1)]
    for group in found:
        by_shard: dict[int, list[Key]] = {}
        for key in group.typed:
            by_shard.setdefault(shard_of(key, len(files)), []).append(key)
        for shard, keys in by_shard.items():
            files[shard].append(group.encoded(keys))
    return ["\n".join(sorted(lines)) for lines in files]


def shard_of(key: Key, count: int) -> int:
    """Return the number of the file for `key`: by the root of its first word, as parts.js does."""
    number = 0
    for unit in memoryview(root(key[0].split(" ")[0]).encode("utf-16-le")).cast("H"):
        number = (number * 31 + unit) % 9973
    return number % count


def _group(
    typed: Sequence[str], wanted: Sequence[str], index: Index, *, onward: bool
) -> SynonymGroup | None:
    keys = (index.analyzer.key(phrase) for phrase in wanted)
    found = tuple(dict.fromkeys(key for key in keys if key and _known(key, index)))
    if not found:
        return None
    triggers = tuple(dict.fromkeys(_triggers(typed, index.analyzer)))
    if not triggers or {*triggers, *found} == {found[0]}:
        return None
    return SynonymGroup(triggers, found, onward)


def _known(key: Key, index: Index) -> bool:
    return all(term in index.postings for term in key)


def _joined(keys: Iterable[Key]) -> str:
    return "|".join(" ".join(part.replace(" ", "_") for part in key) for key in keys)


def _triggers(phrases: Iterable[str], analyzer: Analyzer) -> Iterator[Key]:
    """Yield the stems of the phrases; with their small words where too little is left without.

    „nach dem Kurs“ must not stand for every „Kurs“.
    """
    for phrase in phrases:
        key = analyzer.phrase(phrase)
        typed = [fold(word) for word in words(phrase)]
        bare = len(key) > 1 or not (set(typed) & STOPWORDS) - _BARE
        if key or not bare:
            yield key if bare else tuple(map(stem, typed))
