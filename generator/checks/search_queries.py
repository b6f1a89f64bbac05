"""The editors' search queries name records that are there, and still find them."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from ..errors import Problem
from ..knowledge import Knowledge
from ..loading import Loaded, SourceMap
from ..loading.queries import PATH
from ..loading.suggest import closest
from ..paths import record_path
from ..records.search_queries import SearchQuery
from ..search import vocabulary
from ..search.index import build
from ..search.sources import documents

_ADVICE = "geben Sie dem Eintrag einen weiteren Namen, oder ergänzen Sie das Glossar"
FIRST = 3
"""Among so many results the wanted record must be."""


class SearchEngine(Protocol):
    """What answers queries: the browser's engine, run in an embedded one."""

    def found(self, text: str) -> list[str]:
        """Return where the hits lead, best first."""


def query_rules(
    queries: Sequence[SearchQuery], knowledge: Knowledge, places: SourceMap
) -> Iterator[Problem]:
    """Report records that the queries name and that are not there."""
    names = {key: record.name for key, record in knowledge.records.items()}
    for at, query in enumerate(queries):
        for number, key in enumerate(query.finds):
            if key not in names:
                hint = closest(key, names) or "schreiben Sie „Sammlung/Kennung“"
                loc = ("queries", at, "finds", number)
                yield places.problem(PATH, loc, f"den Eintrag „{key}“ gibt es nicht", hint)


def check_search(loaded: Loaded) -> Iterator[Problem]:
    """Report the queries of the project that no longer find what they must."""
    from ..search.engine import Engine  # the embedded engine is large, and only needed here

    knowledge = Knowledge.of(loaded)
    known = vocabulary.of_project(knowledge.records.values(), loaded.search_words)
    with Engine.over(build(documents(knowledge), known)) as engine:
        yield from missed(loaded.queries, knowledge, engine, SourceMap(loaded.root))


def missed(
    queries: Sequence[SearchQuery], knowledge: Knowledge, finder: SearchEngine, places: SourceMap
) -> Iterator[Problem]:
    """Report each query whose records are not among the first results of `finder`."""
    names = {record_path(record): record.name for record in knowledge.records.values()}
    for at, query in enumerate(queries):
        wanted = {
            record_path(knowledge.records[key]) for key in query.finds if key in knowledge.records
        }
        found = finder.found(query.query)
        if wanted and not wanted.intersection(found[:FIRST]):
            first = ", ".join(f"„{names.get(path, path)}“" for path in found[:FIRST])
            message = f"„{query.query}“ findet „{names[min(wanted)]}“ nicht unter den ersten drei"
            instead = f"zuerst kommt {first}" if first else "es kommt gar nichts"
            hint = f"{instead}; {_ADVICE}"
            yield places.problem(PATH, ("queries", at, "query"), message, hint)
