"""``data/search_queries.yml``: what the search must find."""

from pathlib import Path

from ..errors import Problem
from ..records.search_queries import SearchQuery, SearchQueryFile
from .one_file import read_one

FILE = "search_queries.yml"
PATH = f"data/{FILE}"
_MISSHAPEN = (
    "die Datei beginnt nicht mit „queries:“",
    "darunter steht je Anfrage ein „- query: …“",
)


def read_queries(root: Path) -> tuple[tuple[SearchQuery, ...], list[Problem]]:
    """Return the editors' queries and what is wrong with their file; nothing when there is none."""
    made, problems = read_one(root, PATH, SearchQueryFile, _MISSHAPEN)
    return (made.queries if made else ()), problems
