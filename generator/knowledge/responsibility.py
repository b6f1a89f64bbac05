"""Which unit of the house is responsible: by matter, place, first letter of the name, age.

``theme/assets/wissen/units/who.js`` says the same in the browser; the cases of
``tests/desk/responsible_cases.yml`` hold both.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from string import ascii_uppercase

from ..records.units import Responsibility, Unit
from .model import Knowledge

ELSEWHERE = "anderswo"
"""The answer to „where“ that is none of the places of the house."""

QUESTIONS = ("place", "letter", "age")
"""What may be asked once the matter is known, in this order."""

_NOT_DECOMPOSED = str.maketrans("ŁØÆŒĐÐÞĦŦ", "LOAODDTHT")
"""Letters that Unicode does not take apart, under the letter where lists of names have them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of a case. `letter` is text as typed, `age` in whole years."""

    matter: str = ""
    place: str = ""
    letter: str = ""
    age: int | None = None


@dataclass(frozen=True, slots=True)
class UnitsFound:
    """The `units` that come into question, by id, in the order of their names.

    `asks` are the questions whose answer can change that, `open` those of them that nobody
    has answered: while there are any, not all `units` are responsible.
    """

    units: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Duty:
    """One responsibility of a unit, the `number`th in its file. What is empty does not matter."""

    unit: str
    number: int
    matters: tuple[str, ...]
    places: tuple[str, ...]
    letters: str
    lowest: int | None
    highest: int | None

    def at(self, place: str) -> bool:
        """Return whether it holds for people who live at `place`."""
        return not self.places or place in self.places

    def named(self, letter: str) -> bool:
        """Return whether it holds for names that begin with `letter`, A to Z."""
        return not self.letters or letter in self.letters

    def aged(self, age: int) -> bool:
        """Return whether it holds for people of `age`."""
        low, high = self.lowest, self.highest
        return (low is None or age >= low) and (high is None or age <= high)


Group = frozenset[Duty]
"""Duties that hold for the same answer to one question."""


@dataclass(frozen=True)
class DutyPlan:
    """All duties of an edition; `fallback` is the unit that helps where none is named."""

    duties: tuple[Duty, ...]
    places: tuple[str, ...]
    fallback: str = ""

    @classmethod
    def of(cls, knowledge: Knowledge) -> "DutyPlan":
        """Return what the units of `knowledge` are responsible for."""
        units = knowledge.of_kind(Unit)
        duties = (
            _duty(unit.id, number, one)
            for unit in units
            for number, one in enumerate(unit.responsibilities)
        )
        places = tuple(place.id for place in knowledge.all("municipalities"))
        fallback = next((unit.id for unit in units if unit.fallback), "")
        return cls(tuple(duties), places, fallback)

    @cached_property
    def matters(self) -> frozenset[str]:
        """The matters that some unit is responsible for."""
        return frozenset(matter for duty in self.duties for matter in duty.matters)

    def about(self, matter: str) -> tuple[Duty, ...]:
        """Return the duties for `matter`."""
        return tuple(duty for duty in self.duties if matter in duty.matters)

    def find(self, asked: Asked) -> UnitsFound:
        """Return which units come into question, and what else has to be known."""
        duties = self.about(asked.matter)
        every = self._groups(duties, Asked(asked.matter))
        known = self._groups(duties, asked)
        asks = tuple(
            name
            for name in QUESTIONS
            if _depends(every[name], [known[other] for other in QUESTIONS if other != name])
        )
        ids = {duty.unit for met in _met(known.values()) for duty in met}
        units = tuple(dict.fromkeys(duty.unit for duty in duties if duty.unit in ids))
        answered = {"place": asked.place, "letter": first_letter(asked.letter), "age": asked.age}
        still = tuple(name for name in asks if answered[name] in ("", None))
        return UnitsFound(units, asks, still)

    def _groups(self, duties: tuple[Duty, ...], asked: Asked) -> dict[str, set[Group]]:
        """Return by question the duties that hold for what is known, else for each answer."""
        letter = first_letter(asked.letter)
        places = [asked.place] if asked.place else [*self.places, ELSEWHERE]
        letters = letter or ascii_uppercase
        ages = [asked.age] if asked.age is not None else steps(duties)
        return {
            "place": {frozenset(one for one in duties if one.at(place)) for place in places},
            "letter": {frozenset(one for one in duties if one.named(name)) for name in letters},
            "age": {frozenset(one for one in duties if one.aged(age)) for age in ages},
        }


def steps(duties: Iterable[Duty]) -> tuple[int, ...]:
    """Return the ages from which on other `duties` hold, from 0."""
    first = {duty.lowest or 0 for duty in duties}
    after = {duty.highest + 1 for duty in duties if duty.highest is not None}
    return tuple(sorted({0} | first | after))


def first_letter(text: str) -> str:
    """Return the letter, A to Z, under which a name that begins like `text` is listed.

    As in a telephone book (DIN 5007): Ä is A, ß is S, Ş is S, Ł is L. Empty when it begins
    with no Latin letter.
    """
    for sign in unicodedata.normalize("NFD", text.upper().translate(_NOT_DECOMPOSED)):
        if sign in ascii_uppercase:
            return sign
        kind = unicodedata.category(sign)
        if kind[0] in "LN" and kind != "Lm":
            break
    return ""


def _duty(unit: str, number: int, one: Responsibility) -> Duty:
    letters = "".join(
        letter
        for letter in ascii_uppercase
        if any(span[0] <= letter <= span[-1] for span in one.letters)
    )
    ages = (one.minimum_age, one.maximum_age)
    return Duty(unit, number, one.matters, one.municipalities, letters, *ages)


def _met(choices: Iterable[Iterable[Group]]) -> Iterator[Group]:
    """Yield the duties that hold together for each combination of answers."""
    for one in product(*choices):
        yield frozenset.intersection(*one)


def _depends(answers: Iterable[Group], others: list[set[Group]]) -> bool:
    """Return whether another answer may lead to other units, whatever else is known."""
    for met in _met(others):
        if len({frozenset(duty.unit for duty in met & group) for group in answers}) > 1:
            return True
    return False
