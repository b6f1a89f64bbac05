"""„Neues im Recht“ in the browser: another meeting, a typed day, a link, no script, paper."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.browser import LAW_NEWS
from tests.browser.access import check_accessible


def shown(page: Page) -> list[str]:
    return page.locator("[data-law-entry]:visible h3").all_inner_texts()


def test_it_begins_with_the_last_meeting_and_takes_another(page: Page, start: str) -> None:
    page.goto(f"{start}/{LAW_NEWS}")
    choice = page.get_by_label("Neues seit")
    expect(choice).to_have_value("2026-10-14")
    assert "2027-04-14" not in choice.locator("option").evaluate_all(
        "options => options.map(option => option.value)"
    ), "a meeting that has not been is no beginning"
    before = shown(page)
    choice.select_option("2026-04-29")
    expect(page.locator(".w-lead")).to_contain_text("seit dem Treffen vom 29.04.2026")
    assert set(before) < set(shown(page))
    expect(page.get_by_role("heading", name="In Kraft", exact=True)).to_be_visible()
    assert page.url.endswith("#seit=2026-04-29")
    page.goto("about:blank")
    page.goto(f"{start}/{LAW_NEWS}#seit=2026-04-29")
    expect(choice).to_have_value("2026-04-29")


def test_a_day_is_typed_as_people_write_it(page: Page, start: str) -> None:
    page.goto(f"{start}/{LAW_NEWS}")
    page.get_by_label("Neues seit").select_option("")
    day = page.get_by_label("Tag oder Monat")
    expect(day).to_be_focused()
    day.fill("Juli")
    expect(page.locator(".w-lead")).to_contain_text("seit dem 01.07.2026")
    july = shown(page)
    day.fill("01.07.2026")
    assert shown(page) == july
    day.fill("irgendwann")
    expect(page.get_by_role("status")).to_contain_text("Schreiben Sie zum Beispiel 01.10.2026")
    assert shown(page) == july, "what cannot be read changes nothing"


def test_a_later_day_shows_the_empty_state(page: Page, start: str) -> None:
    page.goto(f"{start}/{LAW_NEWS}#seit=30.11.2026")
    expect(page.locator("[data-law-empty]")).to_contain_text("Seit dem 30.11.2026 ist keine")
    assert shown(page) == []
    page.get_by_label("Neues seit").select_option("2026-10-14")
    expect(page.locator("[data-law-empty]")).to_be_hidden()


def test_after_the_next_meeting_the_old_page_starts_there(page: Page, site: Path) -> None:
    page.clock.set_fixed_time("2027-04-15T09:00:00+02:00")
    page.goto(f"{site.as_uri()}/{LAW_NEWS}")
    expect(page.get_by_label("Neues seit")).to_have_value("2027-04-14")
    expect(page.locator(".w-lead")).to_contain_text("seit dem Treffen vom 14.04.2027")


def test_without_scripts_it_is_there(browser: Browser, start: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{start}/{LAW_NEWS}")
    assert shown(page)
    expect(page.locator("[data-law-form]")).to_be_hidden()
    context.close()


def test_paper_has_the_news_and_nothing_to_click(reader: Page, site: Path) -> None:
    reader.goto(f"{site.as_uri()}/{LAW_NEWS}")
    reader.emulate_media(media="print")
    expect(reader.locator("header.w-head")).to_contain_text("Stand 30.11.2026")
    for live in ("[data-law-form]", ".w-actions", ".w-report"):
        for one in reader.locator(live).all():
            expect(one).to_be_hidden()
    document = reader.pdf(format="A4", prefer_css_page_size=True)
    assert document.count(b"/Type /Page\n") <= 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_accessible(
    browser: Browser, site: Path, scheme: Literal["light", "dark"], width: int
) -> None:
    context = browser.new_context(
        color_scheme=scheme,
        locale="de-DE",
        viewport={"width": width, "height": 800},
    )
    page = context.new_page()
    page.goto(f"{site.as_uri()}/{LAW_NEWS}#seit=2025")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    check_accessible(page)
    context.close()


def test_a_programme_was_introduced_once_the_meeting_is_over(page: Page, site: Path) -> None:
    address = f"{site.as_uri()}/foerderprogramme/kinderbetreuung-paragraf-16a.html"
    page.goto(address)
    expect(page.get_by_text("Vorstellung beim Treffen am")).to_be_visible()
    page.clock.set_fixed_time("2027-04-15T09:00:00+02:00")
    page.goto(address)
    expect(page.get_by_text("Vorgestellt beim Treffen am")).to_be_visible()
