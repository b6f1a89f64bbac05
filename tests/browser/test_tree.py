"""A decision path: one clicks from question to question, by mouse and by keyboard."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.access import check_accessible

PATHS = ["wege/weg-zum-kurs.html", "wege/termin-versaeumt.html"]


def shown(page: Page) -> list[str]:
    return page.locator(".w-tree__node:visible .w-tree__number").all_inner_texts()


def way(page: Page, number: int, answer: str) -> str:
    """Take the answer of a question; return the number of the node it leads to."""
    link = page.locator(f"#schritt-{number} .w-tree__ways a").filter(has_text=answer)
    link.click()
    return link.inner_text().rsplit(" ", 1)[1]


def test_an_answer_shows_the_next_question_and_keeps_the_last(page: Page, start: str) -> None:
    page.goto(f"{start}/{PATHS[1]}")
    assert shown(page) == ["1"]
    second = way(page, 1, "nein")
    assert shown(page) == ["1", second]
    third = way(page, int(second), "nein oder unklar")
    assert shown(page) == ["1", second, third]
    page.go_back()
    expect(page.locator(f"#schritt-{third}")).to_be_hidden()
    assert shown(page) == ["1", second]
    other = way(page, 1, "ja")
    assert shown(page) == ["1", other]
    expect(page.locator("#schritt-1 [aria-current=step]")).to_have_count(1)
    page.get_by_role("button", name="Von vorn").click()
    assert shown(page) == ["1"]


def test_it_goes_by_keyboard(page: Page, start: str) -> None:
    page.goto(f"{start}/{PATHS[1]}")
    page.get_by_role("button", name="Alles zeigen").focus()
    wanted = page.locator("#schritt-1 .w-tree__ways a").last.get_attribute("href") or ""
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hash") == wanted:
            break
    page.keyboard.press("Enter")
    expect(page.locator(wanted)).to_be_focused()
    assert shown(page) == ["1", wanted.removeprefix("#schritt-")]


def test_a_link_to_a_node_shows_the_way_there(page: Page, start: str) -> None:
    page.goto(f"{start}/{PATHS[0]}#schritt-10")
    numbers = shown(page)
    assert numbers[0] == "1"
    assert numbers[-1] == "10"


@pytest.mark.parametrize("path", PATHS)
def test_everything_is_there_without_scripts_and_at_a_click(
    browser: Browser, start: str, path: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{start}/{path}")
    every = page.locator(".w-tree__node").count()
    assert len(shown(page)) == every
    norms = page.locator(".w-tree__node:has(.w-tree__norms :text('§'))")
    assert norms.count() == every, "each node names its paragraph"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_a_decision_path_is_accessible(
    browser: Browser, site: Path, path: str, scheme: str
) -> None:
    context = browser.new_context(
        color_scheme=scheme, locale="de-DE", viewport={"width": 360, "height": 800}
    )
    page = context.new_page()
    page.goto(f"{site.as_uri()}/{path}")
    page.get_by_role("button", name="Alles zeigen").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    check_accessible(page)
    context.close()
