"""The referral helper in the browser; whom it names is in ``tests/scripts/referral_cases.yml``."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.access import check_accessible

STATUS = "[data-refer-status]"


def fill(page: Page, **entered: str) -> None:
    for name, value in entered.items():
        field = page.locator(f"[data-refer={name}]")
        if name == "age":
            field.fill(value)
        else:
            field.select_option(value)


def test_the_number_of_answers_is_announced(page: Page, start: str) -> None:
    page.goto(f"{start}/verweisen.html")
    status = page.get_by_role("main").get_by_role("status")
    expect(status).to_be_hidden()
    fill(page, age="34", place="verl")
    expect(status).to_have_text(re.compile(r"^\d+ Stellen? pass(t|en)"))
    before = status.inner_text()
    fill(page, need="schulden")
    expect(status).not_to_have_text(before)


def test_further_contacts_say_whether_someone_is_there_as_well(page: Page, start: str) -> None:
    page.goto(f"{start}/verweisen.html")
    fill(page, need="gewalt-und-schutz")
    reach = page.locator(".w-answer__group").first.locator(".w-reach:visible")
    further = page.get_by_role("button", name=re.compile(r"^\d+ weitere Stellen?$")).first
    shown, more = reach.count(), int((further.text_content() or "").split()[0])
    further.click()
    expect(reach).to_have_count(shown + more)


def test_the_helper_works_by_keyboard_alone(page: Page, start: str) -> None:
    page.goto(f"{start}/verweisen.html")
    page.locator("[data-refer=need]").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("34")
    page.keyboard.press("Tab")
    page.keyboard.type("Verl")
    page.keyboard.press("Tab")
    page.keyboard.type("Arab")
    expect(page.locator(".w-answer").first).to_contain_text("Migrationsberatung Verl")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.w-answer a.w-hit__name')"):
            break
    focused = page.locator(":focus")
    expect(focused).to_have_text("Migrationsberatung Verl")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Migrationsberatung Verl")


def test_nothing_entered_is_stored_sent_or_written_into_the_address(page: Page, start: str) -> None:
    page.goto(f"{start}/verweisen.html")
    page.wait_for_function("document.querySelector('[data-refer-form]').hidden === false")
    kept = "[Object.assign({}, localStorage), Object.assign({}, sessionStorage), document.cookie]"
    page.wait_for_load_state("networkidle")
    address, before = page.url, page.evaluate(kept)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    fill(page, need="deutsch-lernen", age="34", place="verl", language="ar")
    fill(page, status="aufenthaltserlaubnis-paragraf-24", benefit="sgb-ii")
    expect(page.locator(".w-ways")).to_be_visible()
    assert page.url == address
    assert page.evaluate(kept) == before
    assert sent == []
    page.reload()
    expect(page.locator("[data-refer=age]")).to_have_value("")
    expect(page.locator("[data-refer-answer]")).to_be_hidden()


def test_reset_makes_room_for_the_next_person(page: Page, start: str) -> None:
    page.goto(f"{start}/verweisen.html")
    fill(page, age="19", place="halle-westf")
    expect(page.locator(".w-answer").first).to_be_visible()
    page.get_by_role("button", name="Neue Person").click()
    expect(page.locator("[data-refer-answer]")).to_be_hidden()
    expect(page.get_by_role("heading", name="Alle Themen")).to_be_visible()


def test_a_near_miss_is_shown_with_its_reason(page: Page, start: str) -> None:
    page.goto(f"{start}/verweisen.html")
    fill(page, age="27", place="halle-westf")
    near = page.locator(".w-answer--near").first
    expect(near).to_contain_text("Jugendmigrationsdienst Halle")
    expect(near.locator(".w-answer__miss")).to_contain_text("27")


def test_where_a_course_is_the_answer_the_finder_opens_filled_in(page: Page, start: str) -> None:
    page.goto(f"{start}/verweisen.html")
    fill(page, need="deutsch-lernen", age="34", place="rietberg")
    page.get_by_role("link", name="Passende Kurse bei Rietberg").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kurse")
    place = page.get_by_role("group", name="Ort").get_by_role("checkbox", name="Rietberg")
    expect(place).to_be_checked()
    expect(page.locator("[data-finder-current] .w-hit").first).to_contain_text("Rietberg")


def test_answers_say_what_to_bring_how_to_hand_over_and_who_is_there_now(
    page: Page, start: str
) -> None:
    page.goto(f"{start}/verweisen.html")
    fill(page, age="34", place="verl", language="ar")
    answer = page.locator(".w-answer").first
    expect(answer.locator(".w-fact", has_text="Mitbringen")).to_contain_text("Ausweis")
    expect(answer.get_by_role("link", name="Fall an MBE oder JMD übergeben")).to_be_visible()
    expect(answer.get_by_role("link", name="Einwilligung zur Weitergabe von Daten")).to_be_visible()
    expect(answer.locator(".w-reach")).to_contain_text("jetzt am Telefon bis 12:00 Uhr")


def test_the_slip_is_one_click_away(page: Page, start: str) -> None:
    page.goto(f"{start}/verweisen.html")
    fill(page, age="34", place="verl")
    page.locator(".w-answer").first.get_by_role("link", name="Zettel für die Person").click()
    slip = page.get_by_role("dialog", name="Zettel für die Person")
    expect(slip).to_contain_text("Migrationsberatung Verl")


def test_where_nobody_fits_there_is_a_way_on(page: Page, start: str) -> None:
    page.goto(f"{start}/verweisen.html")
    fill(page, age="8", place="steinhagen")
    expect(page.locator(STATUS)).to_contain_text("Clearingstelle")
    answer = page.locator("[data-refer-answer]")
    expect(
        answer.get_by_role("link", name="Fachaufsicht „Materielle Hilfen“ einschalten")
    ).to_be_visible()


def test_all_topics_are_there_without_scripts(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/verweisen.html")
    expect(page.locator("[data-refer-form]")).to_be_hidden()
    expect(page.get_by_role("link", name=re.compile("Schuldnerberatung")).first).to_be_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_answers_are_accessible(browser: Browser, server: str, scheme: str, width: int) -> None:
    context = browser.new_context(
        color_scheme=scheme,
        locale="de-DE",
        viewport={"width": width, "height": 800},
    )
    page = context.new_page()
    page.goto(f"{server}/verweisen.html")
    fill(page, need="deutsch-lernen", age="26", place="verl", language="ar")
    fill(page, status="duldung", benefit="asylblg")
    page.locator(".w-way__more summary").first.click()
    expect(page.locator(".w-route").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    check_accessible(page)
    context.close()
