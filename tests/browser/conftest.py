"""A Chromium for browser tests, on a web server and on ``file://``, with the clock fixed."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.built import SHIPPED_DAY, shipped_site

CHROMIUM = shutil.which("chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    if CHROMIUM is None:
        reason = "no Chromium: install Debian's package chromium (make test does it for root)"
        for item in items:
            if here in item.path.parents:
                item.add_marker(pytest.mark.skip(reason=reason))


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


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page that notices script errors and requests to other hosts."""
    context = browser.new_context(locale="de-DE", timezone_id="Europe/Berlin")
    opened = context.new_page()
    # The day is fixed but time passes: the theme waits for pauses in typing.
    opened.clock.install(time=f"{SHIPPED_DAY.isoformat()}T10:00:00+01:00")
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    lost: list[str] = []
    opened.on("requestfailed", lambda sent: lost.append(f"{sent.url}: {sent.failure}"))
    outside: list[str] = []
    opened.on(
        "request",
        lambda sent: (
            None
            if sent.url.startswith(("http://127.0.0.1", "file:", "data:", "blob:"))
            else outside.append(sent.url)
        ),
    )
    yield opened
    context.close()
    assert not errors, f"scripts failed: {errors}, requests lost: {lost}"
    assert not outside, f"the page asked other hosts: {outside}"


os.environ.setdefault("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
