"""What of a record goes into other hands: on a visiting card, and on the slip for a client."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .base import Record
from .contact import Email, Location, Phone, Schedule

Find = Callable[[str, str], Record | None]
"""Returns the record of a collection with an id, if readers may see it."""


@dataclass(frozen=True, slots=True)
class Card:
    """How to reach a body, for any address book; never a contact person, never a staff note."""

    organization: str | None = None
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    locations: tuple[Location, ...] = ()
    website: str | None = None


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """What a client needs: who it is, whom to call, where and when, what to bring.

    `kind` chooses the words of the slip, `by` names the body behind it, `languages`
    are codes (ISO 639). `test_on` is the day of a placement test.
    """

    kind: Literal["contact", "course"]
    by: str = ""
    phones: tuple[Phone, ...] = ()
    locations: tuple[Location, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    languages: tuple[str, ...] = ()
    required_documents: tuple[str, ...] = ()
    starts_on: date | None = None
    test_on: date | None = None
