"""The theme's frame around a page, rendered once for all pages of a section.

Material's page costs milliseconds, and almost all of it is the same for every
record of a folder. So the frame is rendered with holes where a page differs,
kept, and filled. Nothing else of the page may reach the frame: the test of
`Shell` compares every page with a frame of its own.
"""

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Protocol

_HOLE = re.compile(r"wissen-hole-([a-z]+)-5f2c9")


def hole(name: str) -> str:
    """Return the text that stands for a value in the frame."""
    return f"wissen-hole-{name}-5f2c9"


class Framed(Protocol):
    """A page as the frame sees it."""

    def frame_key(self) -> Hashable:
        """Return what the frame depends on: folder, section, sidebars."""

    def values(self) -> Mapping[str, str]:
        """Return what goes into the holes, as HTML."""


@dataclass
class Shell:
    """Keeps the frames of one build. With `keep` off each page gets a frame of its own."""

    keep: bool = True
    _frames: dict[Hashable, list[str]] = field(default_factory=dict)

    def fill(self, page: Framed, frame: Callable[[], str]) -> str:
        """Return the whole HTML of `page`; `frame` renders its frame with holes."""
        key = page.frame_key()
        pieces = self._frames.get(key)
        if pieces is None:
            pieces = _HOLE.split(frame())
            if self.keep:
                self._frames[key] = pieces
        values = page.values()
        # The pieces alternate: literal text, name of a hole, literal text …
        return "".join(values[piece] if index % 2 else piece for index, piece in enumerate(pieces))


def attribute(text: str) -> str:
    """Return `text` ready for element content and attribute values alike."""
    return escape(text, quote=True)
