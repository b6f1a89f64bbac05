"""Who is there now, and what is over: by the clock in Berlin, not by the day of the build."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect


def row(page: Page, record: str) -> Locator:
    return page.locator(f"[data-finder-plain] .w-hit[data-id={record}]")


def reach(page: Page, record: str) -> Locator:
    return row(page, record).locator(".w-reach")


MOMENTS = [
    ("2026-11-23T10:00:00+01:00", "jetzt geöffnet bis 12:00 Uhr"),
    ("2026-11-23T12:00:00+01:00", "öffnet Donnerstag 9:00 Uhr"),
    ("2026-11-23T08:59:00+01:00", "öffnet heute 9:00 Uhr"),
    # On Christmas Eve nobody knows, and the page says so.
    ("2026-12-24T10:00:00+01:00", "heute Heiligabend · laut Plan geöffnet bis 12:00 Uhr"),
    ("2026-12-23T10:00:00+01:00", "öffnet laut Plan morgen 9:00 Uhr"),
    # On the first day of Christmas nobody is there; Monday comes before Thursday.
    ("2026-12-25T10:00:00+01:00", "heute Feiertag (Erster Weihnachtstag) · öffnet Montag 9:00 Uhr"),
    # Corpus Christi is a holiday here, in other states it is none.
    ("2027-05-27T10:00:00+02:00", "heute Feiertag (Fronleichnam) · öffnet Montag 9:00 Uhr"),
]


@pytest.mark.parametrize(("moment", "words"), MOMENTS)
def test_a_contact_says_whether_someone_is_there(
    page: Page, start: str, moment: str, words: str
) -> None:
    page.clock.set_fixed_time(moment)
    page.goto(f"{start}/kontakte/schuldnerberatung-rheda-wiedenbrueck.html")
    expect(page.locator(".w-reach[data-kind=open]")).to_contain_text(words)


def test_the_clock_is_that_of_berlin_wherever_the_screen_stands(
    browser: Browser, server: str
) -> None:
    context = browser.new_context(locale="en-US", timezone_id="America/New_York")
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-23T10:00:00+01:00")
    page.goto(f"{server}/kontakte/schuldnerberatung-rheda-wiedenbrueck.html")
    expect(page.locator(".w-reach[data-kind=open]")).to_contain_text("jetzt geöffnet bis 12:00 Uhr")
    context.close()


def test_rows_say_it_too_and_time_goes_on_while_the_page_is_open(page: Page, start: str) -> None:
    page.goto(f"{start}/kontakte/index.html")
    debts = reach(page, "schuldnerberatung-rheda-wiedenbrueck")
    expect(debts).to_contain_text("jetzt geöffnet bis 12:00 Uhr")
    page.clock.fast_forward("02:01:00")
    expect(debts).not_to_contain_text("jetzt geöffnet")


def test_rows_a_finder_brings_say_it_too(page: Page, start: str) -> None:
    page.goto(f"{start}/kontakte/index.html")
    page.get_by_role("group", name="Themen").get_by_label("Schulden").check()
    found = page.locator("[data-finder-current] .w-hit[data-id^=schuldnerberatung-rheda]")
    expect(found.locator(".w-reach")).to_contain_text("jetzt geöffnet bis 12:00 Uhr")


def test_a_line_around_the_clock_is_there_at_night_and_at_christmas(page: Page, start: str) -> None:
    page.clock.set_fixed_time("2026-12-25T03:00:00+01:00")
    page.goto(f"{start}/kontakte/hilfetelefon-gewalt.html")
    expect(page.locator(".w-reach[data-kind=phone]")).to_contain_text("jetzt am Telefon")


@pytest.mark.parametrize("day", ["2026-12-24", "2026-12-31"])
@pytest.mark.parametrize("place", ["kontakte/index.html", "kurstraeger/index.html"])
def test_no_list_promises_anybody_on_the_two_eves(
    page: Page, start: str, day: str, place: str
) -> None:
    page.clock.set_fixed_time(f"{day}T10:00:00+01:00")
    page.goto(f"{start}/{place}")
    badges = page.locator("[data-finder-plain] .w-reach:visible")
    expect(badges.filter(has_text="laut Plan").first).to_be_visible()
    expect(badges.filter(has_text="jetzt geöffnet")).to_have_count(0)


def test_meetings_move_to_the_past_by_themselves(page: Page, start: str) -> None:
    page.goto(f"{start}/treffen/index.html")
    coming = row(page, "netzwerktreffen-2027-1")
    expect(coming).to_be_visible()
    page.clock.set_fixed_time("2027-04-15T10:00:00+02:00")
    page.reload()
    expect(coming).to_be_hidden()
    page.locator(".w-past-list summary").first.click()
    expect(coming).to_be_visible()
    assert page.locator(".w-past-list .w-hit").first.get_attribute("data-id") == (
        "netzwerktreffen-2027-1"
    ), "what is over last stands first"
    page.goto(f"{start}/treffen/netzwerktreffen-2027-1.html")
    expect(page.locator(".w-head .w-badge--past")).to_have_text("vergangen")


def test_trainings_move_to_the_past_after_their_last_date(page: Page, start: str) -> None:
    page.clock.set_fixed_time("2031-01-02T10:00:00+01:00")
    page.goto(f"{start}/schulung/index.html")
    dated = page.locator("[data-finder-plain] [data-past-after]")
    assert dated.count() > 0
    for number in range(dated.count()):
        expect(dated.nth(number)).to_be_hidden()
    expect(page.get_by_text("Zurzeit steht nichts bevor.")).to_be_visible()


def test_a_course_that_has_begun_says_so_until_it_ends(page: Page, start: str) -> None:
    page.goto(f"{start}/kurse/abendkurs-b2-guetersloh.html")
    badge = page.locator(".w-head .w-badge--past")
    expect(badge).to_have_count(0)
    page.clock.set_fixed_time("2027-02-01T10:00:00+01:00")
    page.reload()
    expect(badge).to_have_text("hat begonnen")
    page.clock.set_fixed_time("2028-02-01T10:00:00+01:00")
    page.reload()
    expect(badge).to_have_text("vergangen")


def test_courses_that_have_begun_leave_their_month(page: Page, start: str) -> None:
    page.goto(f"{start}/kurse/index.html")
    begun = row(page, "integrationskurs-vormittag-versmold")
    expect(begun).to_be_hidden()
    page.locator(".w-past-list summary").first.click()
    expect(begun).to_be_visible()


def test_without_scripts_nothing_is_claimed_and_nothing_hidden(
    browser: Browser, server: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/treffen/index.html")
    expect(page.locator(".w-hit")).to_have_count(4)
    page.goto(f"{server}/kontakte/schuldnerberatung-rheda-wiedenbrueck.html")
    expect(page.locator(".w-reach").first).to_be_hidden()
    expect(page.locator(".w-hours").first).to_be_visible()
    context.close()
