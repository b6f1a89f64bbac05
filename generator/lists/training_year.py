"""The plan of the year: the dates of all trainings by month, as a table and as a picture."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from ..dates import german_month
from ..house import House
from ..knowledge import Knowledge
from ..records.training_offers import TrainingOffer
from ..views.display import Display
from ..views.training_dates import TrainingDate, training_dates


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A date of a training."""

    offer: TrainingOffer
    date: TrainingDate


@dataclass(frozen=True, slots=True)
class PlanMonth:
    """A month, named as in the picture („Jan.“), with its dates in order; often with none."""

    name: str
    entries: tuple[PlanEntry, ...]


@dataclass(frozen=True, slots=True)
class PlanYear:
    """The twelve months of a year."""

    year: int
    months: tuple[PlanMonth, ...]


def training_years(knowledge: Knowledge, view: Display, house: House) -> tuple[PlanYear, ...]:
    """Return every year that has a date of a training, the first one first."""
    found: dict[date, list[PlanEntry]] = defaultdict(list)
    for offer in knowledge.of_kind(TrainingOffer):
        for entry in training_dates(offer, view, house):
            month = entry.slot.starts_at.date().replace(day=1)
            found[month].append(PlanEntry(offer, entry))
    years = sorted({month.year for month in found})
    return tuple(
        PlanYear(year, tuple(_month(date(year, number, 1), found) for number in range(1, 13)))
        for year in years
    )


def _month(first: date, found: dict[date, list[PlanEntry]]) -> PlanMonth:
    entries = sorted(found.get(first, ()), key=_begins)
    return PlanMonth(german_month(first).split()[0], tuple(entries))


def _begins(entry: PlanEntry) -> tuple[str, str]:
    return entry.date.slot.starts_at.isoformat(), entry.offer.name
