"""A site as one file to give away: packed, stamped with its day, put in its place whole."""

import logging
import os
import zipfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from ..errors import BuildError, os_reason
from . import manifest
from .issue import START, Issue, Stamp

log = logging.getLogger(__name__)

_NOT_FOR_READERS = {manifest.FILE, "sitemap.xml", "sitemap.xml.gz"}
"""What only the next build and search engines need; the sitemap holds the moment it was made."""
_FOR_MAKERS = ".map"
LONGEST_PATH = 150
"""Windows opens paths of 260 characters; the rest is for the folder people unpack into."""
_REGULAR_FILE = 0o100644 << 16
_UNIX = 3


class ArchiveError(BuildError):
    """The archive cannot be written, or must not take the place it should go to."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The archive of an `issue`, which lies beside the folder `site`."""

    issue: Issue
    site: Path

    @property
    def place(self) -> Path:
        """Where it goes."""
        return self.site.with_name(self.issue.file_name)

    def examine(self) -> None:
        """Raise `ArchiveError` unless nothing is in its place, or an archive of ours."""
        if os.path.lexists(self.place) and not self._ours():
            raise ArchiveError(
                f"{self.place} wird nicht ersetzt: das ist kein Archiv dieses Programms; "
                "benennen Sie es um, oder verschieben Sie es"
            )

    def pack(self, site: Path, file: Path, stamp: Stamp) -> None:
        """Write the finished `site` into `file`: for the same site the same bytes.

        Raises `ArchiveError` when it cannot be written; what is in its place stays.
        """
        paths = {f"{self.issue.folder}/{path}": path for path in _for_readers(site)}
        _warn_of_long(paths)
        try:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
                packed.writestr(self._entry(START), stamp.start_page())
                for name, path in sorted(paths.items()):
                    content = stamp.stamped(path, (site / path).read_bytes())
                    packed.writestr(self._entry(name), content)
        except OSError as error:
            raise ArchiveError(
                f"{self.place.name} lässt sich nicht schreiben: {os_reason(error)}; "
                "die alten Seiten und das alte Archiv bleiben"
            ) from None

    def deliver(self, file: Path) -> None:
        """Let the packed `file` take its place in one step.

        Raises `ArchiveError` when that is refused, for instance while the old one is open.
        """
        try:
            self.examine()
            file.replace(self.place)
        except OSError as error:
            raise ArchiveError(
                f"{self.place.name} lässt sich nicht ersetzen: {os_reason(error)}; die Seiten sind "
                "neu, das alte Archiv bleibt. Schließen Sie Fenster, in denen es offen ist"
            ) from None
        size = f"{self.place.stat().st_size / 1_000_000:.1f}".replace(".", ",")
        log.info("%s: %s MB, zum Verschicken", self.place.name, size)

    def _ours(self) -> bool:
        if self.place.is_symlink() or not self.place.is_file():
            return False
        try:
            with zipfile.ZipFile(self.place) as packed:
                names = packed.namelist()
        except (OSError, zipfile.BadZipFile):
            return False
        inside = f"{self.issue.folder}/"
        return START in names and all(one == START or one.startswith(inside) for one in names)

    def _entry(self, name: str) -> zipfile.ZipInfo:
        """Return the head of one file: the day is the issue's, nothing depends on the machine."""
        day = self.issue.day
        entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system, entry.external_attr = _UNIX, _REGULAR_FILE
        return entry


def _warn_of_long(paths: Collection[str]) -> None:
    """Name a path that Windows cannot unpack into the folders people use."""
    longest = max(paths, key=len, default="")
    if len(longest) > LONGEST_PATH:
        log.warning(
            "%s: der Name hat mit seinen Ordnern %d Zeichen; ab %d lässt sich das Archiv unter "
            "Windows oft nicht entpacken. Kürzen Sie ihn.",
            *(longest, len(longest), LONGEST_PATH),
        )


def _for_readers(site: Path) -> list[str]:
    """Return the files of `site` that somebody needs who only reads it."""
    return [
        path
        for path in manifest.files_in(site)
        if path not in _NOT_FOR_READERS
        and not path.endswith(_FOR_MAKERS)
        and not any(part.startswith(".") for part in path.split("/"))
    ]
