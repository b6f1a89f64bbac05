"""The shipped data and the site made of it."""

import re
from collections import Counter
from datetime import date
from functools import cache
from urllib.parse import urlsplit

import pytest
from lxml import html

from generator.checks import check
from generator.errors import Severity
from generator.loading import load
from generator.records import COLLECTIONS
from tests.built import ROOT, SHIPPED_DAY, shipped_site

TWO_YEARS_LATER = date(2028, 11, 23)


def test_the_data_has_no_problem() -> None:
    problems = check(load(ROOT), SHIPPED_DAY)
    assert not problems, "\n".join(map(str, problems))


def test_two_years_later_there_are_only_warnings() -> None:
    problems = check(load(ROOT), TWO_YEARS_LATER)
    assert problems, "nothing is overdue after two years: the freshness rules do not work"
    assert {problem.severity for problem in problems} == {Severity.WARNING}


def test_every_collection_has_records() -> None:
    counts = Counter(record.collection.name for record in load(ROOT).records)
    print(f"\n{counts.total()} records: {dict(counts)}")
    assert counts.keys() == COLLECTIONS.keys()
    assert counts.total() >= 260


@cache
def documents() -> dict[str, html.HtmlElement]:
    site = shipped_site()
    return {
        file.relative_to(site).as_posix(): html.fromstring(file.read_bytes())
        for file in sorted(site.rglob("*.html"))
    }


def test_nothing_is_requested_from_another_host() -> None:
    loads = "//script/@src | //img/@src | //link[@rel!='canonical']/@href | //iframe/@src"
    for path, page in documents().items():
        outside = [link for link in page.xpath(loads) if urlsplit(link).netloc]
        assert not outside, f"{path} loads {outside}"
    for sheet in shipped_site().rglob("*.css"):
        found = re.findall(r"url\((?:\"|')?(?:https?:)?//", sheet.read_text(encoding="utf-8"))
        assert not found, f"{sheet.name} loads from another host"


def test_no_page_shows_what_a_program_would_say() -> None:
    for path, page in documents().items():
        words = set(re.findall(r"\w+", page.xpath("//article")[0].text_content()))
        assert not words & {"None", "True", "False", "Undefined"}, path


def test_every_page_has_one_heading_and_a_language() -> None:
    for path, page in documents().items():
        assert page.get("lang") == "de", path
        assert len(page.xpath("//h1")) == 1, f"{path} has {len(page.xpath('//h1'))} main headings"


@pytest.mark.parametrize("record", load(ROOT).records, ids=lambda record: record.key)
def test_every_record_page_shows_what_editors_rely_on(record) -> None:  # type: ignore[no-untyped-def]
    page = documents()[f"{record.collection.folder}/{record.id}.html"]
    text = " ".join(page.xpath("//article")[0].text_content().split())
    assert record.summary in text
    assert "Zuletzt geprüft" in text
    assert record.source_path in text
    assert ("erfunden" in text) == record.example or not record.example
