"""Numbers and sorted words as short text, which compresses well and which JavaScript reads fast.

One character stands for a digit of base 90. Both directions are here so that a
test can hold them against each other; the browser reads what `numbers` and
`front_coded` write.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from ..browser import DIGITS as ALPHABET

_CAPITAL = re.compile("[A-Z]")
_HALF = len(ALPHABET) // 2


def number(value: int) -> str:
    """Return `value` in digits of base 45, the lowest first; all but the last are marked."""
    if value < _HALF:
        return ALPHABET[value]
    digits = ""
    while value >= _HALF:
        value, digit = divmod(value, _HALF)
        digits += ALPHABET[_HALF + digit]
    return digits + ALPHABET[value]


def small(value: int) -> str:
    """Return `value`, which is less than 90, as one character."""
    return ALPHABET[value]


def front_coded(words: Sequence[str]) -> str:
    """Return sorted `words`, each as how much of the one before it drops, and what follows.

    A capital says it, A for nothing up to Y for 24 characters; each Z before it stands for 25
    more. Words are in small letters, so a capital begins the next one. Raises `ValueError`
    for a word with a capital.
    """
    pieces, before = [], ""
    for word in words:
        if _CAPITAL.search(word):
            raise ValueError(f"a capital in „{word}“")
        dropped = len(before) - _shared(before, word)
        more, rest = divmod(dropped, 25)
        pieces.append("Z" * more + chr(ord("A") + rest) + word[len(before) - dropped :])
        before = word
    return "".join(pieces)


def _shared(one: str, other: str) -> int:
    """Return with how many letters both begin."""
    alike = (left == right for left, right in zip(one, other, strict=False))
    return sum(takewhile(bool, alike))


def gaps(values: Iterable[int]) -> Iterable[int]:
    """Yield rising `values` as distances from the one before."""
    before = -1
    for value in values:
        yield value - before - 1
        before = value
