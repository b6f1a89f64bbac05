"""Whom the helper names first for whom, and why: a table over the shipped data."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.scripts.referral import answer, shipped
from tests.scripts.run import call

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("referral_cases.yml").read_text(encoding="utf-8")
)
ENTERED = ("need", "age", "place", "language", "status", "benefit")


def person(case: dict[str, Any]) -> dict[str, Any]:
    return {name: case[name] for name in ENTERED if name in case}


def name(case: dict[str, Any]) -> str:
    return " ".join(str(value) for value in person(case).values())


def way(found: dict[str, Any], number: int) -> str:
    _, headline, paragraphs = found["ways"][number]
    return ", ".join([headline, *paragraphs[:1]])


def test_the_table_is_long_enough() -> None:
    assert len(CASES) >= 50
    assert {11, 12, 26, 27} <= {case.get("age") for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=name)
def test_referral(case: dict[str, Any]) -> None:
    found = answer(person(case))
    fits, near = found["fits"], found["near"]
    if "first" in case:
        assert fits, f"nobody fits, expected {case['first']}"
        assert fits[0]["contact"] == case["first"]
    else:
        assert not fits, f"expected nobody to fit, got {fits[0]['contact']}"
    if "reason" in case:
        assert " · ".join(fits[0]["reasons"]) == case["reason"]
    if "procedure" in case:
        assert fits[0]["procedure"] == case["procedure"]
    if "near" in case:
        assert near, f"nobody almost fits, expected {case['near']}"
        assert near[0]["contact"] == case["near"]
        missed = "Aufenthaltsstatus klären" if "condition" in case else f"ist {case['age']}"
        assert missed in near[0]["miss"]
    if "no_near" in case:
        assert near == []
    if "clearing" in case:
        assert found["clearing"][0]["contact"] == case["clearing"]
    assert found["lastResort"] == ([case["last_resort"]] if "last_resort" in case else [])
    if "way" in case:
        assert way(found, 0) == case["way"]
    if "work" in case:
        assert way(found, 1) == case["work"]


def choices(collection: str) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *call(shipped(), f"(() => Object.keys(shipped.{collection}))")])


PEOPLE = st.fixed_dictionaries(
    {
        "need": choices("topics"),
        "age": st.one_of(st.none(), st.integers(0, 100)),
        "place": choices("towns"),
        "language": choices("languages"),
        "status": choices("statuses"),
        "benefit": choices("benefits"),
    }
)


@given(PEOPLE)
def test_nobody_is_sent_away_without_an_answer(who: dict[str, Any]) -> None:
    found = answer(who)
    assert found["fits"] or found["near"] or (found["clearing"] and found["lastResort"])


@given(PEOPLE)
def test_every_contact_comes_with_a_reason_and_only_once(who: dict[str, Any]) -> None:
    found = answer(who)
    named = [*found["fits"], *found["near"], *found["clearing"]]
    assert all(one["reasons"] for one in named)
    assert len({one["contact"] for one in named}) == len(named)


@given(PEOPLE)
def test_knowing_more_of_a_person_never_brings_more_contacts(who: dict[str, Any]) -> None:
    less = answer({**who, "status": "", "benefit": ""})
    before = {one["contact"] for one in (*less["fits"], *less["near"])}
    assert {one["contact"] for one in answer(who)["fits"]} <= before


@given(PEOPLE)
def test_a_course_has_a_way_for_everyone_or_says_that_none_is_entered(who: dict[str, Any]) -> None:
    for _, headline, paragraphs in answer(who)["ways"]:
        assert bool(paragraphs) == (headline != "kein Weg eingetragen")


@pytest.mark.parametrize(
    ("need", "families"),
    [
        ("deutsch-lernen", ["Integrationskurs", "Berufssprachkurs"]),
        ("anerkennung", ["Anpassung und Qualifizierung", "Berufssprachkurs"]),
        ("", ["Integrationskurs", "Berufssprachkurs", "Anpassung und Qualifizierung"]),
    ],
)
def test_a_topic_names_the_courses_that_may_be_its_answer(need: str, families: list[str]) -> None:
    who = person({"need": need, "status": "aufenthaltserlaubnis-asyl", "benefit": "sgb-ii"})
    assert [family for family, _, _ in answer(who)["ways"]] == families


@given(PEOPLE)
def test_an_obligation_by_the_jobcenter_is_never_the_first_way(who: dict[str, Any]) -> None:
    # § 15a Abs. 1 SGB II: only after a missed invitation, so never for somebody who is here.
    for _, headline, paragraphs in answer({**who, "benefit": "sgb-ii"})["ways"]:
        assert not headline.startswith("Verpflichtung"), paragraphs
