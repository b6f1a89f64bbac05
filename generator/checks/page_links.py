"""Links between hand-written pages, and to generated pages and downloads, lead somewhere."""

import posixpath
from collections.abc import Iterable, Iterator

from ..errors import Problem
from ..formats.address import REFER, START, list_path, markdown_path, record_path
from ..knowledge import Knowledge
from ..loading.suggest import closest
from ..records import COLLECTIONS
from ..text import FileLink, find_file_links
from .subject import Subject


def page_link_rules(subject: Subject) -> Iterator[Problem]:
    """Report links in ``docs/`` to files that the site will not have."""
    sources = set(_files(subject.knowledge))
    served = {f"{path[:-3]}.html" if path.endswith(".md") else path for path in sources}
    for page in subject.knowledge.pages:
        folder = posixpath.dirname(page.path)
        for link in find_file_links(page.text):
            known = served if link.html else sources
            if posixpath.normpath(posixpath.join(folder, link.target)) not in known:
                line, column = page.place(link.start)
                message = f"der Link „{link.target}“ führt nirgendwohin"
                yield Problem(page.source_path, line, column, message, _hint(link, folder, known))


def _hint(link: FileLink, folder: str, known: Iterable[str]) -> str:
    paths = [posixpath.relpath(path, folder or ".") for path in sorted(known)]
    meant = closest(link.target, {path: path for path in paths})
    return meant or "Einträge verlinken Sie mit [[kennung]], Seiten mit seite.md"


def _files(knowledge: Knowledge) -> Iterator[str]:
    """Yield what a page may link to, written as MkDocs wants it: pages end in ``.md``."""
    yield from (page.path for page in knowledge.pages)
    yield from knowledge.downloads
    generated = [START, REFER, *(list_path(model.collection) for model in COLLECTIONS.values())]
    generated += map(record_path, knowledge.records.values())
    yield from map(markdown_path, generated)
