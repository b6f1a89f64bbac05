"""Atom feeds (RFC 4287): all that is new, and collections that have a feed of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from zoneinfo import ZoneInfo

from ..browser import NEWS_FEED, START
from ..house import House
from ..knowledge import Knowledge
from ..output import SiteFile
from ..paths import feed_path, list_path, relative
from ..records import COLLECTIONS
from .news import NewsItem, news
from .words import clean

MOST = 100
"""Entries in one feed; readers keep what they have seen."""

_NAMESPACE = "http://www.w3.org/2005/Atom"
_BERLIN = ZoneInfo("Europe/Berlin")
_BEGINNING = date(2026, 1, 1)
"""When a feed without entries says it changed: one is demanded, and the clock has no part in it."""


@dataclass(frozen=True, slots=True)
class _Feed:
    path: str
    title: str
    about: str
    items: Sequence[NewsItem]


def feeds(knowledge: Knowledge, house: House, base: str = "") -> Iterator[SiteFile]:
    """Yield the feeds of the edition; an empty one stays for those who subscribed.

    `base` is the address of the site, if it is known. Without it links count from
    the feed's own place (RFC 3986 section 5.1.3).
    """
    items = news(knowledge)
    everything = _Feed(NEWS_FEED, f"Neues – {house.name}", START, items[:MOST])
    for feed in (*_own_feeds(items, house), everything):
        name = f"{knowledge.edition}/{feed.path.removesuffix('.xml')}"
        yield SiteFile(feed.path, _xml(_root(feed, name, house, base)))


def _own_feeds(items: Sequence[NewsItem], house: House) -> Iterator[_Feed]:
    """Yield the feeds of the collections that have one of their own."""
    for name, model in COLLECTIONS.items():
        info = model.collection
        if info.has_feed:
            own = [item for item in items if item.key.startswith(f"{name}/")]
            title = f"{info.title} – {house.name}"
            yield _Feed(feed_path(info), title, list_path(info), own[:MOST])


def _root(feed: _Feed, name: str, house: House, base: str) -> Element:
    # Plain names and one xmlns: registering a prefix would change the library for everyone.
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "de"})
    _text(root, "id", _tag(house.domain, name))
    _text(root, "title", feed.title)
    newest = max((item.updated for item in feed.items), default=_BEGINNING)
    _text(root, "updated", _midnight(newest))
    _text(SubElement(root, "author"), "name", house.name)
    if base:
        SubElement(root, "link", rel="self", type="application/atom+xml", href=base + feed.path)
    _link(root, feed.about, feed.path, base)
    for item in feed.items:
        _entry(root, item, feed.path, house.domain, base)
    return root


def _entry(root: Element, item: NewsItem, feed_path: str, domain: str, base: str) -> None:
    entry = SubElement(root, "entry")
    _text(entry, "id", _tag(domain, item.key))
    _text(entry, "title", item.title)
    _text(entry, "updated", _midnight(item.updated))
    _link(entry, item.path, feed_path, base)
    SubElement(entry, "category", term=item.key.partition("/")[0], label=item.kind)
    _text(entry, "summary", _summary(item)).set("type", "text")


def _summary(item: NewsItem) -> str:
    passages = (f"{one.title}: {' '.join(one.lines)}" for one in item.passages if one.lines)
    return "\n".join(filter(None, (" · ".join(item.facts), item.summary, *passages)))


def _tag(domain: str, name: str) -> str:
    """Return an id (RFC 4151) that depends on the name alone; the year is that of our first one."""
    return f"tag:{domain},2026:{name}"


def _midnight(day: date) -> str:
    return datetime.combine(day, time(), _BERLIN).isoformat()


def _link(parent: Element, path: str, feed_path: str, base: str) -> None:
    href = base + path if base else relative(path, feed_path)
    SubElement(parent, "link", rel="alternate", type="text/html", href=href)


def _text(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    element.text = clean(text)
    return element


def _xml(root: Element) -> str:
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'
