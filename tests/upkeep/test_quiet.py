"""Nobody is told in English what becomes of MkDocs, its theme or its successors."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.built import ROOT
from tests.support import Project
from tests.upkeep.beside import ONE_LINE, environment, properdocs, python

pytestmark = pytest.mark.slow

FUTURE = re.compile(
    r"https?://(?!127\.0\.0\.1)|MkDocs 2|ProperDocs|Zensical|end of life|abandon|maintain"
    r"|successor|deprecat|will be removed|WARNING",
    re.IGNORECASE,
)
"""Words of such announcements, as MkDocs, ProperDocs and Material make them today."""


def exported() -> dict[str, str]:
    """Return what the Makefile sets for all its commands."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    return dict(re.findall(r"^export (\w+) := (\S+)$", text, re.MULTILINE))


def quiet(said: str, root: Path) -> None:
    """Look for such words in what was `said` in the project at `root`, whatever that is called."""
    found = FUTURE.search(said.replace(str(root), ""))
    assert not found, f"silence it in generator/mkdocs.py or in the Makefile: {said}"


def test_wissen_says_nothing_of_it(work: Project) -> None:
    """Nor with ProperDocs, as ``test_properdocs.py`` sees."""
    done = python("-m", "generator", "build", cwd=work.root, env=environment())
    assert re.fullmatch(ONE_LINE, done.stderr)
    assert done.stdout == ""


def test_mkdocs_says_nothing_of_it_where_make_calls(
    work: Project, pytestconfig: pytest.Config
) -> None:
    """With ProperDocs beside it there is more to say."""
    env = environment(properdocs(pytestconfig.cache.mkdir("upkeep")), **exported())
    quiet(python("-m", "mkdocs", "build", cwd=work.root, env=env).stderr, work.root)


def test_the_theme_would_say_it(work: Project) -> None:
    """When this fails, the theme is quiet by itself: take the setting out of the Makefile."""
    done = python("-m", "mkdocs", "build", cwd=work.root, env=environment())
    assert FUTURE.search(done.stderr)


def test_properdocs_says_nothing_of_it_when_told_the_file(
    work: Project, pytestconfig: pytest.Config
) -> None:
    """Without ``-f`` it wants the file renamed: `make serve` names it."""
    env = environment(properdocs(pytestconfig.cache.mkdir("upkeep")), **exported())
    quiet(
        python("-m", "properdocs", "build", "-f", "mkdocs.yml", cwd=work.root, env=env).stderr,
        work.root,
    )
    assert "serve -f mkdocs.yml" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_the_preview_says_nothing_of_it(work: Project) -> None:
    call = [sys.executable, "-m", "mkdocs", "serve", "-f", "mkdocs.yml", "-a", "127.0.0.1:0"]
    env = environment(**exported())
    with subprocess.Popen(call, cwd=work.root, env=env, stderr=subprocess.PIPE, text=True) as run:
        assert run.stderr
        said = []
        for line in run.stderr:
            said.append(line)
            if "Serving on" in line:
                run.terminate()  # an interruption is ignored by what runs in the background
    quiet("".join(said), work.root)
    assert any("Serving on" in line for line in said), "".join(said)
