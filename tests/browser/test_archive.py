"""The archive as a partner meets it: unpacked somewhere, opened by double click."""

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import scratch
from tests.browser.access import check_accessible
from tests.browser.conftest import Watched
from tests.built import shipped_network_archive

OLD = "Diese Ausgabe ist alt (vom 30.11.2026)."
PLACE = "Eigene Dateien von Jürgen & Käthe (neu)"
"""Folders of people have spaces and umlauts."""
EVERY_KIND = [
    "index.html",
    "zusammenarbeit/index.html",
    "kontakte/index.html",
    "kontakte/mbe-verl.html",
    "verweisen.html",
]


@pytest.fixture(scope="module")
def unpacked() -> Path:
    """Return the folder into which a partner has unpacked the archive."""
    folder = scratch.folder("unpacked") / PLACE
    with zipfile.ZipFile(shipped_network_archive()) as packed:
        packed.extractall(folder)
    return folder


@pytest.fixture(scope="module")
def pages(unpacked: Path) -> str:
    return (unpacked / "wissensbasis-netzwerk").as_uri()


def test_a_double_click_opens_the_start_page(page: Page, unpacked: Path, pages: str) -> None:
    page.goto((unpacked / "Start.html").as_uri())
    page.wait_for_url(f"{pages}/index.html")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".md-footer")).to_contain_text("Ausgabe für das Netzwerk, Stand 30.11.2026")
    expect(page.locator(".w-issue-old")).to_be_hidden()


def test_opened_inside_the_archive_it_says_to_unpack_first(
    browser: Browser, unpacked: Path, tmp_path: Path
) -> None:
    """Explorer copies the one file that is clicked to a folder of its own."""
    alone = tmp_path / "Start.html"
    alone.write_bytes((unpacked / "Start.html").read_bytes())
    for width, scheme in ((1280, "light"), (320, "dark")):
        context = browser.new_context(
            viewport={"width": width, "height": 720},
            color_scheme="dark" if scheme == "dark" else "light",
        )
        found = context.new_page()
        errors: list[str] = []
        found.on("pageerror", lambda error, errors=errors: errors.append(str(error)))
        found.goto(alone.as_uri())
        expect(found.get_by_role("heading", name="Bitte zuerst entpacken")).to_be_visible()
        expect(found.get_by_text("Alle extrahieren")).to_be_visible()
        assert found.url == alone.as_uri()
        assert not errors
        check_accessible(found)
        context.close()


def test_without_scripts_one_click_more_opens_it(browser: Browser, unpacked: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    found = context.new_page()
    found.goto((unpacked / "Start.html").as_uri())
    found.get_by_role("link", name="Startseite").click()
    expect(found).to_have_url(re.compile(r"wissensbasis-netzwerk/index\.html$"))
    expect(found.locator(".md-footer")).to_contain_text("Stand 30.11.2026")
    context.close()


def test_the_search_finds_and_opens(page: Page, pages: str) -> None:
    page.goto(f"{pages}/index.html")
    page.get_by_role("textbox", name="Suche").fill("Schuldnerberatung Verl")
    found = page.locator(".md-search-result__item a").first
    expect(found).to_be_visible()
    found.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Schuldner")
    assert page.url.startswith(pages)


def test_a_list_can_be_narrowed(page: Page, pages: str) -> None:
    page.goto(f"{pages}/kurse/index.html")
    status = page.locator("[data-filter-status]")
    expect(status).to_have_text(re.compile(r"\d"))
    before = status.inner_text()
    page.get_by_label("Suchen in dieser Liste").fill("rietberg")
    expect(status).not_to_have_text(before)
    expect(page.locator(".w-hit:visible").first).to_be_visible()


def test_the_referral_helper_answers(page: Page, pages: str) -> None:
    page.goto(f"{pages}/verweisen.html")
    page.locator("[data-refer=need]").select_option("deutsch-lernen")
    page.locator("[data-refer=place]").select_option("verl")
    expect(page.locator(".w-answer").first).to_be_visible()
    assert page.url.startswith(pages)


def test_the_slip_opens(page: Page, pages: str) -> None:
    page.goto(f"{pages}/kontakte/mbe-verl.html")
    page.get_by_label("Zettel für die Person", exact=True).select_option("ar")
    page.get_by_role("button", name="Vorschau").click()
    expect(page.get_by_role("dialog", name="Zettel")).to_be_visible()
    expect(page.get_by_role("button", name="Drucken", exact=True)).to_be_focused()


At = Callable[..., Page]


@pytest.fixture
def at(browser: Browser) -> Iterator[At]:
    """Return a function that opens a page on a day of the reader's clock."""
    opened = []

    def open_at(day: str, address: str, width: int = 1280, scheme: str = "light") -> Page:
        context = browser.new_context(
            locale="de-DE",
            timezone_id="Europe/Berlin",
            viewport={"width": width, "height": 720},
            color_scheme="dark" if scheme == "dark" else "light",
        )
        watched = Watched(context.new_page())
        watched.page.clock.install(time=f"{day}T10:00:00+01:00")
        watched.watch()
        watched.page.goto(address)
        opened.append((context, watched))
        return watched.page

    yield open_at
    for context, watched in opened:
        context.close()
        watched.check()


@pytest.mark.parametrize(
    ("day", "path", "old"),
    [
        ("2026-12-21", "index.html", False),  # three weeks later
        ("2026-12-28", "index.html", False),  # the last day
        ("2027-01-04", "index.html", True),  # five weeks later
        *(("2026-12-29", path, True) for path in EVERY_KIND),
    ],
)
def test_after_four_weeks_every_page_says_that_it_is_old(
    at: At, pages: str, day: str, path: str, old: bool
) -> None:
    page = at(day, f"{pages}/{path}")
    told = page.locator(".w-issue-old")
    expect(told).to_be_visible(visible=old)
    if old:
        expect(told).to_contain_text(OLD)
        link = told.get_by_role("link", name="Bitte die neue anfordern")
        address = link.get_attribute("href") or ""
        assert address.startswith("mailto:netzwerk@example.org?subject=Neue%20Ausgabe%20anfordern")
        assert len(address) < 2_000


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_read_the_note(at: At, pages: str, width: int, scheme: str) -> None:
    page = at("2027-01-04", f"{pages}/kontakte/mbe-verl.html", width, scheme)
    expect(page.locator(".w-issue-old")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    check_accessible(page)


def test_an_open_page_grows_old_over_night(at: At, pages: str) -> None:
    page = at("2026-12-28", f"{pages}/index.html")
    expect(page.locator(".w-issue-old")).to_be_hidden()
    page.clock.fast_forward("15:00:00")
    expect(page.locator(".w-issue-old")).to_be_visible()
