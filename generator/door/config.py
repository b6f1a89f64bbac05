"""MkDocs' configuration of a project: opened, its complaints in German, and settled."""

import logging
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from traceback import walk_tb
from typing import Any

import yaml

from ..errors import DataError, Problem, Severity
from ..loading.project import NO_DOCS
from ..mkdocs import ConfigurationError, MkDocsConfig, ValidationError, get_plugins, get_schema
from ..settings.rules import spot_of
from ..settings.settings import CONFIG, Settings, read_settings
from ..settings.tree import Node, Spot, entries, path_from
from .config_words import german, problem
from .failure import place_of, sentence
from .mkdocs_log import mkdocs_log

log = logging.getLogger(__name__)

_INSTEAD: Mapping[str, Any] = {
    "site_name": "Wissen",
    "theme": {"name": "material"},
    "plugins": [],
    "hooks": [],
    "nav": None,
    "markdown_extensions": [],
}
"""Harmless values, so that one mistake does not hide the next; else the option's own default."""

_HINTS = {
    "hooks": "berichtigen Sie die Datei, oder löschen Sie sie unter „hooks:“",
    "plugins": "prüfen Sie das Plugin, oder löschen Sie es unter „plugins:“",
}
_LISTS = ("plugins", "markdown_extensions", "hooks")


@dataclass(frozen=True, slots=True)
class Opened:
    """The settings of a project with all their problems; `config` is `None` after an error."""

    settings: Settings
    config: MkDocsConfig | None
    problems: tuple[Problem, ...]


def open_config(root: Path) -> MkDocsConfig:
    """Return the MkDocs configuration of the project at `root`.

    Raises `ProjectError` without ``mkdocs.yml`` and `DataError` when it has errors.
    """
    opened = try_config(root)
    if opened.config is None:
        raise DataError(opened.problems)
    return opened.config


def try_config(root: Path) -> Opened:
    """Open the configuration of the project at `root`, and say everything that is wrong with it.

    Raises `ProjectError` without ``mkdocs.yml``.
    """
    settings = read_settings(root)
    if not settings.tree.fields:
        return Opened(settings, None, settings.problems)
    with mkdocs_log():
        config, found = _Attempts(root, settings.tree).run()
    said = {(one.path, one.line) for one in settings.problems if one.severity is Severity.ERROR}
    # Of one line, our own words suffice.
    fresh = [one for one in dict.fromkeys(found) if (one.path, one.line) not in said]
    problems = tuple(sorted((*settings.problems, *fresh), key=_by_place))
    failed = any(one.severity is Severity.ERROR for one in problems)
    if config is None and not failed:
        lost = settings.tree.spot.problem("MkDocs nimmt diese Datei nicht an")
        return Opened(settings, None, (*problems, lost))
    return Opened(settings, None if failed else config, problems)


def _by_place(one: Problem) -> tuple[bool, str, int, int]:
    return one.path != CONFIG, one.path, one.line, one.column


