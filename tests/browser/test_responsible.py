"""Which team is responsible, in the browser; cases are in ``tests/desk/responsible_cases.yml``."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.knowledge import ELSEWHERE, Knowledge
from generator.loading import load
from tests.browser.access import check_accessible
from tests.browser.conftest import serving
from tests.browser.test_print import printed_pages
from tests.built import ROOT, shipped_network_site
from tests.desk.responsible import CASES, Case

PAGE = "zustaendig.html"
STEPS = 3
KNOWN = Knowledge.of(load(ROOT))
KEPT = """[
  Object.assign({}, localStorage), Object.assign({}, sessionStorage), document.cookie,
  history.length, JSON.stringify(history.state), location.href, document.title]"""


def opened(page: Page, start: str) -> Page:
    page.goto(f"{start}/{PAGE}")
    expect(page.locator("[data-who-form]")).to_be_visible()
    return page


def status(page: Page) -> Locator:
    return page.get_by_role("main").get_by_role("status")


def cards(page: Page) -> Locator:
    return page.locator("[data-who-answer] [data-who-unit]")


def name(collection: str, record_id: str) -> str:
    record = KNOWN.get(collection, record_id)
    assert record, f"{collection}/{record_id} is not in data/"
    return record.name


def fill(page: Page, matter: str = "", place: str = "", letter: str = "", age: str = "") -> None:
    page.locator("[data-who=matter]").select_option(matter)
    if place:
        page.locator("[data-who=place]").select_option(place)
    if letter:
        page.locator("[data-who=letter]").fill(letter)
    if age:
        page.locator("[data-who=age]").fill(age)


@pytest.mark.parametrize("case", [one for one in CASES if one.desk], ids=lambda case: case.name)
def test_an_answer_takes_three_entries_by_keyboard_alone(
    page: Page, start: str, case: Case
) -> None:
    opened(page, start)
    asked = case.asked
    page.locator("[data-who=matter]").focus()
    page.keyboard.type(name("matters", asked.matter))
    expect(page.locator("[data-who=matter]")).to_have_value(asked.matter)
    words = {
        "place": asked.place and name("municipalities", asked.place),
        "letter": asked.letter,
        "age": "" if asked.age is None else str(asked.age),
    }
    # Wait until the questions of this matter are there: Tab leads to what one sees.
    expect(status(page)).not_to_be_empty()
    steps = 1
    for question, word in words.items():
        row = page.locator(f"div[data-who-ask={question}]")
        if not row.is_visible():
            continue
        page.keyboard.press("Tab")
        expect(page.locator(f"[data-who={question}]")).to_be_focused()
        if word:
            page.keyboard.type(word)
            steps += 1
            expect(page.locator(f"[data-who={question}]")).to_have_value(
                re.compile(re.escape(asked.place if question == "place" else word))
            )
            page.wait_for_timeout(400)  # the pause after typing, then other questions may go
    assert steps <= STEPS
    unit = case.units[0]
    expect(status(page)).to_contain_text(f"Zuständig: {name('units', unit)}")
    expect(cards(page)).to_have_count(1)
    expect(cards(page)).to_have_attribute("data-who-unit", unit)


def test_only_the_questions_that_matter_are_asked(page: Page, start: str) -> None:
    opened(page, start)
    shown = page.locator("div[data-who-ask]:visible")
    expect(shown).to_have_count(0)
    fill(page, "bescheid-leistung")
    expect(shown.locator("label")).to_have_text(["Die Person wohnt in", "Ihr Nachname beginnt mit"])
    fill(page, "bescheid-leistung", "halle-westf")
    expect(shown.locator("label")).to_have_text(["Die Person wohnt in"])
    fill(page, "rueckforderung-erstattung")
    expect(shown.locator("label")).to_have_text(["Ihr Nachname beginnt mit"])
    fill(page, "widerspruch-jobcenter")
    expect(shown).to_have_count(0)
    expect(status(page)).to_contain_text("Zuständig: Widerspruchsstelle, 0221 4710-750.")


def test_words_from_the_letter_choose_the_matter(page: Page, start: str) -> None:
    opened(page, start)
    page.locator("[data-who=matter]").select_option(label="Mahnung, Zahlungserinnerung")
    fill(page, "rueckforderung-erstattung", letter="Y")
    expect(status(page)).to_contain_text("Forderungen und Unterhalt, M bis Z")


def test_the_answer_says_all_that_one_needs_to_call(page: Page, start: str) -> None:
    opened(page, start)
    fill(page, "bescheid-leistung", "verl", "B")
    answer = cards(page)
    expect(answer).to_contain_text("0221 4710-700")
    expect(answer.locator(".w-reach")).to_have_text("jetzt am Telefon bis 11:30 Uhr")
    for fact, words in {
        "Vertretung": "0221 4710-703",
        "Antwort in der Regel": "3 Arbeitstage",
        "So fragen Sie nach": "Bei GT aktiv im Einzelfall nachfragen",
        "Wenn es nicht weitergeht": "Leitung Leistung 0221 4710-111",
    }.items():
        expect(answer.locator(".w-fact", has_text=fact)).to_contain_text(words)
    link = answer.get_by_role("link", name="Allgemeine Frage schreiben")
    expect(link).to_have_attribute("href", re.compile("^mailto:leistung-gt-ak@"))
    expect(
        answer.get_by_role("link", name="Fachaufsicht „Materielle Hilfen“ einschalten")
    ).to_be_visible()
    beside = page.get_by_role("complementary", name="Was Sie sagen dürfen")
    expect(beside).to_contain_text("Ohne Einwilligung der Person")
    for form in ("Einwilligung zur Weitergabe von Daten", "Vollmacht und Beistand"):
        expect(beside.get_by_role("link", name=form)).to_be_visible()


def test_an_unknown_letter_is_said_and_the_service_helps(page: Page, start: str) -> None:
    opened(page, start)
    fill(page, "bescheid-leistung", "guetersloh", "Ж")
    expect(status(page)).to_contain_text("„Ж“ ist kein lateinischer Buchstabe")
    expect(status(page)).to_contain_text("2 Teams kommen infrage")
    expect(page.locator("[data-who-answer]")).to_contain_text("Servicestelle verbindet Sie")


def test_who_lives_elsewhere_is_told_so(page: Page, start: str) -> None:
    opened(page, start)
    fill(page, "bescheid-leistung", ELSEWHERE)
    expect(status(page)).to_contain_text("Dafür ist kein Team eingetragen. Servicestelle")
    expect(page.locator("[data-who-answer]")).to_contain_text("§ 36 Abs. 1 SGB II")
    expect(cards(page)).to_have_attribute("data-who-unit", "servicestelle")


def test_a_letter_is_all_that_fits(page: Page, start: str) -> None:
    opened(page, start)
    fill(page, "rueckforderung-erstattung")
    expect(page.locator("[data-who=letter]")).to_be_visible()
    page.locator("[data-who=letter]").focus()
    page.keyboard.type("Meier")
    expect(page.locator("[data-who=letter]")).to_have_value("M")


def test_nothing_entered_is_stored_sent_or_written_into_the_address(page: Page, start: str) -> None:
    opened(page, start)
    page.wait_for_load_state("networkidle")
    before = page.evaluate(KEPT)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    fill(page, "bescheid-leistung", "verl", "Q")
    expect(status(page)).to_contain_text("L bis Z")
    fill(page, "arbeit-und-einladung", "verl", age="24")
    expect(status(page)).to_contain_text("Team unter 25")
    page.locator("[data-who=age]").press("Enter")  # sends a form, where it may be sent
    page.wait_for_timeout(400)
    assert page.evaluate(KEPT) == before
    assert sent == []
    form = page.locator("[data-who-form]")
    assert form.evaluate("form => form.getAttribute('action')") is None
    assert form.locator("[name]").count() == 0
    assert form.locator(":is(input, select):not([autocomplete=off])").count() == 0
    assert form.evaluate("form => [...new FormData(form)].length") == 0
    page.reload()
    expect(form).to_be_visible()
    expect(page.locator("[data-who=matter]")).to_have_value("")
    expect(page.locator("[data-who=letter]")).to_have_value("")


def test_who_comes_back_finds_an_empty_form(page: Page, start: str) -> None:
    opened(page, start)
    fill(page, "bescheid-leistung", "verl", "Q")
    cards(page).get_by_role("link", name="Leistung Gütersloh, L bis Z").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Leistung Gütersloh, L bis Z")
    page.go_back()
    expect(page.locator("[data-who=matter]")).to_have_value("")
    expect(page.locator("[data-who=letter]")).to_have_value("")


def test_a_new_person_begins_afresh(page: Page, start: str) -> None:
    opened(page, start)
    fill(page, "bescheid-leistung", "verl", "Q")
    expect(cards(page)).to_be_visible()
    page.get_by_role("button", name="Neue Person").click()
    expect(cards(page)).to_have_count(0)
    expect(status(page)).to_be_empty()
    expect(page.locator("[data-who=matter]")).to_be_focused()
    expect(page.get_by_role("heading", name="Alle Zuständigkeiten")).to_be_visible()


def test_everything_is_there_without_scripts(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/{PAGE}")
    expect(page.locator("[data-who-form]")).to_be_hidden()
    table = page.get_by_role("table").first
    for record in KNOWN.all("matters"):
        expect(table.get_by_role("link", name=record.name, exact=True)).to_be_visible()
    row = table.get_by_role("row", name=re.compile("Nachname L bis Z"))
    expect(row).to_contain_text("Leistung Gütersloh, L bis Z 0221 4710-703")
    context.close()


def test_the_partners_have_it_too(browser: Browser) -> None:
    with serving(shipped_network_site()) as server:
        context = browser.new_context(locale="de-DE", timezone_id="Europe/Berlin")
        page = opened(context.new_page(), server)
        fill(page, "fallmanagement-jobcenter", "halle-westf", age="30")
        expect(status(page)).to_contain_text("Fallmanagement Halle und Rheda-Wiedenbrück")
        page.goto(f"{server}/index.html")
        page.get_by_role("link", name=re.compile("^Wer ist zuständig")).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Wer bei GT aktiv ist zuständig?")
        context.close()


def test_the_procedure_and_the_house_lead_there(reader: Page, site: Path) -> None:
    for start in ("ablaeufe/rueckfrage-im-einzelfall.html", "kontakte/gt-aktiv.html"):
        reader.goto(f"{site.as_uri()}/{start}")
        reader.locator("#inhalt").get_by_role("link", name="Wer ist zuständig?").click()
        expect(reader.locator("#inhalt h1")).to_have_text("Wer bei GT aktiv ist zuständig?")


def test_the_table_and_an_answer_fit_on_one_sheet(page: Page, site: Path) -> None:
    assert printed_pages(page, f"{site.as_uri()}/{PAGE}") == 1, "shorten the table or the notes"
    fill(page, "bescheid-leistung", "verl", "Q")
    expect(cards(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("[data-who-form]")).to_be_hidden()
    expect(cards(page)).to_be_visible()
    assert page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_answer_is_accessible(browser: Browser, server: str, scheme: str, width: int) -> None:
    context = browser.new_context(
        color_scheme=scheme, locale="de-DE", viewport={"width": width, "height": 800}
    )
    page = opened(context.new_page(), server)
    page.locator(".w-who__teams summary").click()
    fill(page, "bescheid-leistung", "verl", "Q")
    expect(cards(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    check_accessible(page)
    context.close()


@pytest.mark.parametrize("age", ["-1", "121", "200", "1e2", "3.5"])
def test_an_age_nobody_has_is_no_answer(page: Page, start: str, age: str) -> None:
    opened(page, start)
    fill(page, "arbeit-und-einladung", "halle-westf", age=age)
    expect(status(page)).to_contain_text("Es fehlt noch: das Alter.")
