"""The records and pages of one edition.

`Knowledge.for_edition` is what everything further right is handed: it never
holds a record, an item or a name that its readers may not see.
"""

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from ..loading import DocPage, Loaded
from ..records import Audience, Record
from ..records.fields import Loc, attachments, prose, references
from ..records.restrict import public, without_references
from ..settings.options import Readers
from ..text import find_file_links, find_links
from .citations import CitationIndex
from .law_texts import NO_TEXTS, LawTexts
from .law_watch import Affected, CitedSections, affected

Edition = Readers
Kind = TypeVar("Kind", bound=Record)

EDITIONS: Mapping[str, str] = MappingProxyType(
    {"intern": "Interne Ausgabe", "netzwerk": "Ausgabe für das Netzwerk"}
)
"""The editions by name, as readers and editors see them."""

HIDDEN = "(nicht in dieser Ausgabe)"
"""Stands where a link without words of its own leads to a record left out."""


@dataclass(frozen=True, slots=True)
class Reference:
    """`source`, the key of a record or the path of a page, refers to `target` at `loc`."""

    source: str
    target: str
    loc: Loc


@dataclass(frozen=True, slots=True)
class BrokenReference:
    """`source` names at `loc` the `wanted` record, which is not there, or not only once.

    `collection` is empty for a link in free text; `matches` are then the keys
    the id could mean, and `start` is its place in the text.
    """

    source: str
    loc: Loc
    wanted: str
    collection: str = ""
    matches: tuple[str, ...] = ()
    start: int = 0


@dataclass(frozen=True)
class Knowledge:
    """All records and pages of one edition."""

    edition: Edition
    records: Mapping[str, Record]
    pages: tuple[DocPage, ...]
    downloads: tuple[str, ...]
    by_collection: Mapping[str, tuple[Record, ...]]
    outgoing: Mapping[str, tuple[Reference, ...]]
    incoming: Mapping[str, tuple[Reference, ...]]
    broken: tuple[BrokenReference, ...]
    _keys_by_id: Mapping[str, tuple[str, ...]]
    law_texts: LawTexts = NO_TEXTS

    @classmethod
    def of(cls, loaded: Loaded) -> "Knowledge":
        """Index everything that was loaded, as the house itself may see it."""
        known = _index("intern", loaded.records, loaded.pages, loaded.downloads)
        return replace(known, law_texts=LawTexts.of(loaded.law_texts))

    def for_edition(self, edition: Edition) -> "Knowledge":
        """Return the knowledge that readers of `edition` may see.

        A record whose required reference leads to a hidden record is hidden too;
        optional references to hidden records are dropped, and links to them in
        free text become plain words. Raises `ValueError` when asked to widen.
        """
        if edition == self.edition:
            return self
        if edition == "intern":
            raise ValueError("what was left out of an edition cannot be had back")
        shared = (
            record for record in self.records.values() if record.audience is Audience.NETZWERK
        )
        shown = [record for record in map(public, shared) if record is not None]
        pages = [page for page in self.pages if page.audience is Audience.NETZWERK]
        return self._narrowed(edition, shown, pages)

    def without_examples(self) -> "Knowledge":
        """Return the knowledge without example records and without references to them."""
        real = [record for record in self.records.values() if not record.example]
        return self._narrowed(self.edition, real, self.pages)

    def _narrowed(
        self, edition: Edition, records: Sequence[Record], pages: Sequence[DocPage]
    ) -> "Knowledge":
        """Index `records` and `pages` once nothing in them refers to what is left out."""
        kept = {record.key: record for record in records}
        before = -1
        while len(kept) != before:
            before, hidden = len(kept), self.records.keys() - kept.keys()
            kept = self._without(hidden, kept)
        cut = self._cutter(self.records.keys() - kept.keys())
        shown = [replace(page, title=cut(page.title), text=cut(page.text)) for page in pages]
        downloads: Iterable[str] = self.downloads
        if edition != self.edition:
            downloads = _downloads_of(shown, kept.values(), self.downloads)
        # Laws are public: every edition may show their texts.
        return replace(_index(edition, kept.values(), shown, downloads), law_texts=self.law_texts)

    def _without(self, hidden: Set[str], kept: Mapping[str, Record]) -> dict[str, Record]:
        cut = self._cutter(hidden)

        def visible(collection: str, record_id: str) -> bool:
            return f"{collection}/{record_id}" not in hidden

        def seen(key: str, record: Record) -> Record | None:
            touched = any(ref.target in hidden for ref in self.outgoing.get(key, ()))
            return without_references(record, visible, cut) if touched else record

        changed = ((key, seen(key, record)) for key, record in kept.items())
        return {key: record for key, record in changed if record is not None}

    def _cutter(self, hidden: Set[str]) -> Callable[[str], str]:
        """Return a function that turns links to `hidden` records into their words."""
        return lambda text: _cut(text, lambda target: self.find(target) in hidden)

    def without_lost_links(self, text: str) -> str:
        """Return `text` with links to records this edition does not have turned into words.

        For texts that are read a second time, as MkDocs reads hand-written pages.
        """
        return _cut(text, lambda target: self.find(target) is None)

    def find(self, target: str) -> str | None:
        """Return the key for an id or ``collection/id``; `None` unless exactly one fits."""
        if target in self.records:
            return target
        matches = self._keys_by_id.get(target, ())
        return matches[0] if len(matches) == 1 else None

    def get(self, collection: str, record_id: str) -> Record | None:
        """Return a record, or `None` when this edition has none of that id."""
        return self.records.get(f"{collection}/{record_id}")

    def all(self, collection: str) -> tuple[Record, ...]:
        """Return the records of `collection` by name."""
        return self.by_collection.get(collection, ())

    def of_kind(self, model: type[Kind]) -> tuple[Kind, ...]:
        """Return the records of the kind `model` by name."""
        return tuple(one for one in self.all(model.collection.name) if isinstance(one, model))

    def name_of(self, collection: str, record_id: str | None) -> str:
        """Return the name of a record; empty when this edition has none, or none is meant."""
        found = self.get(collection, record_id) if record_id else None
        return found.name if found else ""

    @cached_property
    def citations(self) -> CitationIndex:
        """Who cites which legal note."""
        return CitationIndex.of(self.records.values(), self.pages)

    @cached_property
    def cited_sections(self) -> CitedSections:
        """Which sections of laws are cited where."""
        return CitedSections.of(self)

    @cached_property
    def affected(self) -> Mapping[str, Affected]:
        """What cites sections that changed, by the path of its file."""
        return {one.path: one for one in affected(self)}

    def neighbours(self, key: str) -> frozenset[str]:
        """Return the sources and targets of all references and citations from and to `key`."""
        out = (reference.target for reference in self.outgoing.get(key, ()))
        back = (reference.source for reference in self.incoming.get(key, ()))
        return frozenset((*out, *back)) | self.citations.around(key)


