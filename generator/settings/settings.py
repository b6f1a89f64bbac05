"""``mkdocs.yml`` as this program reads it: record format, the plugin's options, all problems."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .. import SCHEMA_VERSION
from ..errors import DataError, Problem, ProjectError, Severity
from .options import Options, read_options
from .reader import ConfigFault, read_config
from .rules import our_plugin, rules
from .tree import Named, Node, Spot

CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class SchemaVersion:
    """The record format a project says it is written in; `None` when it says nothing."""

    number: int | None
    spot: Spot


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a project, and everything that is wrong with them.

    `options` is `None` when they are not in order. `readable` tells whether the data
    is in a format that this program reads.
    """

    tree: Node
    problems: tuple[Problem, ...]
    options: Options | None
    readable: bool

    @property
    def usable(self) -> bool:
        """Tell whether there is no error, at most warnings."""
        return not any(problem.severity is Severity.ERROR for problem in self.problems)

    def day(self, named: date | None) -> date:
        """Return the day a command goes by: the `named` one, else the settings', else today."""
        fixed = self.options.today if self.options else None
        return named or fixed or date.today()  # noqa: DTZ011 - the editor's own calendar day


def read_settings(root: Path, name: str = CONFIG) -> Settings:
    """Return the settings in the file `name` of the project at `root`.

    Raises `ProjectError` without such a file.
    """
    try:
        tree, found = _tree(root, name)
    except ConfigFault as fault:
        start = Spot(name)
        return Settings(Node({}, start, start), (fault.problem,), None, readable=False)
    found += rules(tree)
    ours = our_plugin(tree)
    options, readable = None, False
    if ours is not None:
        options, wrong = read_options(ours)
        version, unread = _version(ours)
        unread += [] if version is None else _format_problems(version)
        readable = version is not None and not unread
        found += wrong + unread
    ordered = sorted(set(found), key=lambda one: (one.path != name, one.path, one.line, one.column))
    return Settings(tree, tuple(ordered), options, readable)


def schema_version(root: Path) -> SchemaVersion:
    """Return ``plugins: wissen: schema_version`` of the project at `root`.

    Raises `ProjectError` without ``mkdocs.yml``, `DataError` when it cannot be read or does
    not list the plugin.
    """
    try:
        tree, _ = _tree(root, CONFIG)
    except ConfigFault as fault:
        raise DataError([fault.problem]) from None
    ours = our_plugin(tree)
    if ours is None:
        raise DataError([one for one in rules(tree) if "wissen" in one.message])
    version, problems = _version(ours)
    if version is None:
        raise DataError(problems)
    return version


def _tree(root: Path, name: str) -> tuple[Node, list[Problem]]:
    file = root / name
    if not file.is_file():
        raise ProjectError(f"hier liegt keine {name}; mit -C ORDNER wählen Sie das Projekt", root)
    return read_config(root, file)


def _version(ours: Named) -> tuple[SchemaVersion | None, list[Problem]]:
    if ours.options is not None and not isinstance(ours.options.value, dict | None):
        return None, []  # said by `read_options`
    value = ours.options.get("schema_version") if ours.options else None
    if value is None:
        return SchemaVersion(None, ours.spot), []
    if type(value.value) is not int:  # a bool is an int, too
        message = "„schema_version“: hier gehört eine ganze Zahl hin"
        return None, [value.spot.problem(message, "ohne Anführungszeichen")]
    return SchemaVersion(value.value, value.spot), []


def _format_problems(found: SchemaVersion) -> list[Problem]:
    """Return what keeps this program from reading the project's record format."""
    if found.number == SCHEMA_VERSION:
        return []
    if found.number is None:
        hint = f"ergänzen Sie unter dem Plugin „wissen“: schema_version: {SCHEMA_VERSION}"
        return [found.spot.problem("es fehlt „schema_version“", hint)]
    said = f"die Daten sind in Fassung {found.number} geschrieben"
    if found.number < SCHEMA_VERSION:
        message, hint = f"{said}, gelesen wird {SCHEMA_VERSION}", "führen Sie „wissen migrate“ aus"
    else:
        message = f"{said}, dieses Programm kennt {SCHEMA_VERSION}"
        hint = "aktualisieren Sie das Programm gt-wissen"
    return [found.spot.problem(message, hint)]
