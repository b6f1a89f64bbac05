"""``wissen build``: MkDocs builds aside, only what changed, and then the sites are swapped."""

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol, cast

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from ..errors import BuildError, ProjectError
from ..loading import Loaded
from .swap import aside

# The theme prints a notice about its own future, in English, when it is first imported.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

Progress = Callable[[int, int], None]
"""Called with how many pages are made, and how many there are to make."""


@dataclass(frozen=True, slots=True)
class Request:
    """What ``wissen build`` was asked for. `None` leaves the choice to ``mkdocs.yml``."""

    today: date
    examples: bool | None = None
    edition: str | None = None
    full: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """What came of it: the site's folder, pages made, and pages carried over unchanged."""

    site: Path
    made: int
    carried: int


class SitePlugin(Protocol):
    """The part of the plugin that a build by ``wissen`` steers."""

    config: Any
    loaded: Loaded | None
    previous_site: Path | None
    progress: Progress | None
    made: int
    carried: int


def build(root: Path, loaded: Loaded, request: Request, progress: Progress) -> Built:
    """Build the site of the project at `root` from what was `loaded` and checked.

    Raises `ProjectError` for an unusable ``mkdocs.yml`` and `BuildError` when
    the site cannot be made; the site that was there before then stays.
    """
    config = open_config(root)
    site = Path(config.site_dir)
    plugin = _steer(config, loaded, request, progress)
    plugin.previous_site = None if request.full else site
    with aside(site) as new, _mkdocs_log():
        config.site_dir = str(new)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            # A dirty build asks each file whether it is modified; ours know.
            mkdocs_build(config, dirty=True)
        except Abort as error:
            raise BuildError(f"MkDocs hat abgebrochen ({error})") from error
        finally:
            config.plugins.on_shutdown()
    return Built(site, plugin.made, plugin.carried)


def open_config(root: Path) -> MkDocsConfig:
    """Return the MkDocs configuration of the project at `root`."""
    file = root / "mkdocs.yml"
    try:
        with _mkdocs_log():
            return load_config(str(file))
    except (ConfigurationError, Abort) as error:
        raise ProjectError(f"die Einstellungen stimmen nicht ({error})", file) from None


def chosen(config: MkDocsConfig, request: Request) -> SitePlugin:
    """Return the plugin of `config`, its options changed to what `request` asks for."""
    plugin = cast(SitePlugin, config.plugins["wissen"])
    wanted: Mapping[str, Any] = {
        "today": request.today,
        "examples": request.examples,
        "edition": request.edition,
    }
    for name, value in wanted.items():
        if value is not None:
            plugin.config[name] = value
    return plugin


def _steer(
    config: MkDocsConfig, loaded: Loaded, request: Request, progress: Progress
) -> SitePlugin:
    plugin = chosen(config, request)
    plugin.loaded, plugin.progress = loaded, progress
    return plugin


class _NoDirtyWarning(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        return "'dirty' build" not in record.getMessage()


@contextmanager
def _mkdocs_log() -> Iterator[None]:
    """Show MkDocs' warnings, without the one about dirty builds."""
    logger, build_logger = logging.getLogger("mkdocs"), logging.getLogger("mkdocs.commands.build")
    handler, quiet = logging.StreamHandler(), _NoDirtyWarning()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("MkDocs: %(message)s"))
    logger.addHandler(handler)
    build_logger.addFilter(quiet)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        build_logger.removeFilter(quiet)
