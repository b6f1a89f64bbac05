"""The text of an HTML mail, line by line as a reader sees it."""

import re
from collections.abc import Iterator
from html import unescape

_BREAKS = frozenset(
    "address article blockquote br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main ol p pre section table td th tr ul".split()
)
_UNSHOWN = frozenset(("head", "script", "style", "template", "title"))
_REMARK = re.compile(r"<!--|<[!?]")
# A sign that begins the next tag ends the search: a tag nobody closes costs no more than itself.
_TAG = re.compile(
    r"<(/?)([a-z][a-z0-9]*)\b(?:(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+>|[^<>]*>)", re.IGNORECASE
)
_NO_LETTER = re.compile(r"&#x?[0-9a-f]{8,}+;?", re.IGNORECASE)
"""Numbers of letters that no letter has; so long a number is no number for Python."""


def text_of_html(source: str) -> str:
    """Return the words of the page `source`; nothing in it is run or fetched.

    It takes time in proportion to its length, whatever stands there: Python's own parser takes
    minutes for some mails that are made for it, and fails at others.
    """
    return "".join(_words("".join(_outside_of_remarks(source))))


def _words(source: str) -> Iterator[str]:
    """Yield words and line breaks, without what is not shown."""
    at, hidden = 0, ""
    for tag in _TAG.finditer(source):
        name, ends = tag[2].lower(), bool(tag[1])
        if not hidden:
            yield _said(source[at : tag.start()])
        if hidden in ("", "head") and name == "body":
            hidden = ""
        elif hidden:
            hidden = "" if ends and name == hidden else hidden
        elif name in _UNSHOWN and not ends:
            hidden = name
        elif name in _BREAKS:
            yield "\n"
        at = tag.end()
    if not hidden:
        yield _said(source[at:])


def _said(text: str) -> str:
    """Return `text` as it is shown: breaks in it mean nothing in HTML."""
    return unescape(_NO_LETTER.sub("", text)).replace("\r", " ").replace("\n", " ")


def _outside_of_remarks(source: str) -> Iterator[str]:
    """Yield `source` without comments and declarations, of which Outlook writes many."""
    at = 0
    while found := _REMARK.search(source, at):
        said = source[at : found.start()]
        yield f"{said} " if said.endswith("<") else said  # what is left must not make another
        close = "-->" if found[0] == "<!--" else ">"
        end = source.find(close, found.end())
        if end < 0:
            return
        at = end + len(close)
    yield source[at:]
