"""The golden cases of citations: read by Python, by the index and by the browser's reader."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent / "citation_cases.txt"


class Case(NamedTuple):
    """A text, the references in it as prose, and what the search reads in it.

    `prose` has key, place below and words of each reference, `query` key and place.
    """

    text: str
    prose: list[tuple[str, str, str]]
    query: list[tuple[str, str]]


def _rows(written: str) -> list[list[str]]:
    return [[part.strip() for part in row.split("|")] for row in written.split(";") if row.strip()]


def _cases() -> Iterator[Case]:
    # Not by `splitlines`: some cases have other line ends inside.
    for line in FILE.read_text(encoding="utf-8").split("\n"):
        if not line or line.startswith("# "):
            continue
        text, arrow, found = line.partition("=>")
        assert arrow, f"a case needs „=>“: {line}"
        references, other, readings = found.partition("~>")
        prose = [(key, below, words) for key, below, words in _rows(references)]
        query = [(row[0], row[1] if row[1:] else "") for row in _rows(readings)]
        text = text.removesuffix(" ")
        yield Case(text, prose, query if other else [(key, below) for key, below, _ in prose])


CASES = tuple(_cases())
"""All cases, in the order of the file."""
