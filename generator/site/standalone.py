"""``mkdocs build``: the same lock, the same care and the same swap as ``wissen build``."""

import logging
import shutil
from collections.abc import Mapping

from ..door.destination import target_of
from ..errors import BuildError, os_reason
from ..knowledge import EDITIONS, Edition
from ..mkdocs import MkDocsConfig
from ..site_dir import manifest
from ..site_dir.workshop import Workshop
from .build import unwritten

log = logging.getLogger("mkdocs.plugins.wissen")


class Standalone:
    """One build that MkDocs itself steers; `dirty` is MkDocs' own way to make only changes.

    The old site stays whole until the new one is; a dirty build works on a copy of it.
    """

    def __init__(self, dirty: bool) -> None:
        self._dirty = dirty
        self._workshop: Workshop | None = None

    def begin(self, config: MkDocsConfig, edition: Edition) -> None:
        """Turn ``site_dir`` to the folder in which the site is made.

        Raises `BuildError` when another build runs or the target must not be replaced.
        """
        workshop = Workshop(target_of(config, edition, edition))
        workshop.__enter__()
        self._workshop = workshop
        config.site_dir = str(workshop.new)
        site = workshop.target.site
        if self._dirty and site.is_dir():
            try:
                shutil.copytree(site, workshop.new, dirs_exist_ok=True)
            except OSError as error:
                raise BuildError(
                    f"{site.name}/ lässt sich nicht kopieren: {os_reason(error)}"
                ) from None

    def finish(self, config: MkDocsConfig, prints: Mapping[str, str]) -> None:
        """Leave the manifest, put the site in its place, and name it as ``site_dir`` again."""
        workshop, self._workshop = self._workshop, None
        if workshop is None:
            return
        try:
            before = manifest.read(workshop.new)
            if before is not None:
                manifest.forget(workshop.new, before, prints)
            manifest.write(workshop.new, workshop.target.edition, prints)
            workshop.swap()
        except OSError as error:
            raise BuildError(unwritten(error)) from None
        finally:
            workshop.discard()
        site = workshop.target.site
        config.site_dir = str(site)
        log.info("%s: %s", site.name, EDITIONS[workshop.target.edition])

    def give_up(self) -> None:
        """Clear away an unfinished site; the old one stays."""
        workshop, self._workshop = self._workshop, None
        if workshop is not None:
            workshop.discard()
