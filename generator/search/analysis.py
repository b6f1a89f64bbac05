"""From text to the terms of the index."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from . import statutes
from .compounds import Splitter
from .folding import fold
from .stemming import stem
from .stopwords import STOPWORDS
from .vocabulary import Vocabulary

PART = 0.5
"""A part of a compound counts half as much as the word itself."""
NEGATED = 0.15
"""„ohne Kinderbetreuung“ speaks of childcare, but hardly offers it."""

NEGATIONS = frozenset({"nicht", "kein", "ohn"})
"""Stems that turn a phrase round: „kein Deutsch“ asks for something else than „Deutsch“."""

_NEGATION = re.compile(r"\b(?:ohne|kein\w{0,2})\s+((?:\w+\s+){0,1}?[A-ZÄÖÜ]\w+)")
_TOKEN = re.compile(r"[^\W_]+")

_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

Terms = Mapping[str, float]


class Analyzer:
    """Turns texts into terms with how often they occur, parts of compounds counted less."""

    def __init__(self, vocabulary: Vocabulary, texts: Iterable[str]) -> None:
        laws = {fold(name): fold(short) for name, short in vocabulary.law_names()}
        self._laws = laws
        self._law_hints = {
            spelling for name, _ in vocabulary.law_names() for spelling in _spellings(name)
        }
        self.splitter = Splitter(
            {*_standing_alone(texts), *vocabulary.blocks},
            {*vocabulary.whole, *laws},
            vocabulary.blocks,
        )
        self._of_word = cache(self._terms_of_word)

    @property
    def laws(self) -> Mapping[str, str]:
        """The names of laws, folded, with their short names."""
        return self._laws

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
        tokens = [fold(token) for token in statutes.tokens(text)]
        reading = statutes.read(tokens, self._laws)
        plain = (word for at, word in enumerate(tokens) if at not in reading.taken and word != "§")
        kept = (stem(word) for word in plain if word not in STOPWORDS or stem(word) in NEGATIONS)
        return (*reading.terms, *kept)

    def _words(self, text: str, found: dict[str, float]) -> Iterator[str]:
        """Return the words of `text` that are no statutes; those go into `found` at once."""
        lowered = text.lower()
        tokens = _TOKEN.findall(lowered)
        signed = "§" in lowered or "sgb" in lowered or "paragra" in lowered
        if not signed and self._law_hints.isdisjoint(tokens):
            return iter(tokens)
        tokens = statutes.tokens(text)
        reading = statutes.read([fold(token) for token in tokens], self._laws)
        for term in reading.terms:
            found[term] = found.get(term, 0.0) + 1
            section, _, law = term.partition(" ")
            if law:
                # „§18“ and „SGB II“ alone find it too, but less.
                found[section] = found.get(section, 0.0) + PART
                found[law] = found.get(law, 0.0) + PART
        return (token for at, token in enumerate(tokens) if at not in reading.taken)

    def _terms_of_word(self, word: str) -> tuple[tuple[str, float], ...]:
        folded = fold(word)
        if folded in STOPWORDS or folded == "§":
            return ()
        own = stem(folded)
        parts = (part for part in self.splitter.split(folded) if part != own)
        return ((own, 1.0), *((part, PART) for part in parts))


def _spellings(name: str) -> Iterator[str]:
    """Yield a law's name as it may stand in a text, in lower case."""
    yield from (name, fold(name), name.translate(_DIGRAPHS))


def _negated(text: str) -> Iterator[str]:
    for found in _NEGATION.finditer(text):
        yield from found[1].lower().split()


def _standing_alone(texts: Iterable[str]) -> set[str]:
    """Return the words of `texts` at which compounds may be split."""
    words = {word for text in texts for word in _TOKEN.findall(text)}
    return {
        word for word in words if len(word) > 3 and word.isalpha() and fold(word) not in STOPWORDS
    }
