"""A site takes the place of an empty folder or of one that was built by this program; no other."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, ConfigurationError

from generator.errors import BuildError, WissenError
from generator.site.build import Request
from generator.site_dir.manifest import FILE, read
from generator.site_dir.target import Target, folder_for
from tests.built import SHIPPED_DAY, build_project
from tests.conftest import Run
from tests.sites import mkdocs_build, settings
from tests.support import Project, project

pytestmark = pytest.mark.slow


@pytest.fixture
def work(tmp_path: Path) -> Project:
    """Return a project in a folder with neighbours that must survive."""
    made = project(tmp_path / "haus" / "projekt")
    made.settings(settings("site"))
    made.page("hinweise.md", "# Hinweise\n").file("vorlagen/main.html", '{% extends "base.html" %}')
    made.file("../fremd/Protokoll.docx", b"wichtig").file("../fremd/index.html", "fremde Seite")
    return made


def everything(root: Path) -> dict[str, bytes | None]:
    """Return all that lies around the project."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None
        for path in root.rglob("*")
    }


def link(work: Project) -> str:
    (work.root / "verweis").symlink_to(work.root / "../fremd", target_is_directory=True)
    return "verweis"


def dangling(work: Project) -> str:
    (work.root / "verweis").symlink_to(work.root / "fehlt")
    return "verweis"


def file(work: Project) -> str:
    work.file("liste", "eine Datei")
    return "liste"


def other_edition(work: Project) -> str:
    built = build_project(work.root, Request(SHIPPED_DAY, edition="netzwerk"))
    return built.site.name


def foreign_site(work: Project) -> str:
    work.file("anders/404.html", "<p>").file("anders/index.html", "<p>").file("anders/a.css", "")
    return "anders"


def own_site_with_a_stray(work: Project) -> str:
    built = build_project(work.root)
    (built.site / "Vermerk.docx").write_bytes(b"aus Versehen hier abgelegt")
    return built.site.name


def older_site_with_a_stray(work: Project) -> str:
    own_site_with_a_stray(work)
    (work.root / "site" / FILE).unlink()
    return "site"


def inside_data(work: Project) -> str:
    return "data/site"


