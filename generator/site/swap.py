"""Putting a finished site in the place of the old one."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import BuildError


@contextmanager
def aside(site: Path) -> Iterator[Path]:
    """Yield an empty folder beside `site`; on success it takes the place of `site`.

    When the body fails, the old site stays as it was. Raises `BuildError` when
    the folders cannot be moved, for instance while a file of the old site is open.
    """
    new, old = site.with_name(site.name + ".neu"), site.with_name(site.name + ".alt")
    _remove(new)
    if old.exists() and not site.exists():
        old.rename(site)  # an earlier swap was interrupted half-way
    new.mkdir(parents=True)
    try:
        yield new
        _swap(site, new, old)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _swap(site: Path, new: Path, old: Path) -> None:
    _remove(old)
    try:
        if site.exists():
            site.rename(old)
        new.rename(site)
    except OSError as error:
        if old.exists() and not site.exists():
            old.rename(site)
        hint = "schließen Sie Dateien und Fenster, die den Ordner benutzen"
        raise BuildError(
            f"{site.name}/ lässt sich nicht ersetzen ({error.strerror}); {hint}"
        ) from None
    _remove(old)


def _remove(folder: Path) -> None:
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise BuildError(f"{folder.name}/ lässt sich nicht löschen ({error.strerror})") from None
