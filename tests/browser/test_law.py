"""Law on the site: references, versions side by side, what is new, and the line of time."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.access import check_accessible
from tests.built import law_site


@pytest.fixture(scope="module")
def texts() -> str:
    """A site with two versions of an invented law."""
    return law_site().as_uri()


def test_two_versions_stand_side_by_side_with_their_words_marked(page: Page, texts: str) -> None:
    page.goto(f"{texts}/gesetze/mustg/1.html")
    expect(page.locator("h1")).to_contain_text("§ 1 MustG")
    table = page.locator("[data-versions-result] table")
    expect(table.locator("ins")).to_have_text(["großen"])
    expect(table.locator("del")).to_have_count(0)
    expect(page.locator("[data-versions-status]")).to_have_text("0 Wörter weggefallen, 1 Wort neu.")
    page.get_by_label("Neuere Fassung").select_option(label="05.01.2024")
    expect(page.locator("[data-versions-status]")).to_have_text(
        "Wählen Sie zwei verschiedene Fassungen."
    )


def test_the_text_is_all_there_without_scripts(browser: Browser, texts: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{texts}/gesetze/mustg/1.html")
    expect(page.locator(".w-norm").first).to_contain_text("der großen Klarheit.")
    page.get_by_text("Fassung vom 05.01.2024").last.click()
    expect(page.locator("details .w-norm")).to_contain_text("der Klarheit.")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["mustg/1.html", "mustg/2.html", "index.html"])
def test_law_texts_are_accessible(browser: Browser, texts: str, path: str, scheme: str) -> None:
    context = browser.new_context(
        color_scheme=scheme,
        locale="de-DE",
        viewport={"width": 360, "height": 800},
    )
    page = context.new_page()
    page.goto(f"{texts}/gesetze/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    check_accessible(page)
    context.close()


def test_a_reference_leads_to_the_note_here_or_to_the_official_text(page: Page, start: str) -> None:
    page.goto(f"{start}/ablaeufe/fehlzeiten.html")
    here = page.locator("#inhalt a", has_text="§ 8 Abs. 3 IntV").first
    expect(here).to_have_attribute("href", "../recht/intv-8.html")
    page.goto(f"{start}/recht/aufenthg-44a.html")
    away = page.locator("#inhalt a.w-external", has_text="§ 11 Abs. 1 FreizügG/EU").first
    expect(away).to_have_attribute(
        "href", "https://www.gesetze-im-internet.de/freiz_gg_eu_2004/__11.html"
    )
    expect(page.get_by_role("heading", name="Wird zitiert von")).to_be_visible()


def test_a_hand_written_page_has_its_references_linked(page: Page, start: str) -> None:
    page.goto(f"{start}/barrierefreiheit.html")
    expect(page.locator("article a", has_text="§ 12a BGG").first).to_have_attribute(
        "href", "https://www.gesetze-im-internet.de/bgg/__12a.html"
    )


def test_the_line_of_time_shows_what_the_filter_by_law_leaves(page: Page, start: str) -> None:
    page.goto(f"{start}/rechtsaenderungen/index.html")
    page.locator("[data-pictures]").evaluate("fold => { fold.open = true; }")
    marks = page.locator("[data-changes] li:visible")
    whole = marks.count()
    page.get_by_role("group", name="Gesetz").get_by_role("checkbox", name="IntV").check()
    expect(page.locator("[data-finder-current] .w-hit").first).to_be_visible()
    assert 0 < marks.count() < whole
    assert marks.count() == page.locator("[data-finder-current] .w-hit").count()


def test_what_comes_into_force_later_says_so(page: Page, start: str) -> None:
    page.clock.set_fixed_time("2026-06-20T10:00:00+02:00")
    page.goto(f"{start}/rechtsaenderungen/index.html")
    soon = page.locator("[data-changes] .w-changes__soon")
    expect(soon).to_have_count(6)
    expect(soon.filter(has_text="Grundsicherungsgeld statt Bürgergeld")).to_have_count(1)
    expect(soon.filter(has_text="Zum Kurs verpflichten nur noch nach § 15a")).to_have_count(1)


def test_new_since_the_last_visit_is_marked_and_known_only_here(page: Page, start: str) -> None:
    page.goto(f"{start}/rechtsaenderungen/index.html")
    expect(page.locator(".w-badge--new")).to_have_count(0)
    kept = page.evaluate("JSON.parse(localStorage.getItem('wissen:gesehen'))")
    assert set(kept) == {"first", "day", "last", "before", "now"}
    # As if the reader had seen one of them in an older state.
    page.evaluate(
        """() => {
          const memory = JSON.parse(localStorage.getItem('wissen:gesehen'));
          memory.now['zulassungsstopp-2026-02-09'] = '2026-02-10';
          localStorage.setItem('wissen:gesehen', JSON.stringify(memory));
        }"""
    )
    page.clock.set_fixed_time("2026-12-02T10:00:00+01:00")
    page.reload()
    new = page.locator("[data-changes] .w-badge--new")
    expect(new).to_have_count(1)
    expect(page.locator("[data-news]")).to_have_text(
        "1 Eintrag ist neu seit Ihrem letzten Besuch am 30.11.2026."
    )
    page.reload()
    expect(new).to_have_count(1)
    page.clock.set_fixed_time("2026-12-03T10:00:00+01:00")
    page.reload()
    expect(page.locator("[data-changes] li").first).to_be_attached()
    expect(new).to_have_count(0)