class _Attempts:
    """Opens the configuration as often as needed: MkDocs stops at the first mistake."""

    def __init__(self, root: Path, tree: Node) -> None:
        self._root, self._tree, self._file = root, tree, root / CONFIG
        self._instead: dict[str, Any] = {}
        self._without: dict[str, set[str]] = {key: set() for key in _LISTS}
        self._problems: list[Problem] = []

    def run(self) -> tuple[MkDocsConfig | None, list[Problem]]:
        """Return the configuration, `None` after an error, and all problems."""
        defaults = {key: option.default for key, option in get_schema(MkDocsConfig)}
        while True:
            before = self._patches()
            self._warnings: list[tuple[str, str]] = []
            config, failed = self._open()
            for key, error in failed:
                self._report(key, str(error), defaults.get(key))
            if config is not None or self._patches() == before:
                self._warn()
                return (None if self._patches() else config), self._problems

    def _patches(self) -> int:
        return len(self._instead) + sum(map(len, self._without.values()))

    def _open(self) -> tuple[MkDocsConfig | None, list[tuple[str, Exception]]]:
        config = MkDocsConfig(config_file_path=str(self._file))
        try:
            with self._file.open("rb") as stream:
                config.load_file(stream)
            config.load_dict({**self._instead, **self._remaining(config)})
            failed, self._warnings = config.validate()
        except (ConfigurationError, ValidationError) as error:
            self._problems.append(self._unreadable(error))
            return None, []
        except (Exception, SystemExit) as error:
            self._report_code(error)
            return None, []
        return (None if failed else config), failed

    def _remaining(self, config: MkDocsConfig) -> dict[str, Any]:
        """Return the lists of names in `config` without those that failed before."""
        found: dict[str, Any] = {}
        for key, names in self._without.items():
            value = config.get(key)
            if isinstance(value, dict):
                found[key] = {name: options for name, options in value.items() if name not in names}
            elif isinstance(value, list):
                found[key] = [one for one in value if _name_of(one) not in names]
        return {key: value for key, value in found.items() if key not in self._instead}

    def _report(self, key: str, said: str, default: Any) -> None:
        """Keep what MkDocs `said` about `key`, and leave it out of the next attempt."""
        words = german(key, said, self._tree)
        if key == "docs_dir" and not (self._root / "docs").is_dir():
            self._problems.append(Problem("docs", 1, 1, *NO_DOCS))
        elif words is not None:
            spot = spot_of(self._tree, key, *words.path)
            self._problems.append(spot.problem(words.message, words.hint))
        self._leave_out(key, words.path[0] if words and words.path else "", default)

    def _leave_out(self, key: str, entry: str, default: Any) -> None:
        names = [one.name for one in entries(self._tree.get(key))] if key in _LISTS else []
        if entry in names and entry not in self._without[key]:
            self._without[key].add(entry)
        else:
            self._instead.setdefault(key, deepcopy(_INSTEAD.get(key, default)))

    def _warn(self) -> None:
        for key, words in self._warnings:
            found = problem(key, words, self._tree, Severity.WARNING)
            if found is not None and key not in self._instead:
                self._problems.append(found)

    def _unreadable(self, error: Exception) -> Problem:
        """Return what MkDocs cannot make of the file although it is sound YAML: a tag."""
        cause = error.__context__
        mark = cause.problem_mark if isinstance(cause, yaml.MarkedYAMLError) else None
        if mark is None or not isinstance(cause, yaml.MarkedYAMLError):
            return self._tree.spot.problem(f"MkDocs kann die Datei nicht lesen („{error}“)")
        path = path_from(self._root, Path(mark.name))
        message = f"dieser Wert mit ! lässt sich nicht laden („{cause.problem}“)"
        return Spot(path, mark.line + 1, mark.column + 1).problem(
            message, "prüfen Sie den Namen, und ob das Paket installiert ist"
        )

    def _report_code(self, error: BaseException) -> None:
        """Report code that failed while it was loaded, and go on without it."""
        key = _key_of(error)
        if not key:
            raise error
        entry = self._entry(key, error)
        said = sentence(error, self._root)
        said = said or f"mit „{key}“ kommt MkDocs nicht zurecht („{type(error).__name__}: {error}“)"
        log.debug("%s", said, exc_info=error)
        spot = spot_of(self._tree, key, entry)
        self._problems.append(spot.problem(said, _HINTS.get(key, "prüfen Sie die Schreibweise")))
        self._leave_out(key, entry, None)

    def _entry(self, key: str, error: BaseException) -> str:
        """Return which entry of `key` names the file that failed; empty when none does."""
        place = place_of(error, self._root)
        file = (error.filename if isinstance(error, SyntaxError) else None) or (place or [""])[0]
        modules = {name: one.module for name, one in get_plugins().items()}
        for entry in entries(self._tree.get(key)):
            module = modules.get(entry.name, "").partition(".")[0]
            of_module = module and module in Path(file).with_suffix("").parts
            if file.endswith(Path(entry.name).as_posix()) or (key == "plugins" and of_module):
                return entry.name
        return ""


def _name_of(entry: object) -> str:
    name = next(iter(entry), None) if isinstance(entry, dict) else entry
    return name if isinstance(name, str) else ""


def _key_of(error: BaseException) -> str:
    """Return the key of ``mkdocs.yml`` that MkDocs was at when `error` arose; empty for none."""
    for frame, _ in walk_tb(error.__traceback__):
        if frame.f_code.co_name in ("_pre_validate", "_validate", "_post_validate"):
            return str(frame.f_locals.get("key", ""))
    return ""
