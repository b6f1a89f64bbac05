"""The golden cases of who is responsible, for Python, the script and the browser."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.knowledge import QUESTIONS, Asked, DutyPlan, Knowledge
from generator.loading import load
from tests.built import ROOT


@dataclass(frozen=True)
class Case:
    """What is known of somebody, and who is responsible."""

    asked: Asked
    units: tuple[str, ...]
    open: tuple[str, ...]
    desk: bool

    @property
    def name(self) -> str:
        """What is known, in a line."""
        known = (self.asked.matter, self.asked.place, self.asked.letter, self.asked.age)
        return " ".join(str(value) for value in known if value not in ("", None)) or "nothing"


def _case(entry: dict[str, Any]) -> Case:
    known = {name: entry[name] for name in ("matter", *QUESTIONS) if name in entry}
    units = tuple(entry.get("among", [entry["unit"]] if "unit" in entry else []))
    assert units or entry.get("none"), f"the case says no answer: {entry}"
    return Case(Asked(**known), units, tuple(entry.get("open", ())), entry.get("desk", False))


CASES = [
    _case(entry)
    for entry in yaml.safe_load(
        Path(__file__).with_name("responsible_cases.yml").read_text(encoding="utf-8")
    )
]


def shipped() -> DutyPlan:
    """Return what the shipped units are responsible for."""
    return DutyPlan.of(Knowledge.of(load(ROOT)))
