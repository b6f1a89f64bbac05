"""Nothing real without a source; examples look like examples."""

import re
from collections.abc import Iterator

import phonenumbers

from ..dates import german_date
from ..errors import Problem, Severity
from ..records import Record
from ..records.fields import telephones
from .subject import Subject

_RESERVED = re.compile(r"\+492214710\d{3}")
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
            severity = Severity.WARNING if record.collection.grows else Severity.ERROR
            yield subject.places.problem(
                record.source_path, ("assured_date",), message, hint, severity
            )
        newest = max((source.retrieved for source in record.sources), default=record.assured_date)
        if newest > record.assured_date:
            message = f"geprüft vor dem Abruf einer Quelle am {german_date(newest)}"
            hint = "setzen Sie „assured_date“ mindestens auf den Tag des letzten Abrufs"
            yield subject.places.problem(record.source_path, ("assured_date",), message, hint)
        if record.example:
            yield from _real_numbers(subject, record)


def _real_numbers(subject: Subject, record: Record) -> Iterator[Problem]:
    for loc, _, number in telephones(record):
        if not _is_reserved(number):
            message = f"ein Beispiel mit einer echten Nummer: {number}"
            hint = "für Beispiele sind die Nummern 0221 4710-000 bis -999 reserviert"
            yield subject.places.problem(record.source_path, loc, message, hint)


def _is_reserved(number: str) -> bool:
    dialled = phonenumbers.parse(number, "DE")
    style = phonenumbers.PhoneNumberFormat.E164
    return bool(_RESERVED.fullmatch(phonenumbers.format_number(dialled, style)))
