"""Which files the site consists of, what each depends on, and how it is made."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..errors import BuildError
from ..knowledge import Knowledge
from ..loading import DocPage
from ..output import PageContent, SiteFile
from ..text import find_blocks


@dataclass(frozen=True, slots=True)
class Download:
    """A file of ``docs/`` that is copied as it is."""

    path: str


Source = PageContent | DocPage | Download | SiteFile
"""How a file is made: from a template, from Markdown, by copying, or ready-made."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the site. `inputs` returns the project files it depends on."""

    path: str
    source: Source
    inputs: Callable[[], frozenset[str]]


@dataclass(frozen=True)
class SitePlan:
    """All files of one edition, by path."""

    entries: Mapping[str, Entry]

    @classmethod
    def of(
        cls,
        knowledge: Knowledge,
        generated: Iterable[PageContent],
        files: Iterable[SiteFile] = (),
    ) -> "SitePlan":
        """Plan the site; raise `BuildError` when two sources claim the same file."""
        entries: dict[str, Entry] = {}
        ready = (Entry(file.path, file, frozenset) for file in files)
        for entry in (*_entries(knowledge, generated), *ready):
            other = entries.setdefault(entry.path, entry)
            if other is not entry:
                raise BuildError(
                    f"{entry.path} entsteht zweimal; benennen Sie die Seite unter docs/ um"
                )
        return cls(MappingProxyType(entries))

    def generated(self) -> Iterator[PageContent]:
        """Yield the pages made from templates."""
        for entry in self.entries.values():
            if isinstance(entry.source, PageContent):
                yield entry.source

    def files(self) -> Iterator[SiteFile]:
        """Yield the files that are ready to be written."""
        for entry in self.entries.values():
            if isinstance(entry.source, SiteFile):
                yield entry.source

    def has_doc(self, path: str) -> bool:
        """Tell whether the file `path` of ``docs/`` belongs to the site."""
        entry = self.entries.get(output_path(path))
        return entry is not None and isinstance(entry.source, DocPage | Download)

    def has_page(self, path: str) -> bool:
        """Tell whether the site has the page that ``nav`` calls `path` (``kurse/index.md``)."""
        return output_path(path) in self.entries


def output_path(doc: str) -> str:
    """Return where a file of ``docs/`` ends up in the site."""
    stem = doc.removesuffix(".md")
    if stem == doc:
        return doc
    folder, slash, name = stem.rpartition("/")
    # MkDocs turns a README into the index of its folder.
    return f"{folder}{slash}{'index' if name == 'README' else name}.html"


def _entries(knowledge: Knowledge, generated: Iterable[PageContent]) -> Iterator[Entry]:
    for content in generated:
        yield Entry(content.path, content, content.inputs)
    for page in knowledge.pages:
        yield Entry(output_path(page.path), page, _inputs(page))
    for path in knowledge.downloads:
        yield Entry(path, Download(path), _only(f"docs/{path}"))


def _inputs(page: DocPage) -> Callable[[], frozenset[str]]:
    """Return what a hand-written page is made from; with a block, that is all data too."""
    asks_for_data = any(find_blocks(page.text))
    found = {page.source_path, "data/"} if asks_for_data else {page.source_path}
    return lambda: frozenset(found)


def _only(path: str) -> Callable[[], frozenset[str]]:
    return lambda: frozenset({path})
