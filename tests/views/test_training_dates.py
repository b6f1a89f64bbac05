"""Each date of a training says its seats and how one registers."""

from pathlib import Path
from typing import Any

import pytest
from lxml import html

from generator.records.courses import Places
from generator.views.training_dates import seats
from tests.mail_programs import Message, thunderbird
from tests.rendered import pages, text
from tests.support import Project, project

OFFER = "schulung/kurs.html"


def offer(work: Project, **slot: Any) -> Project:
    slot = {"starts_at": "2027-02-17 09:00", "ends_at": "2027-02-17 12:00", **slot}
    return work.record("training_offers", "kurs", name="Zu dritt", provider="ki", dates=[slot])


def dates(work: Project, page: str = OFFER) -> list[html.HtmlElement]:
    return list(pages(work)[page].xpath("//ul[@class='w-sessions']/li"))


def mail(item: html.HtmlElement) -> Message:
    """Return the mail that the page offers at once."""
    (link,) = item.xpath(".//a[starts-with(@href, 'mailto:')][not(ancestor::*[@hidden])]")
    return thunderbird(link.get("href"))


@pytest.fixture
def work(tmp_path: Path) -> Project:
    return project(tmp_path).record("partners", "ki", emails=[{"address": "ki@example.org"}])


@pytest.mark.parametrize(
    ("free", "total", "words"),
    [
        ("6", "12", "noch 6 von 12 Plätzen"),
        ("1", None, "noch 1 Platz"),
        ("3", None, "noch 3 Plätze"),
        ("0", "12", "ausgebucht"),
        ("0", None, "ausgebucht"),
    ],
)
def test_places_in_words(free: str, total: str | None, words: str) -> None:
    assert seats(Places.model_validate({"free": free, "total": total, "as_of": "2026-11-20"})) == (
        words
    )


def test_a_date_says_seats_deadline_and_waiting_list_on_its_page_and_in_the_list(
    work: Project,
) -> None:
    places = {"free": 6, "total": 12, "as_of": "2026-11-20"}
    offer(work, places=places, register_until="2027-01-06", waiting_list=False)
    for page in (OFFER, "schulung/index.html"):
        (item,) = dates(work, page)
        facts = [text(fact) for fact in item.xpath(".//dl/div")]
        assert facts == [
            "Plätze noch 6 von 12 Plätzen, Stand 20.11.2026",
            "Anmelden bis 06.01.2027",
            "Warteliste nein",
        ]
        assert item.xpath(".//div/@data-stale-after") == ["2026-11-20"]
        assert closes(item) == ["2027-01-06"]


def closes(item: html.HtmlElement) -> list[str]:
    """Return until when one registers; the page says at the same moment that it is closed."""
    (closed,) = item.xpath(".//*[@data-due][text()='Anmeldung geschlossen']")
    found = [str(until) for until in item.xpath(".//@data-ahead")]
    assert found in ([], [closed.get("data-due")])
    return [closed.get("data-due")]


def test_what_nobody_said_is_called_unknown(work: Project) -> None:
    (item,) = dates(offer(work))
    assert [text(fact) for fact in item.xpath(".//dl/div")] == [
        "Plätze nicht bekannt",
        "Warteliste nicht bekannt",
    ]
    assert closes(item) == ["2027-02-17T09:00"], "the beginning closes it at last"


def test_the_registration_goes_to_the_provider_with_date_and_title(work: Project) -> None:
    found = mail(dates(offer(work))[0])
    assert found.to == "ki@example.org"
    assert found.subject == "Anmeldung zur Schulung: 17.02.2027, Zu dritt"
    assert found.lines[:2] == ["Termin:", "17.02.2027, 09:00 Uhr"]
    assert "(Bitte nur dienstliche Angaben.)" in found.lines


def test_without_an_address_of_the_provider_it_goes_to_the_network(tmp_path: Path) -> None:
    found = mail(dates(offer(project(tmp_path).record("partners", "ki")))[0])
    assert found.to == "team@example.org"


def test_a_full_date_asks_for_the_waiting_list_where_there_is_one(work: Project) -> None:
    full = {"free": 0, "total": 12, "as_of": "2026-11-20"}
    (item,) = dates(offer(work, places=full, waiting_list=True))
    assert "Auf die Warteliste" in text(item)
    assert mail(item).subject == "Warteliste zur Schulung: 17.02.2027, Zu dritt"
    (item,) = dates(offer(work, places=full))
    assert "Nach der Warteliste fragen" in text(item)


def test_a_full_date_without_a_waiting_list_offers_nothing_until_the_figure_is_old(
    work: Project,
) -> None:
    full = {"free": 0, "as_of": "2026-11-20"}
    (item,) = dates(offer(work, places=full, waiting_list=False))
    assert not item.xpath(".//a[starts-with(@href, 'mailto:')][not(ancestor::*[@hidden])]")
    (later,) = item.xpath(".//*[@data-due][a]")
    assert later.get("data-due") == "2026-12-04", "two weeks later nobody knows"
    assert text(later) == "Anmelden"


def test_a_long_title_is_cut_and_the_date_stays(work: Project) -> None:
    slot = {"starts_at": "2027-02-17 09:00"}
    work.record("training_offers", "kurs", name="Übersetzung " * 40, provider="ki", dates=[slot])
    (item,) = dates(work)
    assert "17.02.2027, 09:00 Uhr" in mail(item).lines
