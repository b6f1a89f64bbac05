"""``data/search_words.yml``: the words of a house, read with their places, used by the search."""

from pathlib import Path

import pytest

from generator.knowledge import Knowledge
from generator.search import vocabulary
from generator.search.engine import Engine
from generator.search.index import build
from generator.search.sources import documents
from tests.support import Project, project

FILE = "data/search_words.yml"
WORDS = """\
equal:
  - [Kreishaus, Rentamt]
concepts:
  - concept: [Rentamt]
    equal: [RA Nord]
    typed: Haus am Bach
whole: [Rentamt]
"""


@pytest.fixture
def sample(tmp_path: Path) -> Project:
    made = project(tmp_path).record("partners", "amt", name="Rentamt", phones=None)
    return made.record("partners", "tafel", name="Tafel")


def found(sample: Project, query: str) -> list[str]:
    """Return where the search of the project leads for `query`."""
    loaded = sample.load()
    assert loaded.problems == ()
    knowledge = Knowledge.of(loaded)
    known = vocabulary.of_project(knowledge.records.values(), loaded.search_words)
    with Engine.over(build(documents(knowledge), known)) as engine:
        return engine.found(query)


@pytest.mark.parametrize("query", ["Kreishaus", "RA Nord", "Haus am Bach"])
def test_the_words_of_the_house_lead_to_the_record(sample: Project, query: str) -> None:
    assert "kontakte/amt.html" not in found(sample, query)
    sample.file(FILE, WORDS)
    assert found(sample, query)[0] == "kontakte/amt.html"


def test_a_town_of_the_project_is_never_split(sample: Project) -> None:
    sample.record("municipalities", "amtsberg", name="Amtsbergheim", alternate_name=["Altheim"])
    loaded = sample.load()
    known = vocabulary.of_project(loaded.records, loaded.search_words)
    assert {"Amtsbergheim", "Altheim"} <= known.whole
    assert "Amtsbergheim" not in vocabulary.base().whole


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("- [a, b]\n", "1:1", "die Datei beginnt nicht mit „equal:“"),
        ("equal:\n  - [allein]\n", "2:5", "sind mindestens 2 Einträge nötig"),
        ("equal:\n  - [eins, {a: b}]\n", "2:12", "hier gehört ein einfacher Text hin"),
        ("concepts:\n  - typed: [x]\n", "2:5", "es fehlt „concept“"),
        ("finds:\n  a: [b]\n", "1:1", "unbekanntes Feld „finds“"),
        ("equal: [\n", "1:9", "hier fehlt ein Wert"),
    ],
)
def test_a_wrong_file_is_placed(sample: Project, text: str, place: str, words: str) -> None:
    (problem,) = sample.file(FILE, text).load().problems
    assert f"{problem.path}:{problem.line}:{problem.column}" == f"{FILE}:{place}"
    assert words in problem.message
