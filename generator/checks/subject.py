"""What the rules look at."""

from dataclasses import dataclass
from datetime import date

from ..knowledge import Knowledge
from ..loading import Places


@dataclass(frozen=True)
class Subject:
    """The whole knowledge, the day of the check, and how to find a place in a file."""

    knowledge: Knowledge
    today: date
    places: Places
