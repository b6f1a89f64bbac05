"""The sixteen questions of a day at the desk, each answered in at most three steps."""

import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk


@pytest.fixture
def desk(page: Page, start: str) -> Desk:
    return Desk(page, start)


def first_answer(desk: Desk) -> Locator:
    return desk.page.locator("[data-refer-answer] .w-answer").first


def first_row(desk: Desk) -> Locator:
    return desk.page.locator("[data-finder-current] .w-hit").first


def test_desk_01_phone_and_deputy_of_the_mbe_for_a_woman_of_34_in_verl_who_speaks_arabic(
    desk: Desk,
) -> None:
    desk.open("verweisen.html")
    desk.enter("Alter", "34").choose("Wohnort", "Verl").choose("Sprache", "Arabisch")
    answer = first_answer(desk)
    expect(answer.get_by_role("link", name="Migrationsberatung Verl")).to_be_visible()
    expect(answer.locator(".w-answer__head .w-phone")).to_have_text("0221 4710-120")
    expect(answer.locator(".w-fact", has_text="Vertretung")).to_contain_text("0221 4710-130")
    expect(answer.locator(".w-answer__why")).to_have_text(
        "zuständig für Verl · berät auf Arabisch · ab 27 Jahren"
    )


def test_desk_02_jmd_for_someone_of_19_in_halle(desk: Desk) -> None:
    desk.open("verweisen.html")
    desk.enter("Alter", "19").choose("Wohnort", "Halle (Westf.)")
    answer = first_answer(desk)
    expect(answer.get_by_role("link", name="Jugendmigrationsdienst Halle")).to_be_visible()
    expect(answer.locator(".w-answer__head .w-phone")).to_have_text("0221 4710-140")


def test_desk_03_literacy_course_with_childcare_near_rietberg_and_its_placement_test(
    desk: Desk,
) -> None:
    desk.open("kurse/index.html")
    desk.tick("Kursart", "Alphabetisierungskurs")
    desk.tick("Kinderbetreuung", "im Haus").tick("Ort", "Rietberg")
    row = first_row(desk)
    expect(row).to_have_attribute("data-id", "alphakurs-kinderbetreuung-rietberg")
    expect(row).to_contain_text("11.01.2027")
    expect(row.locator(".w-hit__facts div", has_text="Einstufungstest")).to_contain_text(
        "02.12.2026"
    )


def test_desk_04_evening_b2_course_with_start_waiting_time_and_as_of_when(desk: Desk) -> None:
    desk.open("kurse/index.html")
    desk.tick("Tageszeit", "abends").tick("Ziel", "B2")
    row = first_row(desk)
    expect(row).to_have_attribute("data-id", "abendkurs-b2-guetersloh")
    facts = row.locator(".w-hit__facts")
    expect(facts).to_contain_text("Beginn 18.01.2027")
    expect(facts).to_contain_text("Wartezeit 8 Wochen")
    expect(facts).to_contain_text("Stand 20.11.2026")


def test_desk_05_who_recognises_a_foreign_nursing_certificate_and_which_papers_first(
    desk: Desk,
) -> None:
    desk.open("index.html").search("Krankenschwester anerkennen")
    desk.click_result("Pflegefachfrau, Pflegefachmann")
    desk.expect_page("Pflegefachfrau, Pflegefachmann", "anerkennung/pflegefachkraft.html")
    desk.expect_text("Zentrale Anerkennungsstelle für Gesundheitsberufe (ZAG-PuG)")
    desk.expect_text("Nachweis für NRW beschaffen.", "Ausbildungsnachweise mit Übersetzung")


def test_desk_06_debt_advice_in_rheda_wiedenbrueck_open_now(desk: Desk) -> None:
    desk.open("kontakte/index.html")
    desk.tick("Themen", "Schulden").tick("Zuständig für", "Rheda-Wiedenbrück")
    row = first_row(desk)
    expect(row).to_have_attribute("data-id", "schuldnerberatung-rheda-wiedenbrueck")
    expect(row).to_contain_text("jetzt geöffnet bis 12:00 Uhr")


def test_desk_07_what_do_i_send_the_fachaufsicht_and_when_do_i_get_an_answer(desk: Desk) -> None:
    desk.open("index.html").search("unklare Rechtslage")
    desk.click_result("Fachaufsicht „Materielle Hilfen“ einschalten")
    desk.expect_page(
        "Fachaufsicht „Materielle Hilfen“ einschalten", "ablaeufe/eskalation-fachaufsicht.html"
    )
    desk.expect_text("Antwort in 3 Arbeitstagen, Fristsachen am selben Tag")
    form = desk.page.get_by_role("link", name="Anfrage an die Fachaufsicht").first
    expect(form).to_have_attribute("href", "../formulare/anfrage-fachaufsicht.html")


def test_desk_08_the_consent_form_before_i_phone_the_mbe(desk: Desk) -> None:
    desk.open("index.html").search("Einwilligung")
    desk.click_result("Einwilligung zur Weitergabe von Daten")
    desk.expect_page("Einwilligung zur Weitergabe von Daten", "formulare/einwilligung.html")
    desk.expect_text("Mein Anliegen", "Widerruf:")


