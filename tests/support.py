"""A small project folder, built step by step: ``project(tmp_path).record("partners", "x")``."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Self

import yaml

from generator import SCHEMA_VERSION
from generator.checks import check
from generator.errors import Problem
from generator.knowledge import Knowledge
from generator.loading import Loaded, load
from generator.records import Record

from .samples import required

SETTINGS = f"""\
site_name: Muster
theme: {{name: material}}
plugins:
  - wissen:
      schema_version: {SCHEMA_VERSION}
"""
"""The least that ``mkdocs.yml`` has to say."""

TODAY = date(2026, 6, 15)
"""The day on which all tests take place."""


@dataclass(frozen=True)
class Project:
    """A project folder under construction; every step returns the project again."""

    root: Path

    def record(self, collection: str, record_id: str, /, **fields: Any) -> Self:
        """Add a record: required fields are filled in, `None` leaves one out."""
        values = {**required(collection), **fields}
        kept = {name: value for name, value in values.items() if value is not None}
        text = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)
        return self.file(f"data/{collection}/{record_id}.yml", text)

    def page(self, path: str, text: str) -> Self:
        """Add a hand-written page under ``docs/``."""
        return self.file(f"docs/{path}", text)

    def file(self, path: str, content: str | bytes) -> Self:
        """Write any file, text as UTF-8."""
        raw = content.encode() if isinstance(content, str) else content
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)
        return self

    def settings(self, text: str) -> Self:
        """Replace ``mkdocs.yml``."""
        return self.file("mkdocs.yml", text)

    def load(self) -> Loaded:
        """Read the project."""
        return load(self.root)

    def knowledge(self) -> Knowledge:
        """Read the project and index it, as the house sees it."""
        return Knowledge.of(self.load())

    def problems(self, today: date = TODAY) -> tuple[Problem, ...]:
        """Return everything that is wrong with the project on `today`."""
        return check(self.load(), today)

    def messages(self, today: date = TODAY) -> list[str]:
        """Return every problem as the command line prints it."""
        return [str(problem) for problem in self.problems(today)]

    def only_record(self) -> Record:
        """Return the one record of the project."""
        (record,) = self.load().records
        return record


def with_texts(work: Project, key: str, **texts: str) -> Knowledge:
    """Return the project's knowledge with texts in the record `key` that no file can hold."""
    loaded = work.load()
    changed = (
        record.model_copy(update=texts) if record.key == key else record
        for record in loaded.records
    )
    return Knowledge.of(replace(loaded, records=tuple(changed)))


def project(root: Path) -> Project:
    """Start a project that is in order: settings, an empty ``data/``, one page."""
    (root / "data").mkdir(parents=True, exist_ok=True)
    started = Project(root)
    started.settings(SETTINGS)
    return started.page("hilfe.md", "# Hilfe\n")


def texts(problems: Sequence[Problem]) -> list[str]:
    """Return the bare messages of `problems`."""
    return [problem.message for problem in problems]
