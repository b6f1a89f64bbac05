"""The editors' field reference says what every field is for, and its samples work."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from generator.checks import check
from generator.errors import Problem, Severity
from generator.loading import load
from generator.pages.field_guide import guide, skeleton
from generator.records import COLLECTIONS, Record
from generator.records.fields import fields_of
from tests import scratch
from tests.built import ROOT, SHIPPED_DAY, full_sample
from tests.rendered import pages, text
from tests.support import project


def blocks(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for spec in fields_of(model):
        if spec.part:
            yield from blocks(spec.part)


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_field_is_explained(collection: str) -> None:
    bare = [
        f"{block.__name__}.{spec.name}"
        for block in blocks(COLLECTIONS[collection])
        for spec in fields_of(block)
        if not spec.description or spec.title == spec.name
    ]
    assert not bare, f"give these fields a title and a description: {bare}"


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_the_guide_names_every_field_of_the_record_and_its_blocks(collection: str) -> None:
    shown = {row.spec.name for table in guide(COLLECTIONS[collection]) for row in table.rows}
    wanted = {spec.name for block in blocks(COLLECTIONS[collection]) for spec in fields_of(block)}
    assert shown == wanted - {"id"}


def test_required_fields_come_first() -> None:
    required, optional = guide(COLLECTIONS["partners"])[:2]
    assert "kind" in [row.spec.name for row in required.rows]
    assert "phones" in [row.spec.name for row in optional.rows]


def test_a_choice_shows_its_values_with_their_labels() -> None:
    rows = {row.spec.name: row for table in guide(COLLECTIONS["courses"]) for row in table.rows}
    assert ("abends", "abends") in rows["time_of_day"].choices
    assert rows["provider"].collection == "course_providers"
    assert rows["places"].part == "block-places"


def _first_of_each() -> list[Record]:
    first: dict[str, Record] = {}
    for record in load(ROOT).records:
        first.setdefault(record.collection.name, record)
    return list(first.values())


@cache
def _problems_of_copies() -> tuple[Problem, ...]:
    """Return all problems of the shipped data with every sample copied into it."""
    sample = project(scratch.folder("copies"))
    shutil.rmtree(sample.root / "data")
    shutil.copytree(ROOT / "data", sample.root / "data")
    for record in _first_of_each():
        sample.file(f"data/{record.collection.name}/abschrift.yml", skeleton(record))
    loaded = load(sample.root)
    copies = {record.collection.name for record in loaded.records if record.id == "abschrift"}
    assert copies == set(COLLECTIONS), "not every sample was read"
    return check(loaded, SHIPPED_DAY)


@pytest.mark.parametrize("record", _first_of_each(), ids=lambda record: record.collection.name)
def test_the_sample_can_be_copied_as_it_is(record: Record) -> None:
    copy = f"data/{record.collection.name}/abschrift.yml"
    found = [one for one in _problems_of_copies() if one.severity is Severity.ERROR]
    own = [str(problem) for problem in found if str(problem.path).endswith(copy)]
    assert not own, "the sample to copy has errors:\n" + "\n".join(own)


def test_a_sample_is_short(tmp_path: Path) -> None:
    for record in full_sample(tmp_path).knowledge().records.values():
        least = yaml.safe_load(skeleton(record))
        required = [spec for spec in fields_of(type(record)) if spec.required]
        assert len(least) == len(required)  # without the id, with the mark „example“
        assert least["example"] is True


def test_the_overview_leads_to_every_guide(tmp_path: Path) -> None:
    made = pages(full_sample(tmp_path))
    overview = made["redaktion/felder/index.html"]
    links = set(overview.xpath("//*[@class='w-tiles']//@href"))
    assert links == {f"../../redaktion/felder/{name}.html" for name in COLLECTIONS}
    assert "Pflichtfelder" in text(made["redaktion/felder/courses.html"])
