"""„Schulung anfragen“: one mail holds all topics to tick, however many there are."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from generator.views.training_request import request_mail
from tests.mail_programs import thunderbird
from tests.rendered import pages, text
from tests.support import project

ADDRESS = "netzwerk@example.org"


def test_the_mail_lists_every_topic_with_a_box() -> None:
    mail = request_mail(ADDRESS, ["Familie und Rollen", "Religion"])
    body = thunderbird(mail.href).lines
    start = body.index("[ ] Familie und Rollen")
    assert body[start - 1 : start + 3] == [
        "Themen (Gewünschtes ankreuzen: [x]):",
        "[ ] Familie und Rollen",
        "[ ] Religion",
        "",
    ]
    assert mail.href.count(mail.topics) == 1, "the script puts others in their place"
    assert unquote(mail.topics) == "[ ] Familie und Rollen\r\n[ ] Religion"


@pytest.mark.parametrize("number", [1, 11, 40])
def test_it_stays_short_enough_for_mail_programs(number: int) -> None:
    titles = [f"{place} Übergänge, Förderung & Können" for place in range(number)]
    mail = request_mail(ADDRESS, titles)
    boxes = [line for line in thunderbird(mail.href).lines if line.startswith("[ ] ")]
    assert len(boxes) == number
    assert len(set(boxes)) == number, "cut titles still tell topics apart"
    assert boxes[0].endswith(".") == (number > 11)


def test_more_topics_than_a_mail_holds_leave_room_to_write() -> None:
    mail = request_mail(ADDRESS, [f"Thema {number}" for number in range(300)])
    assert not mail.topics
    assert not [line for line in thunderbird(mail.href).lines if line.startswith("[ ] ")]


def test_without_an_address_there_is_no_mail() -> None:
    assert not request_mail("", ["Religion"]).href


def test_the_page_has_a_box_for_each_training_and_says_who_holds_it(tmp_path: Path) -> None:
    sample = project(tmp_path).record("partners", "jmd", name="JMD Halle")
    sample.record("training_offers", "a", name="Familie", duration="3 Stunden", provider="jmd")
    sample.record("training_offers", "b", name="Religion", duration="2 Stunden")
    page = pages(sample)["schulung/anfragen.html"]
    rows = [text(row) for row in page.xpath("//fieldset//li")]
    assert rows == [
        "Familie 3 Stunden · JMD Halle · Termine und Inhalt",
        "Religion 2 Stunden · Termine und Inhalt",
    ]
    assert [box.get("value") for box in page.xpath("//input[@type='checkbox']")] == [
        "Familie",
        "Religion",
    ]
    assert "team@example.org" in text(page), "to whom it goes"


def test_without_trainings_one_asks_for_a_topic_of_ones_own(tmp_path: Path) -> None:
    """Pages link here; without examples, or in another house, there may be no training yet."""
    page = pages(project(tmp_path).record("topics", "geld"))["schulung/anfragen.html"]
    assert not page.xpath("//fieldset")
    assert "Schreiben Sie Ihr Thema in die E-Mail." in text(page)
    assert page.xpath("//a[starts-with(@href, 'mailto:team@example.org?subject=Schulung')]")
