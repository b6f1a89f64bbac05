"""Statutes in the index and in queries: read by the grammar of `law`, one term for each.

A term is ``§18 sgb2`` with its law, ``§18`` without, ``sgb2`` for a law alone. Places below
a section are read and passed over: § 18 Abs. 1 is § 18, never § 1.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..law.grammar import QUERY, ROMAN
from ..law.names import Law, typed
from ..law.naming import Names
from ..law.reading import Reader, Reading
from .folding import fold, words

_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_DIGITS = "0123456789"
_GENITIVES = ("", "s", "es")
_TAKEN = " § "
"""What stands in the place of a statute: no word, and words around it stay apart."""


@dataclass(frozen=True, slots=True)
class Found:
    """The terms of the statutes in a text, and the text without them."""

    terms: tuple[str, ...]
    rest: str


class Statutes:
    """Reads the statutes of `laws` in any text."""

    def __init__(self, laws: Iterable[Law]) -> None:
        known = typed(laws, key)
        self.names: Mapping[str, str] = {name: term(law) for name, law in known.items()}
        """What a law is called in the index, by each name that people type, folded."""
        self._reader = Reader(QUERY, Names(self.names, key))
        self._hints = frozenset(hint for law in known.values() for hint in _hints(law))

    def may_be_in(self, lowered: str, tokens: Iterable[str]) -> bool:
        """Tell quickly whether a text in small letters, with these words, may name a statute."""
        if "§" in lowered or "sgb" in lowered or "paragra" in lowered:
            return True
        return any(
            token in self._hints or (token[0].isdigit() and token.lstrip(_DIGITS) in self._hints)
            for token in tokens
        )

    def read(self, text: str) -> Found:
        """Take the statutes out of `text`."""
        terms, rest, at = [], [], 0
        for one in self._reader.read(text):
            terms.append(_term_of(one))
            rest += [text[at : one.start], _TAKEN]
            at = one.end
        return Found(tuple(terms), "".join((*rest, text[at:])))


def key(name: str) -> str:
    """Return the name of a law in the form in which it is looked up: ``freizugg eu``."""
    return " ".join(map(fold, words(name)))


def term(law: Law) -> str:
    """Return what `law` is called in the index: ``aufenthg``, ``sgb2``."""
    *name, number = law.name.split(" ")
    if name and number in ROMAN:
        return key(" ".join(name)) + str(ROMAN.index(number) + 1)
    return key(law.name).replace(" ", "")


def _term_of(reading: Reading) -> str:
    return " ".join(
        part for part in (reading.section and f"§{reading.section}", reading.law) if part
    )


def _hints(law: Law) -> Iterator[str]:
    """Yield the first word of each name as a text may have it, in small letters."""
    for name in (law.name, *law.others, *law.typed):
        for spelt in (name, name.replace("-", "")):
            first = words(spelt.lower())[0]
            for form in (first, fold(first), first.translate(_DIGRAPHS)):
                yield from (form + ending for ending in _GENITIVES)
