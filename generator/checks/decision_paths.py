"""Decision paths whose nodes name no section of a law."""

from collections.abc import Iterator

from ..errors import Problem, Severity
from ..law.citations import find_citations
from ..records.decision_paths import DecisionPath
from .subject import Subject


def decision_path_rules(subject: Subject) -> Iterator[Problem]:
    """Warn of each node without a citation that can be read: it leads readers nowhere."""
    for path in subject.knowledge.of_kind(DecisionPath):
        for number, node in enumerate(path.nodes):
            if not any(True for line in node.legal_basis for _ in find_citations(line)):
                message = f"der Knoten „{node.key}“ nennt keinen Paragrafen"
                hint = "schreiben Sie ihn mit dem Gesetz, zum Beispiel „§ 32 SGB II“"
                loc = ("nodes", number, "legal_basis")
                yield subject.places.problem(path.source_path, loc, message, hint, Severity.WARNING)
