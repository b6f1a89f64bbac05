"""What of the law is new since a day: grouped by how certain it is, with what is still to come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from ..records.law_records import ChangeStatus, LegalChange


class Certainty(Enum):
    """The groups of „Neues im Recht“, in their order; the value is the heading."""

    IN_FORCE = "In Kraft"
    COMING = "Kommt, mit geplantem Tag"
    ANNOUNCED = "Angekündigt, noch nicht belegt"
    PRACTICE = "Verwaltungspraxis"


class Freshness(Enum):
    """Whether a change is news since a day, or only its entry was worked on."""

    NEW = "neu"
    REVISED = "bearbeitet"
    OLD = "alt"


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changes that are equally certain."""

    certainty: Certainty
    changes: tuple[LegalChange, ...]


@dataclass(frozen=True, slots=True)
class LawNews:
    """What is new since a day. `revised` are older changes whose entry came or changed since."""

    groups: tuple[ChangeGroup, ...]
    revised: tuple[LegalChange, ...]


def law_news(changes: Iterable[LegalChange], since: date, today: date) -> LawNews:
    """Return which of `changes` are news on `since` or later, as seen on `today`."""
    known = tuple(changes)
    fresh = (one for one in known if freshness(one, since) is Freshness.NEW)
    revised = (one for one in known if freshness(one, since) is Freshness.REVISED)
    return LawNews(grouped(fresh, today), newest_first(revised))


def grouped(changes: Iterable[LegalChange], today: date) -> tuple[ChangeGroup, ...]:
    """Return `changes` in groups without empty ones: what comes soonest first, else the newest."""
    known = tuple(changes)
    groups = (
        ChangeGroup(
            certainty,
            _ordered([one for one in known if certainty_of(one, today) is certainty], certainty),
        )
        for certainty in Certainty
    )
    return tuple(group for group in groups if group.changes)


def freshness(change: LegalChange, since: date) -> Freshness:
    """Tell whether `change` itself, or only its entry, is of `since` or later.

    A change is as new as the latest day it takes effect or was announced; one without any
    such day is as new as its entry. ``law/news.js`` says the same in the browser.
    """
    days = told_on(change)
    if any(day >= since for day in days):
        return Freshness.NEW
    if change.updated < since:
        return Freshness.OLD
    return Freshness.REVISED if days else Freshness.NEW


def told_on(change: LegalChange) -> tuple[date, ...]:
    """Return the days by which `change` is news: in force or planned, and announced."""
    return tuple(day for day in (change.day, change.announced_on) if day)


def certainty_of(change: LegalChange, today: date) -> Certainty:
    """Return the group of `change` on the day `today`."""
    if change.day and change.day > today:
        return Certainty.COMING
    if change.status is ChangeStatus.IN_FORCE:
        return Certainty.IN_FORCE
    if change.status is ChangeStatus.PRACTICE:
        return Certainty.PRACTICE
    return Certainty.ANNOUNCED


def newest_first(changes: Iterable[LegalChange]) -> tuple[LegalChange, ...]:
    """Return `changes` by the day they are news of, those without one last."""
    return tuple(sorted(changes, key=lambda one: (-_ordinal(one), one.name, one.id)))


def _ordered(changes: list[LegalChange], certainty: Certainty) -> tuple[LegalChange, ...]:
    if certainty is Certainty.COMING:
        return tuple(sorted(changes, key=lambda one: (_ordinal(one), one.name, one.id)))
    return newest_first(changes)


def _ordinal(change: LegalChange) -> int:
    return max((day.toordinal() for day in told_on(change)), default=0)
