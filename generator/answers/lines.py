"""The lines of a message, freed of what mail programs do to them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SPACES = re.compile("[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
"""Stands for nothing: soft hyphens, spaces without width, marks of a direction."""
_QUOTED = re.compile(r"(?: ?> ?)+")
"""Signs of quoting at the beginning of a line, at any depth."""
_LEAST_DOUBLED = 4

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """A line of a message; `number` counts from 1 as its writer would."""

    number: int
    text: str


def lines_of(text: str) -> tuple[NumberedLine, ...]:
    """Return the lines of `text` without quoting, odd spaces and doubled blank lines."""
    whole = unicodedata.normalize("NFC", _UNSEEN.sub("", _LINE_ENDS.sub("\n", text)))
    lines = (
        NumberedLine(number, _unquoted(_SPACES.sub(" ", line)).strip())
        for number, line in enumerate(whole.split("\n"), start=1)
    )
    return tuple(_singled(tuple(lines)))


def _unquoted(line: str) -> str:
    found = _QUOTED.match(line)
    return line[found.end() :] if found else line


def _singled(lines: Sequence[NumberedLine]) -> Iterator[NumberedLine]:
    """Yield `lines`; where each has a blank one behind it, without those."""
    filled = sum(bool(line.text) for line in lines)
    pairs = pairwise(lines)
    doubled = filled >= _LEAST_DOUBLED and not any(one.text and two.text for one, two in pairs)
    blanks = 0
    for line in lines:
        blanks = 0 if line.text else blanks + 1
        if line.text or blanks > doubled:
            yield line


def unstarred(text: str) -> str:
    """Return `text` without stars around the whole of it: „*Fahrtkosten*“."""
    found = re.fullmatch(r"(\*{1,2}|_{1,2})([^*_\n]+)\1", text)
    return found[2].strip() if found else text


@lru_cache(maxsize=4_096)
def folded(text: str) -> str:
    """Return `text` as it is compared: small letters and digits, umlauts spelt out."""
    small = unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS)
    plain = unicodedata.normalize("NFKD", small)
    return " ".join(re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c))))
