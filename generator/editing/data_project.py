"""A project whose data is about to be changed: opened, checked as it would be, and written."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import TypeVar

from ..checks import check
from ..door.problems import site_problems
from ..errors import DataError, Problem, Severity
from ..loading import Loaded, load
from ..loading.drafts import with_drafts
from ..loading.yaml_reader import decode
from ..record_files.file_changes import FileChange, WriteError
from ..records import Record
from ..settings.settings import Settings, read_settings

Kind = TypeVar("Kind", bound=Record)


@dataclass(frozen=True, slots=True)
class DataProject:
    """A project on the day `today`, read without running anything of it."""

    root: Path
    today: date
    settings: Settings
    loaded: Loaded

    def all(self, model: type[Kind]) -> tuple[Kind, ...]:
        """Return the records of the kind `model`."""
        return tuple(one for one in self.loaded.records if isinstance(one, model))

    def text_of(self, record: Record) -> tuple[bytes, str]:
        """Return the bytes of the file of `record`, and its text."""
        raw = (self.root / record.source_path).read_bytes()
        return raw, decode(raw)

    def problems(self, changes: Sequence[FileChange] = ()) -> tuple[Problem, ...]:
        """Return what is wrong with the project, once `changes` are made."""
        drafts = {one.path: one.text for one in changes}
        loaded = with_drafts(self.loaded, drafts)
        found = check(loaded, self.today)
        return (*found, *site_problems(loaded, self.settings.tree, self.today))


@dataclass(frozen=True, slots=True)
class Takeover:
    """What is to be written, and what to tell people about it."""

    changes: tuple[FileChange, ...]
    said: tuple[str, ...]

    def shown(self) -> Iterator[str]:
        """Yield the lines that change, with what stands around them."""
        for one in self.changes:
            old = [] if one.before is None else decode(one.before).splitlines()
            yield from unified_diff(old, one.text.splitlines(), one.path, one.path, lineterm="")


def open_data(root: Path, today: date | None) -> DataProject:
    """Open the project at `root` without running hooks or plugins.

    Raises `ProjectError` when there is none, `DataError` when its settings are not in order.
    """
    settings = read_settings(root)
    if not settings.readable:
        raise DataError(settings.problems)
    return DataProject(root, settings.day(today), settings, load(root))


def refuse_new_errors(opened: DataProject, changes: Sequence[FileChange]) -> None:
    """Raise `DataError` with the errors that the project would have only with `changes`."""
    after = [one for one in opened.problems(changes) if one.severity is Severity.ERROR]
    if not after:
        return
    before = Counter(_said(one) for one in opened.problems())
    fresh = []
    for one in after:
        before[_said(one)] -= 1
        if before[_said(one)] < 0:
            fresh.append(one)
    if fresh:
        raise DataError(fresh)


def find_record(opened: DataProject, model: type[Kind], record_id: str) -> Kind:
    """Return the record of `model` with `record_id`.

    Raises `DataError` with what is wrong with its file, `WriteError` when there is none.
    """
    found = next((one for one in opened.all(model) if one.id == record_id), None)
    if found is not None:
        return found
    path = f"data/{model.collection.name}/{record_id}.yml"
    problems = [one for one in opened.loaded.problems if one.path == path]
    if problems:
        raise DataError(problems)
    known = ", ".join(sorted(one.id for one in opened.all(model)))
    raise WriteError(f"{path} gibt es nicht\n    Hinweis: es gibt {known or 'noch keine'}")


def _said(problem: Problem) -> tuple[str, str]:
    """Return what stays of a problem when lines above it are added."""
    return problem.path, problem.message
