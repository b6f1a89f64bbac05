"""Records of one name come in one order, whatever order they are read or hashed in."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.plan.plan import SitePlan
from generator.plan.prepare import BuildChoices, prepare
from generator.records import COLLECTIONS, Record
from generator.text import ProseRenderer
from generator.views.view import RecordView
from tests.built import full_sample
from tests.rendered import HOUSE, THEME_DIRS
from tests.samples import everything
from tests.support import TODAY, Project

TWINS = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa")


def with_twins(root: Path) -> Project:
    """Write ten records of one name in each collection, all refer to „muster“ and cite a law."""
    sample = full_sample(root)
    sample.record("legal_notes", "muster", **everything("legal_notes") | {"norm": "§ 7 SGB II"})
    for collection in COLLECTIONS:
        for twin in TWINS:
            summary = "Kurz gesagt, siehe § 7 SGB II."
            sample.record(collection, twin, **everything(collection) | {"summary": summary})
    return sample


def test_backlinks_of_one_name_are_sorted_by_id(tmp_path: Path) -> None:
    knowledge = with_twins(tmp_path).knowledge()
    topic = knowledge.records["topics/muster"]
    view = RecordView(topic, knowledge, ProseRenderer(), "themen/muster.html")
    for collection, records in view.backlinks():
        order = [record.id for record in records if record.id in TWINS]
        assert order == sorted(order), f"backlinks from {collection.title} come in any order"


def made(plan: SitePlan) -> dict[str, str]:
    """Return every file that does not come from ``docs/``."""
    pages = {page.path: page.html() for page in plan.generated()}
    return pages | {asset.path: asset.text for asset in plan.files()}


@pytest.mark.parametrize("start", [1, 7])
def test_the_order_of_reading_shows_nowhere(tmp_path: Path, start: int) -> None:
    loaded = with_twins(tmp_path).load()
    choices = BuildChoices("intern", examples=True, today=TODAY, house=HOUSE)

    def site(records: tuple[Record, ...]) -> dict[str, str]:
        return made(prepare(replace(loaded, records=records), choices, THEME_DIRS).plan)

    first = site(loaded.records)
    shuffled = tuple(reversed(loaded.records[start:] + loaded.records[:start]))
    other = site(shuffled)
    different = [path for path in first if first[path] != other.get(path)]
    assert not different, f"sort by something no two records share: {different}"
