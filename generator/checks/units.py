"""For every matter, place, first letter and age exactly one team of the house is responsible."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from string import ascii_uppercase

from ..errors import Problem, Severity
from ..formats.hours import ages
from ..knowledge import Duty, DutyPlan
from ..knowledge.responsibility import steps
from ..records.units import Matter, Unit
from .subject import Subject

_HIGHEST = 200
"""Older than anybody."""
Open = frozenset[tuple[str, int]]
"""First letters and ages that nobody is responsible for; an age stands for all up to the next."""


def unit_rules(subject: Subject) -> Iterator[Problem]:
    """Report gaps and overlaps, more than one team for all else, and circles of superiors."""
    rule = DutyPlan.of(subject.knowledge)
    units = subject.knowledge.of_kind(Unit)
    for matter in subject.knowledge.of_kind(Matter) if units else ():
        duties = rule.about(matter.id)
        yield from _gaps(subject, rule, matter, duties)
        yield from _overlaps(subject, rule, matter, duties)
    yield from _fallbacks(subject, units)
    yield from _circles(subject, units)


def _gaps(
    subject: Subject, rule: DutyPlan, matter: Matter, duties: tuple[Duty, ...]
) -> Iterator[Problem]:
    known = steps(duties)
    gaps: dict[Open, list[str]] = {}
    for place in rule.places or ("",):
        there = [duty for duty in duties if duty.at(place)]
        uncovered = frozenset(
            (letter, age)
            for letter in ascii_uppercase
            for age in known
            if not any(duty.named(letter) and duty.aged(age) for duty in there)
        )
        if uncovered:
            gaps.setdefault(uncovered, []).append(place)
    for uncovered, places in gaps.items():
        where = "" if len(places) == len(rule.places or ("",)) else _names(subject, places)
        letters = [
            letter for letter in ascii_uppercase if any(letter == one for one, _ in uncovered)
        ]
        years = [age for age in known if any(age == one for _, one in uncovered)]
        parts = (where, _spelled(letters), _aged(years, known))
        whom = " · ".join(part for part in parts if part)
        yield subject.places.problem(
            matter.source_path,
            ("name",),
            f"für „{matter.name}“ ist kein Team zuständig" + (f": {whom}" if whom else ""),
            f"ergänzen Sie die Zuständigkeit in {_nearest(rule, duties, places)}",
            Severity.WARNING,
        )


def _nearest(rule: DutyPlan, duties: Sequence[Duty], places: Sequence[str]) -> str:
    """Return the file in which the gap at `places` is most likely to be closed."""
    near = [duty for duty in duties if any(map(duty.at, places))] or duties
    if near:
        return f"data/units/{near[0].unit}.yml"
    if rule.fallback:
        return f"data/units/{rule.fallback}.yml oder bei einem anderen Team"
    return "einer Datei unter data/units/"


def _overlaps(
    subject: Subject, rule: DutyPlan, matter: Matter, duties: tuple[Duty, ...]
) -> Iterator[Problem]:
    for one, other in combinations(duties, 2):
        whom = _both(subject, rule, one, other)
        if one.unit != other.unit and whom is not None:
            yield subject.places.problem(
                f"data/units/{other.unit}.yml",
                ("responsibilities", other.number),
                f"für „{matter.name}“ sind zwei Teams zuständig, dieses und "
                f"data/units/{one.unit}.yml" + (f": {whom}" if whom else ""),
                "grenzen Sie beide nach Wohnort, Anfangsbuchstaben oder Alter ab",
                Severity.WARNING,
            )


def _both(subject: Subject, rule: DutyPlan, one: Duty, other: Duty) -> str | None:
    """Return for whom both hold, in words; `None` for nobody, empty for all."""
    places = [place for place in rule.places or ("",) if one.at(place) and other.at(place)]
    letters = [letter for letter in ascii_uppercase if one.named(letter) and other.named(letter)]
    known = steps((one, other))
    years = [age for age in known if one.aged(age) and other.aged(age)]
    if not (places and letters and years):
        return None
    return _whom(subject, rule, places, (_spelled(letters), _aged(years, known)))


def _whom(subject: Subject, rule: DutyPlan, places: Sequence[str], others: Sequence[str]) -> str:
    """Return in words who lives at one of `places`; empty for all."""
    every = len(places) == len(rule.places or ("",))
    where = "" if every else _names(subject, places)
    return " · ".join(part for part in (where, *others) if part)


def _fallbacks(subject: Subject, units: Sequence[Unit]) -> Iterator[Problem]:
    marked = [unit for unit in units if unit.fallback]
    for unit in marked[1:]:
        message = f"zwei Teams helfen, wenn keines passt: dieses und {marked[0].source_path}"
        hint = "lassen Sie „fallback: true“ nur bei einem stehen"
        loc = ("fallback",)
        yield subject.places.problem(unit.source_path, loc, message, hint, Severity.WARNING)


def _circles(subject: Subject, units: Sequence[Unit]) -> Iterator[Problem]:
    heads = {unit.id: unit.head for unit in units}
    for unit in units:
        seen, at = {unit.id}, unit.head
        while at and at not in seen:
            seen.add(at)
            at = heads.get(at)
        if at == unit.id:
            message = "„head“ führt am Ende wieder zu diesem Team"
            hint = "nennen Sie bei der obersten Leitung kein „head“"
            loc = ("head",)
            yield subject.places.problem(unit.source_path, loc, message, hint, Severity.WARNING)


def _names(subject: Subject, places: Sequence[str]) -> str:
    found = (subject.knowledge.get("municipalities", place) for place in places)
    return ", ".join(one.name for one in found if one)


def _spelled(letters: Sequence[str]) -> str:
    """Return first letters as spans; empty for all: ``Nachname A bis C, Z``."""
    if len(letters) == len(ascii_uppercase):
        return ""
    starts = [letters[0], *(b for a, b in pairwise(letters) if ord(b) - ord(a) > 1)]
    ends = [*(a for a, b in pairwise(letters) if ord(b) - ord(a) > 1), letters[-1]]
    spans = (a if a == b else f"{a} bis {b}" for a, b in zip(starts, ends, strict=True))
    return f"Nachname {', '.join(spans)}"


def _aged(years: Sequence[int], known: Sequence[int]) -> str:
    """Return ages, each standing for all up to the next of `known`; empty for all."""
    if len(years) == len(known):
        return ""
    ends = dict(zip(known, (*(age - 1 for age in known[1:]), _HIGHEST), strict=True))
    low, high = years[0], max(ends[age] for age in years)
    return ages(low or None, None if high == _HIGHEST else high)
