"""Days on which hours do not hold for sure, for the script that tells whether someone is there."""

from datetime import date

from holidays.countries.germany import Germany

from ..browser import HOLIDAYS, data_file
from ..output import SiteFile

UNSURE_DAYS = {"12-24": "Heiligabend", "12-31": "Silvester"}
"""Month and day of the days that are no holidays, but on which many close all the same."""

_YEARS = 4
"""How many years a site knows: the one it is built in, and three more."""


def public_holidays(state: str, today: date) -> dict[date, str]:
    """Return the public holidays of `state` by day, with their German names, from this year on.

    Without a state only those that all of Germany has.
    """
    years = range(today.year, today.year + _YEARS)
    return dict(sorted(Germany(subdiv=state or None, years=years, language="de").items()))


def holidays_file(state: str, today: date) -> SiteFile:
    """Return the file of the site with the holidays, and the days on which nobody can be sure."""
    named = {day.isoformat(): name for day, name in public_holidays(state, today).items()}
    return data_file(HOLIDAYS, {"holidays": named, "unsureDays": UNSURE_DAYS})
