"""The whole project folder, read in one go."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import Problem, Severity
from ..records import COLLECTIONS, Record
from ..records.search_queries import SearchQuery
from ..records.search_words import SearchWords
from ..records.slip_labels import SlipLabels
from ..records.values import SLUG
from ..slugs import RESERVED, slug
from .law_texts import FOLDER as LAW_TEXTS
from .law_texts import NO_LAWS, KeptLaws, read_law_texts
from .pages import DocPage, read_page
from .queries import FILE as QUERIES
from .queries import read_queries
from .search_words import FILE as SEARCH_WORDS
from .search_words import NO_WORDS, read_search_words
from .slip_labels import FOLDER as SLIP_LABELS
from .slip_labels import read_slip_labels
from .suggest import closest, possible
from .validation import validate
from .yaml_reader import YamlFault, load_text, read

NO_DOCS = ("der Ordner docs/ fehlt", "legen Sie ihn an")
_MAX_BYTES = 1_000_000
_YAML = ("yml", "yaml")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read. `downloads` are the files of ``docs/`` that are no pages.

    `queries` are what the search must keep finding; see ``checks.search_queries``.
    `search_words` is what this house calls things, `slip_labels` are the words of the
    slip for clients, by language; `law_texts` what is kept of laws. `drafts` are the texts
    of files that count in place of those on the disk, by path.
    """

    root: Path
    records: tuple[Record, ...]
    pages: tuple[DocPage, ...]
    downloads: tuple[str, ...]
    problems: tuple[Problem, ...]
    queries: tuple[SearchQuery, ...] = ()
    slip_labels: tuple[SlipLabels, ...] = ()
    law_texts: KeptLaws = NO_LAWS
    search_words: SearchWords = NO_WORDS
    drafts: Mapping[str, str] = field(default_factory=dict)


def load(root: Path) -> Loaded:
    """Read ``data/`` and ``docs/`` below `root`, every file, whatever is wrong with others."""
    problems: list[Problem] = []
    records = tuple(_records(root, problems))
    pages, downloads = _docs(root, problems)
    queries, found = read_queries(root)
    problems += found
    words, found = read_search_words(root)
    problems += found
    labels, found = read_slip_labels(root)
    problems += found
    law_texts, found = read_law_texts(root)
    problems += found
    ordered = tuple(sorted(problems, key=_by_place))
    return Loaded(root, records, pages, downloads, ordered, queries, labels, law_texts, words)


def _by_place(problem: Problem) -> tuple[str, int, int, str]:
    return problem.path, problem.line, problem.column, problem.message


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """List `folder` by name, without hidden files and editors' backups."""
    with os.scandir(folder) as found:
        return sorted(
            (entry for entry in found if entry.name[0] not in ".~#" and entry.name[-1] != "~"),
            key=lambda entry: entry.name,
        )


