"""``[[id]]`` and ``[[id|words]]`` in free text: links to records."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

PATTERN = r"(?<!\\)\[\[([^\[\]|\n]+)(?:\|([^\[\]|\n]+))?\]\]"
"""A backslash before it makes a link plain text."""

_LINK = re.compile(PATTERN)
_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?^(?P=fence)[ \t]*$"
    # Between backticks of one number, which never reach into the next paragraph.
    r"|(?<![\\`])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)


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
    searched = _CODE.sub(_blank, text) if "`" in text or "~~~" in text else text
    for found in _LINK.finditer(searched):
        # Words may hold code, which was blanked for the search only.
        words = text[found.start(2) : found.end(2)] if found[2] else ""
        raw = text[found.start() : found.end()]
        yield RecordLink(found[1].strip(), words.strip(), raw, found.start())


def _blank(code: re.Match[str]) -> str:
    return " " * len(code[0])
