"""One build at a time for each site."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from ..errors import BuildError, os_reason

log = logging.getLogger(__name__)

AT_ONCE = 0.0
"""Do not wait for another build."""
FOR_EVER = -1.0
"""Wait until the other build is done."""


class BusyError(BuildError):
    """Another build holds the site."""

    def __init__(self, site: Path) -> None:
        super().__init__(
            f"{site.name}/ wird gerade schon gebaut; warten Sie, bis der andere Bau fertig ist "
            "(„wissen build --wait“ wartet von selbst)"
        )
        self.site = site


@contextmanager
def locked(site: Path, patience: float = AT_ONCE) -> Iterator[None]:
    """Hold the lock of `site`, waiting at most `patience` seconds (`FOR_EVER` is allowed).

    The system gives the lock back when its holder dies, so a killed build keeps
    nobody out. Raises `BusyError` when another build holds it.
    """
    # On drives without locks of the system the library falls back to a file of its own.
    lock = FileLock(site.with_name(f".{site.name}.lock"))
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        _take(lock, site, patience)
    except Timeout:
        raise BusyError(site) from None
    except OSError as error:
        raise BuildError(
            f"neben {site.name}/ lässt sich nichts anlegen: {os_reason(error)}"
        ) from None
    try:
        yield
    finally:
        lock.release()


def _take(lock: BaseFileLock, site: Path, patience: float) -> None:
    try:
        lock.acquire(timeout=AT_ONCE)
    except Timeout:
        if patience == AT_ONCE:
            raise
        log.info("%s/ wird gerade schon gebaut; danach geht es hier weiter.", site.name)
        lock.acquire(timeout=patience)
