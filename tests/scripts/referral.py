"""The referral helper over the shipped data, without a browser."""

import json
from functools import cache
from typing import Any

from py_mini_racer import MiniRacer

from generator.desk.referral import Referral
from generator.house import DISTRICTS
from generator.knowledge import Knowledge
from generator.loading import load
from generator.text import ProseRenderer
from tests.built import ROOT
from tests.data_scripts import handed_over
from tests.scripts.run import call, script


def data_of(knowledge: Knowledge) -> dict[str, Any]:
    """Return what the helper's parts hold, put together as its form does."""
    found: dict[str, Any] = {"contacts": []}
    made = Referral(knowledge, ProseRenderer(), "verweisen.html", DISTRICTS["Kreis"])
    for part in made.parts():
        name, value = handed_over(part.text)
        if name == "verweisen/regeln-0":
            found |= value
        else:
            found["contacts"] += value
    return found


@cache
def shipped() -> MiniRacer:
    """Return an engine that holds the shipped data as ``shipped``."""
    racer = script("refer/match.js")
    data = json.dumps(data_of(Knowledge.of(load(ROOT))), ensure_ascii=False)
    racer.eval(f"var shipped = {data};")
    return racer


def answer(person: dict[str, Any]) -> Any:
    """Return what the helper says about a person, over the shipped data."""
    entered = {"need": "", "age": None, "place": "", "language": "", "status": "", "benefit": ""}
    read = """(function (person) {
      var found = wissenReferMatch.contacts(shipped, person);
      function brief(suggestion) {
        return Object.assign({}, suggestion, {contact: suggestion.contact.id});
      }
      function wayBrief(way) {
        return [way.family, way.headline, way.routes.map(route => route.paragraph)];
      }
      return {
        fits: found.fits.map(brief),
        near: found.near.map(brief),
        clearing: found.clearing.map(brief),
        lastResort: found.lastResort,
        course: wissenReferMatch.wantsCourse(shipped, person),
        ways: wissenReferMatch.ways(shipped, person).map(wayBrief),
      };
    })"""
    return call(shipped(), read, entered | person)
