"""Every reference leads to exactly one record, every attachment to a file."""

from collections.abc import Iterator

from ..errors import Problem
from ..knowledge import BrokenReference
from ..loading.suggest import closest, listed
from ..records import COLLECTIONS
from ..records.fields import attachments
from ..slugs import slug
from .subject import Subject


def reference_rules(subject: Subject) -> Iterator[Problem]:
    """Report references, links in free text and attachments that lead nowhere."""
    for broken in subject.knowledge.broken:
        yield from _broken(subject, broken)
    downloads = subject.knowledge.downloads
    for record in subject.knowledge.records.values():
        for loc, _, path in attachments(record):
            if path not in downloads:
                message = f"die Datei docs/{path} gibt es nicht"
                hint = closest(path, {known: known for known in downloads})
                yield subject.places.problem(
                    record.source_path, loc, message, hint or "legen Sie sie dort ab"
                )


def _broken(subject: Subject, broken: BrokenReference) -> Iterator[Problem]:
    if any(path in subject.unread for path in _could_mean(broken)):
        return  # that file is there and has problems of its own
    message, hint = _words(subject, broken)
    record = subject.knowledge.records.get(broken.source)
    if record is not None:
        yield subject.places.problem(record.source_path, broken.loc, message, hint)
        return
    page = next(page for page in subject.knowledge.pages if page.source_path == broken.source)
    line, column = page.place(broken.start)
    yield Problem(broken.source, line, column, message, hint)


def _could_mean(broken: BrokenReference) -> Iterator[str]:
    """Yield the files that the wanted record may stand in."""
    collections = (broken.collection,) if broken.collection else COLLECTIONS
    yield f"data/{broken.wanted}.yml"
    yield from (f"data/{name}/{broken.wanted}.yml" for name in collections)


def _words(subject: Subject, broken: BrokenReference) -> tuple[str, str]:
    if broken.collection:
        title = COLLECTIONS[broken.collection].collection.title
        known = {record.id: record.name for record in subject.knowledge.all(broken.collection)}
        hint = f"legen Sie data/{broken.collection}/{slug(broken.wanted)}.yml an"
        if known:
            hint = closest(broken.wanted, known) or f"es gibt {listed(known)}; oder {hint}"
        return f"„{broken.wanted}“ gibt es nicht unter {title} (data/{broken.collection}/)", hint
    if broken.matches:
        choice = " oder ".join(f"[[{key}]]" for key in broken.matches)
        return f"„[[{broken.wanted}]]“ ist nicht eindeutig", f"schreiben Sie {choice}"
    names = {record.id: record.name for record in subject.knowledge.records.values()}
    hint = closest(broken.wanted, names) or "legen Sie ihn an, oder streichen Sie den Verweis"
    return f"„[[{broken.wanted}]]“ führt zu keinem Eintrag", hint
