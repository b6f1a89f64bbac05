"""Templates are compiled once per process, and anew wherever the code would be another."""

from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest
from jinja2.bccache import Bucket

from generator.pages.compiled import CompiledTemplates
from tests.built import build_project, full_sample
from tests.sites import contents

Change = Callable[[jinja2.Environment], object]


class Counting(CompiledTemplates):
    """Counts what was compiled: Jinja hands over whatever it had to compile."""

    def __init__(self) -> None:
        super().__init__()
        self.compiled = 0

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.compiled += 1
        super().dump_bytecode(bucket)


class Folder:
    """A folder with one template."""

    def __init__(self, folder: Path) -> None:
        self.kept = Counting()
        self._folder = folder
        self.write("{{ wert }}{{ 'Fest'|upper }}")

    def write(self, source: str) -> None:
        (self._folder / "seite.html").write_text(source, encoding="utf-8")

    def render(self, change: Change = lambda env: None, *, autoescape: bool = False) -> str:
        """Return the template as a new environment renders it, as in a new build."""
        loader = jinja2.FileSystemLoader(self._folder)
        env = jinja2.Environment(
            loader=loader,
            autoescape=autoescape,  # noqa: S701  # the theme's environment does not escape
            bytecode_cache=self.kept,
        )
        change(env)
        return env.get_template("seite.html").render(wert="<a>")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_a_second_environment_takes_what_the_first_compiled(folder: Folder) -> None:
    assert folder.render() == folder.render() == "<a>FEST"
    assert folder.kept.compiled == 1, "templates are compiled for every build again"


def test_a_template_that_was_edited_is_compiled_anew(folder: Folder) -> None:
    folder.render()
    folder.write("neu: {{ wert }}")
    assert folder.render() == "neu: <a>"
    folder.write("{{ wert }}{{ 'Fest'|upper }}")
    assert folder.render() == "<a>FEST"


def test_what_escapes_and_what_does_not_never_meet(folder: Folder) -> None:
    for _ in range(2):
        assert folder.render() == "<a>FEST"
        assert folder.render(autoescape=True) == "&lt;a&gt;FEST"
    assert folder.kept.compiled == 2


def _lower(env: jinja2.Environment) -> None:
    env.filters["upper"] = str.lower


def _with_environment(env: jinja2.Environment) -> None:
    @jinja2.pass_environment
    def upper(_env: jinja2.Environment, value: str) -> str:
        return value[::-1]

    env.filters["upper"] = upper


def _finalized(env: jinja2.Environment) -> None:
    env.finalize = lambda value: f"({value})"


@pytest.mark.parametrize(
    ("change", "rendered"),
    [(_lower, "<a>fest"), (_with_environment, "<a>tseF"), (_finalized, "(<a>)(FEST)")],
)
def test_an_environment_that_compiles_otherwise_gets_its_own(
    folder: Folder, change: Change, rendered: str
) -> None:
    assert folder.render() == "<a>FEST"
    assert folder.render(change) == rendered
    assert folder.render() == "<a>FEST"


@pytest.mark.slow
def test_an_override_that_comes_changes_and_goes_is_seen_by_the_next_build(tmp_path: Path) -> None:
    work = full_sample(tmp_path)
    text = (work.root / "mkdocs.yml").read_text(encoding="utf-8")
    own = text.replace("  name: material\n", "  name: material\n  custom_dir: eigen\n")
    assert own != text, "the sample's settings name its theme otherwise now"
    (work.root / "mkdocs.yml").write_text(own, encoding="utf-8")
    override = work.root / "eigen" / "wissen" / "start.html"
    override.parent.mkdir(parents=True)
    start = work.root / "site" / "index.html"
    build_project(work.root)
    before = contents(work.root / "site")
    for words in ("Erste Fassung", "Zweite Fassung"):
        override.write_text(f"<h1>{words}</h1>", encoding="utf-8")
        build_project(work.root)
        assert words in start.read_text(encoding="utf-8")
    override.unlink()
    build_project(work.root)
    assert contents(work.root / "site") == before
