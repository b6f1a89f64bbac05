"""Hints for words that are none of those possible: „meinten Sie …?“."""

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

_CLOSE_ENOUGH = 65
_LONG_ENOUGH = 4
_CONTAINED = 90
_SHOWN = 12


def closest(wanted: str, choices: Mapping[str, str]) -> str:
    """Return „meinten Sie …?“ for the one of `choices` (word to label) most like `wanted`.

    Empty when none is like it. A label counts as much as the word itself.
    """
    words = {label.lower(): word for word, label in choices.items()}
    words |= {word.lower(): word for word in choices}
    found = process.extractOne(
        wanted.lower(), list(words), scorer=_likeness, score_cutoff=_CLOSE_ENOUGH
    )
    return f"meinten Sie „{words[found[0]]}“?" if found else ""


def possible(words: Iterable[str]) -> str:
    """Say what is possible."""
    known = list(words)
    return f"möglich ist nur „{known[0]}“" if len(known) == 1 else f"möglich sind: {listed(known)}"


def listed(words: Iterable[str]) -> str:
    """Return the first few of `words` with commas."""
    known = list(words)
    return ", ".join(known[:_SHOWN]) + (" …" if len(known) > _SHOWN else "")


def not_a_choice(value: object, choices: Mapping[str, str]) -> tuple[str, str]:
    """Return message and hint for a `value` that is none of `choices` (value to label)."""
    shown = possible(
        word if word == label.lower() else f"{word} ({label})" for word, label in choices.items()
    )
    if not isinstance(value, str):
        return "hier gehört ein einzelner Wert hin, keine Liste und kein Block", shown
    return f"„{value}“ ist hier nicht möglich", closest(value, choices) or shown


def _likeness(one: str, other: str, **_: object) -> float:
    """Compare two words; a long one may also hold the other („Telefonnummer“, „Telefon“)."""
    whole = fuzz.ratio(one, other)
    if min(len(one), len(other)) < _LONG_ENOUGH:
        return whole
    part = fuzz.partial_ratio(one, other)
    return max(whole, 0.8 * part) if part > _CONTAINED else whole
