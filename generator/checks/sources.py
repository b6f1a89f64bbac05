"""Nothing real without a source; examples look like examples."""

import re
from collections.abc import Iterator

from ..errors import Problem
from ..records import Record
from ..records.contact import Phone
from .subject import Subject

_RESERVED_PHONE = re.compile(r"(?:0|\+49)2214710\d{1,3}")
"""Numbers the Bundesnetzagentur reserves for film and examples: 0221 4710-000 to -999."""


def source_rules(subject: Subject) -> Iterator[Problem]:
    """Report records that claim something real without a source, and examples that look real."""
    for record in subject.knowledge.records.values():
        if not record.example and not record.sources:
            hint = "ergänzen Sie „sources:“ – oder „example: true“, wenn die Angaben erfunden sind"
            yield subject.places.problem(record.source_path, (), "es fehlt eine Quelle", hint)
        if record.updated > record.assured_date:
            message = "der Inhalt wurde nach der letzten Prüfung geändert"
            hint = "setzen Sie „assured_date“ mindestens auf den Tag der Änderung"
            yield subject.places.problem(record.source_path, ("assured_date",), message, hint)
        if record.example:
            yield from _real_numbers(subject, record)


def _real_numbers(subject: Subject, record: Record) -> Iterator[Problem]:
    for index, phone in enumerate(getattr(record, "phones", ())):
        if not _is_reserved(phone):
            message = f"ein Beispiel mit einer echten Nummer: {phone.number}"
            hint = "für Beispiele ist 0221 4710-000 bis -999 reserviert"
            yield subject.places.problem(
                record.source_path, ("phones", index, "number"), message, hint
            )


def _is_reserved(phone: Phone) -> bool:
    return bool(_RESERVED_PHONE.fullmatch(re.sub(r"[^\d+]", "", phone.number)))
