"""German compounds taken apart: „Frauenintegrationskurs“ is also Frauen, Integration, Kurs."""

from collections.abc import Collection
from functools import cache

from .folding import fold
from .stemming import stem

_SHORTEST_HEAD = 3
_SHORTEST_TAIL = 3
_SHORTEST_COMPOUND = 7
_LONGEST_COMPOUND = 60
"""Nobody writes longer ones; taking them apart would take ages."""
_UNKNOWN_HEAD = 4
_SAFE_TAIL = 5
_PREFIXES = frozenset(
    "unter uber hinter wieder gegen durch nach voraus zusamm zurecht auss".split()
)
"""What stands before a word without making a compound of it: „Unterhalt“, „Nachfrage“."""
_JOINTS = ("", "s", "es", "n", "en", "er", "e", "ns", "ens")
"""What German puts between the parts (Fugenelemente)."""


class Splitter:
    """Splits folded words at `parts`, which are words that also stand alone.

    `blocks` are those that are cut off even from a word not known. `whole` names
    words that are never split: places, names, and words that have a meaning of
    their own („Förderplan“).
    """

    def __init__(
        self, parts: Collection[str], whole: Collection[str], blocks: Collection[str] = ()
    ) -> None:
        self._parts = {stem(fold(part)) for part in parts if len(part) >= _SHORTEST_HEAD}
        self._blocks = {stem(fold(block)) for block in blocks}
        self._whole = {stem(fold(word)) for word in whole}
        self._known = cache(self._split_known)
        self.split = cache(self._split)

    def _split(self, word: str) -> tuple[str, ...]:
        """Return the stems of the parts of a folded `word`, and of their parts; or nothing."""
        if not self._may_be_compound(word):
            return ()
        known = self._known(word)
        if known:
            return known
        cut = self._before_block(word)
        if cut is None:
            return ()
        head, tail = cut
        return tuple(dict.fromkeys((stem(head), stem(tail), *self._known(tail))))

    def _may_be_compound(self, word: str) -> bool:
        fits = _SHORTEST_COMPOUND <= len(word) <= _LONGEST_COMPOUND
        return fits and word.isalpha() and stem(word) not in self._whole

    def _split_known(self, word: str) -> tuple[str, ...]:
        """Return the parts of a word all of which are known."""
        halves = self._halves(word) if self._may_be_compound(word) else None
        if halves is None:
            return ()
        parts = [part for half in halves for part in (stem(half), *self._known(half))]
        return tuple(dict.fromkeys(parts))

    def _halves(self, word: str) -> tuple[str, str] | None:
        """Return the two halves, the second one as long as possible."""
        for at in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
            tail = word[at:]
            if stem(tail) not in (self._parts if len(tail) > _SHORTEST_HEAD else self._blocks):
                continue
            for joint in _JOINTS:
                head = word[: at - len(joint)]
                if not word.startswith(joint, len(head)) or len(head) < _SHORTEST_HEAD:
                    continue
                if stem(head) in self._parts or self._known(head):
                    return head, tail
        return None

    def _before_block(self, word: str) -> tuple[str, str] | None:
        """Return a word cut before the building block at its end, whatever stands before it.

        No list has „Gabelstapler“, but a „Gabelstaplerführerschein“ is a Führerschein.
        """
        for at in range(_UNKNOWN_HEAD, len(word) - _SAFE_TAIL + 1):
            head, tail = word[:at], word[at:]
            end = stem(tail)
            known = len(end) >= _SAFE_TAIL and (end in self._blocks or self._known(tail))
            if known and not any(head.startswith(prefix) for prefix in _PREFIXES):
                return head, tail
        return None
