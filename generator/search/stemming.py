"""A light German stemmer for search: what differs by inflection meets in one form.

Two depths. The *stem* takes off the endings of nouns and adjectives, the *root*
also what derives one word from another (Beratung, Berater, beraten); it is asked
when the stem finds nothing better. Both work on folded words.

Snowball's German stemmer was tried first: it takes the „s“ off „Kurs“ but not off
„Kurse“, and keeps „Ämter“ and „Amt“ apart.
"""

import re
from functools import lru_cache

_PASSES = 3
# (ending, letters that must remain): „Ämter“ to „amt“, but „Ehe“ and „Kurs“ stay.
_ENDING = re.compile(
    r"^(?:(.{3,})innen|(.{3,}[^aeiou])in|(.{3,})(?:ern|em|en|er|es|e)"
    r"|(.{3,}el)n|(.{3,}[bdfghklmnrt](?<!kur))s)$"
)
_DERIVED = re.compile(r"^(.{4,}?)(?:ement|ung|keit|heit|schaft|lich|isch|ier|ig|bar|et|t)$")
_PARTICIPLE = re.compile(r"^ge(.{3,}t)$")


@lru_cache(maxsize=262_144)
def stem(word: str) -> str:
    """Return the stem of a folded `word`; words with digits stay.

    >>> [stem(word) for word in ("integrationskurse", "auslanderamter", "zeugnissen")]
    ['integrationskurs', 'auslanderamt', 'zeugnis']
    """
    if not word.isalpha():
        return word
    for _ in range(_PASSES):
        found = _ENDING.match(word)
        if found is None:
            break
        word = found[found.lastindex or 0]
    # „Zeugnisse“ has lost its ending and still doubles the s of „Zeugnis“.
    return word[:-1] if word.endswith("ss") else word


@lru_cache(maxsize=262_144)
def root(word: str) -> str:
    """Return what a stemmed `word` has in common with words derived like it.

    >>> root(stem("beratungen")) == root(stem("berater")) == root(stem("beraten"))
    True
    """
    if not word.isalpha():
        return word
    participle = _PARTICIPLE.match(word)
    word = participle[1] if participle else word
    for _ in range(_PASSES):
        found = _DERIVED.match(word)
        if found is None:
            break
        word = found[1]
    return word
