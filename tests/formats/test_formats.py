"""Addresses, telephone numbers and hours, as people read and machines use them."""

from datetime import date, time

import pytest

from generator.formats.hours import ages, clock, days, validity
from generator.formats.phone import dial, readable
from generator.paths import relative
from generator.records.contact import Schedule, Weekday


@pytest.mark.parametrize(
    ("typed", "shown", "dialled"),
    [
        ("0221 4710-123", "0221 4710-123", "tel:+492214710123"),
        ("0221/4710123", "0221 4710123", "tel:+492214710123"),
        ("+49 221 4710-123", "+49 221 4710-123", "tel:+492214710123"),
        ("+49 (0)221 4710123", "0221 4710123", "tel:+492214710123"),
        ("0043 1 5350", "+43 1 5350", "tel:+4315350"),
        ("116 016", "116 016", "tel:116016"),
        ("112", "112", "tel:112"),
    ],
)
def test_telephone_numbers(typed: str, shown: str, dialled: str) -> None:
    assert readable(typed) == shown
    assert dial(typed) == dialled


@pytest.mark.parametrize(
    ("byday", "words"),
    [
        ("MO", "Montag"),
        ("MO TU", "Montag und Dienstag"),
        ("TU MO", "Montag und Dienstag"),
        ("MO TU WE TH FR", "Montag bis Freitag"),
        ("MO WE FR", "Montag, Mittwoch und Freitag"),
        ("MO TU WE FR", "Montag bis Mittwoch und Freitag"),
        ("SA SU", "Samstag und Sonntag"),
    ],
)
def test_weekdays(byday: str, words: str) -> None:
    assert days([Weekday(day) for day in byday.split()]) == words


def schedule(**fields: object) -> Schedule:
    return Schedule.model_validate({"byday": ["MO"], **fields})


def test_hours() -> None:
    assert clock(schedule(opens_at="09:00", closes_at="12:30")) == "09:00 bis 12:30 Uhr"
    assert clock(schedule(opens_at="09:00")) == "ab 09:00 Uhr"
    assert clock(schedule(closes_at="12:30")) == "bis 12:30 Uhr"
    assert clock(schedule()) == ""
    assert schedule(opens_at="9:05").opens_at == time(9, 5)


def test_validity() -> None:
    first, last = date(2027, 1, 4), date(2027, 3, 31)
    assert validity(schedule(valid_from=first, valid_to=last)) == "vom 04.01.2027 bis 31.03.2027"
    assert validity(schedule(valid_from=first)) == "ab 04.01.2027"
    assert validity(schedule(valid_to=last)) == "bis 31.03.2027"
    assert validity(schedule()) == ""


@pytest.mark.parametrize(
    ("lowest", "highest", "words"),
    [
        (27, None, "ab 27 Jahren"),
        (12, 26, "12 bis 26 Jahre"),
        (None, 18, "bis 18 Jahre"),
        (None, None, ""),
    ],
)
def test_ages(lowest: int | None, highest: int | None, words: str) -> None:
    assert ages(lowest, highest) == words


def test_links_lead_up_as_far_as_needed() -> None:
    assert relative("kontakte/awo.html", "index.html") == "kontakte/awo.html"
    assert relative("kontakte/awo.html", "kurse/b1.html") == "../kontakte/awo.html"
    assert relative("index.html", "a/b/c.html") == "../../index.html"
