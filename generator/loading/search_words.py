"""``data/search_words.yml``: what this house calls things."""

from pathlib import Path

from ..errors import Problem
from ..records.search_words import SearchWords
from .one_file import read_one

FILE = "search_words.yml"
PATH = f"data/{FILE}"
_MISSHAPEN = (
    "die Datei beginnt nicht mit „equal:“, „concepts:“ oder „whole:“",
    "darunter steht je Zeile eine Gruppe: „- [Kreishaus, Kreisverwaltung]“",
)
NO_WORDS = SearchWords()
"""For projects without the file."""


def read_search_words(root: Path) -> tuple[SearchWords, list[Problem]]:
    """Return the words of the house and what is wrong with their file; none without the file."""
    made, problems = read_one(root, PATH, SearchWords, _MISSHAPEN)
    return made or NO_WORDS, problems
