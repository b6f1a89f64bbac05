"""A Chromium for browser tests, on a web server and on ``file://``, with the clock fixed."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, ViewportSize, sync_playwright

from tests.built import SHIPPED_DAY, shipped_site
from tests.conftest import CHROMIUM

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SCREEN: ViewportSize = {"width": 1280, "height": 720}
"""What a new page has."""


class Silent(SimpleHTTPRequestHandler):
    """A server that says nothing."""

    def log_message(self, *arguments: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """A server for many browsers at once."""

    request_queue_size = 128  # a page asks for twenty files at once, several workers ask together

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that has seen enough hangs up."""


@pytest.fixture(scope="session")
def site() -> Path:
    return shipped_site()


@contextmanager
def serving(site: Path, handler: type[Silent] = Silent) -> Iterator[str]:
    """Serve the folder `site` and yield its address."""
    with Server(("127.0.0.1", 0), partial(handler, directory=str(site))) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(params=["http", "file"])
def start(request: pytest.FixtureRequest, site: Path) -> str:
    """Return the address of the site, once on a server and once as a folder."""
    if request.param == "http":
        return str(request.getfixturevalue("server"))
    return site.as_uri()


@dataclass
class Watched:
    """A page on which nothing may go wrong, and what did."""

    page: Page
    errors: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Notice script errors and requests to other hosts from now on."""
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("requestfailed", lambda sent: self.lost.append(f"{sent.url}: {sent.failure}"))
        self.page.on("request", self._note)

    def check(self) -> None:
        """Fail when something went wrong since the last check, and forget it."""
        seen = [list(noticed) for noticed in (self.errors, self.lost, self.outside)]
        for noticed in (self.errors, self.lost, self.outside):
            noticed.clear()
        errors, lost, outside = seen
        assert not errors, f"scripts failed: {errors}, requests lost: {lost}"
        assert not outside, f"the page asked other hosts: {outside}"

    def _note(self, sent: Request) -> None:
        if not sent.url.startswith(("http://127.0.0.1", "file:", "data:", "blob:")):
            self.outside.append(sent.url)


@contextmanager
def _watched(browser: Browser) -> Iterator[Watched]:
    """Open a page in a context of its own, with nothing stored, on the fixed day."""
    context = browser.new_context(locale="de-DE", timezone_id="Europe/Berlin")
    found = Watched(context.new_page())
    # The day is fixed but time passes: the theme waits for pauses in typing.
    found.page.clock.install(time=f"{SHIPPED_DAY.isoformat()}T10:00:00+01:00")
    found.watch()
    yield found
    context.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a fresh page that notices script errors and requests to other hosts."""
    with _watched(browser) as opened:
        yield opened.page
    opened.check()


@pytest.fixture(scope="module")
def _shared(browser: Browser) -> Iterator[Watched]:
    with _watched(browser) as opened:
        yield opened


@pytest.fixture
def reader(_shared: Watched) -> Iterator[Page]:
    """Return the page of all tests of a module that only look: much cheaper than a fresh one.

    Whoever stores something, sets the clock or adds a script takes `page`.
    """
    _shared.page.set_viewport_size(SCREEN)
    _shared.page.emulate_media(media="null", color_scheme="light")
    yield _shared.page
    # What the site keeps in the browser would lead the next test: the theme keeps its scheme.
    _shared.page.evaluate("localStorage.clear(); sessionStorage.clear()")
    _shared.page.goto("about:blank")
    _shared.check()


os.environ.setdefault("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
