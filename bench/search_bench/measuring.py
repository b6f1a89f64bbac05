"""Every engine asked in Chromium, through its own worker or script, over HTTP."""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from .corpus import Corpus, Query
from .heap import heap_mb
from .scoring import DEPTH, Answer
from .serving import Traffic, serving
from .sites import PAGE, place_of

CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LATENCY = 0.025
"""Seconds by which every answer of the server is late while bytes are counted, so that it
is clear what came before the first result and what after."""
COLD = {"wissen": 15, "material": 1, "pagefind": 15}
"""Cold pages to open; Material always loads the same."""
TYPED_SECONDS = 100
"""After this no further query is typed."""
TYPED_LEAST = 8
SHOWN = 5
"""Results of Pagefind that are loaded while typing."""


@dataclass(frozen=True)
class Outcome:
    """What was measured of one engine."""

    answers: tuple[Answer, ...]
    bytes_first: int
    keystrokes: tuple[float, ...]
    heap_mb: float


def measure(engines: Sequence[str], corpus: Corpus, root: Path) -> dict[str, Outcome]:
    """Measure the `engines`, whose sites are in folders of `root`."""
    with serving(root) as traffic, _chromium() as browser:
        cold = {name: first_bytes(browser, traffic, name, corpus.queries) for name in engines}
        pages = {name: _opened(browser, traffic, name) for name in engines}
        times = typed(pages, corpus.queries)
        answers = {name: answered(page, name, corpus) for name, page in pages.items()}
        heaps = {name: heap_mb(page) for name, page in pages.items()}
    return {
        name: Outcome(answers[name], cold[name], tuple(times[name]), heaps[name])
        for name in engines
    }


def first_bytes(browser: Browser, traffic: Traffic, engine: str, queries: Sequence[Query]) -> int:
    """Return the bytes before the first result of a page just opened: the median of some."""
    found, traffic.delay = [], LATENCY
    for query in islice(spread(queries), COLD[engine]):
        traffic.sent.clear()
        page = _opened(browser, traffic, engine)
        moment = ask(page, query.text, 1)["moment"] / 1000
        found.append(traffic.until(moment + LATENCY / 2, besides=PAGE))
        page.context.close()
    traffic.delay = 0.0
    return round(median(found))


def answered(page: Page, engine: str, corpus: Corpus) -> tuple[Answer, ...]:
    """Return what an engine finds for each whole query."""
    return tuple(
        Answer(
            query,
            tuple(
                place_of(engine, found, corpus.entries)
                for found in ask(page, query.text, DEPTH)["found"]
            ),
        )
        for query in corpus.queries
    )


def typed(pages: Mapping[str, Page], queries: Sequence[Query]) -> dict[str, list[float]]:
    """Return the milliseconds of each keystroke: every query in all engines, then the next."""
    times: dict[str, list[float]] = {name: [] for name in pages}
    end = time.monotonic() + TYPED_SECONDS
    for number, query in enumerate(spread(queries)):
        if number >= TYPED_LEAST and time.monotonic() > end:
            break
        for name, page in pages.items():
            times[name] += page.evaluate(
                "([text, depth]) => typed(text, depth)", [query.text, SHOWN]
            )
    return times


def ask(page: Page, text: str, depth: int) -> dict[str, Any]:
    """Return an answer of the page's script, with at most `depth` results."""
    call = "async ([text, depth]) => (await asked)(text, depth)"
    answer: dict[str, Any] = page.evaluate(call, [text, depth])
    return answer | {"found": answer["found"][:depth]}


def spread(queries: Sequence[Query]) -> Iterator[Query]:
    """Yield all queries, one of each kind in turn."""
    kinds: dict[str, list[Query]] = {}
    for query in queries:
        kinds.setdefault(query.kind, []).append(query)
    turns = [iter(found) for found in kinds.values()]
    left = len(queries)
    for turn in cycle(turns):
        if not left:
            return
        for query in islice(turn, 1):
            left -= 1
            yield query


@contextmanager
def _chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        yield browser
        browser.close()


def _opened(browser: Browser, traffic: Traffic, engine: str) -> Page:
    """Open the engine's page with an empty cache, in a process of its own."""
    page = browser.new_context().new_page()
    page.goto(f"{traffic.address}/{engine}/{PAGE}.html")
    return page
