"""Places in hand-written pages that are filled from the data: ``<div data-block="name"></div>``."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .links import without_code

BLOCKS = ("naechstes-treffen", "offene-verabredungen")
"""What a page can ask for; each has a template ``wissen/blocks/<name>.html``."""

_WHOLE = r'<div data-block="([^"<>]*)"></div>'
_LINE = re.compile(rf"^{_WHOLE}[ \t]*$", re.MULTILINE)
_FILLED = re.compile(_WHOLE)
_BEGUN = re.compile(r"<[a-z]+\b[^<>]*\bdata-block\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BlockPlace:
    """A place found in a text, at `start`; `name` is empty where it is written wrongly."""

    name: str
    start: int


def find_blocks(text: str) -> Iterator[BlockPlace]:
    """Yield the places of `text`, a line each, leaving out what stands in code."""
    if "data-block" not in text:
        return
    plain = without_code(text)
    named = {found.start(): found[1] for found in _LINE.finditer(plain)}
    for found in _BEGUN.finditer(plain):
        yield BlockPlace(named.get(found.start(), ""), found.start())


def without_blocks(text: str) -> str:
    """Return Markdown without its places: what fills them is found where it comes from."""
    return _LINE.sub("", text) if "data-block" in text else text


def fill_blocks(html: str, fill: Callable[[str], str]) -> str:
    """Return the finished `html` of a page with what `fill` makes of each name in its place."""
    return _FILLED.sub(lambda found: fill(found[1]), html) if "data-block" in html else html
