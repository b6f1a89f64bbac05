"""The two readers of citations with either grammar: Python's, and the browser's in V8."""

import json
from functools import cache
from operator import attrgetter
from typing import Any

from generator.law.grammar import PROSE, QUERY, Grammar
from generator.law.names import firsts, laws, written
from generator.law.naming import Names
from generator.law.reading import CitationReader, Reading
from generator.search.statutes import key, typed
from tests.search import engine

READ = """(function (grammar, names, articles, folded, texts) {
  var words = wissenSearchWords();
  var read = wissenSearchStatutes(grammar, {
    known: new Map(names), articles: new Set(articles),
    key: folded ? function (name) { return words.tokens(name).map(words.fold).join(""); }
      : function (name) { return name.replace(/ +/g, " ").trim(); },
  });
  return texts.map(read);
})"""


@cache
def query() -> CitationReader:
    """Return Python's reader of queries, which calls laws by their short names."""
    return CitationReader(QUERY, _names())


def _names() -> Names:
    known = laws().values()
    every = [name for law in known for name in (*law.names, *law.typed)]
    return Names(typed(known, attrgetter("name")), key, firsts(every, key))


def python(reader: CitationReader, text: str) -> list[Reading]:
    """Return what Python reads in `text`."""
    return list(reader.read(text))


def browser(grammar: Grammar, texts: list[str]) -> list[list[Reading]]:
    """Return what the browser reads in each of `texts`."""
    names = written() if grammar is PROSE else _names()
    folded = grammar is QUERY
    arguments: list[Any] = [grammar.data(), list(names.known.items()), sorted(names.articles)]
    found = engine.bare().call(READ, *json.loads(json.dumps(arguments)), folded, texts)
    return [[Reading(**one) for one in readings] for readings in found]


def shown(readings: list[Reading]) -> list[tuple[str, str]]:
    """Return readings as the golden cases write them: key and place below."""
    return [(_key(one), one.below) for one in readings]


def _key(one: Reading) -> str:
    if not one.section:
        return one.law
    return laws()[one.law].key(one.section) if one.law else f"§ {one.section}"
