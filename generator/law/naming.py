"""The laws that a text names: by short or full name, or as a book of the Social Code. Pure."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from .grammar import Grammar

_LEAD = 60
"""How far before a sign its law may begin."""
_LONGEST = 4
"""So many words a name has at most; statutes.js says the same."""
_WORDS = 65_536
"""So many words are remembered as beginning a name or not."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of laws: each leads from its `key` to what a reading calls the law.

    `key` brings a name as written into the form in which `known` has it; `firsts` are
    the first words of all names in that form. `articles` are the laws that have articles
    instead of sections.
    """

    known: Mapping[str, str]
    key: Callable[[str], str]
    firsts: frozenset[str]
    articles: frozenset[str] = frozenset()


class NameReader:
    """Reads the names of laws by the patterns of a grammar."""

    def __init__(
        self, grammar: Grammar, patterns: Mapping[str, re.Pattern[str]], names: Names
    ) -> None:
        self._grammar = grammar
        self._is = patterns
        self._names = names
        self.may_begin = lru_cache(_WORDS)(self._may_begin)
        """Tells quickly whether a word can be the first of a name, or name a place."""

    def at(self, text: str, at: int, own: str = "") -> tuple[str, int]:
        """Return the law whose name stands at `at`, and where it ends.

        „des Dritten Buches“ alone means the Social Code only inside of it: `own` is the
        law whose text is being read.
        """
        word = self._is["word"].match(text, at)
        if not word or not self.may_begin(word[0]):
            return "", at
        book = self._is["book"].match(text, at)
        if not book:
            return self.short(text, at)
        number = [name.lower() for name in self._grammar.books].index(book["book"].lower())
        meant = book["whole"] or own.startswith("SGB")
        return (self._code(self._grammar.roman[number]) if meant else ""), book.end()

    def short(self, text: str, at: int) -> tuple[str, int]:
        """Return the law at `at` unless it is a book of the Social Code in words."""
        code = self._is["code"].match(text, at)
        if code:
            number = int(code["sgb"]) if code["sgb"].isdigit() else 0
            known = 0 < number <= len(self._grammar.roman)
            return self._code(self._grammar.roman[number - 1] if known else code["sgb"]), code.end()
        for end in reversed(self._ends(text, at)):
            if not self._is["name_end"].match(text, end):
                continue
            for name in _nominatives(text[at:end]):
                law = self._names.known.get(self._names.key(name))
                if law:
                    return law, end
        return "", at

    def _code(self, number: str) -> str:
        return self._names.known.get(self._names.key(f"SGB {number.upper()}"), "")

    def _ends(self, text: str, at: int) -> list[int]:
        """Return where a name that begins at `at` may end: behind each of its words."""
        ends: list[int] = []
        word = self._is["word"].match(text, at)
        while word and len(ends) < _LONGEST:
            ends.append(word.end())
            joint = self._is["joint"].match(text, word.end())
            word = self._is["word"].match(text, joint.end()) if joint else None
        return ends

    def before(self, text: str, sign: int, floor: int) -> tuple[str, int]:
        """Return the law right before the sign at `sign`, and where it begins; `sign` if none."""
        low = max(floor, sign - _LEAD)
        edge = self._is["behind"].search(text, low, sign)
        for word in self._is["word"].finditer(text, low, edge.start() if edge else low):
            first = word.start()
            if not self.may_begin(word[0]) or (first and self._is["inside"].match(text, first - 1)):
                continue
            law, end = self.at(text, first)
            if law and edge and end == edge.start():
                return law, first
        return "", sign

    def _may_begin(self, word: str) -> bool:
        if word.lower() in self._grammar.kinds or self._is["code"].match(f"{word} 1"):
            return True
        if self._is["book"].match(f"{word} Buch"):
            return True
        return any(self._names.key(form) in self._names.firsts for form in _nominatives(word))


def _nominatives(name: str) -> tuple[str, str, str]:
    """Return `name` and what it may be the genitive of."""
    return name, name.removesuffix("s"), name.removesuffix("es")
