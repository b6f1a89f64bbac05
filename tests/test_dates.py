"""Dates as people in Germany write and count them."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import add_months, german_date, german_moment, german_month, german_time


def test_days_and_times_are_written_as_din_5008_wants() -> None:
    assert german_date(date(2026, 3, 1)) == "01.03.2026"
    assert german_time(time(9, 5)) == "09:05"
    months = [german_month(date(2026, month, 1)) for month in (1, 5, 9)]
    assert months == ["Jan. 2026", "Mai 2026", "Sept. 2026"]
    moment = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001 - local time is meant
    assert german_moment(moment) == "23.11.2026, 09:00 Uhr"


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 15), 1, date(2026, 2, 15)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 6, 1), 0, date(2026, 6, 1)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(9999, 6, 1), 7, date.max),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


@given(st.dates(date(1900, 1, 1), date(2900, 1, 1)), st.integers(0, 60))
def test_the_day_of_the_month_never_grows(day: date, months: int) -> None:
    later = add_months(day, months)
    assert later.day <= day.day
    assert (later.year - day.year) * 12 + later.month - day.month == months
