"""The one door into a project: every command enters here, and learns of every problem."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..checks import check
from ..errors import DataError, Problem
from ..loading import Loaded, load
from ..settings.rules import spot_of
from ..settings.tree import Node
from ..site_dir.target import TargetError
from .claims import claim_problems, generated_pages, twice_problems
from .config import Opened, try_config
from .destination import target_of
from .nav import nowhere_problems, unlisted_problems


@dataclass(frozen=True, slots=True)
class Entered:
    """The project as of `today`; `loaded` is `None` when its data could not be read at all."""

    today: date
    loaded: Loaded | None
    problems: tuple[Problem, ...]
    opened: Opened

    def data(self) -> Loaded:
        """Return what was loaded; raises `DataError` with the problems when nothing was."""
        if self.loaded is None:
            raise DataError(self.problems)
        return self.loaded


def enter(root: Path, today: date | None) -> Entered:
    """Read the settings, the data and the pages at `root`, and check all of it.

    Without `today` the day is the one that ``mkdocs.yml`` fixes, else the calendar's.
    Raises `ProjectError` when `root` is no project.
    """
    opened = try_config(root)
    day = opened.settings.day(today)
    if not opened.settings.readable:
        return Entered(day, None, opened.problems, opened)
    loaded = load(root)
    found = [*check(loaded, day), *site_problems(loaded, opened.settings.tree, day)]
    fresh = sorted(set(found) - set(opened.problems), key=_by_place)
    return Entered(day, loaded, (*opened.problems, *fresh), opened)


def target_problems(opened: Opened) -> Iterator[Problem]:
    """Yield why a build of the edition in ``mkdocs.yml`` could not be put in its place."""
    options = opened.settings.options
    if opened.config is None or options is None:
        return
    try:
        target_of(opened.config, options.edition, options.edition).examine()
    except TargetError as error:
        spot = spot_of(opened.settings.tree, "site_dir")
        message = f"der Ordner für die Seiten wird nicht ersetzt: {error.reason}"
        yield spot.problem(message, error.way_out)


def site_problems(loaded: Loaded, settings: Node, today: date) -> Iterator[Problem]:
    """Yield what keeps `loaded` from becoming a site: taken addresses, a navigation with gaps."""
    generated = generated_pages(loaded, today)
    yield from claim_problems(loaded, generated)
    yield from twice_problems(loaded, generated)
    nav = settings.get("nav")
    yield from nowhere_problems(loaded, nav, generated)
    yield from unlisted_problems(loaded, nav)


def _by_place(problem: Problem) -> tuple[str, int, int, str]:
    return problem.path, problem.line, problem.column, problem.message
