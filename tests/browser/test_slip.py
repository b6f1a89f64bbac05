"""The slip: one page of paper in the client's language, printed from any contact or course."""

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.loading import load
from generator.records import Record
from tests.browser.access import check_accessible
from tests.built import ROOT

LOADED = load(ROOT)
LANGUAGES = [file.language for file in LOADED.slip_labels if file.language != "de"]
SUBJECTS = [
    record
    for record in LOADED.records
    if record.collection.name in ("partners", "course_providers", "courses")
]
LONGEST = [
    max(
        (record for record in SUBJECTS if record.collection.name == name),
        key=lambda record: len(record.model_dump_json(exclude_defaults=True)),
    )
    for name in ("partners", "course_providers", "courses")
]


def address(start: str, record: Record) -> str:
    return f"{start}/{record.collection.folder}/{record.id}.html"


def open_slip(page: Page, language: str) -> None:
    page.get_by_label("Zettel für die Person", exact=True).select_option(language)
    page.get_by_role("button", name="Vorschau").click()
    expect(page.get_by_role("dialog", name="Zettel")).to_be_visible()


def sheets(page: Page) -> int:
    document = page.pdf(prefer_css_page_size=True)
    return document.count(b"/Type /Page\n")


def check(page: Page, start: str, record: Record, languages: list[str]) -> None:
    page.goto(address(start, record))
    for language in languages:
        open_slip(page, language)
        needed = sheets(page)
        assert needed == 1, f"{record.key} in {language or 'German'} needs {needed} pages"
        size = page.locator(".w-slip__sheet").evaluate("it => parseFloat(it.style.fontSize)")
        assert size >= 9, f"{record.key} in {language} is set in {size} points: too small to read"
        page.get_by_role("button", name="Schließen").click()


def test_the_slip_speaks_the_eleven_languages_of_the_district() -> None:
    assert sorted(LANGUAGES) == sorted("en tr ar fa ku ru uk pl ro bg fr".split())


@pytest.mark.parametrize("record", SUBJECTS, ids=lambda record: record.key)
def test_a_slip_is_one_page(reader: Page, server: str, record: Record) -> None:
    check(reader, server, record, ["ar"])


@pytest.mark.parametrize("record", LONGEST, ids=lambda record: record.key)
def test_the_longest_slips_are_one_page_in_every_language(
    reader: Page, server: str, record: Record
) -> None:
    check(reader, server, record, ["", *LANGUAGES])


@pytest.mark.trial
@pytest.mark.parametrize("record", SUBJECTS, ids=lambda record: record.key)
def test_every_slip_is_one_page_in_every_language(
    reader: Page, server: str, record: Record
) -> None:
    check(reader, server, record, LANGUAGES)


def test_the_second_language_stands_beside_the_german(page: Page, start: str) -> None:
    page.goto(f"{start}/kontakte/mbe-verl.html")
    open_slip(page, "ar")
    slip = page.get_by_role("dialog", name="Zettel")
    arabic = slip.locator("[lang=ar]").first
    expect(arabic).to_have_attribute("dir", "rtl")
    expect(slip).to_contain_text("0221 4710-120")
    expect(slip.locator("[lang=de]", has_text="Montag").first).to_be_visible()
    expect(slip.locator("[lang=ar]", has_text="الاثنين").first).to_be_visible()
    expect(slip).to_contain_text("Diese Übersetzung ist noch nicht geprüft.")
    expect(slip).to_contain_text("Beispiel")


def test_lines_for_staff_are_not_on_it(page: Page, start: str) -> None:
    page.goto(f"{start}/kontakte/mbe-verl.html")
    expect(page.get_by_text("Vor dem Anruf die Einwilligung einholen")).to_be_visible()
    open_slip(page, "tr")
    page.emulate_media(media="print")
    expect(page.get_by_text("Vor dem Anruf die Einwilligung einholen")).to_be_hidden()
    expect(page.locator(".w-slip__blank")).to_be_visible()
    assert page.get_by_role("dialog", name="Zettel").locator("input, textarea").count() == 0


def test_the_slip_opens_from_an_address_and_closes_by_keyboard(page: Page, start: str) -> None:
    page.goto(f"{start}/kurse/integrationskurs-vormittag-guetersloh.html#zettel")
    slip = page.get_by_role("dialog", name="Zettel")
    expect(slip).to_contain_text("11.01.2027")
    expect(page.get_by_role("button", name="Drucken", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(slip).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_preview_is_accessible(browser: Browser, server: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, locale="de-DE")
    page = context.new_page()
    page.goto(f"{server}/kontakte/mbe-verl.html")
    open_slip(page, "ar")
    check_accessible(page)
    context.close()