def _cut(text: str, lost: Callable[[str], bool]) -> str:
    """Return `text` with the links whose targets are `lost` turned into their words."""
    for link in find_links(text):
        if lost(link.target):
            text = text.replace(link.raw, link.words or HIDDEN)
    return text


def _index(
    edition: Edition, records: Iterable[Record], pages: Iterable[DocPage], downloads: Iterable[str]
) -> Knowledge:
    by_key = {record.key: record for record in records}
    by_collection: dict[str, list[Record]] = defaultdict(list)
    keys_by_id: dict[str, list[str]] = defaultdict(list)
    for key, record in by_key.items():
        by_collection[record.collection.name].append(record)
        keys_by_id[record.id].append(key)
    ids = {record_id: tuple(keys) for record_id, keys in keys_by_id.items()}
    pages = tuple(pages)
    good, broken = _resolved(by_key, ids, pages)
    return Knowledge(
        edition=edition,
        records=MappingProxyType(by_key),
        pages=pages,
        downloads=tuple(downloads),
        by_collection=MappingProxyType(
            {name: tuple(sorted(found, key=by_name)) for name, found in by_collection.items()}
        ),
        outgoing=_grouped(good, lambda reference: reference.source),
        incoming=_grouped(good, lambda reference: reference.target),
        broken=tuple(broken),
        _keys_by_id=MappingProxyType(ids),
    )


def by_name(record: Record) -> tuple[str, str]:
    """Return the key that sorts records by name, equal names always in the same order."""
    return record.name.casefold(), record.id


def _grouped(
    references: Iterable[Reference], key: Callable[[Reference], str]
) -> Mapping[str, tuple[Reference, ...]]:
    groups: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        groups[key(reference)].append(reference)
    return MappingProxyType({name: tuple(found) for name, found in groups.items()})


def _resolved(
    records: Mapping[str, Record], ids: Mapping[str, tuple[str, ...]], pages: Iterable[DocPage]
) -> tuple[list[Reference], list[BrokenReference]]:
    good: list[Reference] = []
    broken: list[BrokenReference] = []
    for source, record in records.items():
        for loc, ref, wanted in references(record):
            target = f"{ref.collection}/{wanted}"
            if target in records:
                good.append(Reference(source, target, loc))
            else:
                broken.append(BrokenReference(source, loc, wanted, ref.collection))
        for loc, _, text in prose(record):
            _resolve_links(source, loc, text, records, ids, good, broken)
    for page in pages:
        _resolve_links(page.source_path, (), page.text, records, ids, good, broken)
    return good, broken


def _resolve_links(
    source: str,
    loc: Loc,
    text: str,
    records: Mapping[str, Record],
    ids: Mapping[str, tuple[str, ...]],
    good: list[Reference],
    broken: list[BrokenReference],
) -> None:
    for link in find_links(text):
        matches = (link.target,) if link.target in records else ids.get(link.target, ())
        if len(matches) == 1:
            good.append(Reference(source, matches[0], loc))
        else:
            broken.append(BrokenReference(source, loc, link.target, "", matches, link.start))


def _downloads_of(
    pages: Iterable[DocPage], records: Iterable[Record], downloads: Iterable[str]
) -> Iterator[str]:
    """Yield the downloads that a page or record of the edition hands out."""
    wanted = {path for page in pages for path in _linked_files(page)}
    for record in records:
        wanted.update(path for _, _, path in attachments(record))
    return (path for path in downloads if path in wanted)


def _linked_files(page: DocPage) -> Iterator[str]:
    folder = posixpath.dirname(page.path)
    for link in find_file_links(page.text):
        yield posixpath.normpath(posixpath.join(folder, link.target))
