"""Where a site is built to, and whether that place may be replaced.

A site only ever takes the place of a folder that is empty or was built by this
program. Everything is looked at before the first page is made.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..browser import STYLES
from ..errors import BuildError, os_reason
from ..knowledge import Edition
from . import manifest

DEFAULT = "site"
"""The folder MkDocs builds into when ``site_dir`` says nothing."""

_WAY_OUT = "wählen Sie unter „site_dir“ in mkdocs.yml einen anderen Ordner"
_JUNK = {"Thumbs.db", "desktop.ini", ".DS_Store"}
"""What systems put into every folder they show."""
_WEB = {".html", ".js", ".css", ".map", ".json", ".xml", ".gz", ".ics", ".vcf", ".svg", ".png"}
_WEB |= {".ico", ".webp", ".jpg", ".woff", ".woff2", ".txt", ".inv"}
"""Kinds of file of which a site of an earlier version may consist."""


class TargetError(BuildError):
    """The place where the site should go cannot be replaced by it."""

    def __init__(self, site: Path, reason: str, way_out: str = _WAY_OUT) -> None:
        super().__init__(f"{site} wird nicht ersetzt: {reason}; {way_out}")
        self.site, self.reason, self.way_out = site, reason, way_out


@dataclass(frozen=True, slots=True)
class Target:
    """The folder a site is built to. `own` are files and folders of the project.

    `root` is the project, `docs` its hand-written pages.
    """

    site: Path
    edition: Edition
    root: Path
    docs: Path
    own: tuple[Path, ...] = ()

    def examine(self) -> None:
        """Raise `TargetError` unless the site may be put here."""
        _fit(self.site)
        _apart(self.site, self.root, self.own)
        if self.site.is_dir():
            try:
                self._ours()
            except OSError as error:
                raise TargetError(self.site, os_reason(error)) from None

    def _ours(self) -> None:
        if all(item.name in _JUNK for item in self.site.iterdir()):
            return
        found = manifest.read(self.site)
        if found is None and not _looks_like_ours(self.site):
            raise TargetError(
                self.site,
                "dort liegen Dateien, die nicht von diesem Programm stammen",
                f"{_WAY_OUT}, oder räumen Sie diesen selbst leer",
            )
        if found and found.edition and found.edition != self.edition:
            raise TargetError(
                self.site,
                f"dort liegt die Ausgabe „{found.edition}“, gebaut wird „{self.edition}“",
                f"{_WAY_OUT}, oder löschen Sie diesen",
            )
        stray = next(self._strays(found), None)
        if stray is not None:
            raise TargetError(
                self.site,
                f"„{stray}“ darin stammt nicht vom Bau und ginge verloren",
                "verschieben Sie die Datei, zum Beispiel nach docs/",
            )

    def _strays(self, found: manifest.Manifest | None) -> Iterator[str]:
        """Yield files in the site that no build put there."""
        for path in manifest.files_in(self.site):
            name = Path(path)
            if name.name in _JUNK or path == manifest.FILE:
                continue
            if found is not None and found.files is not None:
                known = path in found.files
            else:
                known = name.suffix.lower() in _WEB or (self.docs / path).is_file()
            if not known:
                yield path


def folder_for(root: Path, site_dir: Path, configured: Edition, wanted: Edition) -> Path:
    """Return the folder of the `wanted` edition.

    `site_dir` belongs to the edition that ``mkdocs.yml`` names (`configured`); the
    default belongs to ``intern``. Every other edition has a folder beside it.
    """
    owner = "intern" if site_dir == root / DEFAULT else configured
    site = site_dir if wanted == owner else site_dir.with_name(f"{site_dir.name}-{wanted}")
    # The folder's own name stays as it is, so that a link is seen as one.
    return site.parent.resolve() / site.name


def _fit(site: Path) -> None:
    if not site.name:
        raise TargetError(site, "das ist der oberste Ordner")
    if site.is_symlink():
        raise TargetError(
            site, "das ist eine Verknüpfung", "tragen Sie den Ordner selbst unter „site_dir“ ein"
        )
    if os.path.lexists(site) and not site.is_dir():
        raise TargetError(site, "das ist eine Datei und kein Ordner")
    if site.is_dir() and os.path.ismount(site):
        raise TargetError(
            site,
            "dort ist ein Datenträger eingehängt",
            "tragen Sie unter „site_dir“ einen Ordner darin ein",
        )


def _apart(site: Path, root: Path, own: Sequence[Path]) -> None:
    """Refuse a site that holds something of the project or lies inside it."""
    for path in (root, *own):
        if any(_same(site, above) for above in _upwards(path)):
            raise TargetError(site, f"dort liegt das Projekt selbst ({_shown(path, root)})")
    for path in own:
        if any(_same(path, above) for above in _upwards(site)):
            raise TargetError(site, f"der Ordner gehört zum Projekt ({_shown(path, root)})")


def _upwards(path: Path) -> Iterable[Path]:
    resolved = path.resolve()
    return (resolved, *resolved.parents)


def _same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one place, also on systems that ignore case."""
    try:
        return one.samefile(other)
    except OSError:
        return one == other


def _shown(path: Path, root: Path) -> str:
    if path == root:
        return "mkdocs.yml"
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def _looks_like_ours(site: Path) -> bool:
    """Tell whether an earlier version of this program built `site`, before it left a manifest."""
    return all((site / name).is_file() for name in ("404.html", STYLES))
