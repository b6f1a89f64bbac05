"""Folders that several tests share; they go when the tests are done."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

_made: list[Path] = []


def folder(name: str) -> Path:
    """Return a new folder that lives as long as the test process."""
    _made.append(Path(mkdtemp(prefix=f"wissen-{name}-")))
    return _made[-1]


def clear_away() -> None:
    """Remove every folder that was handed out."""
    while _made:
        shutil.rmtree(_made.pop(), ignore_errors=True)
