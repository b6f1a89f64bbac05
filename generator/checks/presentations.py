"""Visits of bodies in teams that have not been yet."""

from collections.abc import Iterator

from ..dates import german_date
from ..errors import Problem, Severity
from ..records.partners import Partner
from .subject import Subject


def presentation_rules(subject: Subject) -> Iterator[Problem]:
    """Warn of days in `held_on` that are still to come: they tell what was."""
    for record in subject.knowledge.of_kind(Partner):
        for number, one in enumerate(record.presents):
            for day in one.held_on:
                if day > subject.today:
                    message = f"{german_date(day)} liegt in der Zukunft, gehalten ist noch nichts"
                    hint = "tragen Sie den Tag erst ein, wenn die Stelle da war"
                    loc = ("presents", number, "held_on")
                    yield subject.places.problem(
                        record.source_path, loc, message, hint, Severity.WARNING
                    )
