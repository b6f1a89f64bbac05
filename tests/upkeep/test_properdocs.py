"""With ProperDocs in the place of MkDocs the site is the same."""

import re
import sys
from pathlib import Path

import pytest

from generator.site_dir.manifest import FILE
from tests.built import ROOT, SHIPPED_DAY, build_project, copy_shipped, shipped_site
from tests.packed import files, run, wheel
from tests.support import Project, project
from tests.upkeep.beside import (
    CONSTRAINTS,
    ONE_LINE,
    VERSION,
    environment,
    properdocs,
    python,
)

pytestmark = pytest.mark.slow

DAY = ("--today", SHIPPED_DAY.isoformat())
MAKER = re.compile(rb'<meta name="generator" content="mkdocs-(.*?), ')
"""Where a page says who made it."""
WHO = ("-c", "from generator.mkdocs import AT_WORK; print(AT_WORK)")


@pytest.fixture
def beside(pytestconfig: pytest.Config) -> Path:
    return properdocs(pytestconfig.cache.mkdir("upkeep"))


def same_pages(made: dict[str, bytes], expected: dict[str, bytes]) -> None:
    """Compare what ProperDocs made with what MkDocs made, but for the name of the maker."""
    assert made.keys() == expected.keys()
    pages = [path for path in made if path.endswith(".html")]
    makers = {found[1] for path in pages if (found := MAKER.search(made[path]))}
    assert makers == {f"ProperDocs {VERSION}".encode()}, f"pages were made by {makers}"
    different = [path for path in made if nameless(made[path]) != nameless(expected[path])]
    # The manifest says what each page was made with.
    assert set(different) <= {FILE}, f"ProperDocs makes other bytes of {different[:20]}"


def nameless(page: bytes) -> bytes:
    return MAKER.sub(b"", page)


def sample(root: Path) -> Project:
    work = project(root).record("partners", "awo", name="Muster & Co").record("topics", "sucht")
    return work.page("unter/seite.md", "# Seite\n\nSiehe [[partners/awo]] und § 18 SGB II.\n")


def test_a_small_site_has_the_same_pages_and_an_edit_makes_few(
    beside: Path, tmp_path: Path
) -> None:
    expected = files(build_project(sample(tmp_path / "mkdocs").root).site)
    work, env = sample(tmp_path / "properdocs"), environment(beside)
    said = python("-m", "generator", "build", *DAY, cwd=work.root, env=env).stderr
    assert re.fullmatch(ONE_LINE, said)
    same_pages(files(work.root / "site"), expected)
    work.record("topics", "sucht", name="Neuer Name")
    said = python("-m", "generator", "build", *DAY, cwd=work.root, env=env).stderr
    assert "unverändert übernommen" in said, f"everything is made anew: {said}"
    assert "Neuer Name" in (work.root / "site" / "themen" / "sucht.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("first", "at_work"),
    [
        ((), "properdocs"),
        (("import mkdocs.config",), "mkdocs"),
        (("import properdocs.__main__",), "properdocs"),
    ],
    ids=["wissen build", "mkdocs build", "properdocs build"],
)
def test_who_runs_is_kept_and_else_properdocs_goes_first(
    beside: Path, tmp_path: Path, first: tuple[str, ...], at_work: str
) -> None:
    code = "; ".join((*first, WHO[1]))
    done = python("-c", code, cwd=tmp_path, env=environment(beside))
    assert done.stdout.split() == [at_work]


def test_without_it_mkdocs_builds(tmp_path: Path) -> None:
    assert python(*WHO, cwd=tmp_path, env=environment()).stdout.split() == ["mkdocs"]


@pytest.mark.trial
def test_the_shipped_site_is_the_same_where_mkdocs_is_not_even_installed(tmp_path: Path) -> None:
    folder = tmp_path / "environment"
    run(sys.executable, "-m", "venv", folder)
    own = folder / "bin" / "python"
    pip = [own, "-m", "pip", "-q", "--disable-pip-version-check"]
    properdocs(tmp_path)  # skips where nothing can be fetched
    run(*pip, "install", "--no-compile", "-c", CONSTRAINTS, f"{wheel()}[properdocs]")
    run(*pip, "uninstall", "-y", "mkdocs")  # the theme brought it along
    root = copy_shipped(tmp_path / "project")
    run(folder / "bin" / "wissen", "-q", "-C", root, "build", *DAY, cwd=root)
    same_pages(files(root / "site"), files(shipped_site()))


@pytest.mark.trial
def test_what_we_promise_of_a_build_holds_with_properdocs(beside: Path) -> None:
    """Settings in German, faults of others, the menu, incremental builds: our own tests of them."""
    tests = ["tests/door", "tests/settings", "tests/site/test_navigation.py"]
    call = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist")
    done = python(*call, "-p", "properdocs.replacement", *tests, cwd=ROOT, env=environment(beside))
    assert " passed" in done.stdout
