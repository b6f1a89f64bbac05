"""Statutes as people type them: „§18 SGB II“, „paragraph 18 sgb 2“, „SGB2 §18“, „16 i sgb 2“.

Works on folded words and „§“ signs, and yields one term per section: ``§18 sgb2``
with its law, ``§18`` without. Sentences, paragraphs and numbers below a section
(Abs. 1 Satz 2 Nr. 3) are passed over: § 18 Abs. 1 must not become § 1.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"§|[^\W_]+")
_SIGNS = frozenset({"§", "paragraph", "paragraf", "paragraphen", "paragrafen", "par"})
_BELOW = frozenset(
    "abs absatz satz s nr nummer ziff ziffer buchst buchstabe halbsatz hs alt unterabs".split()
)
_JOINS = frozenset({"und", "oder", "bis", "sowie"})
_NUMBER = re.compile(r"\d{1,4}[a-z]?$")
_ROMAN = {
    roman: str(value)
    for value, roman in enumerate("i ii iii iv v vi vii viii ix x xi xii xiii xiv".split(), 1)
}
_GLUED = re.compile(r"sgb(\d{1,2}|[ivx]{1,5})$")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: terms of the statutes, and the positions of tokens they took up."""

    terms: tuple[str, ...]
    taken: frozenset[int]


def tokens(text: str) -> list[str]:
    """Return the words and section signs of `text`."""
    return _TOKEN.findall(text)


def read(found: Sequence[str], laws: Mapping[str, str]) -> Reading:
    """Read the statutes in folded tokens. `laws` maps folded names to short names."""
    terms: list[str] = []
    taken: set[int] = set()
    at = 0
    while at < len(found):
        if not _may_begin(found[at], laws):
            at += 1
            continue
        sections, end, signed = _sections(found, at, laws)
        law, after = _law(found, end, laws) if sections else ("", at)
        if not law and signed:
            law, _ = _law_before(found, at, laws, taken)
        if sections and (law or signed):
            terms += [f"§{section} {law}" if law else f"§{section}" for section in sections]
            taken.update(range(at, max(end, after)))
            at = max(end, after)
            continue
        law, after = _law(found, at, laws)
        if not law:
            at += 1
            continue
        terms.append(law)
        taken.update(range(at, after))
        at = after
        # „SGB XII 67“: a bare number right behind the law.
        if at < len(found) and _NUMBER.match(found[at]) and not _starts_year(found[at]):
            section, end = _section(found, at, laws)
            terms[-1:] = [f"§{section} {law}"]
            taken.update(range(at, end))
            at = end
    return Reading(tuple(terms), frozenset(taken))


def _may_begin(word: str, laws: Mapping[str, str]) -> bool:
    return word in _SIGNS or word[0].isdigit() or word.startswith("sgb") or word in laws


def _starts_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"}


def _sections(
    found: Sequence[str], at: int, laws: Mapping[str, str]
) -> tuple[list[str], int, bool]:
    """Return the section numbers from `at` on, where they end, and whether a sign led in."""
    start = at
    while at < len(found) and found[at] in _SIGNS:
        at += 1
    signed = at > start
    sections: list[str] = []
    while at < len(found) and _NUMBER.match(found[at]):
        section, at = _section(found, at, laws)
        sections.append(section)
        at = _below(found, at)
        if not signed:
            break
        step = at + 1 if at < len(found) and found[at] in _JOINS else at
        if step < len(found) and _NUMBER.match(found[step]) and not _starts_year(found[step]):
            at = step
    if at < len(found) and found[at] in {"f", "ff"} and sections:
        at += 1
    return sections, at, signed


def _section(found: Sequence[str], at: int, laws: Mapping[str, str]) -> tuple[str, int]:
    """Return one number, with its letter where that stands apart: „16 i sgb 2“."""
    number = found[at]
    letter = found[at + 1] if at + 1 < len(found) else ""
    if number.isdigit() and len(letter) == 1 and letter.isalpha() and letter not in {"f", "s"}:
        return number + letter, at + 2
    return number, at + 1


def _below(found: Sequence[str], at: int) -> int:
    while at + 1 < len(found) and found[at] in _BELOW:
        at += 2
    return at


def _law(found: Sequence[str], at: int, laws: Mapping[str, str]) -> tuple[str, int]:
    """Return the short name of the law at `at` and where it ends; empty when there is none."""
    if at >= len(found):
        return "", at
    word = found[at]
    if word == "sgb" and at + 1 < len(found):
        number = _ROMAN.get(found[at + 1], found[at + 1])
        if number.isdigit() and len(number) < 3:
            return f"sgb{number}", at + 2
    glued = _GLUED.match(word)
    if glued:
        return f"sgb{_ROMAN.get(glued[1], glued[1])}", at + 1
    return (laws[word], at + 1) if word in laws else ("", at)


def _law_before(
    found: Sequence[str], at: int, laws: Mapping[str, str], taken: set[int]
) -> tuple[str, int]:
    """Return the law that ends right before `at`: „SGB II § 18“."""
    for length in (2, 1):
        start = at - length
        if start >= 0:
            law, end = _law(found, start, laws)
            if law and end == at:
                return law, start
    return "", at
