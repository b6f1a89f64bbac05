"""``data/search_queries.yml``: read with its places, checked, and run through the engine."""

from pathlib import Path

import pytest

from generator.checks import check_search
from generator.checks.search_queries import missed
from generator.knowledge import Knowledge
from generator.loading import SourceMap, load
from generator.records.search_queries import QueryKind
from tests.support import TODAY, Project

ROOT = Path(__file__).parents[2]
FILE = "data/search_queries.yml"
FIRST_TYPED = (
    "Verpflichtung Integrationskurs",
    "Schweigepflichtentbindung",
    "MBE Verl",
    "Alpha Kinderbetreuung Rietberg",
    "Fahrtkosten Sprachkurs",
    "Ukraine § 24",
    "B2 abends",
    "Krankenschwester Anerkennung",
    "Dolmetscher Kurdisch",
    "Bildungsgutschein",
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path).page("index.md", "# Start")
    return made.record("partners", "kita", name="Kita Verl", audience="netzwerk")


def problems(project: Project) -> list[str]:
    from generator.checks import check

    return [str(problem) for problem in check(project.load(), TODAY) if problem.path == FILE]


def test_a_query_that_finds_its_record_is_fine(project: Project) -> None:
    project.file(FILE, "queries:\n  - query: kita\n    kind: exact\n    finds: partners/kita\n")
    assert problems(project) == []
    assert list(check_search(project.load())) == []


def test_a_query_that_misses_says_what_comes_instead(project: Project) -> None:
    for number in range(4):
        project.record("partners", f"tafel-{number}", name=f"Tafel {number}")
    project.file(FILE, "queries:\n  - query: Tafel\n    kind: exact\n    finds: [partners/kita]\n")
    (problem,) = check_search(project.load())
    assert (problem.path, problem.line, problem.column) == (FILE, 2, 12)
    assert "„Tafel“ findet „Kita Verl“ nicht unter den ersten drei" in problem.message
    assert "„Tafel 0“" in problem.hint
    assert "Glossar" in problem.hint


def test_a_query_that_finds_nothing_says_so(project: Project) -> None:
    project.file(FILE, "queries:\n  - query: qqq\n    kind: exact\n    finds: [partners/kita]\n")
    (problem,) = check_search(project.load())
    assert "es kommt gar nichts" in problem.hint


def test_a_record_that_is_not_there_is_an_error_with_a_hint(project: Project) -> None:
    project.file(FILE, "queries:\n  - query: Kita\n    kind: exact\n    finds: [partners/kitta]\n")
    (said,) = problems(project)
    assert said.startswith(f"{FILE}:4:13: ")
    assert "„partners/kitta“" in said
    assert "partners/kita" in said


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("- query: Kita\n", "1:1", "beginnt nicht mit „queries:“"),
        ("queries:\n  - query: Kita\n    kind: exakt\n", "3:11", "exakt"),
        ("queries:\n  - query: Kita\n    kind: exact\n", "2:5", "es fehlt „finds“"),
        ("queries:\n  - query: Kita\n    find: x\n", "3:5", "unbekanntes Feld „find“"),
        ("queries: [\n", "1:11", "hier fehlt ein Wert"),
    ],
)
def test_a_wrong_file_is_placed(project: Project, text: str, place: str, words: str) -> None:
    project.file(FILE, text)
    said = problems(project)
    assert said
    assert any(line.startswith(f"{FILE}:{place}:") and words in line for line in said), said


def test_without_the_file_there_is_nothing_to_check(project: Project) -> None:
    assert list(check_search(project.load())) == []


def test_only_the_first_three_count(project: Project) -> None:
    class Late:
        def found(self, text: str) -> list[str]:
            return ["a.html", "b.html", "c.html", "kontakte/kita.html"]

    project.file(FILE, "queries:\n  - query: kita\n    kind: exact\n    finds: partners/kita\n")
    loaded = project.load()
    places = SourceMap(loaded.root)
    assert len(list(missed(loaded.queries, Knowledge.of(loaded), Late(), places))) == 1


class TestShipped:
    def test_every_query_finds_its_record(self) -> None:
        said = [str(problem) for problem in check_search(load(ROOT))]
        assert not said, "\n".join(said)

    def test_there_are_at_least_150_of_all_ten_kinds(self) -> None:
        queries = load(ROOT).queries
        assert len(queries) >= 150
        by_kind = {kind: sum(query.kind is kind for query in queries) for kind in QueryKind}
        assert min(by_kind.values()) >= 10, by_kind

    def test_what_is_typed_first_is_among_them(self) -> None:
        assert set(FIRST_TYPED) <= {query.query for query in load(ROOT).queries}

    def test_no_query_stands_there_twice(self) -> None:
        queries = [query.query for query in load(ROOT).queries]
        assert sorted(text for text in set(queries) if queries.count(text) > 1) == []
