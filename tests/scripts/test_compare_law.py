"""The comparison on real law: exactly the words that differ."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.law.gii import read_gii
from generator.law.norm_text import pieces
from tests.scripts.run import call, script

SHARED = Path(__file__).parents[3] / "shared" / "law"


def section(name: str, number: str) -> list[dict[str, Any]]:
    statute = read_gii((SHARED / "xml" / name).read_bytes())
    (text,) = (one for one in statute.sections if one.section == number)
    return [
        {"marker": one.marker, "level": one.level, "text": one.text} for one in pieces(text.body)
    ]


def words(name: str) -> Counter[str]:
    """Return the words below the heading of an extracted section."""
    text = (SHARED / "text" / name).read_text(encoding="utf-8")
    return Counter(text.split("\n# ", 1)[1].split("\n", 1)[1].split())


@pytest.mark.skipif(not SHARED.exists(), reason="the official files lie beside the project")
def test_sgb_ii_18_differs_in_exactly_the_words_that_differ() -> None:
    old, now = section("sgb_2_2022-01-09.xml", "§ 18"), section("sgb_2_2025-04-02.xml", "§ 18")
    rows = call(script("law/sequences.js", "law/compare.js"), "wissenCompare.compare", old, now)

    def marked(side: str, kind: str) -> Counter[str]:
        runs = (run for row in rows for run in row[side] if run["kind"] == kind)
        return Counter(word for run in runs for word in run["text"].split())

    first, last = words("SGB-II_18_2021-12-28.md"), words("SGB-II_18_2024-01-03.md")
    assert marked("left", "gone") == first - last
    assert marked("right", "new") == last - first
    assert sum((first - last).values()) == 3, "the sources of this test have changed"