def _printable(name: str) -> str:
    """Return a file name fit to be shown, even one that is not in UTF-8."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name)


def _records(root: Path, problems: list[Problem]) -> Iterator[Record]:
    data = root / "data"
    if not data.is_dir():
        problems.append(Problem("data", 1, 1, "der Ordner data/ fehlt", "legen Sie ihn an"))
        return
    for entry in _entries(data):
        path = f"data/{_printable(entry.name)}"
        if entry.is_symlink():
            problems.append(_link(path))
        elif entry.name in (QUERIES, SEARCH_WORDS, SLIP_LABELS, LAW_TEXTS):
            continue
        elif not entry.is_dir():
            hint = "Einträge liegen in einem Unterordner, zum Beispiel data/partners/"
            problems.append(
                Problem(path, 1, 1, "diese Datei wird nicht gelesen", hint, Severity.WARNING)
            )
        elif entry.name not in COLLECTIONS:
            titles = {name: model.collection.title for name, model in COLLECTIONS.items()}
            hint = closest(entry.name, titles) or possible(titles)
            problems.append(
                Problem(path, 1, 1, f"unbekannte Sammlung „{_printable(entry.name)}“", hint)
            )
        else:
            yield from _collection(Path(entry.path), COLLECTIONS[entry.name], path, problems)


def _collection(
    folder: Path, model: type[Record], path: str, problems: list[Problem]
) -> Iterator[Record]:
    for entry in _entries(folder):
        record, found = _record(entry, model, f"{path}/{_printable(entry.name)}")
        problems.extend(found)
        if record is not None:
            yield record


def _record(
    entry: os.DirEntry[str], model: type[Record], path: str
) -> tuple[Record | None, list[Problem]]:
    problem = _unfit(entry, path)
    if problem is not None:
        return None, [problem]
    try:
        text = load_text(Path(entry.path))
    except YamlFault as fault:
        return None, [Problem(path, fault.line, fault.column, fault.message, fault.hint)]
    return record_of_text(model, entry.name.removesuffix(".yml"), text, path)


def record_of_text(
    model: type[Record], record_id: str, text: str, path: str
) -> tuple[Record | None, list[Problem]]:
    """Make a record of the `text` of the file `path`; return it, or `None` and what is wrong."""
    try:
        values = read(text)
    except YamlFault as fault:
        return None, [Problem(path, fault.line, fault.column, fault.message, fault.hint)]
    if isinstance(values, dict):
        return validate(model, record_id, values, path, text)
    if not values:
        hint = "füllen Sie sie aus, oder löschen Sie sie"
        return None, [Problem(path, 1, 1, "die Datei ist leer", hint)]
    shape = "eine Liste" if isinstance(values, list) else "nur ein Text"
    message = f"hier steht {shape}, wo Felder stehen sollten"
    return None, [Problem(path, 1, 1, message, "jede Zeile beginnt mit einem Feld: „name: …“")]


def _unfit(entry: os.DirEntry[str], path: str) -> Problem | None:
    """Return what keeps a directory entry from being read as a record at all."""
    stem, dot, suffix = entry.name.rpartition(".")
    if entry.is_symlink():
        return _link(path)
    if entry.is_dir():
        return Problem(
            path,
            1,
            1,
            "Unterordner werden nicht gelesen",
            "legen Sie die Dateien eine Ebene höher ab",
        )
    if not dot or suffix != "yml":
        hint = f"nennen Sie sie {slug(stem or entry.name)}.yml"
        if dot and suffix.lower() not in _YAML:
            hint = "legen Sie andere Dateien unter docs/ ab"
        return Problem(path, 1, 1, "hier werden nur Dateien mit der Endung .yml gelesen", hint)
    if not SLUG.fullmatch(stem) or stem == RESERVED:
        message = f"„{_printable(stem)}“ taugt nicht als Kennung: nur a–z, 0–9 und Bindestriche"
        if stem == RESERVED:
            message = "„index“ ist für die Übersicht vergeben"
        return Problem(path, 1, 1, message, f"nennen Sie die Datei {slug(stem)}.yml")
    if entry.stat().st_size > _MAX_BYTES:
        return Problem(path, 1, 1, "die Datei ist größer als 1 MB", "teilen Sie den Eintrag auf")
    return None


def _link(path: str) -> Problem:
    hint = "legen Sie die Datei selbst hierhin"
    return Problem(path, 1, 1, "Verknüpfungen (symbolische Links) werden nicht gelesen", hint)


def _docs(root: Path, problems: list[Problem]) -> tuple[tuple[DocPage, ...], tuple[str, ...]]:
    docs = root / "docs"
    pages: list[DocPage] = []
    downloads: list[str] = []
    if not docs.is_dir():
        problems.append(Problem("docs", 1, 1, *NO_DOCS))
        return (), ()
    for file in _walk(docs, problems):
        path = file.relative_to(docs).as_posix()
        if file.suffix != ".md":
            downloads.append(path)
            continue
        page, found = read_page(file, path)
        problems.extend(found)
        if page is not None:
            pages.append(page)
    return tuple(pages), tuple(downloads)


def _walk(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    docs = folder
    stack = [folder]
    while stack:
        for entry in _entries(stack.pop()):
            path = _printable(f"docs/{Path(entry.path).relative_to(docs).as_posix()}")
            if entry.is_symlink():
                problems.append(_link(path))
            elif not entry.name.isprintable():
                message = "der Dateiname enthält unlesbare Zeichen"
                problems.append(Problem(path, 1, 1, message, "benennen Sie die Datei um"))
            elif entry.is_dir():
                stack.append(Path(entry.path))
            else:
                yield Path(entry.path)
