"""``wissen build``: MkDocs builds aside, only what changed, and then the sites are swapped."""

import errno
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol, cast

from ..door.config import open_config
from ..door.destination import target_of
from ..door.guard import guarded
from ..door.mkdocs_log import mkdocs_log
from ..errors import BuildError, os_reason
from ..knowledge import Edition
from ..loading import Loaded
from ..mkdocs import MkDocsConfig
from ..mkdocs import build as mkdocs_build
from ..settings.options import Options
from ..site_dir import manifest
from ..site_dir.lock import AT_ONCE
from ..site_dir.workshop import Workshop
from .archive import archive_beside, make_archive
from .steering import Progress, Steering


@dataclass(frozen=True, slots=True)
class Request:
    """What ``wissen build`` was asked for. `None` leaves the choice to ``mkdocs.yml``.

    `patience` is how many seconds to wait for another build of the same site; with
    `archive` the site is also packed, to be given away.
    """

    today: date
    examples: bool | None = None
    edition: str | None = None
    full: bool = False
    patience: float = AT_ONCE
    archive: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """What came of it: the site's folder, pages made, and pages carried over unchanged."""

    site: Path
    edition: Edition
    made: int
    carried: int


class SitePlugin(Protocol):
    """The part of the plugin that a build by ``wissen`` steers."""

    config: Any
    options: Options
    steering: Steering


def build(root: Path, loaded: Loaded, request: Request, progress: Progress) -> Built:
    """Build the site of the project at `root` from what was `loaded` and checked.

    Raises `DataError` for an unusable ``mkdocs.yml`` and `BuildError` when the
    site cannot be made or put in its place; the site that was there before then stays.
    """
    config = open_config(root)
    configured = config.plugins["wissen"].config.edition
    plugin = chosen(config, request)
    target = target_of(config, configured, plugin.config.edition)
    previous = None if request.full else target.site
    plugin.steering = steering = Steering(loaded, previous, progress)
    archive = archive_beside(target, plugin.options, request.today) if request.archive else None
    with (
        Workshop(target, request.patience) as workshop,
        mkdocs_log() as heard,
        guarded(root, config, heard),
    ):
        config.site_dir = str(workshop.new)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            # A dirty build asks each file whether it is modified; ours know.
            mkdocs_build(config, dirty=True)
            manifest.write(workshop.new, target.edition, steering.prints)
            if archive:
                make_archive(archive, workshop, config.theme.dirs)
        except OSError as error:
            if not about_writing(error, workshop.new):
                raise
            raise BuildError(unwritten(error)) from error
        finally:
            config.plugins.on_shutdown()
    return Built(target.site, target.edition, steering.made, steering.carried)


def about_writing(error: OSError, site: Path) -> bool:
    """Tell whether `error` speaks of the `site` being made, and not of a file of somebody else."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
        return True
    return isinstance(error.filename, str) and Path(error.filename).is_relative_to(site)


def unwritten(error: OSError) -> str:
    """Say which file could not be written, by its name in the site."""
    name = Path(str(error.filename)).name if error.filename else "eine Datei"
    return f"{name} lässt sich nicht schreiben: {os_reason(error)}; der alte Stand bleibt"


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
