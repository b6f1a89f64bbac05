"""Days as people write them in a mail: 1.7.2027, 1. Juli 2027, 2027-07-01."""

import re
from datetime import date

from ..dates import out_of_range

_MONTHS = (
    "januar februar märz april mai juni juli august september oktober november dezember".split()
)
_SHORTEST = 3
_CENTURY = 2000
_DAY = re.compile(
    r"(?P<iso>\b\d{4}-\d{1,2}-\d{1,2}\b)"
    r"|\b(?P<day>\d{1,2})\. ?(?:(?P<number>\d{1,2})\. ?|(?P<name>[A-Za-zä]{3,9})\.? )"
    r"(?P<year>\d{4}|\d{2})\b(?!\.\d)"
)
_AROUND = re.compile(
    r"(?i)\b(?:ab|am|an|bis|zum|dem|den|der|spätestens|voraussichtlich|geplant|vermutlich|seit|frist"
    r"|mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b"
)


def day_in(text: str) -> date | None:
    """Return the one day that `text` names, with words around it as „spätestens am“.

    `None` when it names none, several, or says more than a day.
    """
    found = list(_DAY.finditer(text))
    if len(found) != 1:
        return None
    around = _AROUND.sub("", text[: found[0].start()] + text[found[0].end() :])
    return _read(found[0]) if not re.search(r"\w", around) else None


def _read(found: re.Match[str]) -> date | None:
    try:
        if found["iso"]:
            read = date(*map(int, found["iso"].split("-")))
        else:
            year = int(found["year"])
            full = year if len(found["year"]) > _SHORTEST else _CENTURY + year
            read = date(full, _month(found), int(found["day"]))
    except ValueError:
        return None
    return None if out_of_range(read) else read


def _month(found: re.Match[str]) -> int:
    """Return the number of the month; raises `ValueError` when there is none like it."""
    if found["number"]:
        return int(found["number"])
    name = found["name"].lower().replace("ae", "ä")
    fitting = [place for place, month in enumerate(_MONTHS, start=1) if month.startswith(name)]
    if len(fitting) != 1:
        raise ValueError(name)
    return fitting[0]
