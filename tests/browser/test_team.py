"""A team invites a body, a case gets its slot, and what was learned becomes a question."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.browser import PRESENTATIONS
from tests.browser.access import check_accessible
from tests.mail_programs import Message, thunderbird

CONFERENCE = "fallbesprechungen/fallbesprechung-2027-02.html"
CLOSES = "2027-01-27"
QUESTION = "Zählt Kindergeld als Einkommen der Kinder?"
OPENED = """
  window.opened = [];
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='mailto:']");
    if (link) { event.preventDefault(); window.opened.push(link.href); }
  });
"""
"""Notes each mail that is opened; a browser without a mail program would do nothing."""


@pytest.fixture
def desk(page: Page) -> Page:
    """Return a page that notes the mails it opens."""
    page.add_init_script(OPENED)
    return page


def opened(desk: Page) -> list[Message]:
    """Return the mails that were opened, as a mail program reads them."""
    return [thunderbird(link) for link in desk.evaluate("window.opened")]


def propose(desk: Page, start: str, path: str = CONFERENCE) -> None:
    desk.goto(f"{start}/{path}")
    summary = desk.locator(".w-propose > summary")
    summary.focus()
    desk.keyboard.press("Enter")
    expect(desk.get_by_label("Frage", exact=True)).to_be_visible()


def test_a_body_is_invited_from_the_overview_by_keyboard(desk: Page, start: str) -> None:
    desk.goto(f"{start}/{PRESENTATIONS}")
    desk.get_by_role("link", name="Kultur und Verständigung").click()
    invite = desk.get_by_role("link", name="Einladen: Religion im Büro")
    invite.focus()
    desk.keyboard.press("Enter")
    (mail,) = opened(desk)
    assert mail.to == "mbe-halle@example.org"
    assert "Zwei Termine zur Auswahl:" in mail.body
    assert "Religion im Büro" in mail.subject


def test_a_slot_is_asked_for_and_its_time_stands_in_the_mail(desk: Page, start: str) -> None:
    desk.goto(f"{start}/{CONFERENCE}")
    desk.get_by_role("link", name="Anmelden: Platz um 15:00 Uhr").press("Enter")
    (mail,) = opened(desk)
    assert "10.02.2027, 15:00 Uhr, 20 Minuten" in mail.body
    assert "kein Wort zur Person" in mail.body


@pytest.mark.parametrize(("today", "open_"), [(CLOSES, True), ("2027-01-28", False)])
def test_registration_closes_by_itself(page: Page, start: str, today: str, open_: bool) -> None:
    page.clock.set_fixed_time(f"{today}T23:00:00+01:00")
    page.goto(f"{start}/{CONFERENCE}")
    expect(page.locator(".w-slots .w-button:visible")).to_have_count(3 if open_ else 0)
    expect(page.get_by_text("Die Anmeldung ist geschlossen")).to_be_visible(visible=not open_)
    page.goto(f"{start}/fallbesprechungen/index.html")
    row = page.locator(".w-hit").filter(has_text="Februar 2027")
    expect(row.get_by_text("Freie Plätze")).to_be_visible(visible=open_)


@pytest.mark.parametrize("path", [CONFERENCE, "ablaeufe/team-einladen.html", "fragen/index.html"])
def test_a_question_becomes_a_mail_by_keyboard(desk: Page, start: str, path: str) -> None:
    propose(desk, start, path)
    expect(desk.locator("[data-propose-plain]")).to_be_hidden()
    desk.keyboard.press("Tab")
    desk.keyboard.type(QUESTION)
    desk.keyboard.press("Tab")
    desk.keyboard.type("Ja, mit einer Grenze.\nGrößere Beträge: Fachaufsicht.")
    desk.keyboard.press("Tab")
    desk.keyboard.type("Praxis")
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    (mail,) = opened(desk)
    assert mail.to == "wissensbasis@example.org"
    assert f"Frage (allgemein, ohne den Fall):\r\n{QUESTION}\r\n" in mail.body
    assert "Grenze.\r\nGrößere" in mail.body
    assert "Art (Recht, Kultur oder Praxis):\r\nPraxis\r\n" in mail.body
    assert mail.body.rstrip().endswith(f"Adresse: {path}")
    expect(desk.get_by_role("status").filter(has_text="vorbereitet")).to_be_visible()
    again = desk.get_by_role("link", name="E-Mail noch einmal öffnen")
    again.press("Enter")
    assert opened(desk) == [mail, mail]


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Frau Yilmaz war nicht da.", "ein Name"),
        ("BG 12345//0012345", "eine BG-Nummer"),
        ("geb. 12.03.1990", "ein Geburtsdatum"),
    ],
)
def test_data_of_a_client_is_refused_where_it_stands(
    desk: Page, start: str, typed: str, kind: str
) -> None:
    propose(desk, start)
    desk.get_by_label("Frage", exact=True).fill(QUESTION)
    learned = desk.get_by_label("Was wir gelernt haben")
    learned.fill(typed)
    desk.get_by_role("button", name="E-Mail vorbereiten").press("Enter")
    expect(learned).to_be_focused()
    expect(learned).to_have_attribute("aria-invalid", "true")
    expect(learned).to_have_accessible_description(
        f"Hier steht vermutlich {kind}. Schreiben Sie es allgemein, "
        "ohne Daten von Klientinnen und Klienten."
    )
    assert opened(desk) == []
    check_accessible(desk)
    desk.keyboard.press("ControlOrMeta+a")
    desk.keyboard.type("Ohne Namen.")
    desk.get_by_role("button", name="E-Mail vorbereiten").press("Enter")
    assert len(opened(desk)) == 1
    expect(learned).not_to_have_attribute("aria-invalid", "true")


def test_what_is_empty_or_too_long_is_refused(desk: Page, start: str) -> None:
    propose(desk, start)
    question = desk.get_by_label("Frage", exact=True)
    learned = desk.get_by_label("Was wir gelernt haben")
    send = desk.get_by_role("button", name="E-Mail vorbereiten")
    send.press("Enter")
    expect(question).to_be_focused()
    expect(question).to_have_accessible_description(
        "allgemein, ohne den Fall Füllen Sie dieses Feld aus."
    )
    question.fill(QUESTION)
    learned.fill("so geht es " * 400)
    send.press("Enter")
    expect(learned).to_be_focused()
    fault = desk.locator("#propose-answer-fault")
    expect(fault).to_contain_text("kürzen Sie „Was wir gelernt haben“ um")
    assert opened(desk) == []
    cut = int("".join(filter(str.isdigit, fault.inner_text())))
    learned.fill(("so geht es " * 400).strip()[:-cut])
    send.press("Enter")
    assert len(opened(desk)) == 1


def test_nothing_typed_is_kept_or_stands_in_an_address(desk: Page, server: str) -> None:
    asked: list[str] = []
    desk.on("request", lambda sent: asked.append(sent.url + (sent.post_data or "")))
    propose(desk, server)
    before = len(asked)
    desk.get_by_label("Frage", exact=True).fill("Geheimwort?")
    desk.get_by_label("Was wir gelernt haben").fill("Geheimwort")
    desk.get_by_role("button", name="E-Mail vorbereiten").press("Enter")
    assert len(opened(desk)) == 1
    assert not [url for url in asked[before:] if "Geheimwort" in url]
    assert "Geheimwort" not in desk.url
    kept = desk.evaluate(
        "JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"
    )
    assert "Geheimwort" not in kept


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_use_the_form_on_a_small_screen(
    page: Page, server: str, scheme: Literal["light", "dark"]
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{server}/{CONFERENCE}")
    page.locator(".w-propose > summary").click()
    page.get_by_role("button", name="E-Mail vorbereiten").click()
    expect(page.locator(".w-propose__fault:visible").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    check_accessible(page)


def test_without_scripts_the_mail_is_a_link_and_slots_can_be_asked_for(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/{CONFERENCE}")
    page.locator(".w-propose > summary").click()
    expect(page.locator("[data-propose-plain] a")).to_be_visible()
    expect(page.locator("[data-propose]")).to_be_hidden()
    expect(page.locator(".w-slots .w-button:visible")).to_have_count(3)
    context.close()
