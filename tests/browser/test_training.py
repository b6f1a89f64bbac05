"""Trainings: what is closed or old says so by the clock; ticking topics makes the mail."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.mail_programs import thunderbird

TRAINING = "schulung/trauma-im-beratungsgespraech.html"
REQUEST = "schulung/anfragen.html"
PLAN = "schulung/jahresplan.html"


def slot(page: Page, number: int = 0) -> Locator:
    return page.locator(".w-sessions > li").nth(number)


def lines(link: Locator) -> list[str]:
    href = link.get_attribute("href") or ""
    return thunderbird(href).lines


def topics(page: Page) -> list[str]:
    mail = page.get_by_role("link", name="Anfrage schreiben")
    return [line for line in lines(mail) if line.startswith("[")]


def test_one_registers_by_a_prepared_mail(page: Page, start: str) -> None:
    page.goto(f"{start}/{TRAINING}")
    link = slot(page, 1).get_by_role("link", name="Anmelden")
    expect(link).to_have_accessible_name(
        "Anmelden: Trauma im Beratungsgespräch, 05.10.2027, 09:00 Uhr"
    )
    assert lines(link)[:2] == ["Termin:", "05.10.2027, 09:00 Uhr"]
    expect(slot(page)).to_contain_text("ausgebucht, Stand 20.11.2026")
    expect(slot(page).get_by_role("link", name="Auf die Warteliste")).to_be_visible()
    expect(slot(page).get_by_role("link", name="Anmelden:")).to_be_hidden()


@pytest.mark.parametrize("path", [TRAINING, "schulung/index.html", PLAN])
def test_after_the_deadline_it_is_closed_by_the_clock(page: Page, start: str, path: str) -> None:
    page.clock.set_fixed_time("2027-01-19T23:59:00+01:00")
    page.goto(f"{start}/{path}")
    place = page.locator(".w-register", has=page.locator("[data-ahead='2027-01-19']"))
    closed = place.get_by_text("Anmeldung geschlossen")
    later = page.locator("[data-due='2027-08-24']")
    expect(closed).to_be_hidden()
    expect(place.get_by_role("link").first).to_be_visible()
    page.clock.set_fixed_time("2027-01-20T00:00:00+01:00")
    page.reload()
    expect(closed).to_be_visible()
    expect(place.get_by_role("link")).to_have_count(0)
    expect(later).to_be_hidden()


@pytest.mark.parametrize("path", [TRAINING, "schulung/index.html", PLAN])
def test_old_figures_vanish_and_a_full_date_may_have_places_again(
    page: Page, start: str, path: str
) -> None:
    page.clock.set_fixed_time("2026-12-04T10:00:00+01:00")
    page.goto(f"{start}/{path}")
    old = page.get_by_text("Angabe zu alt, bitte nachfragen")
    later = page.locator("[data-ahead='2027-01-19'] [data-due]")
    expect(old).to_have_count(0)
    expect(later).to_be_hidden()
    page.clock.set_fixed_time("2026-12-05T10:00:00+01:00")
    page.reload()
    assert old.count() >= 2
    expect(page.get_by_text("noch 12 von 12 Plätzen")).to_have_count(0)
    expect(later).to_be_visible()


def test_ticked_topics_stand_in_the_mail_and_no_others(page: Page, start: str) -> None:
    page.goto(f"{start}/{REQUEST}")
    count = page.get_by_role("main").get_by_role("status")
    every = topics(page)
    assert len(every) == page.get_by_role("checkbox").count() == 11
    assert all(line.startswith("[ ] ") for line in every)
    page.get_by_role("checkbox", name="Familie und Rollen").check()
    expect(count).to_have_text("1 Thema angekreuzt")
    page.get_by_role("checkbox", name="Vorurteile und Diskriminierung").check()
    expect(count).to_have_text("2 Themen angekreuzt")
    assert topics(page) == ["[x] Familie und Rollen", "[x] Vorurteile und Diskriminierung"]
    for box in page.get_by_role("checkbox").all():
        box.check()
    assert len(topics(page)) == 11
    for box in page.get_by_role("checkbox").all():
        box.uncheck()
    assert topics(page) == every


def test_topics_are_ticked_by_keyboard_and_nothing_is_kept(page: Page, start: str) -> None:
    page.goto(f"{start}/{REQUEST}")
    address = page.url
    page.get_by_role("checkbox").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert topics(page) == ["[x] Arbeiten mit Sprachmittlung"]
    assert page.url == address, "no value stands in the address"
    kept = page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
    )
    assert "Sprachmittlung" not in kept
    page.reload()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)


def test_what_is_past_is_marked_in_table_and_picture(page: Page, start: str) -> None:
    page.goto(f"{start}/{PLAN}")
    expect(page.locator(".w-past")).to_have_count(0)
    page.clock.set_fixed_time("2027-02-01T10:00:00+01:00")
    page.reload()
    for place in (".w-year .w-past", "tbody .w-past"):
        expect(page.locator(place)).to_have_count(2)
        expect(page.locator(place).first).to_contain_text("vergangen")
