"""One build at a time for each site; a killed one keeps nobody out."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from generator.errors import BuildError
from generator.site.build import Request
from generator.site_dir.lock import FOR_EVER, BusyError, locked
from tests.built import SHIPPED_DAY, build_project
from tests.sites import mkdocs_build, settings
from tests.support import Project, project

HOLD = """
import sys, time
from pathlib import Path
from generator.site_dir.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def holder(site: Path, seconds: float) -> subprocess.Popen[str]:
    """Return another process that holds the lock of `site`."""
    command = [sys.executable, "-c", HOLD, str(site), str(seconds)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


@pytest.fixture
def work(tmp_path: Path) -> Project:
    """Return a project that can be built."""
    return project(tmp_path).settings(settings("site"))


def test_the_second_build_ends_at_once_and_says_why(work: Project) -> None:
    site = build_project(work.root).site
    before = {file: file.read_bytes() for file in site.rglob("*.html")}
    with holder(site, 60) as other:
        with pytest.raises(BusyError, match=r"site/ wird gerade schon gebaut; .*--wait"):
            build_project(work.root)
        with pytest.raises(Abort):
            mkdocs_build(work.root)
        other.kill()
    assert {file: file.read_bytes() for file in site.rglob("*.html")} == before


def test_another_edition_may_be_built_meanwhile(work: Project) -> None:
    with holder(work.root / "site", 60) as other:
        build_project(work.root, Request(SHIPPED_DAY, edition="netzwerk"))
        other.kill()


def test_who_waits_builds_when_the_other_is_done(work: Project) -> None:
    with holder(work.root / "site", 1):
        built = build_project(work.root, Request(SHIPPED_DAY, patience=FOR_EVER))
    assert (built.site / "index.html").is_file()


def test_the_lock_of_a_killed_build_is_taken_over(work: Project) -> None:
    with holder(work.root / "site", 60) as other:
        other.send_signal(signal.SIGKILL)
    assert build_project(work.root).made


def test_a_failed_build_gives_the_lock_back(work: Project) -> None:
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), locked(work.root / "site"):
            raise ZeroDivisionError


def test_a_lock_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("")
    site = tmp_path / "datei" / "site"
    with pytest.raises(BuildError, match="neben site/ lässt sich nichts anlegen"), locked(site):
        pytest.fail("there is nothing to lock")
