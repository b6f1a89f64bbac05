"""The mail of what is new, parsed with the standard library's own reader."""

from datetime import date, datetime, timedelta, timezone
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import default

import pytest
from lxml import html

from generator.errors import WissenError
from generator.exports.chapters import chapters, since_day, since_meeting
from generator.exports.digest import Digest, digest
from generator.exports.mail import as_mail, sender_of
from generator.house import House
from generator.knowledge import Knowledge, last_meeting
from generator.loading import load
from generator.records.meetings import Meeting
from tests.built import ROOT
from tests.samples import KEPT, in_force
from tests.support import TODAY, Project, with_texts

SINCE = date(2026, 5, 1)
SENDER = Address("GT aktiv", addr_spec="redaktion@example.org")
SHIPPED_SINCE = date(2026, 11, 1)


def of(knowledge: Knowledge, day: date = SINCE, base: str = "") -> Digest:
    return digest(chapters(knowledge, day, TODAY), since_day(day), "GT aktiv", base)


def read(mail: EmailMessage) -> EmailMessage:
    """Return `mail` as who receives it sees it."""
    found = message_from_bytes(mail.as_bytes(), policy=default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def text_lines(text: str) -> list[str]:
    """Return what the plain text says, line by line, without its bullets and underlines."""
    found = (line.removeprefix("- ") for line in text.splitlines())
    return [line for line in found if line.strip("=")]


def html_lines(page: str) -> list[str]:
    """Return what the body of the page says, line by line."""
    (body,) = html.document_fromstring(page).xpath("//body")
    return [line for line in map(str.strip, body.text_content().split("\n")) if line]


def with_news(work: Project) -> Project:
    work.record("glossary", "wort", name="Wort", updated="2026-05-02")
    work.record("funding_programs", "geld", name="Geld & <Rat>", updated="2026-05-03")
    work.record("questions", "alt", name="Alte Frage", updated="2026-04-30")
    work.record("topics", "muster").record("partners", "muster", name="Amt", updated="2026-05-01")
    for name, day in (("erste", "2026-05-04"), ("zweite", "2026-05-05")):
        work.record(
            "legal_changes",
            name,
            name=f"Die {name} Änderung",
            summary="Kurz gesagt.",
            norm="§ 3a",
            status="angekuendigt",
            planned_for="2026-07-01",
            what_to_do="- Lesen.\n- **Handeln.**",
            updated=day,
        )
    return work


def test_the_law_comes_first_and_the_rest_kind_by_kind(work: Project) -> None:
    said = text_lines(of(with_news(work).knowledge()).text)
    heads = ["Recht: Kommt, mit geplantem Tag", "Förderprogramme", "Glossar", "Kontakte", "Themen"]
    assert [line for line in said if line in heads] == heads
    assert said[:11] == [
        "GT aktiv: Neues seit dem 01.05.2026",
        "Recht: Kommt, mit geplantem Tag",
        "Die erste Änderung",
        "Vorschrift: § 3a",
        "Stand: angekündigt",
        "Geplant für: 01.07.2026",
        "Inhalt geändert: 04.05.2026",
        "Kurz gesagt.",
        "Was zu tun ist:",
        "Lesen.",
        "Handeln.",
    ]
    assert said[11] == "rechtsaenderungen/erste.html"
    assert "Alte Frage" not in said


@pytest.mark.parametrize("base", ["", "https://wissen.example.org/"])
def test_both_parts_say_the_same_in_the_same_order(work: Project, base: str) -> None:
    found = of(with_news(work).knowledge(), base=base)
    assert html_lines(found.html) == text_lines(found.text)
    links = html.document_fromstring(found.html).xpath("//a/@href")
    paths = [line for line in text_lines(found.text) if line.endswith(".html")]
    assert len(paths) == 6
    assert links == (paths if base else [])
    assert all(path.startswith(base) for path in paths)


def test_the_shipped_news_are_the_same_in_both_parts() -> None:
    shipped = Knowledge.of(load(ROOT))
    for knowledge in (shipped, shipped.for_edition("netzwerk")):
        found = of(knowledge, SHIPPED_SINCE)
        assert html_lines(found.html) == text_lines(found.text)
        expected = {record.name for record in knowledge.records.values()}
        assert expected <= set(text_lines(found.text))


def test_nothing_new_is_said_too(work: Project) -> None:
    found = of(with_news(work).knowledge(), date(2026, 7, 2))
    nothing = "Seit dem 02.07.2026 hat sich nichts geändert."
    said = ["GT aktiv: Neues seit dem 02.07.2026", nothing]
    assert text_lines(found.text) == html_lines(found.html) == said


def test_what_is_still_to_come_is_told_until_it_comes(work: Project) -> None:
    """A change that was announced long ago is news until its day: nobody may miss it."""
    found = of(with_news(work).knowledge(), date(2026, 6, 2))
    said = text_lines(found.text)
    assert said[1:3] == ["Recht: Kommt, mit geplantem Tag", "Die erste Änderung"]
    assert "Wort" not in said


def meetings(work: Project) -> Project:
    """Write a meeting that was, with decisions, and one that comes."""
    work.record("partners", "mbe", name="MBE Muster", audience="netzwerk")
    work.record(
        "meetings",
        "alt",
        name="Frühjahr",
        audience="netzwerk",
        starts_at="2026-05-20 09:30",
        decisions=[
            {"title": "Liste führen", "responsible": "mbe", "due_on": "2026-06-01"},
            {"title": "Bogen drucken", "due_on": "2026-09-01"},
            {"title": "Schon getan", "due_on": "2026-06-01", "state": "erledigt"},
            {"title": "Nur im Haus", "due_on": "2026-06-01", "audience": "intern"},
        ],
        updated="2026-05-21",
    )
    return work.record(
        "meetings",
        "neu",
        name="Herbst",
        audience="netzwerk",
        starts_at="2026-11-04 14:00",
        location="Rathaus",
        topics_until="2026-10-07",
        agenda=[{"title": "Erster Punkt"}, {"title": "Nur im Haus", "audience": "intern"}],
        updated="2026-01-01",
    )


def test_the_mail_since_a_meeting_says_which_and_what_was_agreed(work: Project) -> None:
    knowledge = meetings(work).knowledge().for_edition("netzwerk")
    last = last_meeting(knowledge.of_kind(Meeting), TODAY)
    assert last is not None
    told = digest(chapters(knowledge, last.day, TODAY), since_meeting(last), "GT aktiv")
    assert told.subject == "GT aktiv: Neues seit dem Treffen vom 20.05.2026"
    said = text_lines(told.text)
    assert html_lines(told.html) == said
    assert said[1:9] == [
        "Nächstes Treffen",
        "Herbst",
        "04.11.2026, 14:00 Uhr",
        "Ort: Rathaus",
        "Themen vorschlagen bis 07.10.2026",
        "Inhalt geändert: 01.01.2026",
        "Muster",
        "Tagesordnung:",
    ]
    assert "Liste führen – MBE Muster – bis 01.06.2026 – überfällig" in said
    assert "Bogen drucken – bis 01.09.2026" in said
    assert not {"Schon getan", "Nur im Haus"} & set(said)
    assert said.count("Herbst") == 1, "the next meeting stands in its own chapter only"


def test_older_changes_whose_entry_came_later_are_told_in_few_words(work: Project) -> None:
    work.record(
        "legal_changes",
        "alt",
        name="Alte Änderung",
        what_to_do="Lange Anleitung.",
        **in_force("2024-01-01"),
        updated="2026-05-02",
    )
    said = text_lines(of(work.knowledge()).text)
    assert said[1:3] == ["Recht: ältere Änderungen, Eintrag neu oder bearbeitet", "Alte Änderung"]
    assert "Lange Anleitung." not in said


def test_what_a_body_reported_says_by_whom_and_that_nobody_has_read_it_up(work: Project) -> None:
    work.record("partners", "mbe", name="MBE Muster", audience="netzwerk")
    work.record(
        "legal_changes",
        "neu",
        status="angekuendigt",
        announced_on="2026-05-20",
        reported_by="mbe",
        ask="mbe",
        unverified="Fundstelle fehlt.",
    )
    said = text_lines(of(work.knowledge()).text)
    assert {"Gemeldet von: MBE Muster", "Noch nicht geprüft", "Fragen Sie: MBE Muster"} <= set(said)
    work.record("partners", "mbe", name="MBE Muster")
    outside = of(work.knowledge().for_edition("netzwerk")).text
    assert "MBE Muster" not in outside
    assert "Noch nicht geprüft" in outside


def test_names_cannot_bring_markup_along(work: Project) -> None:
    assert "Geld &amp; &lt;Rat&gt;" in of(with_news(work).knowledge()).html


def test_the_mail_is_plain_text_and_html(work: Project) -> None:
    found = of(with_news(work).knowledge())
    mail = read(as_mail(found, SENDER, TODAY))
    assert mail.get_content_type() == "multipart/alternative"
    plain, page = mail.iter_parts()
    assert [plain.get_content_type(), page.get_content_type()] == ["text/plain", "text/html"]
    assert {plain.get_content_charset(), page.get_content_charset()} == {"utf-8"}
    assert plain.get_content().replace("\r\n", "\n") == found.text
    assert page.get_content().replace("\r\n", "\n") == found.html
    assert mail["Subject"] == "GT aktiv: Neues seit dem 01.05.2026"
    assert mail["From"].addresses == (SENDER,)
    assert mail["MIME-Version"] == "1.0"


def test_the_date_is_that_of_the_day_not_of_the_clock(work: Project) -> None:
    mail = read(as_mail(of(work.knowledge()), SENDER, TODAY))
    summer = timezone(timedelta(hours=2))
    assert mail["Date"].datetime == datetime(2026, 6, 15, tzinfo=summer)


def test_the_same_content_is_the_same_mail(work: Project) -> None:
    knowledge = with_news(work).knowledge()
    first, again = (as_mail(of(knowledge), SENDER, TODAY) for _ in range(2))
    assert first.as_bytes() == again.as_bytes()
    later = as_mail(of(knowledge), SENDER, date(2026, 6, 16))
    assert later["Message-ID"] == first["Message-ID"]
    work.record("topics", "neu", name="Neu", updated="2026-06-01")
    assert as_mail(of(work.knowledge()), SENDER, TODAY)["Message-ID"] != first["Message-ID"]


def test_control_characters_and_long_lines_arrive_whole(work: Project) -> None:
    long = "wort " * 400
    work.record("legal_changes", "x")
    knowledge = with_texts(work, "legal_changes/x", name="A\x00B\x1b", what_to_do=long)
    mail = as_mail(of(knowledge), SENDER, TODAY)
    longest = max(map(len, mail.as_bytes().split(b"\r\n")))
    assert longest <= 998, "longer lines may be cut on their way (RFC 5322 section 2.1.1)"
    plain = read(mail).get_body(("plain",))
    assert plain is not None
    said = text_lines(plain.get_content())
    assert "AB" in said
    assert long.strip() in said


def test_the_network_gets_nothing_of_the_house(work: Project) -> None:
    work.record("legal_changes", "intern", name="Geheime Änderung", **KEPT)
    work.record(
        "partners",
        "awo",
        name="AWO",
        audience="netzwerk",
        staff_note="Geheim",
        description="Siehe [[legal_changes/intern]].",
    )
    whole = work.knowledge()
    assert "Geheime Änderung" in of(whole).text
    mail = read(as_mail(of(whole.for_edition("netzwerk")), SENDER, TODAY))
    for part in mail.iter_parts():
        assert "AWO" in part.get_content()
        assert "eheim" not in part.get_content()


def test_the_editors_are_the_sender() -> None:
    found = sender_of(House("Jobcenter,\nKreis", "", "team@example.org", ""))
    assert (found.display_name, found.addr_spec) == ("Jobcenter, Kreis", "team@example.org")


@pytest.mark.parametrize("address", ["", "team", "a b@example.org", "müller@example.org", "a@b@c"])
def test_without_a_usable_address_there_is_no_mail(address: str) -> None:
    with pytest.raises(WissenError, match="editors_email"):
        sender_of(House("Haus", "", address, ""))
