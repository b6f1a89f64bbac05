"""What changed between two wordings, in words: for lists, where there is no room for both."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from .norm_text import NormText, pieces

_AROUND = 6
"""Words that are left standing before and after a change."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A paragraph or item, before and after; empty where there was or is none."""

    old: str
    new: str


def differences(before: NormText | None, after: NormText | None) -> tuple[Difference, ...]:
    """Return what `after` says otherwise than `before`, in the order of the text.

    What both say is left out but for a few words around. Nothing stands for a section
    that was not there yet, or is no longer.
    """
    old, new = _lines(before), _lines(after)
    found: list[Difference] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            found += _pairs(old[old_start:old_end], new[new_start:new_end])
    return tuple(found)


def _lines(norm: NormText | None) -> list[str]:
    if norm is None:
        return []
    heading = [norm.heading] if norm.heading else []
    blocks = (*norm.body, *norm.footnotes)
    return [*heading, *(text for piece in pieces(blocks) if (text := piece.plain))]


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[Difference]:
    for gone, added in zip_longest(old, new, fillvalue=""):
        yield _trimmed(gone, added) if gone and added else Difference(gone, added)


def _trimmed(old: str, new: str) -> Difference:
    left, right = old.split(" "), new.split(" ")
    most = min(len(left), len(right))
    head = next((i for i in range(most) if left[i] != right[i]), most)
    tail = next((i for i in range(most - head) if left[-1 - i] != right[-1 - i]), most - head)
    return Difference(_middle(left, head, tail), _middle(right, head, tail))


def _middle(words: Sequence[str], head: int, tail: int) -> str:
    start, end = max(0, head - _AROUND), min(len(words), len(words) - tail + _AROUND)
    before, after = "… " if start else "", " …" if end < len(words) else ""
    return f"{before}{' '.join(words[start:end])}{after}"
