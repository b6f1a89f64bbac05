"""„Neues im Recht“ as a page: since when, what stands where, whom to ask, what partners see."""

from datetime import date
from urllib.parse import unquote

import pytest
from lxml import html

from generator.browser import LAW_NEWS
from generator.house import House
from generator.knowledge import Edition
from generator.mail_forms import LAW_CHANGE, TOPIC
from generator.pages.book import Book
from generator.pages.environment import environment
from generator.plugin import THEME
from tests.rendered import HOUSE, text
from tests.samples import KEPT, in_force
from tests.support import TODAY, Project

REPORTED = {
    "name": "Gemeldete Änderung",
    "status": "angekuendigt",
    "announced_on": "2026-05-20",
    "reported_by": "mbe",
    "ask": "mbe",
    "unverified": "Fundstelle fehlt.",
}


def page(
    work: Project,
    path: str = LAW_NEWS,
    today: date = TODAY,
    edition: Edition = "intern",
    house: House = HOUSE,
) -> html.HtmlElement:
    """Return one page of an edition."""
    knowledge = work.knowledge().for_edition(edition)
    book = Book(knowledge, environment([str(THEME)]), house, today)
    (found,) = (one for one in book.pages() if one.path == path)
    return html.fromstring(found.html())


def shown(found: html.HtmlElement, path: str) -> list[str]:
    """Return the words of each element at `path` that a reader without scripts sees."""
    return [text(one) for one in found.xpath(path) if not one.xpath("ancestor-or-self::*[@hidden]")]


def names(found: html.HtmlElement) -> list[str]:
    return shown(found, "//article//h3")


@pytest.fixture
def news(work: Project) -> Project:
    work.record("partners", "mbe", name="MBE Muster", audience="netzwerk")
    work.record("meetings", "alt", starts_at="2026-04-29 09:30", audience="netzwerk")
    work.record("meetings", "neu", starts_at="2026-10-14 09:30", audience="netzwerk")
    work.record("legal_changes", "frisch", name="Frisch in Kraft", **in_force("2026-06-01"))
    work.record(
        "legal_changes",
        "alt",
        name="Längst in Kraft",
        **in_force("2024-01-01"),
        updated="2026-05-01",
    )
    work.record(
        "legal_changes", "still", name="Unberührt", **in_force("2024-01-01"), updated="2024-01-02"
    )
    return work.record("legal_changes", "gemeldet", **REPORTED)


def test_without_a_script_it_tells_what_is_new_since_the_last_meeting(news: Project) -> None:
    found = page(news)
    assert "seit dem Treffen vom 29.04.2026" in text(found.xpath("//p[@class='w-lead']")[0])
    assert shown(found, "//section[@data-law-group]/h2") == [
        "In Kraft",
        "Angekündigt, noch nicht belegt",
    ]
    assert names(found) == ["Frisch in Kraft", "Gemeldete Änderung"]
    (row,) = shown(found, "//li[@data-law-row]")
    assert "Längst in Kraft" in row
    assert not shown(found, "//form"), "what needs a script shows only with one"
    later = page(news, today=date(2026, 10, 15))
    assert "seit dem Treffen vom 14.10.2026" in text(later.xpath("//p[@class='w-lead']")[0])


def test_paper_says_house_edition_and_day(news: Project) -> None:
    head = text(page(news, edition="netzwerk").xpath("//header")[0])
    assert "Haus · Ausgabe für das Netzwerk · Stand 15.06.2026" in head


def test_nothing_new_is_said(work: Project) -> None:
    work.record("meetings", "alt", starts_at="2026-04-29 09:30")
    (said,) = shown(page(work), "//p[@data-law-empty]")
    assert said == "Seit dem Treffen vom 29.04.2026 ist keine neue Änderung eingetragen."


def test_without_a_meeting_half_a_year_counts(work: Project) -> None:
    assert "Seit dem 15.12.2025 ist" in text(page(work))


def test_a_reported_change_says_by_whom_and_whom_to_ask(news: Project) -> None:
    article = page(news).xpath("//article[.//h3[contains(., 'Gemeldete')]]")[0]
    assert shown(article, ".//*[contains(@class, 'w-badge')]") == [
        "angekündigt",
        "noch nicht geprüft",
    ]
    assert "Gemeldet von: MBE Muster · Fragen Sie: MBE Muster" in text(article)
    record = text(page(news, "rechtsaenderungen/gemeldet.html"))
    assert "noch nicht geprüft" in record
    (who,) = page(news, "rechtsaenderungen/gemeldet.html").xpath(
        "//dt[.='Gemeldet von']/following-sibling::dd"
    )
    assert text(who) == "MBE Muster"
    row = text(
        page(news, "rechtsaenderungen/index.html").xpath("//li[@data-id='gemeldet'][@data-filter]")[
            0
        ]
    )
    assert "noch nicht geprüft" in row
    assert "Gemeldet von MBE Muster" in row


