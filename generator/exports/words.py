"""Texts of records without any markup, for programs and mails that show plain words."""

import re
import unicodedata
from html.parser import HTMLParser

from ..knowledge import HIDDEN, Knowledge
from ..text import Link, ProseRenderer

# Char of XML 1.0 (section 2.2), without the control characters it only discourages.
_UNFIT = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CELLS = frozenset({"td", "th"})
_INLINE = frozenset({"a", "abbr", "code", "del", "em", "span", "strong", "sub", "sup"})


def clean(text: str) -> str:
    """Return `text` without the characters that XML and mails cannot carry."""
    return _UNFIT.sub("", text)


def german_order(text: str) -> str:
    """Return the key that sorts `text` as a dictionary does: ä like a, ß like ss (DIN 5007-1)."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def lines(text: str, knowledge: Knowledge, prose: ProseRenderer) -> tuple[str, ...]:
    """Return Markdown as plain lines: one for each paragraph, step or row of a table.

    A link to a record becomes its words, or the record's name.
    """

    def resolve(target: str) -> Link:
        key = knowledge.find(target)
        return Link(None, knowledge.records[key].name if key else HIDDEN)

    parser = _Lines()
    parser.feed(prose.html(text, resolve))
    parser.close()
    return parser.finished()


class _Lines(HTMLParser):
    """Takes sanitised HTML and keeps its words, a line for each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._open: list[str] = []

    def finished(self) -> tuple[str, ...]:
        self._end_line()
        return tuple(self._lines)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _CELLS:
            self._open.append(" – " if self._open else "")
        elif tag not in _INLINE:
            self._end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE | _CELLS:
            self._end_line()

    def handle_data(self, data: str) -> None:
        if data.strip() or self._open:
            self._open.append(data)

    def _end_line(self) -> None:
        line = " ".join(clean("".join(self._open)).split())
        if line:
            self._lines.append(line)
        self._open = []
