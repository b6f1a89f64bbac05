"""What people do with the search box, on a server and in a folder without one."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.access import check_accessible


def ask(page: Page, text: str) -> None:
    """Open the box by its key and type."""
    page.keyboard.press("f")
    page.keyboard.type(text, delay=20)
    expect(page.locator(".w-search")).to_have_attribute("data-query", text, timeout=15_000)


def titles(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".md-search-result__item h1").all_text_contents()]


@pytest.fixture
def begun(page: Page, start: str) -> Page:
    """Return a page deep in the site, so that paths must be right."""
    page.set_viewport_size({"width": 1280, "height": 860})
    page.goto(f"{start}/kontakte/mbe-verl.html")
    return page


def test_a_contact_answers_in_the_list(begun: Page) -> None:
    ask(begun, "mbe verl")
    first = begun.locator(".md-search-result__item").first
    expect(first.locator("h1")).to_have_text("Migrationsberatung Verl")
    expect(first).to_contain_text("0221 4710-")
    expect(first).to_contain_text("Verl, Schloß Holte-Stukenbrock")
    expect(first).to_contain_text("Beispiel")


def test_a_course_shows_when_it_begins(begun: Page) -> None:
    ask(begun, "Alpha Kinderbetreuung Rietberg")
    first = begun.locator(".md-search-result__item").first
    expect(first).to_contain_text("Rietberg")
    expect(first).to_contain_text(re.compile(r"Beginn \d\d\.\d\d\.\d{4}"))
    expect(first).to_contain_text("Kinderbetreuung")


def test_a_result_leads_to_its_page_with_the_words_marked(begun: Page) -> None:
    ask(begun, "auslanderbehorde")
    begun.locator(".md-search-result__item a").first.click()
    begun.wait_for_url(re.compile(r"auslaenderbehoerde.*h="))
    assert "Ausländerbehörde" in begun.locator("mark").all_text_contents()


def test_a_result_is_opened_by_keyboard(begun: Page) -> None:
    ask(begun, "§18 sgb2")
    expect(begun.locator(".md-search-result__item h1").first).to_contain_text("§ 18 SGB II")
    begun.keyboard.press("ArrowDown")
    begun.keyboard.press("Enter")
    begun.wait_for_url(re.compile("recht/sgb-2-18"))


def test_chips_narrow_the_results(begun: Page) -> None:
    ask(begun, "Schulden")
    chip = begun.locator(".w-chip", has_text="Glossar")
    count = int(chip.locator(".w-chip__count").inner_text())
    chip.click()
    expect(begun.locator(".w-chip[aria-pressed=true]")).to_contain_text("Glossar")
    expect(begun.locator(".w-search__status")).to_contain_text(f"{count} Treffer")
    kinds = begun.locator(".w-found__kind .w-badge:first-child").all_text_contents()
    assert set(kinds) == {"Glossar"}
    begun.locator(".w-chip", has_text="Alles").click()
    expect(begun.locator(".w-chip[aria-pressed=true]")).to_have_text("Alles")


def test_a_correction_can_be_taken(begun: Page) -> None:
    ask(begun, "Schuldnerberatug Verl")
    meant = begun.locator(".w-search__meant")
    expect(meant).to_have_text("Meinten Sie Schuldnerberatung Verl?")
    meant.get_by_role("button").click()
    expect(begun.get_by_role("textbox", name="Suche", exact=True)).to_have_value(
        "Schuldnerberatung Verl"
    )
    expect(begun.locator(".w-search__meant")).to_have_count(0)
    assert titles(begun)[0].startswith("Schuldnerberatung")


def test_nothing_found_leads_on(begun: Page) -> None:
    ask(begun, "qqqxyzzy")
    expect(begun.locator(".w-search__status")).to_have_text("Nichts gefunden")
    expect(begun.locator(".md-search-result__item")).to_have_count(0)
    begun.locator(".w-search").get_by_role("link", name="Verweisen").click()
    begun.wait_for_url(re.compile(r"verweisen\.html$"))


def test_markup_in_a_query_stays_text(begun: Page) -> None:
    ask(begun, "<img src=x onerror=window.hacked=1> Verl")
    assert begun.evaluate("window.hacked") is None
    assert begun.locator(".md-search__output img").count() == 0


def test_hand_written_pages_are_found_by_heading(begun: Page) -> None:
    ask(begun, "Rollen und Fallhoheit")
    begun.locator(".w-chip", has_text="Seiten").click()
    expect(begun.locator(".md-search-result__item a").first).to_have_attribute(
        "href", re.compile(r"zusammenarbeit/rollen\.html")
    )


def test_typing_on_changes_the_results(begun: Page) -> None:
    ask(begun, "Alpha")
    before = titles(begun)
    begun.keyboard.type("betisierung Verl", delay=20)
    expect(begun.locator(".md-search-result__item h1").first).to_contain_text("Verl")
    assert titles(begun) != before


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("text", ["Schuldnerberatug", "qqqxyzzy"])
def test_the_open_box_is_accessible(browser: Browser, server: str, scheme: str, text: str) -> None:
    context = browser.new_context(color_scheme=scheme, locale="de-DE")
    page = context.new_page()
    page.goto(f"{server}/index.html")
    ask(page, text)
    page.wait_for_timeout(400)  # the overlay fades in; axe measures colours
    check_accessible(page)
    context.close()


def test_the_open_box_is_not_wider_than_a_small_screen(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{server}/kontakte/mbe-verl.html")
    page.locator("label.md-header__button[for=__search]").click()
    page.keyboard.type("Schuldnerberatung", delay=20)
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_only_what_a_query_needs_is_loaded(page: Page, server: str) -> None:
    """Must hold: the first result after at most 60 kB; here of files before they are packed."""
    loaded: list[str] = []
    page.on("response", lambda got: loaded.append(got.url) if "/suche/" in got.url else None)
    page.goto(f"{server}/index.html")
    assert not loaded
    ask(page, "Tafel")
    assert any(url.endswith("/suche/lexicon.js") for url in loaded)
    assert len(loaded) < 40


def test_a_part_that_cannot_be_had_is_told_and_asked_for_once(page: Page, start: str) -> None:
    """Trap: what is missing must not be asked for again and again."""
    asked: list[str] = []
    page.context.route(re.compile(r"/suche/p\d+\.js"), lambda route: route.abort())
    page.context.on(
        "request", lambda sent: asked.append(sent.url) if "/suche/p" in sent.url else None
    )
    page.goto(f"{start}/index.html")
    ask(page, "Duldung")
    expect(page.locator(".w-search__status")).to_contain_text("ließ sich nicht laden")
    page.wait_for_timeout(500)
    assert asked
    assert len(asked) < 60, "each letter typed may ask once"
