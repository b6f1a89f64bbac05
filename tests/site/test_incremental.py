"""An incremental build gives the site a full build would give, byte for byte."""

import shutil
from functools import cache
from pathlib import Path

import pytest

from generator.editing.law_import import import_laws
from generator.site.build import Request
from generator.site_dir.manifest import FILE
from tests import scratch
from tests.built import SHIPPED_DAY, build_project, full_sample
from tests.law.texts import FIRST
from tests.sites import contents
from tests.support import Project

pytestmark = pytest.mark.slow


def sample(root: Path) -> Project:
    found = full_sample(root)
    # A chain of references, to see how far a change reaches.
    found.record("partners", "stelle", service_area=["muster"], topics=["muster"])
    found.record("course_providers", "traeger", description="Siehe [[stelle]].")
    found.record("courses", "kurs", provider="traeger", course_type="muster")
    found.record("questions", "recht", answer="Siehe § 1 SGB II und § 2 SGB II.")
    found.page("recht.md", "# Recht\n\nSiehe § 1 SGB II.\n")
    return found


@cache
def _built_once() -> Path:
    root = sample(scratch.folder("incremental")).root
    assert build_project(root).carried == 0
    return root


def built_sample(root: Path) -> Project:
    """Put the sample and its site into the new folder `root`."""
    shutil.copytree(_built_once(), root)
    return Project(root)


def import_text(project: Project) -> None:
    """Import an invented SGB II, §§ 1 and 2."""
    file = project.root / "sgb_2.xml"
    data = FIRST.read_bytes().replace(b"<amtabk>MustG</amtabk>", b"")
    file.write_bytes(data.replace(b"MustG 2024", b"SGB 2"))
    import_laws(project.root, [file], ())


EDITS = {
    "rename a municipality": lambda p: p.record("municipalities", "muster", name="Neuer Ort"),
    "rename a provider": lambda p: p.record("course_providers", "traeger", name="Neuer Träger"),
    "new telephone number": lambda p: p.record(
        "course_providers", "traeger", phones=[{"number": "0221 4710-999"}]
    ),
    "new record": lambda p: p.record("glossary", "neu", description="Siehe [[kurs]]."),
    "drop a reference": lambda p: p.record("partners", "stelle"),
    "mark an example": lambda p: p.record("partners", "stelle", example=True),
    "new page": lambda p: p.page("neu.md", "# Neu\n\n[[kurs]]\n"),
    "another navigation": lambda p: p.settings(
        (p.root / "mkdocs.yml").read_text().replace("Kurse: kurse", "Lernen: kurse")
    ),
    "new legal note": lambda p: p.record("legal_notes", "neu", law="SGB II", norm="§ 1 SGB II"),
    "another citation": lambda p: p.record("questions", "recht", answer="Siehe § 3 SGB II."),
    "law texts": import_text,
    "nothing": lambda p: p,
}


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_nothing_stale_is_left(tmp_path: Path, edit: str) -> None:
    project = built_sample(tmp_path / "projekt")
    EDITS[edit](project)
    build_project(project.root)
    incremental = contents(project.root / "site")

    build_project(project.root, Request(SHIPPED_DAY, full=True))
    full = contents(project.root / "site")
    assert incremental.keys() == full.keys()
    stale = [path for path in full if incremental[path] != full[path]]
    assert not stale, f"declare what these pages depend on (Book._sources): {stale}"


def test_a_deleted_record_takes_its_page_along(tmp_path: Path) -> None:
    project = built_sample(tmp_path / "projekt")
    (project.root / "data/courses/kurs.yml").unlink()
    build_project(project.root)
    assert not (project.root / "site/kurse/kurs.html").exists()


def test_unchanged_pages_are_carried_over(tmp_path: Path) -> None:
    project = built_sample(tmp_path / "projekt")
    project.record("glossary", "zweites", name="Anders")
    second = build_project(project.root)
    assert second.carried > second.made, "a change of one entry must not make the whole site"


def test_each_edition_has_a_folder_of_its_own(tmp_path: Path) -> None:
    project = sample(tmp_path)
    house = build_project(project.root)
    network = build_project(project.root, Request(SHIPPED_DAY, edition="netzwerk"))
    assert (house.site.name, network.site.name) == ("site", "site-netzwerk")
    assert network.carried == 0
    assert build_project(project.root).made < house.made, "the other build took nothing from it"


def test_a_page_that_somebody_changed_in_the_site_is_made_again(tmp_path: Path) -> None:
    project = built_sample(tmp_path / "projekt")
    page = project.root / "site/kurse/kurs.html"
    before = page.read_bytes()
    page.write_bytes(before[:100])
    build_project(project.root)
    assert page.read_bytes() == before


def test_a_damaged_manifest_only_costs_time(tmp_path: Path) -> None:
    project = built_sample(tmp_path / "projekt")
    (project.root / "site" / FILE).write_text("{kaputt")
    assert build_project(project.root).carried == 0


def test_two_full_builds_are_equal(tmp_path: Path) -> None:
    one, two = sample(tmp_path / "eins"), sample(tmp_path / "zwei")
    build_project(one.root)
    build_project(two.root)
    first, second = contents(one.root / "site"), contents(two.root / "site")
    assert [path for path in first if first[path] != second.get(path)] == []


def test_same_project_in_another_folder(tmp_path: Path) -> None:
    project = sample(tmp_path / "eins")
    build_project(project.root)
    moved = tmp_path / "zwei"
    shutil.copytree(project.root, moved)
    assert build_project(moved).carried > 0
