"""„Fehler melden“ and „Thema vorschlagen“: prepared mails that name the page they came from."""

from pathlib import Path

from lxml import html

from generator.house import DISTRICTS, House, unworded
from generator.mailto import mailto
from generator.views import prepared_mails
from tests.mail_programs import thunderbird
from tests.rendered import HOUSE, pages
from tests.support import project


def links(page: html.HtmlElement) -> list[str]:
    return [str(link) for link in page.xpath("//p[contains(@class, 'w-report')]/a/@href")]


def test_each_generated_page_offers_both(tmp_path: Path) -> None:
    sample = project(tmp_path).record("topics", "schulden", name="Schulden")
    for path, page in pages(sample).items():
        found = [thunderbird(link).subject.split(":")[0] for link in links(page)]
        assert found == ["Fehler melden", "Thema vorschlagen"], path


def test_a_mail_names_the_record_and_its_file(tmp_path: Path) -> None:
    sample = project(tmp_path).record("topics", "schulden", name="Schulden & mehr? Ja!")
    error, topic = map(thunderbird, links(pages(sample)["themen/schulden.html"]))
    assert error.to == "team@example.org"
    assert error.subject == "Fehler melden: Schulden & mehr? Ja!"
    for words in (
        "Anlass: Schulden & mehr? Ja!",
        "themen/schulden.html",
        "data/topics/schulden.yml",
    ):
        assert words in error.body
    assert "Anlass: Schulden & mehr? Ja!" in topic.body
    assert "keine Daten von Klientinnen und Klienten" in error.body


def test_topics_may_go_elsewhere() -> None:
    house = House("Haus", "", "team@example.org", "", "netzwerk@example.org")
    assert (
        thunderbird(prepared_mails.topic(house, "index.html", "Start")).to == "netzwerk@example.org"
    )
    assert thunderbird(prepared_mails.topic(HOUSE, "index.html", "Start")).to == "team@example.org"


def test_without_an_address_nothing_is_offered() -> None:
    house = House("Haus", "", "", "")
    assert (
        prepared_mails.error(house, "Start", "index.html")
        == prepared_mails.topic(house, "index.html", "Start")
        == ""
    )


def test_line_breaks_and_signs_reach_the_mail_program() -> None:
    opened = thunderbird(mailto("a@example.org", "50 % & mehr", ("eins", "zwei & drei")))
    assert opened.subject == "50 % & mehr"
    assert opened.lines == ["eins", "zwei & drei"]


def test_texts_of_the_models_are_worded_by_the_house() -> None:
    said = "Orte {here}, nur {house}"
    for name, words in (
        ("Kreis", "Orte im Kreis, nur Haus"),
        ("Region", "Orte in der Region, nur Haus"),
    ):
        assert House("Haus", "", "", "", district=DISTRICTS[name]).worded(said) == words
    assert House("Haus", "", "", "").worded(said) == "Orte, nur Haus"
    assert unworded("Ort {here}") == "Ort"


def test_a_district_is_declined() -> None:
    said = {name: (one.whole, one.all_of) for name, one in DISTRICTS.items()}
    assert said["Landkreis"] == ("ganzer Landkreis", "den ganzen Landkreis")
    assert said["Stadt"] == ("ganze Stadt", "die ganze Stadt")
