"""Finding a contact or a course: facets, text, order, and an address one can mail."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.browser import PAGE_ROWS
from generator.loading import load
from generator.records.courses import Course
from generator.records.partners import Partner
from tests import scratch
from tests.browser.access import check_accessible
from tests.built import ROOT, SHIPPED_DAY, build_project
from tests.support import project

LONG = 2 * PAGE_ROWS + 50
"""Rows of a list of three pages."""

_SHIPPED = load(ROOT).records
_BODIES = [record for record in _SHIPPED if isinstance(record, Partner)]
_STARTS = [record.starts_on for record in _SHIPPED if isinstance(record, Course)]
COURSES = sum(start is None or start >= SHIPPED_DAY for start in _STARTS)
CONTACTS, ON_DEBTS = len(_BODIES), sum("schulden" in body.topics for body in _BODIES)
"""What the lists hold: content grows, and the finder must count it right."""


def box(page: Page, facet: str, value: str) -> Locator:
    return page.get_by_role("group", name=facet).get_by_role("checkbox", name=value)


def names(page: Page) -> list[str]:
    return page.locator("[data-finder-current] .w-hit__name").all_inner_texts()


def test_several_values_of_one_facet_widen_and_of_two_narrow(page: Page, start: str) -> None:
    page.goto(f"{start}/kurse/index.html")
    status = page.locator("[data-filter-status]")
    box(page, "Kinderbetreuung", "im Haus").check()
    expect(status).to_contain_text("Kurse von insgesamt")
    few = int(status.inner_text().split()[0])
    box(page, "Kinderbetreuung", "in der Nähe").check()
    more = int(status.inner_text().split()[0])
    box(page, "Tageszeit", "abends").check()
    fewer = int(status.inner_text().split()[0])
    assert few < more
    assert fewer < more


def test_the_count_beside_a_value_is_what_one_gets(page: Page, start: str) -> None:
    page.goto(f"{start}/kontakte/index.html")
    label = page.get_by_role("group", name="Themen").locator("li", has_text="Schulden")
    expect(label.locator("[data-count]")).to_have_text(str(ON_DEBTS))
    box(page, "Themen", "Schulden").check()
    assert len(names(page)) == ON_DEBTS


def test_courses_near_a_place_come_nearest_first(page: Page, start: str) -> None:
    page.goto(f"{start}/kurse/index.html")
    box(page, "Ort", "Langenberg").check()
    expect(page.get_by_label("Ordnen nach")).to_have_value("near")
    rows = page.locator("[data-finder-current] > li")
    expect(rows.first).not_to_contain_text("Nachbarort")
    expect(rows.nth(1)).to_contain_text("Nachbarort")
    page.get_by_label("mit Nachbarorten").uncheck()
    expect(page.locator("[data-filter-status]")).to_have_text(f"1 Kurs von insgesamt {COURSES}")
    box(page, "Kinderbetreuung", "im Haus").check()
    expect(page.get_by_text("Nichts passt zu allem")).to_be_visible()


def test_a_place_on_the_map_narrows_the_list_and_shows_it(page: Page, start: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 1200})
    page.goto(f"{start}/kontakte/index.html")
    tile = page.locator("[data-place=verl]")
    expect(tile).to_have_attribute("aria-pressed", "false")
    tile.focus()
    page.keyboard.press("Space")
    expect(tile).to_have_attribute("aria-pressed", "true")
    expect(box(page, "Zuständig für", "Verl")).to_be_checked()
    status = page.locator("[data-filter-status]")
    expect(status).to_contain_text(f"{tile.locator('[data-count]').text_content()} Kontakte")
    box(page, "Themen", "Schulden").check()
    expect(tile).to_have_attribute("aria-label", "Verl: 3 Kontakte")
    tile.click()
    expect(tile).to_have_attribute("aria-pressed", "false")


def test_starts_of_courses_that_do_not_fit_step_back(page: Page, start: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 1200})
    page.goto(f"{start}/kurse/index.html")
    box(page, "Kinderbetreuung", "im Haus").check()
    fitting = page.locator(".w-timeline [data-id=integrationskurs-nachmittag-rietberg]")
    expect(fitting).not_to_have_class(re.compile("--off"))
    assert page.locator(".w-timeline__dot--off").count() > 20


def test_a_view_can_be_bookmarked_and_mailed(page: Page, start: str) -> None:
    page.goto(f"{start}/kurse/index.html")
    box(page, "Kursart", "Alphabetisierungskurs").check()
    box(page, "Kinderbetreuung", "im Haus").check()
    page.get_by_label("Suchen in dieser Liste").fill("rietberg")
    expect(page.locator("[data-finder-current] > li")).to_have_count(1)
    address = page.url
    assert "#kursart=integrationskurs-alphabetisierung&kinderbetreuung=on_site" in address
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator("[data-finder-current] > li")).to_have_count(1)
    expect(page.get_by_label("Suchen in dieser Liste")).to_have_value("rietberg")
    expect(box(page, "Kinderbetreuung", "im Haus")).to_be_checked()


def test_reset_brings_the_whole_list_back(page: Page, start: str) -> None:
    page.goto(f"{start}/kontakte/index.html#themen=schulden")
    expect(page.locator("[data-finder-current] > li")).to_have_count(ON_DEBTS)
    page.get_by_role("button", name="Alles zurücksetzen").click()
    expect(page.locator("[data-filter-status]")).to_have_text(f"{CONTACTS} Kontakte")
    assert "#" not in page.url


def test_typing_narrows_a_list_and_says_how_many_are_left(page: Page, start: str) -> None:
    page.goto(f"{start}/kontakte/index.html")
    page.get_by_label("Suchen in dieser Liste").fill("schulden rheda")
    expect(page.get_by_role("status")).to_contain_text([f"1 Kontakt von insgesamt {CONTACTS}"])
    assert names(page) == ["Schuldnerberatung Rheda-Wiedenbrück"]
    page.get_by_label("Suchen in dieser Liste").fill("xyzxyz")
    expect(page.get_by_text("Nichts passt zu allem")).to_be_visible()


def test_umlauts_may_be_typed_any_way(page: Page, start: str) -> None:
    for words in ("gütersloh", "guetersloh", "GUTERSLOH"):
        page.goto(f"{start}/gemeinden/index.html")
        page.get_by_label("Suchen in dieser Liste").fill(words)
        expect(page.locator("[data-finder-current] > li")).to_have_count(1)


def test_the_list_is_complete_without_scripts(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/kontakte/index.html")
    expect(page.locator("[data-filter]:visible")).to_have_count(CONTACTS)
    expect(page.get_by_label("Suchen in dieser Liste")).to_be_hidden()
    expect(page.locator("[data-finder-form]")).to_be_hidden()
    context.close()


def test_the_finder_works_by_keyboard_alone(page: Page, start: str) -> None:
    page.goto(f"{start}/kontakte/index.html")
    expect(box(page, "Zuständig für", "Verl")).to_be_visible()
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value === 'verl'"):
            break
    else:
        pytest.fail("Tab never reaches the box „Verl“; check the order of focus")
    page.keyboard.press("Space")
    expect(page.locator("[data-filter-status]")).to_contain_text(f"von insgesamt {CONTACTS}")
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-finder-current] .w-hit__name')"):
            break
    else:
        pytest.fail("Tab never reaches the first result")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_visible()
    assert page.url.endswith(".html")


def test_on_a_narrow_screen_the_facets_wait_behind_a_button(page: Page, start: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{start}/kurse/index.html")
    evening = box(page, "Tageszeit", "abends")
    expect(page.get_by_text("Eingrenzen", exact=True)).to_be_visible()
    expect(evening).to_be_hidden()
    page.get_by_text("Eingrenzen", exact=True).click()
    evening.check()
    expect(page.get_by_text("Eingrenzen: 1 gewählt")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrowed_list_is_accessible(browser: Browser, server: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, locale="de-DE")
    page = context.new_page()
    page.goto(f"{server}/kurse/index.html#ort=verl&kinderbetreuung=on_site,nearby")
    expect(page.locator("[data-finder-current] > li").first).to_be_visible()
    check_accessible(page)
    context.close()


@pytest.fixture(scope="module")
def long_list() -> Iterator[Path]:
    root = scratch.folder("long")
    sample = project(root).settings(
        "site_name: Lang\ntheme: {name: material}\nplugins: [{wissen: {schema_version: 1}}]\n"
    )
    for number in range(LONG):
        kind = "mbe" if number % 2 else "jmd"
        sample.record("partners", f"p-{number}", name=f"Stelle {number:03}", kind=kind)
    build_project(root)
    yield root / "site"
    shutil.rmtree(root)


def test_a_long_list_shows_its_rows_as_they_are_needed(page: Page, long_list: Path) -> None:
    page.goto(f"{long_list.as_uri()}/kontakte/index.html")
    rows = page.locator("[data-finder-current] > li")
    expect(rows).to_have_count(50)
    page.get_by_role("button", name="Weitere anzeigen").click()
    expect(rows).to_have_count(100)
    page.get_by_label("Suchen in dieser Liste").fill(f"Stelle {LONG - 1}")
    status = page.locator("[data-filter-status]")
    expect(status).to_have_text(f"1 Kontakt von insgesamt {LONG}")
    assert names(page) == [f"Stelle {LONG - 1}"]
    page.goto(f"{long_list.as_uri()}/kontakte/liste-3.html")
    expect(rows).to_have_count(50)


def test_more_rows_have_the_focus_however_late_they_come(page: Page, long_list: Path) -> None:
    page.goto(f"{long_list.as_uri()}/kontakte/liste-2.html")
    rows = page.locator("[data-finder-current] > li")
    expect(rows).to_have_count(50)
    page.evaluate(
        """() => {
          const part = wissenLoad.part;
          const late = (value) => new Promise((done) => setTimeout(done, 300, value));
          wissenLoad.part = (...asked) => part(...asked).then(late);
        }"""
    )
    page.get_by_role("button", name="Weitere anzeigen").click()
    expect(rows).to_have_count(100)
    expect(rows.nth(50).locator("a").first).to_be_focused()


def test_where_rows_cannot_be_had_the_list_of_the_page_stands(page: Page, long_list: Path) -> None:
    page.route("**/finder/kontakte-zeilen-*.js", lambda route: route.abort())
    page.goto(f"{long_list.as_uri()}/kontakte/liste-2.html")
    expect(page.locator("[data-filter-status]")).to_contain_text("ließen sich nicht laden")
    expect(page.locator("[data-finder-plain] .w-hit:visible")).to_have_count(PAGE_ROWS)
    expect(page.locator("[data-finder-results]")).to_be_hidden()


def test_a_polish_name_is_found_as_it_is_typed_here(page: Page, tmp_path: Path) -> None:
    """The list folds as the search does: „lodz“ finds „Łódź“, „gutersloh“ finds „Gütersloh“."""
    sample = project(tmp_path)
    for name in ("Beratung Łódź", "Anlaufstelle Gütersloh", "Treffpunkt"):
        sample.record("partners", f"stelle-{len(name)}", name=name)
    page.goto((build_project(sample.root).site / "kontakte" / "index.html").as_uri())
    for typed, name in (("lodz", "Beratung Łódź"), ("guetersloh", "Anlaufstelle Gütersloh")):
        page.get_by_label("Suchen in dieser Liste").fill(typed)
        expect(page.locator("[data-finder-current] .w-hit__name")).to_have_text([name])
