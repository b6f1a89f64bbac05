"""What leaves the house refers to nothing that stays."""

from collections.abc import Iterator

from ..errors import Problem, Severity
from ..knowledge import Reference
from ..records import Audience
from .subject import Subject


def audience_rules(subject: Subject) -> Iterator[Problem]:
    """Report records for the network that would vanish or lose a link there."""
    knowledge = subject.knowledge
    shown = knowledge.for_edition("netzwerk").records
    for record in knowledge.records.values():
        if record.audience is not Audience.NETZWERK:
            continue
        if record.key not in shown:
            message = (
                "der Eintrag ist für das Netzwerk freigegeben, braucht aber einen, der es nicht ist"
            )
            hint = "geben Sie auch diesen frei, oder nehmen Sie die Freigabe zurück"
            yield subject.places.problem(record.source_path, ("audience",), message, hint)
            continue
        for reference in knowledge.outgoing.get(record.key, ()):
            if reference.target not in shown:
                yield _lost(subject, record.source_path, reference)


def _lost(subject: Subject, path: str, reference: Reference) -> Problem:
    message = f"im Netzwerk fehlt hier der Verweis auf „{reference.target}“: er ist nur intern"
    hint = "geben Sie ihn mit „audience: netzwerk“ frei, oder lassen Sie ihn weg"
    return subject.places.problem(path, reference.loc, message, hint, Severity.WARNING)
