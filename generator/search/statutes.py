"""Statutes in the index and in queries: read by the grammar of `law`, one term for each.

A term is ``§18 sgb2`` with its law, ``§18`` without, ``sgb2`` for a law alone. Places below
a section are read and passed over: § 18 Abs. 1 is § 18, never § 1.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..law.grammar import QUERY, ROMAN
from ..law.names import Law, firsts
from ..law.naming import Names
from ..law.reading import CitationReader, Reading
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


class StatuteTerms:
    """Reads the statutes of `laws` in any text."""

    def __init__(self, laws: Collection[Law]) -> None:
        self.names: Mapping[str, str] = typed(laws, term)
        """What a law is called in the index, by the `key` of each name that people type."""
        written = [name for law in laws for name in _names(law)]
        self._reader = CitationReader(QUERY, Names(self.names, key, firsts(written, key)))
        self._hints = frozenset(hint for name in written for hint in _hints(name))

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
    """Return the name of a law as it is looked up: ``freizuggeu``; spaces and hyphens may miss."""
    return "".join(map(fold, words(name)))


def term(law: Law) -> str:
    """Return what `law` is called in the index: ``aufenthg``, ``sgb2``."""
    *name, number = law.name.split(" ")
    if name and number in ROMAN:
        return key(" ".join(name)) + str(ROMAN.index(number) + 1)
    return key(law.name)


def typed(laws: Iterable[Law], called: Callable[[Law], str]) -> dict[str, str]:
    """Return what each of `laws` is `called`, by the `key` of each name that people type."""
    return {key(name): called(law) for law in laws for name in _names(law)}


def _names(law: Law) -> tuple[str, ...]:
    return (*law.names, *law.typed)


def _term_of(reading: Reading) -> str:
    return " ".join(
        part for part in (reading.section and f"§{reading.section}", reading.law) if part
    )


def _hints(name: str) -> Iterator[str]:
    """Yield the first word of `name` as a text may have it, in small letters."""
    for spelt in (name, name.replace("-", "")):
        first = words(spelt.lower())[0]
        for form in (first, fold(first), first.translate(_DIGRAPHS)):
            yield from (form + ending for ending in _GENITIVES)
