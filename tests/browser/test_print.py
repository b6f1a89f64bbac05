"""What comes out of the printer: one page where one page is promised."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.browser import TRAINING_PLAN, TRAINING_REQUEST
from generator.loading import load
from generator.records import Record
from generator.views.side_pages import reader_path, sheet_path
from tests.built import ROOT


def printed_pages(page: Page, address: str) -> int:
    """Return how many sheets of A4 the page at `address` needs."""
    page.goto(address)
    document = page.pdf(format="A4", prefer_css_page_size=True)
    return document.count(b"/Type /Page\n")


def _of(collection: str) -> list[Record]:
    return [record for record in load(ROOT).records if record.collection.name == collection]


@pytest.mark.parametrize("record", _of("procedures"), ids=lambda record: record.id)
def test_a_procedure_fits_on_one_page(reader: Page, site: Path, record: Record) -> None:
    sheets = printed_pages(reader, f"{site.as_uri()}/ablaeufe/{record.id}.html")
    assert sheets == 1, f"{record.source_path} needs {sheets} pages: shorten „when“ or the steps"


@pytest.mark.parametrize("record", _of("forms"), ids=lambda record: record.id)
def test_a_form_fits_on_one_page(reader: Page, site: Path, record: Record) -> None:
    sheets = printed_pages(reader, f"{site.as_uri()}/formulare/{record.id}.html")
    assert sheets == 1, f"{record.source_path} needs {sheets} pages: fewer fields or lines"


@pytest.mark.parametrize("record", _of("decision_paths"), ids=lambda record: record.id)
def test_a_decision_path_fits_on_one_page(reader: Page, site: Path, record: Record) -> None:
    sheets = printed_pages(reader, f"{site.as_uri()}/wege/{record.id}.html")
    assert sheets == 1, f"{record.source_path} needs {sheets} pages: fewer or shorter nodes"


@pytest.mark.parametrize("record", _of("case_conferences"), ids=lambda record: record.id)
def test_a_case_conference_fits_on_one_page(reader: Page, site: Path, record: Record) -> None:
    sheets = printed_pages(reader, f"{site.as_uri()}/fallbesprechungen/{record.id}.html")
    assert sheets == 1, f"{record.source_path} needs {sheets} pages: shorten „preparation“"


def test_each_slide_is_a_page(reader: Page, site: Path) -> None:
    address = f"{site.as_uri()}/schulung/arbeiten-mit-sprachmittlung-material-1.html"
    assert printed_pages(reader, address) == reader.locator(".w-slide").count() + 1


@pytest.mark.parametrize("record", _of("training_offers"), ids=lambda record: record.id)
def test_the_sheet_of_a_training_fits_on_one_page(reader: Page, site: Path, record: Record) -> None:
    sheets = printed_pages(reader, f"{site.as_uri()}/{sheet_path(record)}")
    assert sheets == 1, f"{record.source_path} needs {sheets} pages: shorten outline or objectives"


@pytest.mark.parametrize("record", _of("training_offers"), ids=lambda record: record.id)
def test_the_reader_of_a_training_prints_every_part_on_a_page_of_its_own(
    reader: Page, site: Path, record: Record
) -> None:
    sheets = printed_pages(reader, f"{site.as_uri()}/{reader_path(record)}")
    parts = reader.locator(".w-reader__part").count()
    assert parts > 2, "sheet, material and form"
    assert sheets >= 1 + parts, "a cover, then each part begins a page"
    slides = reader.locator(".w-compact__slide").count()
    assert sheets <= 1 + parts + slides / 3, "slides are compact: several on a page"


@pytest.mark.parametrize("page", [TRAINING_REQUEST, TRAINING_PLAN])
def test_request_and_plan_of_the_year_fit_on_one_page(reader: Page, site: Path, page: str) -> None:
    assert printed_pages(reader, f"{site.as_uri()}/{page}") == 1


@pytest.mark.parametrize("page", ["schulung/index.html", TRAINING_PLAN])
def test_paper_is_white_whatever_the_screen_is(reader: Page, site: Path, page: str) -> None:
    reader.emulate_media(color_scheme="dark")
    reader.goto(f"{site.as_uri()}/{page}")
    boxes = ".w-hit, .w-year__month:not(.w-year__month--free)"
    look = "boxes => boxes.map(box => getComputedStyle(box).backgroundColor)"
    assert "rgb(255, 255, 255)" not in reader.locator(boxes).evaluate_all(look), "the dark view"
    reader.emulate_media(media="print", color_scheme="dark")
    paper = set(reader.locator(boxes).evaluate_all(look))
    assert paper <= {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}, f"boxes on paper are {paper}"


def test_a_long_record_prints_more_than_one_page(reader: Page, site: Path) -> None:
    """The counting itself works: the list of all courses does not fit on one page."""
    assert printed_pages(reader, f"{site.as_uri()}/kurse/index.html") > 1
