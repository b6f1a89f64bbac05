"""What one prints of a training: the sheet of those who take part, and all material in one."""

from pathlib import Path

import pytest
from lxml import html

from tests.rendered import pages, text
from tests.support import Project, project

SHEET, READER = "schulung/kurs-teilnahme.html", "schulung/kurs-reader.html"


def said(page: html.HtmlElement) -> str:
    """Return all text of a page, elements apart."""
    return " ".join(" ".join(page.itertext()).split())


@pytest.fixture
def work(tmp_path: Path) -> Project:
    work = project(tmp_path).record(
        "forms", "bogen", name="Rückmeldung", body="Ohne Namen.", fields=[{"label": "Es half"}]
    )
    slot = {
        "starts_at": "2027-02-17 09:00",
        "ends_at": "2027-02-17 12:00",
        "location": "Saal",
    }
    return work.record(
        "training_offers",
        "kurs",
        name="Zu dritt",
        participants="alle Teams",
        objectives="- fragen",
        preparation="Einen Fall mitbringen.",
        outline="| Zeit | Was |\n|---|---|\n| 10 min | Ankommen |",
        dates=[slot],
        materials=[
            {"title": "Checkliste", "content": "- eins"},
            {"title": "Folien", "slides": [{"title": "A", "content": "a", "note": "sagen"}]},
        ],
        feedback_form="bogen",
        audience="netzwerk",
    )


def test_the_sheet_says_all_one_needs_to_take_part(work: Project) -> None:
    page = said(pages(work)[SHEET])
    for words in (
        "Zu dritt",
        "17.02.2027, 09:00 Uhr bis 12:00 Uhr, Saal",
        "alle Teams",
        "Was Sie danach können fragen",
        "Das bereiten Sie vor Einen Fall mitbringen.",
        "10 min Ankommen",
        "Meine Notizen",
        "Was hier gesagt wird, bleibt hier.",
    ):
        assert words in page, f"the sheet lacks „{words}“"


def test_the_training_leads_to_sheet_reader_and_form(work: Project) -> None:
    links = pages(work)["schulung/kurs.html"].xpath("//a[@class='w-button']/@href")
    assert [link for link in links if not link.startswith("mailto:")] == [
        f"../{SHEET}",
        f"../{READER}",
        "../formulare/bogen.html",
    ]


def test_the_reader_holds_every_part_and_its_contents_lead_to_each(work: Project) -> None:
    page = pages(work)[READER]
    contents = page.xpath("//nav[@aria-labelledby='uebersicht']//a")
    assert [text(link) for link in contents] == [
        "Blatt für Teilnehmende",
        "Checkliste",
        "Folien",
        "Rückmeldung",
    ]
    for link in contents:
        (heading,) = page.xpath(f"//*[@id='{link.get('href')[1:]}']")
        assert text(heading) == text(link)
    words = said(page)
    assert "eins" in words
    assert "A a Dazu sagen sagen" in words
    assert "Ohne Namen. Es half" in words


def test_where_the_form_is_hidden_the_reader_does_without(work: Project) -> None:
    """The form above is for the house alone, the training is not."""
    knowledge = work.knowledge().for_edition("netzwerk")
    assert "forms/bogen" not in knowledge.records
    shown = pages(work, knowledge=knowledge)
    assert "Rückmeldung" not in text(shown[READER])
    assert "Checkliste" in text(shown[READER])
