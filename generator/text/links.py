"""Links in free text: ``[[id]]`` and ``[[id|words]]`` to records, Markdown's own to files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

PATTERN = r"(?<!\\)\[\[([^\[\]|\\\n]+)(?:\\?\|([^\[\]|\n]+))?\]\]"
"""A backslash before it makes a link plain text; in tables the bar is written with one."""

_LINK = re.compile(PATTERN)
_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?^(?P=fence)[ \t]*$"
    # Between backticks of one number, which never reach into the next paragraph.
    r"|(?<![\\`])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)


_FILE = re.compile(
    r"""\]\(\s*(?:<(?P<spaced>[^>\n]+)>|(?P<inline>[^)\s]+))"""
    r"""|^[ ]{0,3}\[(?!\^)[^\]\n]+\]:\s*<?(?P<reference>[^\s>]+)"""
    r"""|(?:href|src)=["'](?P<html>[^"']+)""",
    re.MULTILINE,
)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FileLink:
    """A link to another file, as written, without its fragment; `start` is its place.

    `html` tells a link in HTML, where nothing turns ``.md`` into ``.html``.
    """

    target: str
    start: int
    html: bool = False


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A link found in a text.

    `target` is an id or ``collection/id``, `raw` the link as written, `start` its
    place in the text.
    """

    target: str
    words: str
    raw: str
    start: int


def find_links(text: str) -> Iterator[RecordLink]:
    """Yield the record links of `text`, leaving out what stands in code."""
    if "[[" not in text:
        return
    for found in _LINK.finditer(without_code(text)):
        # Words may hold code, which was blanked for the search only.
        words = text[found.start(2) : found.end(2)] if found[2] else ""
        raw = text[found.start() : found.end()]
        yield RecordLink(found[1].strip(), words.strip(), raw, found.start())


def find_file_links(text: str) -> Iterator[FileLink]:
    """Yield the links and pictures of `text` that lead to files, not to other sites."""
    for found in _FILE.finditer(without_code(text)):
        kind = found.lastgroup or ""
        if not _ADDRESS.match(found[kind]):
            target = unquote(re.split("[?#]", found[kind], maxsplit=1)[0])
            yield FileLink(target, found.start(kind), kind == "html")


def without_code(text: str) -> str:
    """Return `text` with spaces in the place of all code, so that places stay the same."""
    return _CODE.sub(_blank, text) if "`" in text or "~~~" in text else text


def _blank(code: re.Match[str]) -> str:
    return " " * len(code[0])
