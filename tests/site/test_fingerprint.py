"""What counts as the same: all that shapes a page is in its fingerprint, and nothing else."""

import functools
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import generator
from generator.site import fingerprint
from generator.site.build import open_config
from generator.site.fingerprint import canonical, frame_digest, of_files
from tests.built import build_project, full_sample
from tests.support import Project

pytestmark = pytest.mark.slow

PACKAGE = Path(generator.__file__).parent
BASE = "theme:\n  name: material\n  custom_dir: vorlagen\n  features: [navigation.tabs]\n"


@pytest.fixture
def work(tmp_path: Path) -> Project:
    """Return a project with all that can shape its pages from outside ``data/``."""
    made = full_sample(tmp_path / "projekt").file("basis.yml", BASE)
    text = (made.root / "mkdocs.yml").read_text()
    head, tail = text.split("theme:")[0], "plugins:" + text.split("plugins:")[1]
    own = "INHERIT: basis.yml\nhooks: [haken.py]\ncopyright: !ENV [WISSEN_FUSS, Fuß]\n"
    made.settings(own + head + tail)
    made.file("haken.py", "import nachbar\n").file("nachbar.py", "WERT = 1\n")
    return made.file("vorlagen/wissen/report.html", "{% macro report() %}{% endmacro %}")


def frame(work: Project) -> str:
    return frame_digest(open_config(work.root), [])


def env(work: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WISSEN_FUSS", "anders")


def moved_override(work: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    (work.root / "vorlagen/wissen/report.html").rename(work.root / "vorlagen/report.html")


Change = Callable[[Project, pytest.MonkeyPatch], object]
CHANGES: dict[str, Change] = {
    "a file behind INHERIT": lambda work, _: work.file("basis.yml", BASE.replace("tabs", "top")),
    "a value of the environment": env,
    "a hook": lambda work, _: work.file("haken.py", "import nachbar  # anders\n"),
    "what a hook imports": lambda work, _: work.file("nachbar.py", "WERT = 2\n"),
    "an override": lambda work, _: work.file("vorlagen/wissen/report.html", ""),
    "a new override": lambda work, _: work.file("vorlagen/main.html", ""),
    "a moved override": moved_override,
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_shapes_pages_changes_the_frame(
    work: Project, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    monkeypatch.syspath_prepend(work.root)
    before = frame(work)
    assert frame(work) == before, "nothing changed, and all pages would be made again"
    CHANGES[change](work, monkeypatch)
    assert frame(work) != before, f"{change} changes pages, but none would be made again"


def test_every_file_of_the_program_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = full_sample(tmp_path / "projekt")
    copy = tmp_path / "generator"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    first = frame(work)
    monkeypatch.setattr(fingerprint, "_PACKAGE", copy)
    assert frame(work) == first, "where the program lies does not count"
    for kind in sorted({path.suffix for path in copy.rglob("*") if path.is_file()}):
        file = min(path for path in copy.rglob(f"*{kind}") if path.is_file())
        file.write_bytes(file.read_bytes() + b"\n")
        changed = frame(work)
        assert changed != first, f"{file.relative_to(copy)} shapes pages too"
        first = changed
    (copy / "__pycache__").mkdir()
    (copy / "__pycache__" / "x.pyc").write_bytes(b"")
    assert frame(work) == first, "what Python keeps for itself shapes nothing"


def test_the_same_project_elsewhere_is_the_same(work: Project, tmp_path: Path) -> None:
    moved = tmp_path / "umgezogen"
    shutil.copytree(work.root, moved)
    sys.path.insert(0, str(work.root))
    try:
        assert frame(Project(moved)) == frame(work)
    finally:
        sys.path.remove(str(work.root))


def test_a_file_counts_with_its_path(tmp_path: Path) -> None:
    one, other = tmp_path / "a/x.html", tmp_path / "b/x.html"
    for file in (one, other):
        file.parent.mkdir()
        file.write_text("gleich")
    assert of_files(tmp_path, [one]) != of_files(tmp_path, [other])
    assert of_files(tmp_path, [one, other]) == of_files(tmp_path, [other, one])


def test_settings_read_the_same_in_every_process() -> None:
    class Odd:
        pass

    shown = "{'a': {'x', 'y'}, 'b': [1, [2, None]]}"
    assert canonical({"b": [1, (2, None)], "a": {"x", "y"}}) == shown
    assert canonical(Odd()) == canonical(Odd())
    assert canonical(functools.partial(int, base=2)) != canonical(functools.partial(int, base=8))
    assert canonical(Path("a")) != canonical("b")


def test_a_build_after_a_change_behind_inherit_makes_all_pages(tmp_path: Path) -> None:
    work = full_sample(tmp_path)
    text = (work.root / "mkdocs.yml").read_text()
    theme = text[text.index("theme:") : text.index("plugins:")]
    work.file("basis.yml", theme).settings("INHERIT: basis.yml\n" + text.replace(theme, ""))
    build_project(work.root)
    assert build_project(work.root).carried > 0
    work.file("basis.yml", theme.replace("[navigation.tabs]", "[navigation.top]"))
    assert build_project(work.root).carried == 0
