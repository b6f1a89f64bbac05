"""The script says the same as the rule in Python, over the shipped data and any other."""

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from generator.desk.responsible import Responsible
from generator.knowledge import ELSEWHERE, Asked, Duty, DutyPlan, Knowledge
from generator.knowledge.responsibility import first_letter
from generator.loading import load
from generator.text import ProseRenderer
from tests.built import ROOT
from tests.desk.responsible import CASES, Case
from tests.scripts.run import call, script

SCRIPT = "units/who.js"


@cache
def shipped() -> MiniRacer:
    """Return an engine that holds the facts of the shipped page as ``shipped``."""
    racer = script(SCRIPT)
    page = Responsible(Knowledge.of(load(ROOT)), ProseRenderer(), "zustaendig.html")
    racer.eval(f"var shipped = {page.facts()};")
    return racer


def entered(asked: Asked) -> dict[str, Any]:
    return {name: getattr(asked, name) for name in Asked.__slots__}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_responsible(case: Case) -> None:
    found = call(shipped(), "(asked => wissenWho.find(shipped, asked))", entered(case.asked))
    assert set(found["units"]) == set(case.units)
    assert found["open"] == list(case.open)


PLACES = ("hier", "dort")
DUTIES = st.lists(
    st.builds(
        Duty,
        unit=st.sampled_from(["eins", "zwei"]),
        number=st.just(0),
        matters=st.sampled_from([("brief",), ("brief", "rest"), ("rest",)]),
        places=st.lists(st.sampled_from(PLACES), unique=True).map(tuple),
        letters=st.sampled_from(["", "A", "ABC", "XYZ"]),
        lowest=st.one_of(st.none(), st.integers(0, 30)),
        highest=st.one_of(st.none(), st.integers(0, 30)),
    ),
    max_size=5,
).map(tuple)
ASKED = st.builds(
    Asked,
    matter=st.sampled_from(["", "brief", "rest"]),
    place=st.sampled_from(["", *PLACES, ELSEWHERE]),
    letter=st.sampled_from(["", "a", "Ä", "ż", "Ж"]),
    age=st.one_of(st.none(), st.integers(0, 40)),
)


@given(DUTIES, ASKED)
def test_script_and_program_agree(duties: tuple[Duty, ...], asked: Asked) -> None:
    rule = DutyPlan(duties, PLACES).find(asked)
    rows = [{name: getattr(duty, name) for name in Duty.__slots__} for duty in duties]
    facts = {"duties": rows, "places": [*PLACES, ELSEWHERE], "units": {}, "fallback": ""}
    found = call(script(SCRIPT), "wissenWho.find", facts, entered(asked))
    assert (found["units"], found["asks"], found["open"]) == (
        list(rule.units),
        list(rule.asks),
        list(rule.open),
    )


@given(st.text(max_size=3))
def test_both_read_the_same_letter(typed: str) -> None:
    assert call(script(SCRIPT), "wissenWho.firstLetter", typed) == first_letter(typed)


def test_the_facts_are_json_for_an_attribute() -> None:
    page = Responsible(Knowledge.of(load(ROOT)), ProseRenderer(), "zustaendig.html")
    facts = json.loads(page.facts())
    assert facts["fallback"] == "servicestelle"
    assert facts["units"]["leistung-halle"] == {
        "name": "Leistung Halle (Westf.)",
        "phone": "0221 4710-706",
    }
