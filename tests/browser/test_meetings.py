"""A meeting before and after its day, by the clock; what of it goes on paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_print import printed_pages

NEXT = "treffen/netzwerktreffen-2027-1"
BEFORE, AFTER = "2027-04-14T12:15:00+02:00", "2027-04-14T12:16:00+02:00"
"""The last minute of the meeting, and the first that is over."""


def test_before_its_end_one_suggests_and_plans(page: Page, start: str) -> None:
    page.clock.set_fixed_time(BEFORE)
    page.goto(f"{start}/{NEXT}.html")
    suggest = page.get_by_role("link", name="Thema vorschlagen", exact=True).first
    expect(suggest).to_be_visible()
    address = suggest.get_attribute("href") or ""
    assert address.startswith("mailto:netzwerk@example.org?")
    assert "Fr%C3%BChjahr%202027" in address
    expect(page.get_by_role("heading", name="Vorschlag für die Tagesordnung")).to_be_visible()
    expect(page.get_by_role("heading", name="Was kam dabei heraus?")).to_be_hidden()
    expect(page.get_by_role("link", name="Verabredung melden")).to_be_hidden()


def test_after_its_end_one_tells_what_came_of_it(page: Page, start: str) -> None:
    page.clock.set_fixed_time(AFTER)
    page.goto(f"{start}/{NEXT}.html")
    expect(page.get_by_role("heading", name="Was kam dabei heraus?")).to_be_visible()
    expect(page.get_by_role("link", name="Verabredung melden")).to_be_visible()
    expect(page.get_by_role("heading", name="Vorschlag für die Tagesordnung")).to_be_hidden()
    expect(
        page.locator(".w-card").get_by_text("Thema vorschlagen", exact=True).first
    ).to_be_hidden()


def test_a_meeting_that_was_shows_what_became_of_it(reader: Page, start: str) -> None:
    reader.goto(f"{start}/treffen/netzwerktreffen-2026-2.html")
    rows = reader.locator(".w-decisions tbody tr")
    expect(rows).to_have_count(4)
    done = rows.filter(has=reader.locator(".w-badge--erledigt"))
    expect(done.get_by_role("link", name=re.compile("^Erledigt melden"))).to_have_count(0)
    expect(reader.get_by_role("link", name=re.compile("^Erledigt melden"))).to_have_count(2)
    expect(reader.get_by_role("heading", name="Teilgenommen")).to_be_visible()


@pytest.mark.parametrize("path", ["zusammenarbeit/offen.html", "zusammenarbeit/index.html"])
def test_what_is_overdue_is_decided_by_the_clock(page: Page, start: str, path: str) -> None:
    page.clock.set_fixed_time("2026-12-18T10:00:00+01:00")
    page.goto(f"{start}/{path}")
    overdue = page.locator(".w-decision [data-due]:not([hidden])")
    expect(overdue).to_have_count(0)
    page.clock.set_fixed_time("2026-12-19T10:00:00+01:00")
    page.reload()
    expect(overdue).to_have_count(1)
    expect(page.locator(".w-decision").first).to_contain_text("überfällig")


def test_the_next_meeting_stands_on_the_page_until_it_is_over(page: Page, start: str) -> None:
    page.goto(f"{start}/zusammenarbeit/index.html")
    block = page.locator(".w-next")
    expect(
        block.get_by_role("link", name="Netzwerktreffen Frühjahr 2027", exact=True)
    ).to_be_visible()
    page.clock.set_fixed_time(AFTER)
    page.reload()
    expect(block.get_by_text("Zurzeit steht kein Treffen fest.")).to_be_visible()


@pytest.mark.parametrize("paper", ["einladung", "ergebnis"])
def test_a_paper_of_a_meeting_is_one_page(reader: Page, site: Path, paper: str) -> None:
    sheets = printed_pages(reader, f"{site.as_uri()}/{NEXT}-{paper}.html")
    assert sheets == 1, f"{paper} needs {sheets} pages: shorten the points of the agenda"


def test_the_mail_can_be_had_from_the_page(page: Page, server: str) -> None:
    page.goto(f"{server}/{NEXT}-einladung.html")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Als E-Mail (.eml)").click()
    assert waiting.value.suggested_filename == "netzwerktreffen-2027-1-einladung.eml"
