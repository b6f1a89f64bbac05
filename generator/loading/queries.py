"""``data/search_queries.yml``: the one file of ``data/`` that is no record."""

from pathlib import Path

from ..errors import Problem
from ..records.search_queries import SearchQuery, SearchQueryFile
from .validation import validate_part
from .yaml_reader import YamlFault, load_text, read

FILE = "search_queries.yml"
PATH = f"data/{FILE}"


def read_queries(root: Path) -> tuple[tuple[SearchQuery, ...], list[Problem]]:
    """Return the editors' queries and what is wrong with their file; nothing when there is none."""
    file = root / PATH
    if not file.is_file():
        return (), []
    try:
        text = load_text(file)
        values = read(text)
    except YamlFault as fault:
        return (), [Problem(PATH, fault.line, fault.column, fault.message, fault.hint)]
    if not isinstance(values, dict):
        message = "die Datei beginnt nicht mit „queries:“"
        return (), [Problem(PATH, 1, 1, message, "darunter steht je Anfrage ein „- query: …“")]
    made, problems = validate_part(SearchQueryFile, values, PATH, text)
    return (made.queries if made else ()), problems
