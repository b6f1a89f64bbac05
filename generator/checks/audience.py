"""What leaves the house refers to nothing that stays."""

from collections.abc import Iterator, Sequence

from ..errors import Problem, Severity
from ..knowledge import Reference
from ..records import Audience, Record
from ..records.restrict import without_references
from .subject import Subject


def audience_rules(subject: Subject) -> Iterator[Problem]:
    """Report records for the network that would vanish or lose a link there."""
    shown = subject.network.records
    for record in subject.knowledge.records.values():
        if record.audience is not Audience.NETZWERK:
            continue
        hidden = [
            reference
            for reference in subject.knowledge.outgoing.get(record.key, ())
            if reference.target not in shown
        ]
        if record.key in shown:
            yield from (_lost(subject, record.source_path, reference) for reference in hidden)
        else:
            yield from _vanished(subject, record, hidden)


def _vanished(subject: Subject, record: Record, hidden: Sequence[Reference]) -> Iterator[Problem]:
    message = "der Eintrag ist für das Netzwerk freigegeben, fehlt dort aber: "
    hint = "geben Sie mit „audience: netzwerk“ auch das frei, oder nehmen Sie die Freigabe zurück"
    needed = [reference for reference in hidden if _needs(record, reference.target)]
    for reference in needed:
        why = f"er braucht „{reference.target}“"
        yield subject.places.problem(record.source_path, reference.loc, message + why, hint)
    if not needed:
        why = "was er braucht, ist nur intern"
        yield subject.places.problem(record.source_path, ("audience",), message + why, hint)


def _needs(record: Record, target: str) -> bool:
    def visible(collection: str, record_id: str) -> bool:
        return f"{collection}/{record_id}" != target

    return without_references(record, visible, str) is None


def _lost(subject: Subject, path: str, reference: Reference) -> Problem:
    message = f"im Netzwerk fehlt hier der Verweis auf „{reference.target}“: er ist nur intern"
    hint = "geben Sie ihn mit „audience: netzwerk“ frei, oder lassen Sie ihn weg"
    return subject.places.problem(path, reference.loc, message, hint, Severity.WARNING)
