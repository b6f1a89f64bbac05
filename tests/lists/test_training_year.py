"""The plan of the year: every date of every training, in the table and in the picture."""

from pathlib import Path

import pytest
from lxml import html

from tests.rendered import pages, text
from tests.support import Project, project

PLAN = "schulung/jahresplan.html"


@pytest.fixture
def work(tmp_path: Path) -> Project:
    work = project(tmp_path)
    late = {"starts_at": "2027-03-16 09:00", "location": "Saal", "register_until": "2027-02-02"}
    early = {"starts_at": "2027-03-02 09:00", "places": {"free": 2, "as_of": "2026-11-20"}}
    work.record(
        "training_offers", "a", name="Familie", dates=[late, {"starts_at": "2028-01-11 09:00"}]
    )
    return work.record("training_offers", "b", name="Religion", dates=[early])


def rows(page: html.HtmlElement) -> list[list[str]]:
    """Return the cells of the table as one sees them at first."""
    for later in page.xpath("//tbody//*[@hidden]"):
        later.drop_tree()
    return [[text(cell) for cell in row] for row in page.xpath("//tbody/tr")]


def test_the_table_has_every_date_in_order(work: Project) -> None:
    assert rows(pages(work)[PLAN]) == [
        [
            "März",
            "02.03.2027, 09:00 Uhr",
            "Religion",
            "",
            "noch 2 Plätze, Stand 20.11.2026",
            "",
            "Anmelden",
        ],
        [
            "16.03.2027, 09:00 Uhr",
            "Familie",
            "Saal",
            "nicht bekannt",
            "02.02.2027",
            "Anmelden",
        ],
        [
            "Jan.",
            "11.01.2028, 09:00 Uhr",
            "Familie",
            "",
            "nicht bekannt",
            "",
            "Anmelden",
        ],
    ]


def test_the_picture_has_twelve_months_a_year_and_the_same_dates(work: Project) -> None:
    years = pages(work)[PLAN].xpath("//ol[@class='w-year']")
    assert [year.get("aria-label") for year in years] == ["2027 nach Monaten", "2028 nach Monaten"]
    months = [" ".join(" ".join(month.itertext()).split()) for month in years[0].xpath("./li")]
    assert len(months) == 12
    assert months[2] == "März 2. Religion 16. Familie"
    assert months[3] == "Apr. kein Termin"
    (marks, of_table) = (
        years[0].xpath(".//a/@data-until"),
        years[0].xpath("following::table[1]//span/@data-until"),
    )
    assert marks == of_table == ["2027-03-02T09:00", "2027-03-16T09:00"]


def test_without_dates_the_plan_says_so(tmp_path: Path) -> None:
    page = pages(project(tmp_path).record("training_offers", "a"))[PLAN]
    assert "Zurzeit steht kein Termin fest." in text(page)


def test_list_and_start_page_lead_to_plan_and_request(work: Project) -> None:
    made = pages(work)
    links = made["schulung/index.html"].xpath("//p[@class='w-actions']/a/@href")
    assert links == ["../schulung/anfragen.html", "../schulung/jahresplan.html"]
    assert PLAN in made["index.html"].xpath("//section[@aria-labelledby='termine']//a/@href")
