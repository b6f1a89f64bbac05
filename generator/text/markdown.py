"""Markdown to HTML: one shared converter, sanitised, and skipped where there is no markup."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from xml.etree import ElementTree

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from .links import PATTERN
from .tables import ALIGNED, TidyTables

_TAGS = {
    "a", "abbr", "blockquote", "br", "code", "dd", "del", "dl", "dt", "em", "h3", "h4", "h5", "h6",
    "hr", "li", "ol", "p", "pre", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead",
    "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "ol": {"start"},
    "td": {"align"},
    "th": {"align"},
}
_CLASSES = {"td": set(ALIGNED), "th": set(ALIGNED)}
_SCHEMES = {"http", "https", "mailto", "tel"}

# Anything that Markdown might act on. A text without it is paragraphs of words.
_MARKUP = re.compile(
    r"[\\`*_\[\]<>&#!|~\t\r\x00\x02\x03]|^\s|[ ]\n|\n[^\S\n]|:\n|(?:^|\n)(?:[-+=:]|\d+[.)])"
)
_PARAGRAPHS = re.compile(r"\n{2,}")


@dataclass(frozen=True, slots=True)
class Link:
    """Where a record link leads, and its words. Without an address it is shown as words."""

    href: str | None
    words: str


Resolver = Callable[[str], Link]
"""Turns the target of ``[[target]]`` into a link; never raises."""


class _RecordLinkPattern(InlineProcessor):
    def __init__(self, resolve: Resolver) -> None:
        super().__init__(PATTERN)
        self._resolve = resolve

    # Markdown calls this with the match; its annotations ask for these names.
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element | str, int, int]:
        link = self._resolve(m[1].strip())
        place = {} if link.href is None else {"href": link.href}
        element = ElementTree.Element("a" if place else "span", place)
        # The name of a record is plain text, whatever Markdown would make of it.
        element.text = m[2].strip() if m[2] else AtomicString(link.words)
        return element, m.start(0), m.end(0)


class RecordLinkExtension(Extension):
    """Markdown extension that sets record links with `resolve`."""

    def __init__(self, resolve: Resolver) -> None:
        super().__init__()
        self._resolve = resolve

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Register the pattern after code (190), before escapes (180) and Markdown's own links."""
        md.inlinePatterns.register(_RecordLinkPattern(self._resolve), "wissen_links", 185)


class ProseRenderer:
    """Renders the Markdown fields of records. Not safe for use by several threads."""

    def __init__(self) -> None:
        self._resolve: Resolver = _unresolved
        self._markdown = Markdown(
            extensions=[
                "tables",
                "sane_lists",
                "def_list",
                RecordLinkExtension(lambda target: self._resolve(target)),
                TidyTables(),
            ]
        )

    def html(self, text: str, resolve: Resolver) -> str:
        """Return `text` as sanitised HTML, its record links set by `resolve`."""
        if not _MARKUP.search(text):
            return plain_html(text)
        self._resolve = resolve
        converted = self._markdown.reset().convert(text)
        return nh3.clean(
            converted,
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            allowed_classes=_CLASSES,
            url_schemes=_SCHEMES,
            link_rel="noopener noreferrer",
        )


def plain_html(text: str) -> str:
    """Return text without markup as paragraphs, as Markdown would."""
    shown = escape(text.strip("\n"), quote=False).replace("\u00a0", "&nbsp;")
    return "\n".join(f"<p>{part}</p>" for part in _PARAGRAPHS.split(shown) if part)


def _unresolved(target: str) -> Link:
    return Link(None, target)
