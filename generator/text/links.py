"""``[[id]]`` and ``[[id|words]]`` in free text: links to records."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

PATTERN = r"\[\[([^\[\]|\n]+)(?:\|([^\[\]|\n]+))?\]\]"
_LINK = re.compile(PATTERN)
_CODE = re.compile(
    r"(`+)(?!`).*?(?<!`)\1(?!`)|^(?:```|~~~).*?^(?:```|~~~)[ \t]*$", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A link found in a text. `target` is an id or ``collection/id``, `raw` the text it stands in."""

    target: str
    words: str
    raw: str


def find_links(text: str) -> Iterator[RecordLink]:
    """Yield the record links of `text`, leaving out what stands in code."""
    if "[[" not in text:
        return
    for found in _LINK.finditer(_CODE.sub("", text) if "`" in text or "~~~" in text else text):
        yield RecordLink(found[1].strip(), (found[2] or "").strip(), found[0])