NESTED = "„site_dir“ und docs/ dürfen nicht ineinander liegen"
WRONG: dict[str, tuple[str | Callable[[Project], str], str]] = {
    "data": ("data", "dort liegt das Projekt selbst (data)"),
    "docs": ("docs", NESTED),
    "inside data": (inside_data, "der Ordner gehört zum Projekt (data)"),
    "inside docs, new": ("docs/neu", NESTED),
    "the project": (".", NESTED),
    "a parent": ("..", NESTED),
    "the root of all": ("/", NESTED),
    "templates": ("vorlagen", "dort liegen Dateien, die nicht von diesem Programm stammen"),
    "other people's documents": ("../fremd", "dort liegen Dateien, die nicht von"),
    "another program's site": (foreign_site, "dort liegen Dateien, die nicht von"),
    "a link": (link, "das ist eine Verknüpfung"),
    "a link to nothing": (dangling, "das ist eine Verknüpfung"),
    "a file": (file, "das ist eine Datei und kein Ordner"),
    "a mount point": ("/proc", "dort ist ein Datenträger eingehängt"),
    "another edition": (other_edition, "dort liegt die Ausgabe „netzwerk“, gebaut wird „intern“"),
    "a site with a stray file": (
        own_site_with_a_stray,
        "„Vermerk.docx“ darin stammt nicht vom Bau",
    ),
    "an older one with a stray": (older_site_with_a_stray, "„Vermerk.docx“ darin stammt nicht"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_place_is_refused_and_nothing_is_lost(
    work: Project, wissen: Run, case: str
) -> None:
    where, reason = WRONG[case]
    if case == "a mount point" and not os.path.ismount("/proc"):
        pytest.skip("this system has no /proc")
    work.settings(settings(where if isinstance(where, str) else where(work)))
    around = work.root.parent
    before = everything(around)
    with pytest.raises(WissenError) as refused:
        build_project(work.root)
    assert reason in str(refused.value)
    assert everything(around) == before, "not a byte may be lost or added"
    code, said, _ = wissen("-C", str(work.root), "check", "--today", SHIPPED_DAY.isoformat())
    assert code == 1, "what a build refuses, the check says"
    assert re.search(rf"mkdocs.yml:3:\d+: .*{re.escape(reason)}", said), said
    with pytest.raises((Abort, ConfigurationError)):
        mkdocs_build(work.root)
    assert everything(around) == before, "mkdocs build must be as careful"


@pytest.mark.parametrize("name", ["public", "../ausgabe", "tief/unten/site", "leer", "site.alt"])
def test_a_good_place_is_taken(work: Project, name: str) -> None:
    (work.root / "leer").mkdir()
    (work.root / "leer/Thumbs.db").write_bytes(b"")
    work.settings(settings(name))
    site = build_project(work.root).site
    assert site == (work.root / name).resolve()
    assert (site / "index.html").is_file()
    assert read(site)
    build_project(work.root)


def test_folders_of_the_old_helpers_names_are_left_alone(work: Project) -> None:
    for name in ("site.alt", "site.neu", ".site-" + "0" * 32):
        work.file(f"{name}/Akte.txt", "gehört jemandem")
    build_project(work.root)
    build_project(work.root)
    for name in ("site.alt", "site.neu", ".site-" + "0" * 32):
        assert (work.root / name / "Akte.txt").read_text() == "gehört jemandem"


def test_a_site_of_an_earlier_version_is_known_as_ours(work: Project) -> None:
    site = build_project(work.root).site
    (site / FILE).write_text('{"index.html": "0123"}\n')
    assert build_project(work.root).carried == 0
    (site / FILE).unlink()
    build_project(work.root)
    assert read(site)


def test_a_site_reached_through_a_linked_parent_is_one_site(work: Project) -> None:
    (work.root.parent / "weg").symlink_to(work.root, target_is_directory=True)
    found = folder_for(work.root, work.root.parent / "weg/site", "intern", "intern")
    assert found == work.root.resolve() / "site"


def test_site_dir_belongs_to_the_edition_of_the_settings(tmp_path: Path) -> None:
    public, default = tmp_path / "public", tmp_path / "site"
    assert folder_for(tmp_path, default, "intern", "netzwerk").name == "site-netzwerk"
    assert folder_for(tmp_path, default, "netzwerk", "netzwerk").name == "site-netzwerk"
    assert folder_for(tmp_path, default, "netzwerk", "intern").name == "site"
    assert folder_for(tmp_path, public, "netzwerk", "netzwerk").name == "public"
    assert folder_for(tmp_path, public, "netzwerk", "intern").name == "public-intern"


def test_a_dirty_build_over_another_edition_is_refused(
    work: Project, caplog: pytest.LogCaptureFixture
) -> None:
    work.settings(settings("ausgabe"))
    site = build_project(work.root).site
    before = everything(site)
    work.settings(settings("ausgabe").replace("version: 1", "version: 1, edition: netzwerk"))
    with pytest.raises(Abort):
        mkdocs_build(work.root, dirty=True)
    assert "dort liegt die Ausgabe „intern“" in caplog.text
    assert everything(site) == before


def test_a_dirty_build_leaves_no_page_that_the_edition_lost(work: Project) -> None:
    work.record("topics", "offen", name="Offen", audience="netzwerk")
    work.settings(settings("ausgabe").replace("version: 1", "version: 1, edition: netzwerk"))
    mkdocs_build(work.root)
    page = work.root / "ausgabe/themen/offen.html"
    assert page.is_file()
    work.record("topics", "offen", name="Offen", audience="intern")
    mkdocs_build(work.root, dirty=True)
    assert not page.exists()


def test_what_cannot_be_listed_is_refused_in_german(work: Project, tmp_path: Path) -> None:
    target = Target(tmp_path / "haus", "intern", work.root, work.root / "docs")
    with pytest.raises(BuildError, match="dort liegt das Projekt selbst"):
        target.examine()
