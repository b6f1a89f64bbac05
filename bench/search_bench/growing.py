"""A large corpus from a small one: copies with other ids, places, numbers and words.

Copies take a share of their long words anew, so that the vocabulary grows about with
the root of the number of documents, as it does in texts that people write. Nothing is
drawn by chance: the same corpus always grows the same.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice, product
from typing import Final
from zlib import crc32

from generator.search.folding import fold

from .corpus import Corpus, Entry, Query

NEW_WORDS: Final = 9
"""Percent of the long words that a copy has of its own."""
_LONG = 6
_TOWNS = (
    ("Alt", "Neu", "Ober", "Nieder", "Klein", "Wester", "Oster", "Wald", "Linden", "Quer"),
    ("en", "er", "ing", "el", "old", "ard", "un", "ab", "is", "om"),
    ("hausen", "heim", "dorf", "feld", "bach", "berg", "rode", "stedt", "brück", "trup"),
)
_FRONTS = ("Probe", "Fach", "Landes", "Kreis", "Grund", "Zusatz", "Quartiers", "Modell")
_SYLLABLES = ("lor", "van", "tes", "mir", "kol", "ban", "dre", "sul", "pen", "gar", "wim", "fos")
_ENDS = ("en", "el", "er", "ung", "at", "ow", "ing", "ach")


def grown(corpus: Corpus, count: int) -> Corpus:
    """Return `corpus` with `count` entries.

    The copies of an answer answer a query as well, unless the query names a place.
    """
    rounds = -(-count // len(corpus.entries))
    copies = (
        copied(entry, number, _changes(corpus.places, number))
        for number in range(1, rounds)
        for entry in corpus.entries
    )
    entries = tuple(islice((*corpus.entries, *copies), count))
    return replace(corpus, entries=entries, queries=_widened(corpus, entries))


def copied(entry: Entry, number: int, change: Callable[[str], str]) -> Entry:
    """Return the copy of `entry` with this `number`."""
    doc = entry.document
    return Entry(
        document=replace(
            doc,
            location=f"{doc.location}-{number}",
            title=change(doc.title),
            summary=change(doc.summary),
            texts={where: change(text) for where, text in doc.texts.items()},
            shown=tuple(change(text) for text in doc.shown),
        ),
        tags=tuple(change(tag) for tag in entry.tags),
        facts=tuple(change(fact) for fact in entry.facts),
        sections=tuple((change(heading), change(body)) for heading, body in entry.sections),
        original=entry.location,
    )


def _widened(corpus: Corpus, entries: Sequence[Entry]) -> tuple[Query, ...]:
    copies: dict[str, list[str]] = {}
    for entry in entries:
        copies.setdefault(entry.original or entry.location, []).append(entry.location)
    places = [fold(place) for place in corpus.places]
    return tuple(
        query
        if any(place in fold(query.text) for place in places)
        else replace(
            query,
            relevant=frozenset(at for name in query.relevant for at in copies.get(name, [name])),
        )
        for query in corpus.queries
    )


def _changes(places: Sequence[str], number: int) -> Callable[[str], str]:
    """Return what makes a text that of copy `number`."""
    skipped = (number - 1) * len(places)
    names = ("".join(pair) for pair in product(*_TOWNS))
    towns = dict(zip(places, islice(names, skipped, None), strict=False))
    known = [re.escape(place) for place in sorted(places, key=len, reverse=True)]
    pattern = re.compile("|".join([*known, r"\b(?!19|20)[0-9]{4,}\b", r"[^\W\d_]+"]))

    def changed(found: re.Match[str]) -> str:
        text = found[0]
        if text in towns:
            return towns[text]
        return _number(text, number) if text.isdigit() else _word(text, number)

    return lambda text: pattern.sub(changed, text)


def _number(text: str, copy: int) -> str:
    return f"{crc32(f'{copy} {text}'.encode()) % 10 ** len(text):0{len(text)}}"


def _word(word: str, copy: int) -> str:
    """Return `word`, or instead of one of `NEW_WORDS` percent a compound or an invented word."""
    dice = crc32(f"{copy} {word.lower()}".encode())
    if len(word) < _LONG or dice % 100 >= NEW_WORDS:
        return word
    dice //= 100
    if dice % 2:
        new = _FRONTS[dice // 2 % len(_FRONTS)] + word.lower()
    else:
        parts = [_SYLLABLES[dice // 12**at % 12] for at in range(1, 5)]
        new = "".join(parts).title() + _ENDS[dice % len(_ENDS)]
    return new if word[0].isupper() else new.lower()
