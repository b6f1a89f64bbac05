"""Every reference leads to exactly one record, every attachment to a file."""

from collections.abc import Iterator

from ..errors import Problem
from ..knowledge import BrokenReference
from ..loading.validation import suggest
from ..records import COLLECTIONS
from ..records.fields import attachments
from .subject import Subject


def reference_rules(subject: Subject) -> Iterator[Problem]:
    """Report references, links in free text and attachments that lead nowhere."""
    for broken in subject.knowledge.broken:
        yield _broken(subject, broken)
    downloads = subject.knowledge.downloads
    for record in subject.knowledge.records.values():
        for loc, _, path in attachments(record):
            if path not in downloads:
                message = f"die Datei docs/{path} gibt es nicht"
                hint = suggest(path, downloads) if downloads else "legen Sie sie dort ab"
                yield subject.places.problem(record.source_path, loc, message, hint)


def _broken(subject: Subject, broken: BrokenReference) -> Problem:
    message, hint = _words(subject, broken)
    record = subject.knowledge.records.get(broken.source)
    if record is None:
        return subject.places.problem_in_page(broken.source, broken.raw, message, hint)
    return subject.places.problem(record.source_path, broken.loc, message, hint)


def _words(subject: Subject, broken: BrokenReference) -> tuple[str, str]:
    if broken.collection:
        title = COLLECTIONS[broken.collection].collection.title
        known = [record.id for record in subject.knowledge.all(broken.collection)]
        hint = suggest(broken.wanted, known) if known else f"legen Sie data/{broken.collection}/ an"
        return f"„{broken.wanted}“ gibt es nicht unter {title} (data/{broken.collection}/)", hint
    if broken.matches:
        choice = " oder ".join(f"[[{key}]]" for key in broken.matches)
        return f"„[[{broken.wanted}]]“ ist nicht eindeutig", f"schreiben Sie {choice}"
    ids = [record.id for record in subject.knowledge.records.values()]
    return f"„[[{broken.wanted}]]“ führt zu keinem Eintrag", suggest(broken.wanted, ids)
