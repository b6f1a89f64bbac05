"""Which body a message means: by its id, its name, or another name. Never a person."""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from ..records.partners import Partner
from .lines import folded
from .refusal import AnswerError

_PERSON = re.compile(r"(?i)\b(?:frau|herrn?|fr\.|hr\.)(?= +[A-ZÄÖÜ])")
_LEAST_LETTERS = 4
_CLOSE_ENOUGH = 70
_SHOWN = 3
_LAG = 8
"""Names so much less like what was said than the best are not proposed."""
_OVERRIDE = "geben Sie mit --by KENNUNG die Stelle an"


def body_meant(said: str, partners: Sequence[Partner]) -> Partner:
    """Return the one of `partners` that `said` names.

    Raises `AnswerError` for a person, for a name that several have, and for one nobody has.
    """
    wanted = folded(said)
    exact = [one for one in partners if wanted in _names(one)]
    if exact:
        return _only(said, exact)
    if _PERSON.search(said):
        raise AnswerError(
            f"„{said}“ ist eine Person; hier steht nur eine Stelle",
            f"nennen Sie die Stelle, für die sie schreibt, oder {_OVERRIDE}",
        )
    within = _within(wanted, partners)
    if within:
        return _only(said, within)
    raise AnswerError(f"die Stelle „{said}“ gibt es nicht", _likely(wanted, partners))


def body_by_id(wanted: str, partners: Sequence[Partner]) -> Partner:
    """Return the one of `partners` with the id `wanted`; raises `AnswerError` without one."""
    found = next((one for one in partners if one.id == wanted), None)
    if found is None:
        raise AnswerError(
            f"die Kennung „{wanted}“ gibt es nicht unter data/partners/",
            _likely(folded(wanted), partners),
        )
    return found


def _names(one: Partner) -> frozenset[str]:
    return frozenset(map(folded, (one.id, one.name, *one.alternate_name)))


def _only(said: str, found: Sequence[Partner]) -> Partner:
    if len(found) > 1:
        raise AnswerError(f"„{said}“ kann mehrere Stellen meinen: {_shown(found)}", _OVERRIDE)
    return found[0]


def _within(wanted: str, partners: Sequence[Partner]) -> list[Partner]:
    """Return whose name stands inside of what was said: „MBE Altdorf, Beratungsstelle“.

    A name inside of another's („Agentur“ in „Agentur für Arbeit“) does not count.
    """
    said = f" {wanted} "
    found = {
        (one.id, name): one
        for one in partners
        for name in _names(one)
        if len(name) >= _LEAST_LETTERS and f" {name} " in said
    }
    longest = [
        one
        for (_, name), one in found.items()
        if not any(name != other and f" {name} " in f" {other} " for _, other in found)
    ]
    return list({one.id: one for one in longest}.values())


def _likely(wanted: str, partners: Sequence[Partner]) -> str:
    names = {name: one for one in partners for name in _names(one)}
    close = process.extract(
        wanted, list(names), scorer=fuzz.WRatio, limit=2 * _SHOWN, score_cutoff=_CLOSE_ENOUGH
    )
    best = close[0][1] if close else 0
    near = (names[name] for name, score, _ in close if score >= best - _LAG)
    meant = list({one.id: one for one in near}.values())[:_SHOWN]
    return f"meinten Sie {_shown(meant)}? Sonst: {_OVERRIDE}" if meant else _OVERRIDE


def _shown(found: Iterable[Partner]) -> str:
    return " oder ".join(f"„{one.name}“ ({one.id})" for one in found)
