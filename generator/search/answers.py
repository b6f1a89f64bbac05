"""What a result already answers: whom to call, when the course starts, since when the law is so.

The fields marked `Answer` say it; here their values become words.
"""

from datetime import date
from typing import Any

from ..formats.phone import readable
from ..formats.words import words
from ..house import District
from ..knowledge import Knowledge
from ..records import Choice, Record
from ..records.fields import FieldSpec, answering, fields_of
from ..records.markers import Answer, Telephone

_MANY = 4
"""How many records an answer names before it only counts."""

_NONE = "none"


def shown(record: Record, knowledge: Knowledge, district: District) -> tuple[str, ...]:
    """Return the facts that a result shows under the name, the most wanted first.

    `district` names what all places form together.
    """
    fields = [(spec, spec.answer) for spec in fields_of(type(record)) if spec.answer]
    said = {spec.name: _said(record, spec, answer, knowledge) for spec, answer in fields}
    facts = []
    for spec, answer in sorted(fields, key=lambda field: field[1].last):
        others = (other.name for other, its in fields if its.beside == spec.name)
        if not answer.beside:
            facts.append(" ".join(filter(None, (said[spec.name], *map(said.get, others)))))
    return tuple(fact.replace("{whole}", district.whole) for fact in facts if fact)


def marks(record: Record) -> tuple[str, ...]:
    """Return what a reader must know about the record before opening it."""
    return ("Beispiel",) if record.example else ()


def _said(record: Record, spec: FieldSpec, answer: Answer, knowledge: Knowledge) -> str:
    if answer.instead_of and getattr(record, answer.instead_of):
        return ""
    found: dict[FieldSpec, list[Any]] = {}
    for inner, value in answering(record, spec):
        found.setdefault(inner, []).append(value)
    pieces = (_words(inner, values, knowledge) for inner, values in found.items())
    said = " ".join(filter(None, pieces))
    return answer.words.format(said) if said else ""


def _words(spec: FieldSpec, values: list[Any], knowledge: Knowledge) -> str:
    """Return the `values`, never empty, of a field in few words."""
    if spec.ref is not None:
        every = knowledge.all(spec.ref.collection)
        if spec.answer and spec.answer.all and len(values) == len(every):
            return spec.answer.all
        found = (knowledge.get(spec.ref.collection, one) for one in values)
        names = [record.name for record in found if record]
        more = f" und {len(names) - _MANY} weitere" if len(names) > _MANY else ""
        return ", ".join(names[:_MANY]) + more
    if spec.has(Telephone):
        return readable(values[0])
    if isinstance(values[0], date):
        return words(values[0])
    return ", ".join(words(value) for value in values if not says_none(value))


def says_none(value: Any) -> bool:
    """Tell whether `value` is the choice „none“, which whoever needs it must not find."""
    return isinstance(value, Choice) and value.value == _NONE
