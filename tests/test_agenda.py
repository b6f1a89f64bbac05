"""What a meeting proposes for its agenda: golden cases, one project for all of them.

``agenda_cases.yml`` holds the records of the project, and for each meeting what it proposes.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.formats.agenda import agenda_points
from generator.knowledge import (
    AgendaProposal,
    Knowledge,
    agenda_proposal,
    by_body,
    meetings,
    open_decisions,
    to_come,
)
from generator.records.meetings import Meeting

from .samples import in_force
from .support import Project

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "agenda_cases.yml").read_text())


@pytest.fixture
def known(work: Project) -> Knowledge:
    for collection, records in CASES["records"].items():
        for record_id, fields in records.items():
            law = in_force(fields["in_force"]) if "in_force" in fields else {}
            given = {name: value for name, value in fields.items() if name != "in_force"}
            work.record(collection, record_id, **{"name": record_id, **law, **given})
    return work.knowledge()


def meeting(known: Knowledge, record_id: str) -> Meeting:
    found = known.get("meetings", record_id)
    assert isinstance(found, Meeting)
    return found


def said(found: AgendaProposal) -> dict[str, Any]:
    """Return a proposal as the cases write it."""
    return {
        "previous": found.previous.id if found.previous else None,
        "since": found.since.isoformat(),
        "topics": [one.title for one in found.topics],
        "postponed": [one.title for one in found.postponed],
        "decisions": [one.decision.title for one in found.decisions],
        "changes": [one.id for one in found.changes],
        "introduced": [one.id for one in found.introduced],
        "programs": [one.id for one in found.programs],
    }


@pytest.mark.parametrize("record_id", CASES["proposals"])
def test_a_meeting_proposes_its_agenda(known: Knowledge, record_id: str) -> None:
    assert said(agenda_proposal(known, meeting(known, record_id))) == CASES["proposals"][record_id]


def test_the_network_is_proposed_nothing_internal(known: Knowledge) -> None:
    shown = known.for_edition("netzwerk")
    found = said(agenda_proposal(shown, meeting(shown, "fruehjahr")))
    assert found == CASES["network"]


def test_points_are_the_settled_agenda_else_what_is_proposed(known: Knowledge) -> None:
    for record_id, expected in CASES["points"].items():
        points = agenda_points(agenda_proposal(known, meeting(known, record_id)), known)
        assert [[one.title, one.by, one.text, *one.lines] for one in points] == expected


def test_a_meeting_is_to_come_until_somebody_wrote_what_came_of_it(known: Knowledge) -> None:
    assert [one.id for one in meetings(known)] == ["alt", "herbst", "fruehjahr", "sommer"]
    assert [one.id for one in to_come(known)] == ["fruehjahr", "sommer"]


def test_open_decisions_by_body_begin_with_the_first_due(known: Knowledge) -> None:
    groups = by_body(open_decisions(meetings(known)))
    found = [(body, [one.decision.title for one in group]) for body, group in groups]
    assert found == [
        ("verl", ["Ältestes", "Spätes"]),
        ("", ["Herrenlos"]),
        ("intern", ["Internes"]),
    ]
