"""Public holidays of a federal state, for the script that tells whether someone is there."""

import json
from datetime import date

from holidays.countries.germany import Germany

STATES = tuple(state for state in Germany.subdivisions if len(state) == 2)
"""The federal states by their ISO 3166-2 code, such as ``NW``."""

PATH = "assets/wissen/holidays.js"
"""Where the holidays stand, relative to the site."""

_YEARS = 4
"""How many years a site knows: the one it is built in, and three more."""


def public_holidays(state: str, today: date) -> dict[date, str]:
    """Return the public holidays of `state` by day, with their German names, from this year on."""
    years = range(today.year, today.year + _YEARS)
    return dict(sorted(Germany(subdiv=state, years=years, language="de").items()))


def holidays_script(state: str, today: date) -> str:
    """Return the holidays as a script."""
    named = {day.isoformat(): name for day, name in public_holidays(state, today).items()}
    return f"var wissenHolidays = {json.dumps(named, ensure_ascii=False)};\n"
