"""The index as small scripts that a page or a worker loads when it needs them.

Each file is one call of `browser.data_script`: a classic script works on ``file://``, where
neither ``fetch`` nor modules do.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..browser import SEARCH_BASE, data_script
from ..law.grammar import QUERY
from .documents import Document
from .encoding import front_coded, gaps, number, small
from .folding import fold
from .index import Index, Postings
from .stemming import stem
from .stopwords import STOPWORDS
from .synonyms import groups, longest
from .synonyms import shards as synonym_shards

_SHARD = 1_500
"""Characters of postings in one file; about 1.2 kB on the wire."""
_DOCUMENTS = 8
"""Documents in one file: neighbours by kind and title, which are often shown together."""


@dataclass(frozen=True, slots=True)
class IndexFile:
    """One file of the index: its name without ending, and its content."""

    name: str
    text: str


def parts(index: Index) -> Iterator[IndexFile]:
    """Yield the files of `index`; the same index always gives the same bytes."""
    words = [term for term in index.postings if not _is_number(term) and not _is_section(term)]
    sections = [term for term in index.postings if _is_section(term)]
    terms = words + sections
    cuts, shards = _shards(terms, index)
    numbers = sorted(term for term in index.postings if _is_number(term))
    synonyms = groups(index)
    files = synonym_shards(synonyms)
    yield _part("lexicon", _lexicon(index, words, cuts, (len(files), longest(synonyms))))
    # Only who types „§“ needs them, and laws have many.
    yield _part(
        "sections", {"terms": front_coded(sections), "frequencies": _frequencies(sections, index)}
    )
    for at, text in enumerate(files):
        yield _part(f"g{at}", text)
    for at, shard in enumerate(shards):
        yield _part(f"p{at}", shard)
    for first in sorted({term[0] for term in numbers}):
        found = [term for term in numbers if term[0] == first]
        yield _part(f"z{first}", {"terms": found, "postings": _joined(found, index)})
    for at in range(0, len(index.documents), _DOCUMENTS):
        chunk = index.documents[at : at + _DOCUMENTS]
        yield _part(f"d{at // _DOCUMENTS}", [_shown(doc) for doc in chunk])


def _part(name: str, data: Any) -> IndexFile:
    return IndexFile(name, data_script(f"{SEARCH_BASE}{name}", data))


def _is_number(term: str) -> bool:
    return term.isdigit() and len(term) > 2


def _is_section(term: str) -> bool:
    return term.startswith("§")


def _frequencies(terms: Sequence[str], index: Index) -> str:
    return "".join(small(int(math.log2(len(index.postings[t].documents)) * 4)) for t in terms)


def _shards(terms: Sequence[str], index: Index) -> tuple[list[int], list[str]]:
    """Return at which terms the files of postings begin, and their texts."""
    cuts, shards, current = [0], [], ""
    for at, term in enumerate(terms):
        if len(current) > _SHARD:
            shards.append(current)
            cuts.append(at)
            current = ""
        current += _encoded(index.postings[term])
    return cuts, [*shards, current]


def _joined(terms: Iterable[str], index: Index) -> str:
    return "".join(_encoded(index.postings[term]) for term in terms)


def _encoded(postings: Postings) -> str:
    distances = gaps(postings.documents)
    pairs = (
        number(far) + small(value) for far, value in zip(distances, postings.values, strict=True)
    )
    return number(len(postings.documents)) + "".join(pairs)


def _lexicon(
    index: Index, terms: Sequence[str], cuts: Sequence[int], synonyms: tuple[int, int]
) -> dict[str, Any]:
    """Return what every query needs; `synonyms` counts their files and the words of a phrase."""
    return {
        "count": len(index.documents),
        "cuts": list(cuts),
        "documents": _DOCUMENTS,
        "factors": "".join(small(round(doc.factor * 40)) for doc in index.documents),
        "frequencies": _frequencies(terms, index),
        "groups": list(synonyms),
        "kinds": _kinds(index.documents),
        "grammar": QUERY.data(),
        "laws": _laws(index.analyzer.laws),
        # A file for a digit with which no number begins is never asked for.
        "numbers": "".join(sorted({term[0] for term in index.postings if _is_number(term)})),
        "light": " ".join(sorted({stem(fold(word)) for word in index.vocabulary.light})),
        "stopwords": " ".join(sorted(STOPWORDS)),
        "terms": front_coded(terms),
        "titles": "".join(small(min(length, 89)) for length in index.title_lengths),
    }


def _laws(terms: Mapping[str, str]) -> str:
    """Return names of laws with their terms; without these where they are the same."""
    pairs = sorted(terms.items())
    return " ".join(name if name == term else f"{name}={term}" for name, term in pairs)


def _kinds(documents: Sequence[Document]) -> list[list[Any]]:
    """Return each kind with the number of its first document: they stand in order of kind."""
    first: dict[str, int] = {}
    for at, doc in enumerate(documents):
        first.setdefault(doc.kind, at)
    return [[kind, at] for kind, at in first.items()]


def _shown(doc: Document) -> list[Any]:
    return [doc.location, doc.title, doc.kind, doc.summary, list(doc.shown), list(doc.marks)]
