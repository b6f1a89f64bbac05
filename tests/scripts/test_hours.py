"""Open now: what the page says at which moment, as golden cases."""

import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from holidays.countries.germany import Germany
from hypothesis import given
from hypothesis import strategies as st

from generator.formats.holidays import UNSURE_DAYS, holidays_file, public_holidays
from generator.formats.reachable import machine
from generator.records.contact import Schedule
from generator.settings.options import STATES
from tests.data_scripts import handed_over
from tests.scripts.run import call, script

GOLDEN = yaml.safe_load((Path(__file__).parent / "hours_cases.yml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 23)


@cache
def hours(name: str) -> Any:
    schedules = [Schedule.model_validate(one) for one in GOLDEN["schedules"][name]]
    return json.loads(machine(schedules) or "[]")


@cache
def holidays() -> Any:
    days = public_holidays("NW", TODAY)
    return {day.isoformat(): name for day, name in days.items()}


def tell(found: Any, now: str) -> Any:
    return call(script("hours.js"), "wissenHours.tell", found, now, holidays(), UNSURE_DAYS)


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=lambda case: f"{case['hours']} {case['now']}")
def test_the_page_says_when_someone_is_there(case: dict[str, Any]) -> None:
    now = str(case["now"]).replace(" ", "T")[:16]
    told = tell(hours(case["hours"]), now)
    assert [one["text"] for one in told] == case["says"]
    assert any(one["open"] for one in told) is case.get("open", False)
    if told:
        assert told[0]["note"] == case.get("note", "")
    special = call(script("hours.js"), "wissenHours.special", now, holidays(), UNSURE_DAYS)
    assert special == case.get("special", "")


def test_without_a_state_only_the_holidays_of_all_germany_count() -> None:
    everywhere, here = public_holidays("", TODAY), public_holidays("NW", TODAY)
    assert {"Fronleichnam", "Allerheiligen"} == {*here.values()} - {*everywhere.values()}
    assert "Tag der Deutschen Einheit" in everywhere.values()


def test_there_are_enough_cases() -> None:
    assert len(GOLDEN["cases"]) >= 30


MINUTES = st.integers(0, 24 * 60 - 1)


@given(
    opens=MINUTES,
    length=st.integers(1, 600),
    days=st.sets(st.integers(0, 6), min_size=1),
    at=MINUTES,
    day=st.integers(0, 365),
)
def test_open_means_that_the_hours_say_so(
    opens: int, length: int, days: set[int], at: int, day: int
) -> None:
    closes, on = min(opens + length, 1440), TODAY + timedelta(days=day)
    line = {"kind": "open", "days": sorted(days), "opens": opens, "closes": closes}
    told = tell([line], f"{on}T{at // 60:02}:{at % 60:02}")
    there = on.weekday() in days and opens <= at < closes and on.isoformat() not in holidays()
    sure = there and (on.month, on.day) not in ((12, 24), (12, 31))
    assert told[0]["open"] is sure, "wissenHours.tell disagrees with the hours themselves"


@given(
    day=st.sampled_from(["12-24", "12-31"]),
    year=st.integers(2026, 2029),
    at=MINUTES,
    kind=st.sampled_from(["open", "phone"]),
)
def test_on_christmas_eve_and_new_years_eve_nobody_is_promised(
    day: str, year: int, at: int, kind: str
) -> None:
    line = {"kind": kind, "days": list(range(7)), "opens": 0, "closes": 1440}
    told = tell([line], f"{year}-{day}T{at // 60:02}:{at % 60:02}")
    assert not told[0]["open"]
    assert told[0]["text"].startswith("laut Plan"), "say „laut Plan“, never „jetzt“"
    # A line that holds even on holidays holds on these days too.
    [sure] = tell([{**line, "holidays": True}], f"{year}-{day}T{at // 60:02}:{at % 60:02}")
    assert sure["open"]


def easter(year: int) -> date:
    """Gauss's rule in the form of Lichtenberg (1997)."""
    k = year // 100
    m, s = 15 + (3 * k + 3) // 4 - (8 * k + 13) // 25, 2 - (3 * k + 3) // 4
    a = year % 19
    d = (19 * a + m) % 30
    og = 21 + d - (d + a // 11) // 29
    return date(year, 3, 1) + timedelta(days=og + 6 - (og - (7 - (year + year // 4 + s) % 7)) % 7)


def test_the_holidays_are_those_of_the_state_law() -> None:
    # Feiertagsgesetz NW § 2: eleven days, four of them counted from Easter.
    for year in range(2025, 2041):
        sunday = easter(year)
        moving = {sunday + timedelta(days=days) for days in (-2, 1, 39, 50, 60)}
        fixed = {(1, 1), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26)}
        expected = moving | {date(year, month, day) for month, day in fixed}
        found = {day for day in public_holidays("NW", date(year, 6, 1)) if day.year == year}
        assert found == expected


def test_a_site_knows_the_holidays_of_the_years_to_come() -> None:
    file = holidays_file("NW", TODAY)
    name, days = handed_over(file.text)
    assert file.path == f"{name}.js"
    found = days["holidays"]
    assert days["unsureDays"] == UNSURE_DAYS
    assert min(found) == "2026-01-01"
    assert max(found) == "2029-12-26"
    assert set(STATES) == {state for state in Germany.subdivisions if len(state) == 2}
