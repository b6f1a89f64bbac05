"""A file for other programs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Export:
    """One file: its `path` in the site, and its whole `text`."""

    path: str
    text: str
