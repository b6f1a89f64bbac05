"""Who comes into a team, and a case conference one registers for: what pages offer to do."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from generator.browser import PRESENTATIONS
from tests.mail_programs import Message, thunderbird
from tests.rendered import pages, text
from tests.support import Project, project

TOPIC = {"topic": "Titel lesen", "kind": "recht", "minutes": 30}
MAIL = [{"address": "mbe@example.org"}, {"address": "zweite@example.org"}]


def mail(link: html.HtmlElement) -> Message:
    """Return the mail that a link opens."""
    return thunderbird(link.get("href"))


def links(page: html.HtmlElement, words: str) -> list[html.HtmlElement]:
    return [link for link in page.xpath("//a[@class='w-button']") if text(link) == words]


def partner(sample: Project, record_id: str, *topics: dict[str, Any], **fields: Any) -> Project:
    values = {"name": record_id.title(), "kind": "mbe", "emails": MAIL, **fields}
    return sample.record("partners", record_id, **values, presents=list(topics))


class TestPartner:
    def test_a_topic_says_all_and_invites_to_the_first_address(self, tmp_path: Path) -> None:
        sample = project(tmp_path).record("training_offers", "lang", name="Lange Schulung")
        sample.record("languages", "ar", name="Arabisch")
        held = ["2026-03-01", "2026-05-02", "2025-01-01"]
        more = {"languages": ["ar"], "participants": "bis 9", "offer": "lang", "held_on": held}
        partner(sample, "mbe", {**TOPIC, **more, "description": "Danach **wissen** Sie es."})
        page = pages(sample)["kontakte/mbe.html"]
        (section,) = page.xpath("//section[h2[@id='presents']]")
        said = text(section)
        for words in ("Kommt ins Team", "Titel lesen", "Recht", "Minuten 30", "Arabisch", "bis 9"):
            assert words in said
        assert "Zuletzt im Team 02.05.2026" in said
        assert section.xpath(".//a[@href='../schulung/lang.html']")
        address, subject, body = mail(links(section, "Einladen")[0])
        assert (address, subject) == ("mbe@example.org", "Einladung in unser Team: Titel lesen")
        for asked in (
            "Unser Team",
            "Zwei Termine",
            "Unsere Fragen",
            "Recht oder Kultur",
            "keine Namen",
        ):
            assert asked in body
        assert body.endswith("Adresse: kontakte/mbe.html\r\nAnlass: Titel lesen")

    def test_german_is_said_where_no_language_is(self, tmp_path: Path) -> None:
        page = pages(partner(project(tmp_path), "mbe", TOPIC))["kontakte/mbe.html"]
        assert "Sprachen Deutsch" in text(page)
        assert "Zuletzt im Team" not in text(page)

    def test_without_an_address_the_network_is_asked_for_the_body(self, tmp_path: Path) -> None:
        sample = partner(project(tmp_path), "mbe", TOPIC, emails=[])
        page = pages(sample)["kontakte/mbe.html"]
        address, subject, _ = mail(links(page, "Einladen")[0])
        assert (address, subject) == (
            "team@example.org",
            "Einladung in unser Team: Titel lesen (Mbe)",
        )

    def test_a_visit_is_told_with_topic_and_body_alone(self, tmp_path: Path) -> None:
        page = pages(partner(project(tmp_path), "mbe", TOPIC))["kontakte/mbe.html"]
        (link,) = page.xpath("//a[text()='Besuch melden']")
        address, _, body = mail(link)
        assert address == "team@example.org"
        assert body.startswith(
            "Thema:\r\nTitel lesen\r\n\r\nTag:\r\n\r\n\r\nStelle (keine Person):"
        )

    def test_a_body_that_presents_nothing_has_no_section(self, tmp_path: Path) -> None:
        page = pages(partner(project(tmp_path), "mbe"))["kontakte/mbe.html"]
        assert not page.xpath("//*[@id='presents']")


class TestOverview:
    def test_topics_stand_by_kind_and_name(self, tmp_path: Path) -> None:
        sample = partner(project(tmp_path), "zwei", {"topic": "b", "kind": "recht"})
        partner(sample, "eins", {"topic": "C", "kind": "recht"}, {"topic": "x", "kind": "angebot"})
        partner(sample, "drei", {"topic": "a", "kind": "kultur"}, {"topic": "B", "kind": "recht"})
        page = pages(sample)[PRESENTATIONS]
        found = {
            text(section.xpath("h2")[0]): [
                (text(row.xpath("strong")[0]), text(row.xpath("p/a")[0]))
                for row in section.xpath(".//li")
            ]
            for section in page.xpath("//section[.//li[contains(@class, 'w-hit')]]")
        }
        assert found == {
            "Recht": [("B", "Drei"), ("b", "Zwei"), ("C", "Eins")],
            "Kultur und Verständigung": [("a", "Drei")],
            "Angebot der Stelle": [("x", "Eins")],
        }
        jumps = page.xpath("//nav[@class='w-jump']/a/@href")
        assert jumps == [f"#{section}" for section in ("recht", "kultur", "angebot")]
        assert all(page.xpath(f"//h2[@id='{jump[1:]}']") for jump in jumps)

    def test_one_can_call_and_invite(self, tmp_path: Path) -> None:
        sample = partner(project(tmp_path), "mbe", TOPIC, phones=[{"number": "0221 4710-1"}])
        page = pages(sample)[PRESENTATIONS]
        assert page.xpath("//li//a[@class='w-phone']")
        assert mail(links(page, "Einladen")[0]).body.count(f"Adresse: {PRESENTATIONS}") == 1

    def test_procedure_and_form_are_those_of_visits(self, tmp_path: Path) -> None:
        sample = project(tmp_path).record("forms", "blatt", name="Einladung")
        sample.record("procedures", "so", name="So geht es", occasion="team", forms=["blatt"])
        sample.record("procedures", "anders", name="Anderes", occasion="schulung")
        page = pages(partner(sample, "mbe", TOPIC))[PRESENTATIONS]
        assert page.xpath("//a[@href='../ablaeufe/so.html']")
        assert page.xpath("//a[@href='../formulare/blatt.html']")
        assert not page.xpath("//a[@href='../ablaeufe/anders.html']")

    def test_nothing_fits_and_a_visit_that_was_have_their_mails(self, tmp_path: Path) -> None:
        page = pages(project(tmp_path))[PRESENTATIONS]
        assert "data/partners/" in text(page.xpath("//*[@class='w-empty']")[0])
        assert "Unsere Fragen" in mail(links(page, "Netzwerk fragen")[0]).body
        assert mail(links(page, "Thema vorschlagen")[0]).subject == "Thema vorschlagen"
        subject, body = mail(links(page, "Besuch melden")[0])[1:]
        assert subject == "Ein Dienst war im Team"
        assert "Thema:" in body
        assert "Tag:" in body


CONFERENCE: dict[str, Any] = {
    "name": "Runde",
    "starts_at": "2027-02-10 14:00",
    "ends_at": "2027-02-10 16:00",
    "location": "Raum 2",
    "register_until": "2027-01-27",
    "slots": [
        {"starts_at": "14:00", "minutes": 20, "state": "vergeben"},
        {"starts_at": "14:30", "minutes": 25},
    ],
}


def conference(sample: Project, **fields: Any) -> html.HtmlElement:
    sample.record("case_conferences", "runde", **{**CONFERENCE, **fields})
    return pages(sample)["fallbesprechungen/runde.html"]


class TestCaseConference:
    def test_a_free_slot_is_registered_for_without_a_word_about_the_client(
        self, tmp_path: Path
    ) -> None:
        sample = partner(project(tmp_path), "mbe")
        page = conference(sample, host="mbe")
        rows = [text(row) for row in page.xpath("//ul[@class='w-slots']/li")]
        assert rows == [
            "14:00 Uhr 20 Minuten vergeben",
            "14:30 Uhr 25 Minuten frei Anmelden",
        ]
        (link,) = links(page, "Anmelden")
        address, subject, body = mail(link)
        assert (address, subject) == (
            "mbe@example.org",
            "Anmeldung zur Fallbesprechung: Runde",
        )
        assert body.startswith("Platz:\r\n10.02.2027, 14:30 Uhr, 25 Minuten\r\n")
        for asked in (
            "Art der Frage",
            "Wie eilig",
            "Wer dabei sein sollte",
            "kein Wort zur Person",
        ):
            assert asked in body

    def test_the_network_is_written_to_where_no_host_has_an_address(self, tmp_path: Path) -> None:
        assert mail(links(conference(project(tmp_path)), "Anmelden")[0]).to == "team@example.org"

    @pytest.mark.parametrize(
        ("register_until", "last"), [("2027-01-27", "2027-01-27"), (None, "2027-02-10")]
    )
    def test_the_browser_closes_the_registration(
        self, tmp_path: Path, register_until: str | None, last: str
    ) -> None:
        page = conference(project(tmp_path), register_until=register_until)
        assert links(page, "Anmelden")[0].get("data-ahead") == last
        (closed,) = page.xpath("//p[@data-due]")
        assert closed.get("data-due") == last
        assert "geschlossen" in text(closed)

    def test_the_rule_of_consent_and_the_sheet_for_the_file_stand_beside(
        self, tmp_path: Path
    ) -> None:
        sample = project(tmp_path).record("forms", "ja", name="Einwilligung")
        sample.record("forms", "blatt", name="Für die Akte")
        consent = {"need": "je_nach_fall", "description": "Nur mit Ja.", "form": "ja"}
        sample.record("procedures", "so", name="Anmelden", consent=consent)
        page = conference(sample, procedure="so", form="blatt")
        (card,) = page.xpath("//section[h2='Einwilligung und Akte']")
        assert "je nach Fall" in text(card)
        assert "Nur mit Ja." in text(card)
        assert card.xpath(".//a[@href='../formulare/ja.html']")
        assert card.xpath(".//a[@href='../formulare/blatt.html']")

    def test_all_taken_leads_to_other_dates(self, tmp_path: Path) -> None:
        page = conference(project(tmp_path), slots=CONFERENCE["slots"][:1])
        assert "Alle Plätze sind vergeben" in text(page)
        assert page.xpath("//p/a[@href='../fallbesprechungen/index.html']")

    def test_the_list_says_when_how_many_and_until_when(self, tmp_path: Path) -> None:
        sample = project(tmp_path)
        conference(sample)
        row = pages(sample, date(2026, 12, 1))["fallbesprechungen/index.html"].xpath("//li")[0]
        for words in ("10.02.2027, 14:00 Uhr", "Freie Plätze 1 von 2", "27.01.2027", "Raum 2"):
            assert words in text(row)


class TestQuestion:
    @pytest.mark.parametrize("occasion", ["fallbesprechung", "team", "schulung"])
    def test_procedures_from_which_one_learns_ask_for_questions(
        self, tmp_path: Path, occasion: str
    ) -> None:
        sample = project(tmp_path).record("procedures", "a", occasion=occasion)
        found = pages(sample.record("procedures", "b"))
        assert found["ablaeufe/a.html"].xpath("//form[@data-propose]")
        assert not found["ablaeufe/b.html"].xpath("//form[@data-propose]")

    def test_so_do_conferences_and_the_list_of_questions(self, tmp_path: Path) -> None:
        sample = project(tmp_path)
        assert conference(sample).xpath("//form[@data-propose]")
        page = pages(sample.record("questions", "x"))["fragen/index.html"]
        assert page.xpath("//form[@data-propose]")

    def test_without_a_script_the_mail_is_a_link(self, tmp_path: Path) -> None:
        page = conference(project(tmp_path))
        (form,) = page.xpath("//form[@data-propose]")
        assert form.get("hidden") is not None
        address, subject, body = mail(page.xpath("//*[@data-propose-plain]/a")[0])
        assert (address, subject) == ("team@example.org", "Frage für die Wissensbasis")
        assert "Was wir gelernt haben:" in body
        assert not form.get("action")
