"""What is searched, and what is asked: the project's own records, or files of documents."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.knowledge import Knowledge
from generator.loading import load
from generator.paths import record_path
from generator.records.search_queries import SearchQuery
from generator.search import vocabulary
from generator.search.documents import Document, Field
from generator.search.sources import documents
from generator.search.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Entry:
    """A document: as our engine takes it, and in the words that its page shows to the others.

    `facts` are place, languages, level and the like; `original` is the location of
    the entry that this one was copied from.
    """

    document: Document
    tags: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    sections: tuple[tuple[str, str], ...] = ()
    original: str = ""

    @property
    def location(self) -> str:
        """What a result names."""
        return self.document.location


@dataclass(frozen=True, slots=True)
class Query:
    """What someone types, and the locations that answer it."""

    text: str
    kind: str
    relevant: frozenset[str]


@dataclass(frozen=True)
class Corpus:
    """Everything that the engines are given. Only ours takes `words`; `places` are town names."""

    entries: tuple[Entry, ...]
    queries: tuple[Query, ...]
    words: Vocabulary
    places: tuple[str, ...]


def of_project(root: Path, queries: Path | None = None) -> Corpus:
    """Return the records and pages of the project in `root` with its queries."""
    loaded = load(root)
    knowledge = Knowledge.of(loaded)
    return Corpus(
        entries=tuple(as_entry(document) for document in documents(knowledge)),
        queries=read_queries(queries) if queries else shipped(loaded.queries, knowledge),
        words=vocabulary.of_project(knowledge.records.values(), loaded.search_words),
        places=tuple(town.name for town in knowledge.all("municipalities")),
    )


def of_files(
    corpus: Path, queries: Path, glossary: Path | None = None, project: Path | None = None
) -> Corpus:
    """Return a corpus in JSON lines with its queries.

    `glossary` holds synonyms of the corpus; the house of `project` adds its own words.
    """
    lines = corpus.read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    places = tuple(dict.fromkeys(line["place"] for line in found if line["place"]))
    words = vocabulary.base().with_names(places)
    if project:
        words = words.with_house(load(project).search_words)
    if glossary:
        groups = json.loads(glossary.read_text(encoding="utf-8"))
        words = words.with_groups(groups["groups"], groups.get("oneway"))
    return Corpus(
        entries=tuple(adapted(line) for line in found),
        queries=read_queries(queries),
        words=words,
        places=places,
    )


def adapted(line: Mapping[str, Any]) -> Entry:
    """Return one line of a corpus file as an entry."""
    facts = [line["place"], *line["languages"], line["level"], line.get("traeger", "")]
    sections = tuple((heading, body) for heading, body in line["sections"])
    texts = {
        Field.SUMMARY: line["summary"],
        Field.TAG: " ".join(line["tags"]),
        Field.FACET: " ".join(facts),
        Field.HEADING: " ".join(heading for heading, _ in sections),
        Field.BODY: " ".join(body for _, body in sections),
    }
    return Entry(
        Document(line["id"], line["title"], line["kind"], line["summary"], texts),
        tags=tuple(line["tags"]),
        facts=tuple(fact for fact in facts if fact),
        sections=sections,
    )


def as_entry(document: Document) -> Entry:
    """Return one of our own documents with the words its page would show."""
    lines = {where: tuple(text.split(" \n")) for where, text in document.texts.items()}
    other = [*lines.get(Field.NAME, ()), *lines.get(Field.ABBREVIATION, ())]
    body = "\n\n".join([*other, *lines.get(Field.BODY, ())])
    return Entry(
        document,
        tags=lines.get(Field.TAG, ()),
        facts=lines.get(Field.FACET, ()),
        sections=((" ".join(lines.get(Field.HEADING, ())), body),),
    )


def read_queries(file: Path) -> tuple[Query, ...]:
    """Return the queries of a file in JSON lines."""
    lines = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
    return tuple(Query(line["q"], line["kind"], frozenset(line["relevant"])) for line in lines)


def shipped(queries: Iterable[SearchQuery], knowledge: Knowledge) -> tuple[Query, ...]:
    """Return the project's own queries, which name records as ``collection/id``."""
    return tuple(
        Query(
            query.query,
            query.kind.value,
            frozenset(record_path(knowledge.records[key]) for key in query.finds),
        )
        for query in queries
    )
