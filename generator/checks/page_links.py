"""Links between hand-written pages, and to generated pages and downloads, lead somewhere."""

import posixpath
from collections.abc import Iterable, Iterator

from ..browser import (
    FIELDS,
    LAW_NEWS,
    LAW_WATCH,
    OPEN_DECISIONS,
    PRESENTATIONS,
    REFER,
    RESPONSIBLE,
    START,
    TRAINING_PLAN,
    TRAINING_REQUEST,
)
from ..errors import Problem, Severity
from ..knowledge import Knowledge
from ..loading import DocPage
from ..loading.suggest import closest
from ..paths import fields_path, list_path, markdown_path, record_path
from ..records import COLLECTIONS, Audience
from ..text import FileLink, find_file_links, find_links
from .subject import Subject

_OVERVIEWS = (
    *(START, REFER, RESPONSIBLE, FIELDS, OPEN_DECISIONS, PRESENTATIONS),
    *(TRAINING_REQUEST, TRAINING_PLAN, LAW_NEWS),
)
"""Pages about many records that every edition has."""
_SHARE = "geben Sie das Ziel mit „audience: netzwerk“ frei, oder lassen Sie den Link weg"


def page_link_rules(subject: Subject) -> Iterator[Problem]:
    """Report links in ``docs/`` to files that the site, or its network edition, will not have."""
    here, there = _Files(subject.knowledge), _Files(subject.network)
    for page in subject.knowledge.pages:
        shared = page.audience is Audience.NETZWERK
        for link in find_file_links(page.text):
            if not here.has(page, link):
                message = f"der Link „{link.target}“ führt nirgendwohin"
                yield _problem(page, link.start, message, here.hint(page, link))
            elif shared and not there.has(page, link):
                message = f"der Link „{link.target}“ führt im Netzwerk nirgendwohin"
                yield _problem(page, link.start, message, _SHARE)
        if shared:
            yield from _lost_records(subject, page)


def _lost_records(subject: Subject, page: DocPage) -> Iterator[Problem]:
    for link in find_links(page.text):
        key = subject.knowledge.find(link.target)
        if key is not None and key not in subject.network.records:
            message = (
                f"im Netzwerk wird aus „[[{link.target}]]“ bloßer Text: der Eintrag ist intern"
            )
            yield _problem(page, link.start, message, _SHARE, Severity.WARNING)


def _problem(
    page: DocPage, start: int, message: str, hint: str, severity: Severity = Severity.ERROR
) -> Problem:
    line, column = page.place(start)
    return Problem(page.source_path, line, column, message, hint, severity)


class _Files:
    """What a page of an edition may link to; MkDocs wants pages written as ``.md``."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._sources = set(_paths(knowledge))
        self._served = {
            f"{path[:-3]}.html" if path.endswith(".md") else path for path in self._sources
        }

    def has(self, page: DocPage, link: FileLink) -> bool:
        folder = posixpath.dirname(page.path)
        return posixpath.normpath(posixpath.join(folder, link.target)) in self._known(link)

    def hint(self, page: DocPage, link: FileLink) -> str:
        folder = posixpath.dirname(page.path) or "."
        paths = [posixpath.relpath(path, folder) for path in sorted(self._known(link))]
        meant = closest(link.target, {path: path for path in paths})
        return meant or "Einträge verlinken Sie mit [[kennung]], Seiten mit seite.md"

    def _known(self, link: FileLink) -> set[str]:
        return self._served if link.html else self._sources


def _paths(knowledge: Knowledge) -> Iterable[str]:
    yield from (page.path for page in knowledge.pages)
    yield from knowledge.downloads
    generated = [*_OVERVIEWS]
    if knowledge.edition == "intern":
        generated.append(LAW_WATCH)
    for model in COLLECTIONS.values():
        generated += [list_path(model.collection), fields_path(model.collection)]
    generated += map(record_path, knowledge.records.values())
    yield from map(markdown_path, generated)
