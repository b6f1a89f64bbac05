"""Records and pages whose law got another wording after somebody last looked at them."""

from collections.abc import Iterator, Sequence

from ..dates import german_date
from ..errors import Problem, Severity
from ..knowledge import Affected, SectionChange
from ..loading import DocPage
from ..records.law_records import LegalNote
from .subject import Subject

_NAMED = 3
"""So many sections are named; the others are counted."""


def law_watch_rules(subject: Subject) -> Iterator[Problem]:
    """Warn once of each record and page that cites a section which changed since."""
    for one in subject.knowledge.affected.values():
        if one.due:
            yield _problem(subject, one)


def _problem(subject: Subject, one: Affected) -> Problem:
    last = max(change.day for change in one.due)
    many = "haben sich" if len(one.due) > 1 else "hat sich"
    message = f"{_named(one.due)} {many} geändert, zuletzt in der Fassung vom {german_date(last)}"
    field = "as_of" if isinstance(one.source, LegalNote) else "assured_date"
    hint = f"lesen Sie mit „wissen law impact“ nach, was; danach „{field}“ erneuern"
    if isinstance(one.source, DocPage):
        return Problem(one.path, one.source.assured_line, 1, message, hint, Severity.WARNING)
    return subject.places.problem(one.path, (field,), message, hint, Severity.WARNING)


def _named(changes: Sequence[SectionChange]) -> str:
    names = [change.section.name for change in changes]
    more = len(names) - _NAMED
    if more > 0:
        return f"{', '.join(names[:_NAMED])} und {more} weitere"
    return " und ".join(filter(None, (", ".join(names[:-1]), names[-1])))
