"""Training material has pages of its own, to print and to show."""

from pathlib import Path

from generator.records.training_offers import TrainingOffer
from generator.views.side_pages import handouts
from tests.rendered import pages, text
from tests.support import Project, project

MATERIALS = [
    {"title": "Checkliste", "content": "- eins\n- zwei"},
    {"title": "Nur ein Verweis", "url": "https://example.org/"},
    {"title": "Folien", "slides": [{"title": "A", "content": "a", "note": "sagen"}]},
    {"title": "Nur im Haus", "content": "geheim", "audience": "intern"},
]


def offer(work: Project) -> Project:
    return work.record(
        "training_offers", "kurs", name="Kurs", materials=MATERIALS, audience="netzwerk"
    )


def test_texts_and_slides_become_pages_and_links_do_not(tmp_path: Path) -> None:
    record = offer(project(tmp_path)).knowledge().records["training_offers/kurs"]
    assert isinstance(record, TrainingOffer)
    assert [(found.path, found.material.title) for found in handouts(record)] == [
        ("schulung/kurs-material-1.html", "Checkliste"),
        ("schulung/kurs-material-3.html", "Folien"),
        ("schulung/kurs-material-4.html", "Nur im Haus"),
    ]


def test_the_offer_links_to_its_material_and_back(tmp_path: Path) -> None:
    made = pages(offer(project(tmp_path)))
    assert "../schulung/kurs-material-1.html" in made["schulung/kurs.html"].xpath("//@href")
    assert "../schulung/kurs.html" in made["schulung/kurs-material-1.html"].xpath("//@href")
    assert "zwei" in text(made["schulung/kurs-material-1.html"])


def test_a_slide_shows_its_text_its_number_and_what_to_say(tmp_path: Path) -> None:
    page = offer(project(tmp_path))
    slide = pages(page)["schulung/kurs-material-3.html"].xpath("//*[@class='w-slide']")[0]
    shown = [text(element) for element in slide.xpath(".//h2 | .//p")]
    assert shown == ["A", "a", "1 / 1", "Dazu sagen", "sagen"]


def test_internal_material_stays_in_the_house(tmp_path: Path) -> None:
    knowledge = offer(project(tmp_path)).knowledge().for_edition("netzwerk")
    record = knowledge.records["training_offers/kurs"]
    assert isinstance(record, TrainingOffer)
    assert "Nur im Haus" not in [found.material.title for found in handouts(record)]
