"""Dates of trainings that nobody can register for, or does not know whether one still can."""

from collections.abc import Iterator
from datetime import date, timedelta

from ..browser import FRESH_DAYS
from ..dates import german_date, machine_time
from ..errors import Problem, Severity
from ..records.training_offers import Appointment, TrainingOffer
from .subject import Subject

SOON_WEEKS = 6
"""Teams plan that far ahead; until then a date without a figure of its places is no matter."""


def training_date_rules(subject: Subject) -> Iterator[Problem]:
    """Warn of deadlines after their date, and of dates ahead without a fresh figure of places."""
    for offer in subject.knowledge.of_kind(TrainingOffer):
        for number, slot in enumerate(offer.dates):
            yield from _deadline(subject, offer, number, slot)
            yield from _places(subject, offer, number, slot)


def _deadline(
    subject: Subject, offer: TrainingOffer, number: int, slot: Appointment
) -> Iterator[Problem]:
    if slot.register_until and slot.register_until > slot.starts_at.date():
        message = (
            f"die Anmeldung endet am {german_date(slot.register_until)}, "
            f"nach dem Termin am {german_date(slot.starts_at.date())}"
        )
        hint = (
            f"tragen Sie einen früheren Tag ein, spätestens {machine_time(slot.starts_at.date())}"
        )
        yield _warning(subject, offer, ("dates", number, "register_until"), message, hint)


def _places(
    subject: Subject, offer: TrainingOffer, number: int, slot: Appointment
) -> Iterator[Problem]:
    if not _is_soon(slot, subject.today):
        return
    when = f"der Termin am {german_date(slot.starts_at.date())}"
    if slot.places is None:
        message = f"{when} ist in höchstens {SOON_WEEKS} Wochen und nennt keine Plätze"
        hint = "erfragen Sie die freien Plätze, und tragen Sie „places“ ein"
        yield _warning(subject, offer, ("dates", number), message, hint)
    elif slot.places.fresh_until < subject.today:
        message = f"{when}: die Zahl der Plätze ist vom {german_date(slot.places.as_of)}"
        hint = f"das ist mehr als {FRESH_DAYS} Tage her: erfragen Sie sie neu"
        yield _warning(subject, offer, ("dates", number, "places"), message, hint)


def _is_soon(slot: Appointment, today: date) -> bool:
    """Return whether one can still register for `slot`, and it is near."""
    day = slot.starts_at.date()
    closes = min(slot.register_until or day, day)
    return closes >= today and (day - today) <= timedelta(weeks=SOON_WEEKS)


def _warning(
    subject: Subject, offer: TrainingOffer, where: tuple[str | int, ...], message: str, hint: str
) -> Problem:
    return subject.places.problem(offer.source_path, where, message, hint, Severity.WARNING)
