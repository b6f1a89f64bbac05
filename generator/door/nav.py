"""The navigation in ``mkdocs.yml``: entries that lead to nothing, lists that nothing leads to."""

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from urllib.parse import urlsplit

from ..errors import Problem
from ..knowledge import Knowledge
from ..lists.facets import list_facets
from ..loading import Loaded
from ..loading.suggest import closest
from ..paths import list_path, markdown_path
from ..records import COLLECTIONS
from ..records.collections import of_one_part
from ..settings.tree import Node
from ..text import find_file_links


def nowhere_problems(
    loaded: Loaded, nav: Node | None, generated: Iterable[str]
) -> Iterator[Problem]:
    """Warn of each entry of `nav` whose page is neither written by hand nor `generated`."""
    known = {page.path for page in loaded.pages} | {*loaded.downloads}
    known |= set(map(markdown_path, generated))
    unread = {problem.path for problem in loaded.problems}
    for leaf in _leaves(nav):
        target = leaf.value
        if _inside(target) and target not in known and f"docs/{target}" not in unread:
            hint = closest(target, {path: path for path in known})
            yield leaf.spot.warning(
                f"die Navigation führt zu „{target}“; diese Seite gibt es nicht",
                hint or "Pfade gelten ab docs/: „themen/index.md“",
            )


def unlisted_problems(loaded: Loaded, nav: Node | None) -> Iterator[Problem]:
    """Warn of each list with records that no reader comes to from `nav`.

    One comes to a list by the navigation itself, by a page in it that links there, and
    by the strip of related lists above a list. Without `nav` MkDocs lists every page.
    """
    if nav is None:
        return
    reached = set(_reached(loaded, nav))
    counts = Counter(record.collection.name for record in loaded.records)
    lost = [name for name in COLLECTIONS if counts[name] and _list_of(name) not in reached]
    if not lost:
        return
    beside = set(_beside(Knowledge.of(loaded), reached))
    for name in lost:
        if name not in beside:
            title, count = COLLECTIONS[name].collection.title, counts[name]
            number = "1 Eintrag" if count == 1 else f"{count} Einträge"
            yield nav.key.warning(
                f"die Liste „{title}“ ({number}) steht nicht in der Navigation",
                f"ergänzen Sie unter „nav:“ die Zeile „- {_list_of(name)}“",
            )


def _reached(loaded: Loaded, nav: Node) -> Iterator[str]:
    """Yield the pages that `nav` leads to, and those that its hand-written pages link to."""
    listed = {_normal(leaf.value) for leaf in _leaves(nav) if _inside(leaf.value)}
    yield from listed
    for page in loaded.pages:
        if page.path in listed:
            folder = posixpath.dirname(page.path)
            for link in find_file_links(page.text):
                target = _normal(posixpath.join(folder, link.target))
                yield target if target.endswith(".md") else markdown_path(target)


def _beside(knowledge: Knowledge, reached: Set[str]) -> Iterator[str]:
    """Yield the collections that a strip above a reached list leads to."""
    for name, model in COLLECTIONS.items():
        if _list_of(name) in reached and list_facets(knowledge, model, knowledge.all(name)):
            yield from (other.name for other in of_one_part(model.collection))


def _list_of(collection: str) -> str:
    return markdown_path(list_path(COLLECTIONS[collection].collection))


def _leaves(node: Node | None) -> Iterator[Node]:
    if node is None:
        return
    if isinstance(node.value, str):
        yield node
    for below in (*node.items, *node.fields.values()):
        yield from _leaves(below)


def _inside(target: str) -> bool:
    parts = urlsplit(target)
    return bool(parts.path) and not (parts.scheme or parts.netloc or target.startswith("/"))


def _normal(path: str) -> str:
    return posixpath.normpath(path).lstrip("/")
