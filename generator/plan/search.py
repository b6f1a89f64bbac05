"""The files of the search, and the theme's page settings that lead to it."""

import re
from collections.abc import Iterator

from ..browser import SEARCH_BASE, WORKER, script_path
from ..errors import BuildError
from ..house import District
from ..knowledge import Knowledge
from ..output import SiteFile
from ..records.search_words import SearchWords
from ..search import vocabulary
from ..search.index import build
from ..search.sources import documents
from ..search.writer import parts

_WORKER = re.compile(r'("search": ?"[^"]*)assets/javascripts/workers/[^"]*"')
_OWN = rf'\1{script_path(WORKER)}"'


def search_files(
    knowledge: Knowledge, words: SearchWords, district: District
) -> Iterator[SiteFile]:
    """Yield the parts of the index, and what the theme wants of its own search on ``file://``.

    `words` are those of the house, `district` is what its places form.
    """
    known = vocabulary.of_project(knowledge.records.values(), words)
    for part in parts(build(documents(knowledge, district), known)):
        yield SiteFile(f"{SEARCH_BASE}{part.name}.js", part.text)
    empty = '{"config":{"lang":["de"],"separator":"[\\\\s\\\\-]+","pipeline":[]},"docs":[]}'
    yield SiteFile("search/search_index.js", f"var __index={empty};\n")


def own_search(config: str) -> str:
    """Return the theme's settings in a page with our worker in the place of the theme's.

    Raises `BuildError` when the theme does not name its worker where it used to.
    """
    changed, count = _WORKER.subn(_OWN, config)
    if count != 1:
        raise BuildError(
            "die Suche passt nicht zu dieser Fassung von Material for MkDocs; "
            "installieren Sie die Fassung aus constraints.txt"
        )
    return type(config)(changed)
