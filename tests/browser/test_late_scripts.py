"""On a slow network any script may come last. Nothing may break, and the focus stays where it is.

The server keeps back the one script that the cookie ``late`` names; so each
browser context waits for a script of its own, and all of them can wait together.
"""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Silent, serving
from tests.browser.pages import PAGES
from tests.built import SHIPPED_DAY, law_site, shipped_site

LATE = 0.8
"""Seconds by which a script is late."""

AT_ONCE = 6
"""Pages that wait together."""

SLIP = "kurse/integrationskurs-vormittag-guetersloh.html#zettel"
EVERYDAY = ["kurse/index.html", SLIP]
FAMILIES = [
    "index.html",
    "verweisen.html",
    "zustaendig.html",
    "wege/weg-zum-kurs.html",
    "schulung/anfragen.html",
    "fragen/index.html",
    "rechtsaenderungen/neues.html",
    *EVERYDAY,
]
"""One page for each set of scripts; the others load no script that these do not."""

WORDS = "Schuldnerberatung"
SEARCH = re.compile(r"/(assets/wissen/search|suche)/(?!box\.js)")


class _Slow(Silent):
    def do_GET(self) -> None:
        late = re.search(r"late=([^;]+)", self.headers.get("Cookie", ""))
        if late and self.path.endswith(late[1]):
            time.sleep(LATE)
        super().do_GET()


@pytest.fixture(scope="module")
def slow_server() -> Iterator[str]:
    with serving(shipped_site(), _Slow) as address:
        yield address


@pytest.fixture(scope="module")
def slow_law_server() -> Iterator[str]:
    with serving(law_site(), _Slow) as address:
        yield address


def own_scripts(site: Path, path: str) -> set[str]:
    """Return the addresses of the scripts that stand in the page."""
    tree = html.fromstring((site / path.partition("#")[0]).read_bytes())
    return {source.partition("?")[0] for source in tree.xpath("//script/@src")}


class Late:
    """A page that has been asked for while one of its scripts is late."""

    def __init__(self, browser: Browser, server: str, path: str, script: str, words: str) -> None:
        self.context = browser.new_context(locale="de-DE", timezone_id="Europe/Berlin")
        self.context.add_cookies([{"name": "late", "value": script, "url": server}])
        self.page: Page = self.context.new_page()
        self.page.clock.install(time=f"{SHIPPED_DAY.isoformat()}T10:00:00+01:00")
        self.errors: list[str] = []
        self.asked: list[str] = []
        self.context.on("request", lambda sent: self.asked.append(urlsplit(sent.url).path))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.goto(f"{server}/{path}", wait_until="commit")
        self.script, self.path, self.words = script, path, words

    def check(self) -> None:
        """Wait until all is there, do with the page what people do with it, and close it."""
        self.page.wait_for_load_state("load")
        self._check_focus()
        if self.page.locator("[data-finder]").count():
            expect(self.page.locator("[data-filter-status]")).to_have_text(re.compile(r"\d"))
        if self.page.locator("[data-versions-result]").count():
            expect(self.page.locator("[data-versions-result] table ins")).to_have_count(1)
        self.page.get_by_role("textbox", name="Suche").fill(self.words)
        expect(self.page.locator(".md-search-result__item").first).to_be_visible()
        assert not self.errors, f"{self.path} with {self.script} late: {self.errors}"
        self.context.close()

    def _check_focus(self) -> None:
        if not self.path.endswith("#zettel"):
            assert self.page.evaluate("document.activeElement === document.body")
            return
        first = self.page.get_by_role("button", name="Drucken", exact=True)
        expect(first).to_be_focused()
        self.page.wait_for_timeout(100)  # a browser moves the focus late
        expect(first).to_be_focused()
        self.page.keyboard.press("Escape")


def asked_for(browser: Browser, server: str, path: str, words: str) -> list[str]:
    """Return the names of all scripts that the page asks for until it has answered a search."""
    looked = Late(browser, server, path, "none", words)
    looked.check()
    return [path for path in dict.fromkeys(looked.asked) if path.endswith(".js")]


def check_all(browser: Browser, server: str, path: str, words: str, scripts: list[str]) -> None:
    for start in range(0, len(scripts), AT_ONCE):
        group = scripts[start : start + AT_ONCE]
        for late in [Late(browser, server, path, script, words) for script in group]:
            late.check()


@pytest.mark.parametrize("path", EVERYDAY)
def test_each_script_of_a_list_and_of_a_slip_may_be_late(
    browser: Browser, slow_server: str, path: str
) -> None:
    asked = asked_for(browser, slow_server, path, WORDS)
    mine = [one for one in asked if not SEARCH.match(one)]
    assert len(mine) >= 13, f"{path} asked for {mine} only"
    check_all(browser, slow_server, path, WORDS, mine)


@pytest.mark.trial
@pytest.mark.parametrize("path", PAGES)
def test_each_script_of_each_template_may_be_late(
    browser: Browser, slow_server: str, path: str
) -> None:
    asked = asked_for(browser, slow_server, path, WORDS)
    # Every page has the same search: it is tried on the first.
    mine = [one for one in asked if path == PAGES[0] or not SEARCH.match(one)]
    check_all(browser, slow_server, path, WORDS, mine)


@pytest.mark.trial
def test_each_script_of_a_law_text_may_be_late(browser: Browser, slow_law_server: str) -> None:
    path = "gesetze/mustg/1.html"
    asked = asked_for(browser, slow_law_server, path, "MustG")
    check_all(browser, slow_law_server, path, "MustG", [it for it in asked if not SEARCH.match(it)])


def test_every_page_has_a_family() -> None:
    def names(path: str) -> set[str]:
        return {Path(source).name for source in own_scripts(shipped_site(), path)}

    tried = {name for path in FAMILIES for name in names(path)}
    for path in PAGES:
        new = names(path) - tried
        assert not new, f"{path} loads {sorted(new)}: add a page with these scripts to FAMILIES"
