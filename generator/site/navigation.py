"""The menu of one edition: entries without a page are left out, titles are safe to show."""

import posixpath
from collections.abc import Callable, Iterable, Iterator
from html import escape, unescape
from typing import Any

from markupsafe import Markup

from ..mkdocs import Navigation, Page


def visible(nav: Any, has: Callable[[str], bool]) -> Any:
    """Return ``nav`` of ``mkdocs.yml`` without pages the site lacks and sections left empty.

    `has` tells whether the site has the page of a path below ``docs/``.
    """
    if isinstance(nav, list):
        kept = (visible(item, has) for item in nav)
        return [item for item in kept if item not in (None, [], {})]
    if isinstance(nav, dict):
        found = {title: visible(item, has) for title, item in nav.items()}
        return {title: item for title, item in found.items() if item not in (None, [], {})}
    if isinstance(nav, str) and nav.endswith(".md") and ":" not in nav:
        return nav if has(posixpath.normpath(nav).lstrip("/")) else None
    return nav


def escape_titles(nav: Navigation, pages: Iterable[Page | None]) -> None:
    """Make titles and front matter safe wherever the theme puts them: it escapes little itself."""
    for item in _all(nav.items):
        if not item.is_page:
            item.title = safe(item.title)
    for page in {id(page): page for page in (*nav.pages, *pages) if page}.values():
        page.title = safe(page.title)
        page.meta = {name: _safe_value(value) for name, value in page.meta.items()}


def safe(text: str | None) -> Markup | None:
    """Return `text` as HTML that shows it; entities already in it stay what they are."""
    if text is None:
        return None
    return Markup(escape(unescape(str(text))))  # noqa: S704 - escaped right here


def without_tags(value: str) -> Markup:
    """Take the place of the filter ``striptags``, which gives back what was escaped as tags."""
    return Markup.escape(Markup(value).striptags())  # noqa: S704 - escaped again at once


def _all(items: Iterable[Any]) -> Iterator[Any]:
    for item in items:
        yield item
        yield from _all(item.children or ())


def _safe_value(value: Any) -> Any:
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, list):
        return [_safe_value(item) for item in value]
    if isinstance(value, dict):
        return {name: _safe_value(item) for name, item in value.items()}
    return value
