"""Everybody has one team of the house for each matter: gaps and overlaps are warned about."""

from typing import Any

import pytest

from ..support import Project, texts


def duty(**fields: Any) -> dict[str, Any]:
    return {"matters": ["geld"], **fields}


@pytest.fixture
def house(work: Project) -> Project:
    """A matter and two places."""
    work.record("matters", "geld", name="Geld")
    work.record("municipalities", "au", name="Au").record("municipalities", "see", name="See")
    return work


def team(work: Project, name: str, *duties: dict[str, Any], **fields: Any) -> Project:
    return work.record("units", name, name=name.title(), responsibilities=list(duties), **fields)


def test_one_team_for_each_letter_place_and_age_is_right(house: Project) -> None:
    team(house, "eins", duty(municipalities=["au"], letters=["A-K"]))
    team(house, "zwei", duty(municipalities=["au"], letters=["L-Z"], maximum_age=24))
    team(house, "drei", duty(municipalities=["au"], letters=["L-Z"], minimum_age=25))
    team(house, "vier", duty(municipalities=["see"]))
    assert texts(house.problems()) == []


@pytest.mark.parametrize(
    ("duties", "gap"),
    [
        ([duty(letters=["A-K"])], "Nachname L bis Z"),
        ([duty(letters=["A-K", "M-Y"])], "Nachname L, Z"),
        ([duty(municipalities=["au"])], "See"),
        ([duty(minimum_age=25)], "bis 24 Jahre"),
        ([duty(maximum_age=24)], "ab 25 Jahren"),
        ([duty(maximum_age=24), duty(minimum_age=26)], "25 bis 25 Jahre"),
        (
            [duty(municipalities=["au"]), duty(municipalities=["see"], letters=["A-S"])],
            "See · Nachname T bis Z",
        ),
    ],
)
def test_a_gap_is_named_with_whom_it_leaves_out(
    house: Project, duties: list[dict[str, Any]], gap: str
) -> None:
    (problem,) = team(house, "eins", *duties).problems()
    assert problem.message == f"für „Geld“ ist kein Team zuständig: {gap}"
    assert problem.path == "data/matters/geld.yml"
    assert "data/units/eins.yml" in problem.hint
    assert "Warnung" in str(problem)


def test_a_matter_of_nobody_names_the_team_that_helps_else(house: Project) -> None:
    house.record("units", "service", name="Service", fallback="true")
    (problem,) = house.problems()
    assert problem.message == "für „Geld“ ist kein Team zuständig"
    assert "data/units/service.yml" in problem.hint


def test_a_gap_names_the_file_that_is_nearest(house: Project) -> None:
    team(house, "eins", duty(municipalities=["au"]))
    team(house, "zwei", duty(municipalities=["see"], letters=["A-Y"]))
    (problem,) = house.problems()
    assert "data/units/zwei.yml" in problem.hint


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ({}, {}, ""),
        ({"letters": ["A-K"]}, {"letters": ["K-Z"]}, ": Nachname K"),
        ({"municipalities": ["au"]}, {}, ": Au"),
        ({"maximum_age": 25}, {"minimum_age": 25}, ": 25 bis 25 Jahre"),
    ],
)
def test_an_overlap_names_both_files(
    house: Project, one: dict[str, Any], other: dict[str, Any], both: str
) -> None:
    team(house, "eins", duty(**one))
    team(house, "zwei", duty(**other))
    found = [problem for problem in house.problems() if "zwei Teams" in problem.message]
    (problem,) = found
    assert problem.path == "data/units/zwei.yml"
    named = "für „Geld“ sind zwei Teams zuständig, dieses und data/units/eins.yml"
    assert problem.message == named + both


def test_one_team_may_say_the_same_twice(house: Project) -> None:
    assert texts(team(house, "eins", duty(), duty(letters=["A-K"])).problems()) == []


def test_matters_wait_for_the_first_team(house: Project) -> None:
    assert texts(house.problems()) == []


def test_only_one_team_helps_where_none_is_named(work: Project) -> None:
    work.record("units", "a", name="A", fallback="true")
    work.record("units", "b", name="B", fallback="true")
    (problem,) = work.problems()
    assert problem.path == "data/units/b.yml"
    assert "data/units/a.yml" in problem.message


def test_superiors_do_not_stand_in_a_circle(work: Project) -> None:
    work.record("units", "a", name="A", head="b").record("units", "b", name="B", head="a")
    work.record("units", "c", name="C", head="a")
    found = work.problems()
    assert {problem.path for problem in found} == {"data/units/a.yml", "data/units/b.yml"}
    assert all("am Ende wieder zu diesem Team" in problem.message for problem in found)


def test_a_house_without_places_is_checked_too(work: Project) -> None:
    work.record("matters", "geld", name="Geld")
    (problem,) = team(work, "eins", duty(letters=["A-K"])).problems()
    assert problem.message == "für „Geld“ ist kein Team zuständig: Nachname L bis Z"
