"""Every place has a tile of its own on the map, or none."""

from ..support import Project, texts


def test_two_places_never_share_a_tile(work: Project) -> None:
    work.record("municipalities", "a", name="Amt", map_row=1, map_column=2)
    work.record("municipalities", "b", name="Berg", map_row=1, map_column=3)
    assert texts(work.problems()) == []
    work.record("municipalities", "c", name="Dorf", map_row=1, map_column=2)
    (problem,) = work.problems()
    assert problem.message == "zwei Orte auf derselben Kachel: Amt und Dorf (Zeile 1, Spalte 2)"
    assert problem.path == "data/municipalities/c.yml"


def test_a_place_may_be_off_the_map(work: Project) -> None:
    work.record("municipalities", "a").record("municipalities", "b")
    assert texts(work.problems()) == []


def test_a_row_needs_a_column(work: Project) -> None:
    work.record("municipalities", "a", map_row=1)
    (problem,) = work.problems()
    assert problem.message.endswith("auf der Kachelkarte braucht ein Ort Zeile und Spalte")
    assert "„map_column“" in str(problem)


def test_rows_count_from_one(work: Project) -> None:
    assert len(work.record("municipalities", "a", map_row=0, map_column=1).problems()) == 1
