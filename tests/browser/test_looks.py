"""What a reader sees: accessible in both schemes, nothing cut off, honest about today."""

from datetime import date
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from generator.loading import load
from tests.browser.access import check_accessible
from tests.browser.pages import PAGES
from tests.built import ROOT

SCHEMES: dict[Literal["light", "dark"], str] = {"light": "default", "dark": "slate"}
"""What a reader may wish for, and what the theme calls it."""


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", PAGES)
def test_accessible(reader: Page, server: str, path: str, scheme: Literal["light", "dark"]) -> None:
    reader.emulate_media(color_scheme=scheme)
    reader.goto(f"{server}/{path}")
    expect(reader.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])
    check_accessible(reader)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_the_screen(reader: Page, server: str, path: str) -> None:
    for width in (360, 1280):
        reader.set_viewport_size({"width": width, "height": 800})
        # Some parts look at the screen only when the page opens.
        reader.goto(f"{server}/{path}")
        needed = reader.evaluate("document.documentElement.scrollWidth")
        assert needed <= width, f"{path} needs {needed} of {width} pixels"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_site_follows_the_wish_for_light_or_dark(
    page: Page, server: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{server}/index.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])


@pytest.mark.parametrize(
    ("today", "shown"),
    [(date(2026, 11, 23), True), (date(2028, 11, 23), False)],
    ids=["now", "later"],
)
def test_past_dates_leave_the_start_page_by_themselves(
    page: Page, start: str, today: date, shown: bool
) -> None:
    page.clock.set_fixed_time(f"{today.isoformat()}T10:00:00+01:00")
    page.goto(f"{start}/index.html")
    upcoming = page.locator(".w-dates > li[data-until]:visible")
    assert (upcoming.count() > 0) == shown


def test_free_places_are_not_shown_once_they_are_old(page: Page, start: str) -> None:
    path = next(
        f"kurse/{record.id}.html"
        for record in load(ROOT).records
        if record.collection.name == "courses" and getattr(record, "places", None)
    )
    page.goto(f"{start}/{path}")
    expect(page.locator("[data-stale-after]")).to_contain_text("Stand")
    page.clock.set_fixed_time("2026-12-30T10:00:00+01:00")
    page.reload()
    expect(page.locator("[data-stale-after]")).to_contain_text("Angabe zu alt")


def test_an_overdue_review_says_so_on_the_page(page: Page, start: str) -> None:
    badge = page.get_by_text("Prüfung überfällig")
    page.goto(f"{start}/kontakte/mbe-verl.html")
    expect(badge).to_be_hidden()
    page.clock.set_fixed_time("2028-12-30T10:00:00+01:00")
    page.reload()
    expect(badge).to_be_visible()


def test_telephone_numbers_can_be_dialled(page: Page, start: str) -> None:
    page.goto(f"{start}/kontakte/mbe-verl.html")
    link = page.locator("a.w-phone").first
    assert (link.get_attribute("href") or "").startswith("tel:+49221")


def test_forms_print_without_the_rest_of_the_page(page: Page, start: str) -> None:
    page.goto(f"{start}/formulare/einwilligung.html")
    page.emulate_media(media="print")
    expect(page.locator(".w-form")).to_be_visible()
    for part in (".md-header", ".w-desk", ".w-meta"):
        expect(page.locator(part)).to_be_hidden()
