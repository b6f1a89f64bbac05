"""German compounds, taken apart at words that also stand alone."""

import pytest

from generator.search.compounds import Splitter
from generator.search.vocabulary import base

SPLITTER = Splitter(base().blocks, base().whole)

SPLIT = {
    "frauenintegrationskurs": {"frau", "integration", "kurs"},
    "schuldnerberatung": {"schuldn", "beratung"},
    "jugendmigrationsdienst": {"jugend", "migration", "dienst"},
    "berufssprachkurs": {"beruf", "kurs"},
    "zeugnisbewertung": {"zeugnis", "bewertung"},
    "schwangerschaftsberatung": {"schwangerschaft", "beratung"},
    "kinderbetreuung": {"kind", "betreuung"},
    "sozialgeheimnis": {"sozial", "geheimnis"},
    "familiennachzug": {"famili", "nachzug"},
}


@pytest.mark.parametrize(("word", "parts"), SPLIT.items())
def test_a_compound_has_its_parts(word: str, parts: set[str]) -> None:
    assert parts <= set(SPLITTER.split(word))


@pytest.mark.parametrize(
    "word", ["forderplan", "steinhagen", "langenberg", "gutersloh", "arabisch", "zusammenarbeit"]
)
def test_places_names_and_words_of_their_own_stay_whole(word: str) -> None:
    """Trap: do not split „Förderplan“, „Steinhagen“, „Langenberg“."""
    assert SPLITTER.split(word) == ()


@pytest.mark.parametrize("word", ["kurs", "amt", "haus", "xyzzyq", "b1", ""])
def test_what_is_short_or_unknown_has_no_parts(word: str) -> None:
    assert SPLITTER.split(word) == ()
