"""The index: every term with the documents it leads to, and how strongly."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .analysis import Analyzer
from .documents import Document, Field
from .vocabulary import Vocabulary

STEPS = 44
"""Strengths are rounded to whole numbers from 1 to this."""
_SATURATION = 2.2
_LENGTH_SHARE = 0.35


class Postings(NamedTuple):
    """The documents a term leads to, rising, and a value for each.

    A value is twice the strength less one, and one more where the title has the term.
    """

    documents: tuple[int, ...]
    values: bytes


@dataclass(frozen=True)
class Index:
    """Documents in the order of the index, and postings by term, both sorted."""

    documents: tuple[Document, ...]
    title_lengths: tuple[int, ...]
    postings: dict[str, Postings]
    analyzer: Analyzer
    vocabulary: Vocabulary


def build(documents: Iterable[Document], vocabulary: Vocabulary) -> Index:
    """Return the index of `documents`. Weights follow BM25F; all of it is deterministic."""
    ordered = tuple(sorted(documents, key=lambda doc: (doc.kind, doc.title, doc.location)))
    analyzer = Analyzer(vocabulary, (text for doc in ordered for text in _texts(doc)))
    counted = [_weighted(doc, analyzer) for doc in ordered]
    titles = [frozenset(analyzer.key(doc.title)) for doc in ordered]
    average = sum(size for _, size in counted) / max(len(counted), 1) or 1.0
    raw: dict[str, tuple[list[int], list[float]]] = {}
    for number, (terms, size) in enumerate(counted):
        # weight / norm / (weight / norm + saturation), with one division
        half = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * size / average)
        for term, weight in terms.items():
            found = raw.get(term)
            if found is None:
                found = raw[term] = ([], [])
            found[0].append(number)
            found[1].append(weight / (weight + half))
    return Index(
        documents=ordered,
        title_lengths=tuple(len(title) for title in titles),
        postings={term: _postings(term, *raw[term], titles) for term in sorted(raw)},
        analyzer=analyzer,
        vocabulary=vocabulary,
    )


def _texts(doc: Document) -> Iterable[str]:
    yield doc.title
    yield from doc.texts.values()


def _weighted(doc: Document, analyzer: Analyzer) -> tuple[dict[str, float], float]:
    """Return the terms of a document with their weight over all fields, and its length."""
    found: dict[str, float] = {}
    size = 0.0
    for where, text in ((Field.TITLE, doc.title), *doc.texts.items()):
        weight = where.value
        for term, count in analyzer.terms(text).items():
            found[term] = found.get(term, 0.0) + weight * count
            size += count
    return found, size


def _postings(
    term: str, numbers: Sequence[int], shares: Sequence[float], titles: Sequence[frozenset[str]]
) -> Postings:
    total, count = len(titles), len(numbers)
    rarity = math.log(1 + (total - count + 0.5) / (count + 0.5)) / math.log(2 + 2 * total)
    scale = STEPS * rarity
    strengths = (round(scale * share) or 1 for share in shares)
    in_title = (term in titles[number] for number in numbers)
    return Postings(
        tuple(numbers),
        bytes(
            2 * (strength - 1) + title for strength, title in zip(strengths, in_title, strict=True)
        ),
    )
