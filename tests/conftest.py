"""What all tests share: a project to fill, the command line, repeatable property tests."""

import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from generator.cli import main

from . import scratch
from .fuzz import LONG
from .support import Project, project

CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium")
"""The same engine without the windows around it needs less than half the time."""

Run = Callable[..., tuple[int, str, str]]

settings.register_profile("wissen", derandomize=True, deadline=None, database=None)
settings.register_profile(LONG, settings.get_profile("wissen"))
settings.load_profile("wissen")


@pytest.hookimpl(tryfirst=True)  # before tests are chosen by their marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need a browser; they wait for a Chromium.

    Neither they nor slow ones measure coverage: it doubles their time, and they
    run little that others do not.
    """
    reason = "no Chromium: install Debian's package chromium (make test does it for root)"
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
        if item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.no_cover)
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.no_cover)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason=reason))


def pytest_sessionfinish() -> None:
    """Leave nothing behind in the folder for temporary files."""
    scratch.clear_away()


@pytest.fixture(autouse=True)
def _fresh_logging() -> Iterator[None]:
    """Undo what a command line run in the same process did to the program's logger."""
    logger = logging.getLogger("generator")
    before = logger.handlers[:], logger.level, logger.propagate
    yield
    logger.handlers, logger.level, logger.propagate = before


@pytest.fixture
def work(tmp_path: Path) -> Project:
    """Return a project that is in order, to be filled by the test."""
    return project(tmp_path)


@pytest.fixture
def wissen(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs ``wissen`` and returns exit code, output and errors."""

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stopped:
            main(list(arguments))
        said = capsys.readouterr()
        return int(stopped.value.code or 0), said.out, said.err

    return call


@pytest.fixture
def run(work: Project, wissen: Run) -> Run:
    """Return a function that runs ``wissen -C project``."""
    return lambda *arguments: wissen("-C", str(work.root), *arguments)
