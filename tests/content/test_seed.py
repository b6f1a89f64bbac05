"""What the network once wrote down is on a page, in the edition of whom it concerns.

And it is more than text: from that page one comes to something one can do.
"""

import posixpath
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from tests.built import shipped_network_site, shipped_site
from tests.content.deeds import WAYS, Deed, article, can_be_done, within_one_link
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


DEEDS = [(edition, one, Deed(**deed)) for edition, one in CASES for deed in one.get("does", ())]


@cache
def said(edition: str, page: str) -> html.HtmlElement:
    return article((site(edition) / page).read_bytes())


def test_every_point_says_what_one_can_do() -> None:
    idle = [one["bullet"] for one in BULLETS if not one.get("does")]
    assert not idle, f"seed.yml: say under „does“ what one can do about {idle}"
    assert {deed.what for _, _, deed in DEEDS} <= WAYS.keys()


@pytest.mark.parametrize(
    ("edition", "one", "deed"),
    DEEDS,
    ids=[f"{edition}: {one['bullet']}: {deed.what} {deed.words}" for edition, one, deed in DEEDS],
)
def test_each_point_leads_to_something_one_can_do(
    edition: str, one: dict[str, Any], deed: Deed
) -> None:
    begin = one["page"]
    near = within_one_link(begin, said(edition, begin), deed.page)
    assert near, f"{begin} ({edition}): link {deed.page} in its text, beside „{one['bullet']}“"
    assert any(can_be_done(said(edition, path), deed) for path in near), (
        f"{', '.join(near[:3])} ({edition}) offers no {deed.what} „{deed.words}“ (any more): put "
        f"it there, or say in seed.yml what one does about „{one['bullet']}“ instead"
    )


PAGE = """
<nav><a href="formulare/menue.html">Formular</a></nav>
<article>
  <p>Servicestelle <a href="tel:+492214710100">0221 4710-100</a></p>
  <a href="../formulare/einwilligung.html#unten">Einwilligung</a>
  <a href="../formulare/index.html">alle</a>
  <a href="mailto:a@example.org?subject=Thema%20vorschlagen%3A%20Kurse&amp;body=x">Thema</a>
  <a href="mailto:a@example.org?subject=Fehler%20melden">Fehler</a>
  <a href="mailto:a@example.org">schreiben</a>
  <a href="../kalender/treffen.ics">Alle Termine</a>
  <a href="data:text/calendar,BEGIN">In den Kalender</a>
  <button>Drucken</button>
  <a href="https://example.org/fremd.html">fremd</a> <a href="neben.html">neben</a>
</article>"""
"""A page ``x/hier.html``."""


@pytest.mark.parametrize(
    ("what", "words", "there"),
    [
        ("mail", "Thema vorschlagen", True),
        ("mail", "Anmeldung", False),
        ("mail", "Fehler melden", False),  # on every page: no answer to any point
        ("form", "einwilligung", True),
        ("form", "index", False),
        ("form", "menue", False),
        ("number", "Servicestelle", True),
        ("number", "Teamleitung", False),
        ("button", "Drucken", True),
        ("button", "Vorschau", False),
        ("calendar", "In den Kalender", True),
        ("calendar", "Alle Termine", True),
        ("calendar", "Kurse", False),
    ],
)
def test_what_counts_as_something_one_can_do(what: str, words: str, *, there: bool) -> None:
    assert can_be_done(article(PAGE.encode()), Deed("x/hier.html", what, words)) is there


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("x/hier.html", ["x/hier.html"]),
        ("x/neben.html", ["x/neben.html"]),
        ("formulare/*.html", ["formulare/einwilligung.html", "formulare/index.html"]),
        ("formulare/menue.html", []),  # a menu is no answer
        ("fremd.html", []),
    ],
)
def test_what_counts_as_one_link_away(wanted: str, found: list[str]) -> None:
    assert within_one_link("x/hier.html", article(PAGE.encode()), wanted) == found