def test_whom_the_network_must_not_see_is_left_out(news: Project) -> None:
    news.record("partners", "mbe", name="MBE Muster")
    news.record(
        "legal_changes", "intern", name="Geheime Änderung", **KEPT, **in_force("2026-06-01")
    )
    assert "Geheime Änderung" in names(page(news))
    outside = page(news, edition="netzwerk")
    assert "Geheime" not in html.tostring(outside, encoding="unicode")
    assert "MBE Muster" not in text(outside)
    assert "noch nicht geprüft" in text(outside), "the mark stays without the name"


def test_a_planned_day_that_is_over_says_so(work: Project) -> None:
    fields = {"status": "angekuendigt", "planned_for": "2026-06-14"}
    work.record("legal_changes", "x", **fields)
    mark = "//*[@data-due='2026-06-14']"
    assert shown(page(work, today=date(2026, 6, 14)), mark) == []
    assert shown(page(work, today=date(2026, 6, 15)), mark) == ["geplanter Tag ist vorbei"]


@pytest.mark.parametrize(
    ("path", "norm"),
    [
        (LAW_NEWS, ""),
        ("rechtsaenderungen/index.html", ""),
        ("rechtsaenderungen/x.html", "§ 18 SGB II"),
        ("recht/x.html", "§ 3 SGB II"),
    ],
)
def test_a_change_heard_of_is_reported_by_a_prepared_mail(
    work: Project, path: str, norm: str
) -> None:
    work.record("legal_changes", "x", norm="§ 18 SGB II", status="praxis")
    work.record("legal_notes", "x", norm="§ 3 SGB II")
    (link,) = page(work, path).xpath("//a[.='Änderung melden']/@href")
    body = unquote(link.partition("&body=")[2])
    assert LAW_CHANGE.subject in unquote(link)
    assert body.startswith(f"Vorschrift (zum Beispiel § 18 SGB II):\r\n{norm}\r\n\r\n")
    assert f"Adresse: {path}" in body


def test_without_an_address_no_mail_is_offered(work: Project) -> None:
    work.record("legal_changes", "x", status="praxis").record("funding_programs", "geld")
    house = House("Haus", "", "", "")
    for path in (LAW_NEWS, "rechtsaenderungen/x.html", "foerderprogramme/geld.html"):
        assert "mailto:" not in html.tostring(page(work, path, house=house), encoding="unicode")


class TestFunding:
    """At which meeting a programme is introduced, or that one may suggest it."""

    @pytest.fixture
    def told(self, work: Project) -> Project:
        work.record("meetings", "herbst", starts_at="2026-10-14 09:30", audience="netzwerk")
        for name, meeting in (("mit", "herbst"), ("ohne", None)):
            fields = {"name": f"Programm {name}", "introduced_at": meeting}
            work.record("funding_programs", name, **fields, audience="netzwerk")
        return work

    def test_its_page_and_its_row_say_the_day(self, told: Project) -> None:
        own = page(told, "foerderprogramme/mit.html")
        row = page(told, "foerderprogramme/index.html").xpath("//li[@data-id='mit']")[0]
        for found in (own, row):
            assert "Vorstellung beim Treffen am 14.10.2026" in text(found)
            assert "../treffen/herbst.html" in found.xpath(".//@href")
        assert not own.xpath("//a[.='Vorstellung vorschlagen']")

    def test_where_none_is_named_one_may_suggest_it(self, told: Project) -> None:
        (link,) = page(told, "foerderprogramme/ohne.html").xpath(
            "//a[.='Vorstellung vorschlagen']/@href"
        )
        assert unquote(link).startswith(
            f"mailto:team@example.org?subject={TOPIC.subject}: Programm ohne&body="
        )
        assert "Förderprogramm vorstellen: Programm ohne" in unquote(link)

    def test_the_list_tells_what_each_meeting_introduces(self, told: Project) -> None:
        above = text(page(told, "foerderprogramme/index.html").xpath("//section")[0])
        assert "Treffen am 14.10.2026: Programm mit" in above
        assert "Programm ohne" not in above

    def test_a_meeting_of_the_house_alone_is_not_named_to_partners(self, told: Project) -> None:
        told.record("meetings", "herbst", starts_at="2026-10-14 09:30")
        outside = page(told, "foerderprogramme/mit.html", edition="netzwerk")
        assert "14.10.2026" not in text(outside)
        assert outside.xpath("//a[.='Vorstellung vorschlagen']")
