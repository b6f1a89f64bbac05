"""The start page: what is next, where a place is free, what is new in the law."""

from datetime import date
from pathlib import Path

import pytest
from lxml import html

from generator.browser import LAW_NEWS
from tests.rendered import pages, text
from tests.support import TODAY, Project, project

FRESH = {"free": 9, "as_of": "2026-06-10"}


@pytest.fixture
def sample(tmp_path: Path) -> Project:
    return project(tmp_path)


def column(work: Project, heading: str, today: date = TODAY) -> html.HtmlElement:
    page = pages(work, today)["index.html"]
    (found,) = page.xpath(f"//section[@aria-labelledby='{heading}']")
    return found


def entries(work: Project, heading: str, today: date = TODAY) -> list[str]:
    items = column(work, heading, today).xpath(".//li[not(contains(@class, 'w-empty'))]")
    return [text(item) for item in items]


def test_dates_of_all_kinds_stand_in_one_order(sample: Project) -> None:
    sample.record("meetings", "t", name="Treffen", starts_at="2026-07-01 09:00", location="Saal")
    dates = [{"starts_at": "2026-06-20 14:00"}, {"starts_at": "2026-08-20 14:00"}]
    sample.record("training_offers", "s", name="Sprachmittlung", dates=dates)
    assert entries(sample, "termine") == [
        "20.06.2026, 14:00 Uhr Schulung: Sprachmittlung",
        "01.07.2026, 09:00 Uhr Treffen Saal",
        "20.08.2026, 14:00 Uhr Schulung: Sprachmittlung",
    ]


def test_a_date_stays_until_its_last_day_is_over(sample: Project) -> None:
    sample.record("meetings", "t", starts_at="2026-06-14 09:00", ends_at="2026-06-15 17:00")
    assert len(entries(sample, "termine", date(2026, 6, 15))) == 1
    assert not entries(sample, "termine", date(2026, 6, 16))
    (item,) = column(sample, "termine").xpath(".//li[@data-until]")
    assert item.get("data-until") == "2026-06-15T17:00"


def test_course_starts_and_legal_changes_are_no_dates_here(sample: Project) -> None:
    sample.record("courses", "k", starts_on="2026-07-01")
    sample.record("legal_changes", "r", in_force_on="2026-07-01")
    assert not entries(sample, "termine")


def test_a_course_with_free_places_says_all_one_needs_to_choose(sample: Project) -> None:
    sample.record("municipalities", "verl", name="Verl").record(
        "courses",
        "k",
        name="Elternkurs",
        level="b1",
        starts_on="2026-07-01",
        location={"municipality": "verl"},
        places=FRESH,
    )
    assert entries(sample, "plaetze") == [
        "ab 01.07.2026 Elternkurs Verl · Ziel B1 9 Plätze frei (Stand 10.06.2026)"
    ]


def test_of_an_online_course_nobody_asks_where(sample: Project) -> None:
    sample.record("municipalities", "verl", name="Verl").record(
        "courses",
        "k",
        delivery="online",
        level="b1",
        starts_on="2026-07-01",
        location={"municipality": "verl"},
        places={"free": 1, "as_of": "2026-06-10"},
    )
    (entry,) = entries(sample, "plaetze")
    assert "online · Ziel" in entry
    assert "Verl" not in entry
    assert "1 Platz frei" in entry


def test_a_course_that_leads_to_no_level_names_none(sample: Project) -> None:
    sample.record("courses", "k", name="Lehrgang", starts_on="2026-07-01", places=FRESH)
    assert entries(sample, "plaetze") == ["ab 01.07.2026 Lehrgang 9 Plätze frei (Stand 10.06.2026)"]


@pytest.mark.parametrize(
    ("starts_on", "places", "shown"),
    [
        ("2026-06-15", FRESH, True),
        ("2026-06-14", FRESH, False),
        (None, FRESH, False),
        ("2026-07-01", None, False),
        ("2026-07-01", {"free": 0, "as_of": "2026-06-10"}, False),
        ("2026-07-01", {"free": 2, "as_of": "2026-06-01"}, True),
        ("2026-07-01", {"free": 2, "as_of": "2026-05-31"}, False),
    ],
    ids=["today", "began", "undated", "unknown", "full", "14 days old", "15 days old"],
)
def test_only_courses_one_can_still_get_into(
    sample: Project, starts_on: str | None, places: dict[str, object] | None, shown: bool
) -> None:
    sample.record("courses", "k", starts_on=starts_on, places=places)
    assert bool(entries(sample, "plaetze")) is shown


@pytest.mark.parametrize(
    ("starts_on", "until"), [("2026-06-20", "2026-06-20"), ("2026-09-01", "2026-06-24")]
)
def test_an_entry_ends_with_the_start_or_when_the_figure_is_old(
    sample: Project, starts_on: str, until: str
) -> None:
    sample.record("courses", "k", starts_on=starts_on, places=FRESH)
    (item,) = column(sample, "plaetze").xpath(".//li[@data-until]")
    assert item.get("data-until") == until


def test_the_newest_change_of_the_law_leads(sample: Project) -> None:
    sample.record("legal_changes", "a", name="Alt", norm="§ 1", in_force_on="2025-01-01")
    sample.record("legal_changes", "b", name="Neu", norm="§ 2", in_force_on="2026-07-01")
    sample.record(
        "legal_changes",
        "c",
        name="Geplant",
        norm="§ 3",
        status="angekuendigt",
        announced_on="2026-02-01",
    )
    assert entries(sample, "neues") == [
        "ab 01.07.2026 Neu § 2",
        "angekündigt Geplant § 3",
        "ab 01.01.2025 Alt § 1",
    ]


@pytest.mark.parametrize(
    ("heading", "links"),
    [
        ("termine", ["fallbesprechungen/index.html", "treffen/index.html", "schulung/index.html"]),
        ("plaetze", ["kurse/index.html"]),
        ("neues", [LAW_NEWS, "rechtsaenderungen/index.html"]),
    ],
)
def test_each_column_leads_to_the_whole_list(
    sample: Project, heading: str, links: list[str]
) -> None:
    found = column(sample, heading).xpath(".//p[@class='w-more']/a/@href")
    assert found == links


@pytest.mark.parametrize("heading", ["termine", "plaetze", "neues"])
def test_an_empty_column_says_so(sample: Project, heading: str) -> None:
    (empty,) = column(sample, heading).xpath(".//li")
    assert empty.get("class") == "w-empty"
    assert text(empty)
