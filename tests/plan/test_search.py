"""The search in the built site: its files, its worker, and nothing of the theme's own index."""

import json
import re
from pathlib import Path

import pytest

from generator.browser import SEARCH_SCRIPTS, script_path
from generator.errors import BuildError
from generator.house import NO_DISTRICT
from generator.knowledge import Knowledge
from generator.loading.search_words import NO_WORDS
from generator.output import SiteFile
from generator.plan.search import own_search, search_files
from tests.built import shipped_site
from tests.support import Project

WORKER = Path("assets/wissen/search/worker.js")


@pytest.fixture(scope="module")
def site() -> Path:
    return shipped_site()


def files(knowledge: Knowledge) -> list[SiteFile]:
    """Return the files of the search of a house without words of its own."""
    return list(search_files(knowledge, NO_WORDS, NO_DISTRICT))


def settings(page: Path) -> dict[str, str]:
    """Return what the theme tells its script on a page."""
    found = re.search(r'id="__config"[^>]*>(.*?)</script>', page.read_text(encoding="utf-8"))
    assert found, f"{page} has no settings of the theme"
    values: dict[str, str] = json.loads(found[1])
    return values


@pytest.mark.parametrize("path", ["index.html", "kontakte/mbe-verl.html", "404.html"])
def test_every_page_asks_our_worker(site: Path, path: str) -> None:
    """Trap: an upgrade of the theme may move its worker's address."""
    page = site / path
    address = settings(page)["search"]
    base = site if address.startswith("/") else page.parent
    assert (base / address.lstrip("/")).resolve() == (site / WORKER).resolve()


def test_the_worker_and_the_stand_in_load_the_same_scripts(site: Path) -> None:
    folder = (site / WORKER).parent
    for name in ("worker.js", "box.js"):
        assert "wissenContract.searchScripts" in (folder / name).read_text(encoding="utf-8")
    assert all((site / script_path(name)).is_file() for name in SEARCH_SCRIPTS)


def test_the_theme_indexes_nothing_itself(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert index["docs"] == []
    assert (site / "search" / "search_index.js").stat().st_size < 200


def test_a_theme_without_the_worker_is_an_error() -> None:
    with pytest.raises(BuildError, match="constraints"):
        own_search('{"search": "elsewhere.js"}')


def test_the_network_edition_finds_nothing_from_the_house(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.record("partners", "haus", name="Geheimstelle", audience="intern")
    project.record("partners", "netz", name="Netzstelle", audience="netzwerk")
    known = project.knowledge()
    inside = "".join(asset.text for asset in files(known))
    outside = "".join(asset.text for asset in files(known.for_edition("netzwerk")))
    assert "Geheimstelle" in inside
    assert "Netzstelle" in outside
    assert "geheimstell" not in outside.lower()


def test_the_same_records_give_the_same_files(site: Path, tmp_path: Path) -> None:
    project = Project(tmp_path).record("partners", "eins", name="Stelle").page("x.md", "# Seite")
    assert files(project.knowledge()) == files(project.knowledge())
