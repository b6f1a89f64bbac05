"""What the network once wrote down is on a page, in the edition of whom it concerns."""

import posixpath
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from tests.built import shipped_network_site, shipped_site
from tests.rendered import text

pytestmark = pytest.mark.slow

BULLETS = yaml.safe_load(Path(__file__).with_name("seed.yml").read_text(encoding="utf-8"))
CASES = [(edition, one) for one in BULLETS for edition in one["for"]]
MOST_CLICKS = 3
_LINK = re.compile(r'<a [^>]*?href="([^":#?]+\.html)[^"]*"')


def site(edition: str) -> Path:
    return shipped_site() if edition == "intern" else shipped_network_site()


def links(root: Path, page: str) -> set[str]:
    """Return the pages that `page` links to, in its text or its navigation."""
    folder, written = posixpath.dirname(page), (root / page).read_text(encoding="utf-8")
    return {posixpath.normpath(posixpath.join(folder, path)) for path in _LINK.findall(written)}


@cache
def clicks(edition: str) -> dict[str, int]:
    """Return how many clicks each page is away from the start page, up to three."""
    root = site(edition)
    away, ring = {"index.html": 0}, ["index.html"]
    for count in range(1, MOST_CLICKS + 1):
        linked = {target for page in ring for target in links(root, page)}
        ring = [target for target in linked if target not in away and (root / target).exists()]
        away.update(dict.fromkeys(ring, count))
    return away


@pytest.mark.parametrize(
    ("edition", "one"), CASES, ids=[f"{edition}: {one['bullet']}" for edition, one in CASES]
)
def test_each_point_is_on_its_page_three_clicks_away(edition: str, one: dict[str, Any]) -> None:
    page = one["page"]
    assert page in clicks(edition), f"{page}: link it nearer to the start page ({edition})"
    said = " ".join(text(html.parse(str(site(edition) / page)).getroot()).split())
    lost = [words for words in one["says"] if words not in said]
    assert not lost, f"{page} ({edition}) no longer says {lost}"
