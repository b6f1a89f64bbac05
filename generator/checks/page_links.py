"""Links between hand-written pages, and to generated pages and downloads, lead somewhere."""

import posixpath
from collections.abc import Iterator

from ..errors import Problem
from ..formats.address import REFER, START, list_path, record_path
from ..knowledge import Knowledge
from ..loading.suggest import closest
from ..records import COLLECTIONS
from ..text import find_file_links
from .subject import Subject


def page_link_rules(subject: Subject) -> Iterator[Problem]:
    """Report links in ``docs/`` to files that the site will not have."""
    known = set(_files(subject.knowledge))
    for page in subject.knowledge.pages:
        for link in find_file_links(page.text):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), link.target))
            if target not in known:
                line, column = page.place(link.start)
                hint = closest(target, {path: path for path in known})
                message = f"der Link „{link.target}“ führt nirgendwohin"
                hint = hint or "Einträge verlinken Sie mit [[kennung]], Seiten mit seite.md"
                yield Problem(page.source_path, line, column, message, hint)


def _files(knowledge: Knowledge) -> Iterator[str]:
    """Yield what a page may link to, written as MkDocs wants it: pages end in ``.md``."""
    yield from (page.path for page in knowledge.pages)
    yield from knowledge.downloads
    generated = [START, REFER, *(list_path(model.collection) for model in COLLECTIONS.values())]
    generated += map(record_path, knowledge.records.values())
    yield from (path.removesuffix(".html") + ".md" for path in generated)
