"""The text of an HTML mail, line by line as a reader sees it.

Python's own reader of HTML takes minutes for pages that are made for it; this one goes
through a page once. It need not understand more than what mail programs write.
"""

import re
from collections.abc import Iterator
from html import unescape

_BREAKS = frozenset(
    "address article blockquote br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main ol p pre section table td th tr ul".split()
)
_UNSHOWN = frozenset(("head", "script", "style", "template", "title"))
_HIDING = re.compile(r"<!--|<!|<\?")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]{0,30})[^<>]*+>")


def text_of_html(source: str) -> str:
    """Return the words of the page `source`; nothing in it is run or fetched."""
    return unescape("".join(_words("".join(_shown(source)))))


def _shown(source: str) -> Iterator[str]:
    """Yield `source` without comments and declarations; one that never ends hides the rest."""
    at = 0
    while (start := _HIDING.search(source, at)) is not None:
        yield source[at : start.start()]
        end = "-->" if start[0] == "<!--" else ">"
        found = source.find(end, start.end())
        if found < 0:
            return
        at = found + len(end)
    yield source[at:]


def _words(source: str) -> Iterator[str]:
    """Yield what stands between tags; line breaks there mean nothing, those of tags do."""
    at = unshown = 0
    for tag in _TAG.finditer(source):
        if not unshown:
            yield re.sub(r"[\r\n]+", " ", source[at : tag.start()])
        name, at = tag["name"].lower(), tag.end()
        if name in _UNSHOWN:
            unshown = max(0, unshown - 1) if tag["end"] else unshown + 1
        elif name in _BREAKS:
            yield "\n"
    if not unshown:
        yield re.sub(r"[\r\n]+", " ", source[at:])
