"""The figures as a Markdown report and as data."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from .measuring import Outcome
from .scoring import DEPTH, Score, by_kind, percentile

CAPTION = f"""\
Measured in one run in Chromium, each engine through its own worker or script.
Only wissen is given the synonyms (glossary and base vocabulary): Material and Pagefind
take none. Material weighs tags above all else, as it does by default. A right answer
counts among the first {DEPTH}; "no hit" is an empty answer.
kB: gzipped bytes of engine and index until the first result of a query on a page just
opened (median of several queries), without the user interface. ms: queries typed letter
by letter, one after the other in one page, from the keystroke to the first results; "x" as
a multiple of wissen's.
MB: heap of page and workers with buffers and WebAssembly, after all queries.
"""


def data(outcomes: Mapping[str, Outcome]) -> dict[str, Any]:
    """Return the figures for a JSON file."""
    return {"engines": {name: _engine(outcome) for name, outcome in outcomes.items()}}


def _engine(outcome: Outcome) -> dict[str, Any]:
    return {
        "all": _score(Score.of(outcome.answers)),
        "kinds": {kind: _score(score) for kind, score in by_kind(outcome.answers).items()},
        "bytes_first": outcome.bytes_first,
        "p50_ms": round(percentile(outcome.keystrokes, 0.5), 2),
        "p95_ms": round(percentile(outcome.keystrokes, 0.95), 2),
        "heap_mb": round(outcome.heap_mb, 2),
    }


def _score(score: Score) -> dict[str, float]:
    return {name: round(value, 4) for name, value in asdict(score).items()}


def markdown(figures: Mapping[str, Any], count: int, strokes: int) -> str:
    """Return the report on `count` documents and so many keystrokes."""
    engines: Mapping[str, Any] = figures["engines"]
    asked = next(iter(engines.values()))["all"]["n"]
    head = f"{count} documents, {asked} queries, {strokes} keystrokes an engine\n"
    return "\n".join([head, CAPTION, *_overview(engines), "", *_kinds(engines)])


def _overview(engines: Mapping[str, Any]) -> Iterator[str]:
    yield "| | s@1 % | s@5 % | MRR | no hit % | kB | p50 ms | x | p95 ms | x | MB |"
    yield "|---|---|---|---|---|---|---|---|---|---|---|"
    base = engines.get("wissen")
    for name, found in engines.items():
        times = " | ".join(
            f"{found[key]:.1f} | {f'{found[key] / base[key]:.1f}' if base else '–'}"
            for key in ("p50_ms", "p95_ms")
        )
        size = f"{found['bytes_first'] / 1000:.0f}"
        yield f"| {name} | {_cells(found['all'])} | {size} | {times} | {found['heap_mb']:.1f} |"


def _kinds(engines: Mapping[str, Any]) -> Iterator[str]:
    yield "| | n |" + "".join(f" {name} s@1 % | s@5 % | MRR | no hit % |" for name in engines)
    yield "|---|---|" + "---|---|---|---|" * len(engines)
    for kind, score in next(iter(engines.values()))["kinds"].items():
        cells = (_cells(found["kinds"][kind]) for found in engines.values())
        yield f"| {kind} | {score['n']} | {' | '.join(cells)} |"


def _cells(score: Mapping[str, float]) -> str:
    shares = [f"{100 * score[key]:.0f}" for key in ("s1", "s5")]
    return " | ".join([*shares, f"{score['mrr']:.3f}", f"{100 * score['zero']:.0f}"])
