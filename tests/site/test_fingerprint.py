"""What counts as the same: all that shapes a page is in its fingerprint, and nothing else."""

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import generator
from generator.site.build import open_config
from generator.site.fingerprint import canonical, frame_digest, of_files
from tests.built import build_project, full_sample
from tests.support import Project

pytestmark = pytest.mark.slow

PACKAGE = Path(generator.__file__).parent
DIGEST = """
import sys
from pathlib import Path
from generator.site.build import open_config
from generator.site.fingerprint import frame_digest
print(frame_digest(open_config(Path(sys.argv[1])), []))
"""

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


PROGRAM = ("law/laws.yml", "search/words.yml", "theme/wissen/base.html", "dates.py")


def test_every_file_of_the_program_counts(tmp_path: Path) -> None:
    work = full_sample(tmp_path / "projekt")
    copy = tmp_path / "programm" / "generator"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))

    def digest() -> str:
        command = [sys.executable, "-c", DIGEST, str(work.root)]
        env = {**os.environ, "PYTHONPATH": str(copy.parent)}
        done = subprocess.run(
            command, cwd=tmp_path, env=env, capture_output=True, text=True, check=True
        )
        return done.stdout

    first = digest()
    assert digest() == first, "two processes must agree"
    kinds = {path.suffix for path in copy.rglob("*") if path.is_file()} - {".pyc"}
    for kind in sorted(kinds):
        file = min(path for path in copy.rglob(f"*{kind}") if path.is_file())
        file.write_bytes(file.read_bytes() + b"\n")
        changed = digest()
        assert changed != first, f"{file.relative_to(copy)} shapes pages too"
        first = changed


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
