"""From text to the terms of the index."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from .compounds import Splitter
from .folding import fold, words
from .statutes import StatuteTerms
from .stemming import stem
from .stopwords import STOPWORDS
from .vocabulary import Vocabulary

PART = 0.5
"""A part of a compound counts half as much as the word itself."""
NEGATED = 0.15
"""„ohne Kinderbetreuung“ speaks of childcare, but hardly offers it."""

NEGATIONS = frozenset({"nicht", "kein", "ohn"})
"""Stems that turn a phrase round: „kein Deutsch“ asks for something else than „Deutsch“."""

_PHRASES = 1_024
"""Phrases whose terms are kept: a group of synonyms asks for each of its own twice."""

_NEGATION = re.compile(r"\b(?:ohne|kein\w{0,2})\s+((?:\w+\s+){0,1}?[A-ZÄÖÜ]\w+)")

Terms = Mapping[str, float]


class Analyzer:
    """Turns texts into terms with how often they occur, parts of compounds counted less."""

    def __init__(self, vocabulary: Vocabulary, texts: Iterable[str]) -> None:
        self._statutes = StatuteTerms(vocabulary.laws)
        self.splitter = Splitter(
            {*_standing_alone(texts), *vocabulary.blocks},
            {*vocabulary.whole, *self._statutes.names},
            vocabulary.blocks,
        )
        self._of_word = cache(self._terms_of_word)
        self._of_phrase = lru_cache(maxsize=_PHRASES)(self._terms_of_phrase)

    @property
    def laws(self) -> Mapping[str, str]:
        """The names of laws, folded, with what the index calls them."""
        return self._statutes.names

    def terms(self, text: str) -> Terms:
        """Return the terms of `text` with their frequency."""
        found: dict[str, float] = {}
        negated = Counter(_negated(text)) if "ohne" in text or "kein" in text else Counter()
        for word, count in Counter(self._words(text, found)).items():
            off = negated.get(word, 0)
            weight = count - off * (1 - NEGATED) if off else count
            for term, factor in self._of_word(word):
                found[term] = found.get(term, 0.0) + weight * factor
        return found

    def key(self, text: str) -> tuple[str, ...]:
        """Return the stems of a phrase in order, statutes read: what is searched for."""
        return tuple(term for term in self.phrase(text) if term not in NEGATIONS)

    def phrase(self, text: str) -> tuple[str, ...]:
        """Return the stems of a phrase with its negations: what synonyms are looked up by."""
        return self._of_phrase(text)

    def _words(self, text: str, found: dict[str, float]) -> Iterator[str]:
        """Return the words of `text` that are no statutes; those go into `found` at once."""
        lowered = text.lower()
        tokens = words(lowered)
        if not self._statutes.may_be_in(lowered, tokens):
            return iter(tokens)
        statutes = self._statutes.read(text)
        for term in statutes.terms:
            found[term] = found.get(term, 0.0) + 1
            section, _, law = term.partition(" ")
            if law:
                # „§18“ and „SGB II“ alone find it too, but less.
                found[section] = found.get(section, 0.0) + PART
                found[law] = found.get(law, 0.0) + PART
        return iter(words(statutes.rest.lower()))

    def _terms_of_phrase(self, text: str) -> tuple[str, ...]:
        lowered = text.lower()
        statutes: tuple[str, ...] = ()
        if self._statutes.may_be_in(lowered, words(lowered)):
            found = self._statutes.read(text)
            statutes, text = found.terms, found.rest
        plain = map(fold, words(text))
        kept = (stem(word) for word in plain if word not in STOPWORDS or stem(word) in NEGATIONS)
        return (*statutes, *kept)

    def _terms_of_word(self, word: str) -> tuple[tuple[str, float], ...]:
        folded = fold(word)
        if folded in STOPWORDS:
            return ()
        own = stem(folded)
        parts = (part for part in self.splitter.split(folded) if part != own)
        return ((own, 1.0), *((part, PART) for part in parts))


def _negated(text: str) -> Iterator[str]:
    for found in _NEGATION.finditer(text):
        yield from found[1].lower().split()


def _standing_alone(texts: Iterable[str]) -> set[str]:
    """Return the words of `texts` at which compounds may be split."""
    found = {word for text in texts for word in words(text)}
    return {
        word for word in found if len(word) > 3 and word.isalpha() and fold(word) not in STOPWORDS
    }
