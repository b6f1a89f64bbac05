"""No link of any built site is dead: in pages, style sheets, scripts with data, feeds, sitemap."""

import gzip
import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree, html

from generator.browser import CALL
from tests.built import law_site, shipped_network_site, shipped_site
from tests.data_scripts import handed_over
from tests.planted import site as planted_site

pytestmark = pytest.mark.slow

SITES = {
    "shipped": shipped_site,
    "shipped, for the network": shipped_network_site,
    "sample": lambda: planted_site("intern"),
    "sample, for the network": lambda: planted_site("netzwerk"),
    "law texts": law_site,
}
BASES = ("https://wissen.example.org/unter/",)
"""Addresses under which a site here says that it lives."""

_URL = re.compile(r"url\(\s*[\"']?([^\"')]+)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ADDRESS_ATTRIBUTES = (
    "//@href | //@src | //@poster | //@action | //form/@action | //object/@data"
    " | //script/@data-refer | //script/@data-topics | //script/@data-glossary"
)


@dataclass(frozen=True)
class Link:
    """A link as it stands in the file `source`; it counts from the page `page`."""

    source: str
    page: str
    address: str


@cache
def files(site: Path) -> dict[str, Path]:
    found = (file for file in sorted(site.rglob("*")) if file.is_file())
    return {file.relative_to(site).as_posix(): file for file in found}


@cache
def pages(site: Path) -> dict[str, html.HtmlElement]:
    return {
        path: html.fromstring(file.read_bytes())
        for path, file in files(site).items()
        if path.endswith(".html")
    }


@cache
def ids(site: Path) -> dict[str, frozenset[str]]:
    return {path: frozenset(page.xpath("//@id | //a/@name")) for path, page in pages(site).items()}


def links(site: Path) -> Iterator[Link]:
    """Yield every link of `site`."""
    for path, page in pages(site).items():
        for address in of_page(page):
            yield Link(path, path, address)
    for path, file in files(site).items():
        if file.suffix == ".css":
            text = _COMMENT.sub("", file.read_text(encoding="utf-8"))
            yield from (Link(path, path, address) for address in _URL.findall(text))
        elif file.suffix in {".xml", ".gz"}:
            raw = file.read_bytes()
            text = etree.fromstring(gzip.decompress(raw) if file.suffix == ".gz" else raw)
            found = text.xpath("//@href | //*[local-name()='loc']/text()")
            yield from (Link(path, path, str(address)) for address in found)
        elif file.suffix == ".js" and not path.startswith("assets/"):
            yield from of_data(path, file.read_text(encoding="utf-8"))


def of_page(page: html.HtmlElement) -> Iterator[str]:
    """Yield the addresses in attributes, styles and the settings of the theme's scripts."""
    yield from map(str, page.xpath(_ADDRESS_ATTRIBUTES))
    for srcset in page.xpath("//@srcset"):
        yield from (one.split()[0] for one in srcset.split(",") if one.strip())
    for style in page.xpath("//@style | //style/text()"):
        yield from _URL.findall(style)
    for config in page.xpath("//script[@id='__config']/text()"):
        settings = json.loads(config)
        yield from (posixpath.join(settings["base"], "index.html"), settings["search"])
    for refresh in page.xpath("//meta[@http-equiv='refresh']/@content"):
        yield refresh.partition("url=")[2]


def of_data(path: str, text: str) -> Iterator[Link]:
    """Yield the addresses in a script that hands data over, by what the data is."""
    if not text.startswith(CALL):
        return
    name, data = handed_over(text)
    assert path == f"{name}.js"
    if name.startswith("finder/") and "-zeilen-" in name:
        folder = re.sub(r"-zeilen-\d+$", "", name.removeprefix("finder/"))
        for row in data:
            for address in of_page(html.fragment_fromstring(row, create_parent=True)):
                yield Link(path, f"{folder}/index.html", address)
    elif name.startswith("verweisen/"):
        yield from (Link(path, "verweisen.html", address) for address in hrefs(data))
    elif re.fullmatch(r"suche/d\d+", name):
        yield from (Link(path, "index.html", document[0]) for document in data)


def hrefs(data: Any) -> Iterator[str]:
    """Yield every address in JSON, also those in pieces of HTML."""
    if isinstance(data, dict):
        yield from (one for name, one in data.items() if name == "href")
        for one in data.values():
            yield from hrefs(one)
    elif isinstance(data, list):
        for one in data:
            yield from hrefs(one)
    elif isinstance(data, str) and "href=" in data:
        yield from of_page(html.fragment_fromstring(data, create_parent=True))


def fault(site: Path, link: Link) -> str:
    """Return what is wrong with `link`; empty when it leads somewhere, or to another site."""
    address, page = link.address.strip(), link.page
    for base in BASES:
        # „Not found“ is served from any address, so its links begin at the root.
        for start in (base, urlsplit(base).path):
            if address.startswith(start):
                address, page = address[len(start) :] or "index.html", "index.html"
    if page == "404.html" and address.startswith("/"):
        address = address[1:] or "index.html"
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return ""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
    target = target if parts.path else page
    if target not in files(site):
        return "no such file"
    wanted = unquote(parts.fragment)
    if wanted and target in ids(site) and wanted not in ids(site)[target]:
        return "no such id"
    return ""


@pytest.mark.parametrize("name", SITES)
def test_no_link_is_dead(name: str) -> None:
    site = SITES[name]()
    found = list(links(site))
    dead = sorted(
        {
            f"{link.source} -> {link.address} ({wrong})"
            for link in found
            if (wrong := fault(site, link))
        }
    )
    kinds = {Path(link.source).suffix for link in found}
    print(f"\n{len(found)} links in {len({link.source for link in found})} files")
    assert kinds >= {".html", ".css", ".js", ".xml"}, f"the test reads only links in {kinds}"
    if dead:
        pytest.fail(f"{len(dead)} dead links:\n" + "\n".join(dead[:40]))