def test_desk_09_paragraph_24_and_sgb_ii_may_i_oblige_her_and_with_which_form(desk: Desk) -> None:
    desk.open("verweisen.html")
    desk.choose("Wobei braucht die Person Hilfe?", "Deutsch lernen")
    desk.choose("Aufenthaltsstatus", "Aufenthaltserlaubnis nach § 24 AufenthG")
    desk.choose("Lebt von", "Grundsicherung für Arbeitsuchende (SGB II)")
    course = desk.page.locator("[data-refer-answer] .w-way").first
    expect(course.locator("h3")).to_contain_text("Integrationskurs: Zulassung – vorher fragen")
    expect(course.locator(".w-route").first).to_contain_text("Kooperationsplan")
    oblige = course.locator(".w-route", has_text="§ 15a Abs. 1 SGB II").first
    expect(oblige).to_be_visible()
    expect(oblige).to_contain_text("Verpflichtung – nur unter Bedingungen")
    expect(oblige).to_contain_text("Einladung zu einem Gespräch ohne wichtigen Grund versäumt")
    expect(oblige).to_contain_text("Nicht für Menschen, die kommen und mitmachen.")
    form = oblige.get_by_role("link", name="Begleitblatt zum Bescheid über den Integrationskurs")
    expect(form).to_have_attribute("href", "formulare/verpflichtung-integrationskurs.html")


def test_desk_10_what_must_i_do_differently_since_1_july_2026(desk: Desk) -> None:
    desk.open("index.html")
    news = desk.page.get_by_role("region", name="Neues im Recht").get_by_role("listitem")
    since = news.filter(has_text="01.07.2026")
    desk.click(since.get_by_role("link", name="Grundsicherungsgeld statt Bürgergeld"))
    desk.expect_page(
        "Grundsicherungsgeld statt Bürgergeld",
        "rechtsaenderungen/sgb-2-grundsicherungsgeld-2026-07-01.html",
    )
    desk.expect_text("Niemand wird mehr zum Kurs aufgefordert.")
    unsure = desk.page.locator(".w-notice--warning")
    expect(unsure).to_contain_text("zu den neuen Vorschriften sind hier nicht bekannt")
    expect(unsure).to_contain_text("Fachaufsicht „Materielle Hilfen“")


def test_desk_11_print_a_turkish_slip_for_a_contact(desk: Desk) -> None:
    desk.page.add_init_script("window.print = () => { window.printed = true; };")
    desk.open("kontakte/mbe-verl.html")
    desk.choose("Zettel für die Person", "Deutsch und Türkçe (Türkisch)")
    desk.click(desk.page.get_by_role("button", name="Zettel drucken"))
    desk.page.wait_for_function("window.printed")
    sheet = desk.page.locator(".w-slip__sheet")
    expect(sheet.locator("h1")).to_have_text("Migrationsberatung Verl")
    expect(sheet).to_contain_text("0221 4710-120")
    expect(sheet.locator("[lang=tr]").first).to_contain_text("Buradan yardım alabilirsiniz")


def test_desk_12_who_decides_and_pays_an_anpassungslehrgang(desk: Desk) -> None:
    desk.open("index.html").search("Anpassungslehrgang")
    desk.click_result("Anpassungslehrgang und Anpassungskurs fördern")
    desk.expect_page(
        "Anpassungslehrgang und Anpassungskurs fördern",
        "foerderprogramme/anpassungslehrgang-foerderung.html",
    )
    desk.expect_text("Die Agentur für Arbeit entscheidet und zahlt")
    decides = desk.page.locator(".w-fact, .w-card", has_text="Wer entscheidet")
    expect(decides.first).to_contain_text("Agentur für Arbeit")


def test_desk_13_the_provider_reports_absence_what_now(desk: Desk) -> None:
    desk.open("index.html").search("Träger meldet Fehlzeiten")
    desk.click_result("Kursträger meldet Fehlzeiten")
    desk.expect_page("Kursträger meldet Fehlzeiten", "ablaeufe/fehlzeiten.html")
    steps = desk.page.locator(".w-steps > li")
    expect(steps).to_have_count(6)
    expect(steps.nth(1)).to_contain_text("Anrufen oder einladen und offen fragen")
    expect(steps.nth(1)).to_contain_text("innerhalb von 3 Arbeitstagen")


def test_desk_14_a_kurmanci_interpreter_tomorrow(desk: Desk) -> None:
    desk.open("index.html").search("Dolmetscher Kurmancî")
    desk.click_result("Sprachmittlung im Kreis")
    desk.expect_page("Sprachmittlung im Kreis", "kontakte/sprachmittlung-kreis.html")
    desk.expect_text("Kurmancî, Arabisch und Ukrainisch ab einem Arbeitstag Vorlauf")
    expect(desk.page.locator(".w-card--call .w-phone").first).to_have_text("0221 4710-175")
    expect(desk.page.locator(".w-reach[data-kind=phone]")).to_contain_text(
        "jetzt am Telefon bis 13:00 Uhr"
    )


def test_desk_15_topics_of_the_next_meeting(desk: Desk) -> None:
    desk.open("treffen/index.html")
    desk.click(desk.page.locator("[data-finder-plain] .w-hit__name").first)
    desk.expect_page("Netzwerktreffen Frühjahr 2027", "treffen/netzwerktreffen-2027-1.html")
    topics = desk.page.locator(".w-card", has_text="Themen").locator("li")
    expect(topics.first).to_contain_text("Kinderbetreuung während der Kurse")
    expect(topics.first).to_contain_text("Jugendmigrationsdienst Halle")


def test_desk_16_put_the_next_intercultural_training_into_a_calendar(desk: Desk) -> None:
    desk.open("schulung/index.html")
    desk.click(desk.page.locator("[data-finder-plain] .w-hit:visible .w-hit__name").first)
    desk.expect_page("Religion im Alltag der Beratung", "schulung/religion-im-alltag.html")
    link = desk.page.get_by_role("link", name="In den Kalender").first
    (entry,) = Calendar.from_ical(desk.save(link)).walk("VEVENT")
    assert "Religion im Alltag der Beratung" in entry["SUMMARY"]
    assert entry.decoded("DTSTART").isoformat() == "2027-01-27T14:00:00+01:00"
