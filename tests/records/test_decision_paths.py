"""Decision paths: every question leads on, every node is reached and names its law."""

from pathlib import Path
from typing import Any

import pytest

from generator.loading import load
from generator.records.decision_paths import DecisionPath
from tests.built import ROOT
from tests.support import Project, project


def node(name: str, *targets: str, **others: Any) -> dict[str, Any]:
    branches = [{"answer": f"nach {target}", "to": target} for target in targets]
    return {
        "key": name,
        "title": name,
        "legal_basis": "§ 32 SGB II",
        "branches": branches,
        **others,
    }


def path(root: Path, *nodes: dict[str, Any]) -> Project:
    return project(root).record("decision_paths", "weg", nodes=list(nodes))


def test_nodes_are_numbered_from_the_top(tmp_path: Path) -> None:
    record = path(tmp_path, node("a", "b", "c"), node("b", "c"), node("c")).only_record()
    assert isinstance(record, DecisionPath)
    assert dict(record.numbers) == {"a": 1, "b": 2, "c": 3}


@pytest.mark.parametrize(
    ("nodes", "said"),
    [
        ([node("a", "b"), node("b", "a")], "„b“ führt nach „a“; dort geht es nicht weiter"),
        ([node("a", "a")], "„a“ führt nach „a“; dort geht es nicht weiter"),
        ([node("a", "x"), node("b")], "„a“ führt nach „x“; dort geht es nicht weiter"),
        ([node("a"), node("b")], "zum Knoten „b“ führt keine Antwort"),
        ([node("a", "b"), node("b"), node("b")], "den Knoten „b“ gibt es zweimal"),
        ([node("a", legal_basis=[])], "Rechtsgrundlage"),
        ([node("a", legal_basis=["kein Paragraf"])], "der Knoten „a“ nennt keinen Paragrafen"),
        ([node(str(n), *[str(n + 1)] * (n < 17)) for n in range(1, 18)], "höchstens 16 Einträge"),
    ],
    ids=["upwards", "itself", "nowhere", "lost", "twice", "no law", "lawless", "too long"],
)
def test_a_path_that_leads_nowhere_is_refused(
    tmp_path: Path, nodes: list[dict[str, Any]], said: str
) -> None:
    messages = path(tmp_path, *nodes).messages()
    assert said in "\n".join(messages)
    assert all(message.startswith("data/decision_paths/weg.yml:") for message in messages)


def test_the_shipped_paths_end_in_what_is_to_be_done() -> None:
    shipped = [record for record in load(ROOT).records if isinstance(record, DecisionPath)]
    assert {"weg-zum-kurs", "termin-versaeumt"} <= {record.id for record in shipped}
    for record in shipped:
        assert not record.nodes[-1].branches, f"{record.id}: the last node must be a result"
