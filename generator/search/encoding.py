"""Numbers and sorted words as short text, which compresses well and which JavaScript reads fast.

One character stands for a digit of base 90. Both directions are here so that a
test can hold them against each other; the browser reads what `numbers` and
`front_coded` write.
"""

from collections.abc import Iterable, Sequence

from ..browser import DIGITS as ALPHABET

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
    """Return sorted `words`, each as what it shares with the one before and the rest of it."""
    lines, before = [], ""
    for word in words:
        shared = 0
        for ours, theirs in zip(word, before, strict=False):
            if ours != theirs or shared == len(ALPHABET) - 1:
                break
            shared += 1
        lines.append(small(shared) + word[shared:])
        before = word
    return "\n".join(lines)


def gaps(values: Iterable[int]) -> Iterable[int]:
    """Yield rising `values` as distances from the one before."""
    before = -1
    for value in values:
        yield value - before - 1
        before = value
