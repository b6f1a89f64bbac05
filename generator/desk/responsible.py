"""The page that says which team of the house is responsible, and what to ask it.

Every fact is on the page; the script there only compares it with what someone enters, so
nothing entered ever leaves the page. The rule is `knowledge.DutyPlan`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..browser import compact
from ..formats.hours import ages
from ..formats.phone import readable
from ..knowledge import ELSEWHERE, DutyPlan, Knowledge, by_name
from ..records.contact import PhoneType
from ..records.cooperation import Procedure
from ..records.units import Matter, Responsibility, Unit
from ..text import ProseRenderer
from ..views.display import Display
from ..views.prepared_mails import unit_question
from ..views.view import RecordView


@dataclass(frozen=True, slots=True)
class MatterRow:
    """Matters with the units that are responsible for all of them, and for whom each is there."""

    matters: tuple[Matter, ...]
    units: tuple[tuple[Unit, str], ...]


class Responsible(Display):
    """What the page shows. `path` is its own."""

    elsewhere = ELSEWHERE

    def __init__(self, knowledge: Knowledge, prose: ProseRenderer, path: str) -> None:
        super().__init__(knowledge, prose, path)
        self.rule = DutyPlan.of(knowledge)
        self.units = knowledge.of_kind(Unit)
        self.matters = knowledge.of_kind(Matter)

    def facts(self) -> str:
        """Return as JSON what the script decides by: ``WhoFacts`` in ``tools/types.d.ts``."""
        duties = [
            {
                "unit": duty.unit,
                "matters": duty.matters,
                "places": duty.places,
                "letters": duty.letters,
                "lowest": duty.lowest,
                "highest": duty.highest,
            }
            for duty in self.rule.duties
        ]
        names = {unit.id: {"name": unit.name, "phone": _phone(unit)} for unit in self.units}
        places = [*self.rule.places, ELSEWHERE]
        return compact(
            {"duties": duties, "places": places, "units": names, "fallback": self.rule.fallback}
        )

    def letterheads(self) -> list[tuple[str, Matter]]:
        """Return the words one finds in a letter, each with its matter, in alphabetical order."""
        found = [(words, matter) for matter in self.matters for words in matter.letterheads]
        return sorted(found, key=lambda entry: entry[0].casefold())

    def rows(self) -> list[MatterRow]:
        """Return all matters; those with the same units for the same people stand together."""
        alike: dict[tuple[tuple[str, str], ...], list[Matter]] = {}
        for matter in self.matters:
            alike.setdefault(tuple(self._there_for(matter)), []).append(matter)
        known = {unit.id: unit for unit in self.units}
        return [
            MatterRow(tuple(matters), tuple((known[unit], whom) for unit, whom in units))
            for units, matters in alike.items()
        ]

    @property
    def fallback(self) -> Unit | None:
        """The unit that helps where no other is named; `None` when there is none."""
        return next((unit for unit in self.units if unit.fallback), None)

    def ways_on(self, unit: Unit) -> tuple[Unit, ...]:
        """Return whom to turn to next, and after that, when `unit` does not help."""
        found: dict[str, Unit] = {}
        known = {one.id: one for one in self.units}
        while unit.head and unit.head not in found and unit.head in known:
            unit = known[unit.head]
            found[unit.id] = unit
        return tuple(found.values())

    def view(self, unit: Unit) -> RecordView:
        """Return `unit` as this page shows it."""
        return RecordView(unit, self._knowledge, self._prose, self.path)

    def mail(self, unit: Unit) -> str:
        """Return the link to a prepared question to `unit`; empty without an address."""
        return unit_question(unit)

    @property
    def procedure(self) -> RecordView | None:
        """How to ask: the procedure that most units name and that is no last resort."""
        named = [unit.procedure for unit in self.units if unit.procedure]
        found = [self.find("procedures", one) for one in sorted(set(named), key=named.count)]
        usual = [one for one in found if isinstance(one, Procedure) and not one.last_resort]
        return RecordView(usual[-1], self._knowledge, self._prose, self.path) if usual else None

    @property
    def last_resort(self) -> list[Procedure]:
        """The procedures for when nobody helps."""
        found = (one for one in self._knowledge.of_kind(Procedure) if one.last_resort)
        return sorted(found, key=by_name)

    def _there_for(self, matter: Matter) -> Iterator[tuple[str, str]]:
        for unit in self.units:
            for one in unit.responsibilities:
                if matter.id in one.matters:
                    yield unit.id, self._whom(one)

    def _whom(self, one: Responsibility) -> str:
        places = ", ".join(self.to_name("municipalities", place) for place in one.municipalities)
        spans = " und ".join(span.replace("-", " bis ") for span in one.letters)
        parts = (places, spans and f"Nachname {spans}", ages(one.minimum_age, one.maximum_age))
        return " · ".join(part for part in parts if part) or "alle"


def _phone(unit: Unit) -> str:
    spoken = [one.number for one in unit.phones if one.type is not PhoneType.FAX]
    return readable(spoken[0]) if spoken else ""
