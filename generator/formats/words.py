"""Single values as people read them."""

from datetime import date, datetime
from typing import Any

from ..dates import german_date, german_moment
from ..records import Choice


def words(value: Any) -> str:
    """Return `value` in German: the label of a choice, a date, „ja“ or „nein“."""
    match value:
        case Choice():
            return value.label
        case bool():
            return "ja" if value else "nein"
        case datetime():
            return german_moment(value)
        case date():
            return german_date(value)
    return str(value)
