"""Putting a finished site in the place of the old one, in one step where the system can."""

import ctypes
import errno
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex

from ..errors import BuildError, os_reason

_MARK = ".wissen-hilfsordner"
"""A file that says: this folder was made by a build, for the site named in it."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_HERE = {errno.ENOSYS, errno.EINVAL, errno.EXDEV, errno.EPERM, errno.ENOTSUP}
"""What a system or file system answers that cannot exchange two folders."""


class Aside:
    """A marked folder beside a site, in which the next one is made.

    `new` is the folder for the next site. The names cannot be guessed, so that no
    folder of somebody else is ever taken for one of ours.
    """

    def __init__(self, site: Path) -> None:
        self._site = site
        self._folder = site.with_name(f".{site.name}-{token_hex(16)}")
        self.new = self._folder / "neu"

    def make(self) -> None:
        """Make the folder, after clearing away what killed builds left behind."""
        clear_leftovers(self._site)
        try:
            self._folder.mkdir(parents=True)
            mark = json.dumps({"site": self._site.name})
            (self._folder / _MARK).write_text(mark + "\n", encoding="utf-8")
            self.new.mkdir()
        except OSError as error:
            self.remove()
            raise BuildError(
                f"neben {self._site.name}/ lässt sich nichts anlegen: {os_reason(error)}"
            ) from None

    def swap(self) -> None:
        """Put `new` in the place of the site; the old one stays when that fails.

        Raises `BuildError`, for instance while a file of the old site is open.
        """
        try:
            if self._site.exists():
                self.new.chmod(self._site.stat().st_mode & 0o7777 | 0o700)
                exchange(self._site, self.new, self._folder / "alt")
            else:
                self.new.rename(self._site)
        except OSError as error:
            raise BuildError(
                f"{self._site.name}/ lässt sich nicht ersetzen: {os_reason(error)}; "
                "schließen Sie Dateien und Fenster, die den Ordner benutzen"
            ) from None

    def remove(self) -> None:
        """Remove the folder with all that is still in it; never fails."""
        _remove(self._folder)


def exchange(site: Path, new: Path, old: Path) -> None:
    """Let `new` become `site`; the old site is then in the place of `new` or at `old`.

    Where the system cannot exchange two names at once, there are two renames; a
    failure of the second takes back the first. Raises `OSError`.
    """
    if _exchanged(site, new):
        return
    site.rename(old)
    try:
        new.rename(site)
    except OSError:
        old.rename(site)
        raise


def _exchanged(site: Path, new: Path) -> bool:
    """Exchange two names by ``renameat2``; return whether the system can do that."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False  # a C library without it
    done = call(_AT_FDCWD, os.fsencode(site), _AT_FDCWD, os.fsencode(new), _RENAME_EXCHANGE)
    if done == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_HERE:
        return False
    raise OSError(number, os.strerror(number), str(site))


def clear_leftovers(site: Path) -> None:
    """Remove folders that killed builds of `site` left; bring back a site lost between renames.

    Only call it while holding the lock of `site`.
    """
    for folder in _leftovers(site):
        old, new = folder / "alt", folder / "neu"
        if not os.path.lexists(site) and old.is_dir():
            # Killed between two renames: what was being put in place is complete.
            (new if new.is_dir() else old).rename(site)
        _remove(folder)


def _leftovers(site: Path) -> Iterator[Path]:
    try:
        beside = sorted(site.parent.glob(f".{_plain(site.name)}-*"))
    except OSError:
        return
    for folder in beside:
        if not folder.is_symlink() and folder.is_dir() and _marked(folder, site):
            yield folder


def _plain(name: str) -> str:
    """Return `name` for a pattern: a bracket is only a bracket."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _marked(folder: Path, site: Path) -> bool:
    mark = folder / _MARK
    if mark.is_symlink():
        return False
    try:
        return bool(json.loads(mark.read_text(encoding="utf-8")) == {"site": site.name})
    except (OSError, ValueError):
        return False


def _remove(folder: Path) -> None:
    """Remove `folder`, its mark last, so that what is left of it is still known as ours."""
    for name in ("neu", "alt"):
        shutil.rmtree(folder / name, ignore_errors=True)
    if not any((folder / name).exists() for name in ("neu", "alt")):
        shutil.rmtree(folder, ignore_errors=True)
