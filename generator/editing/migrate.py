"""Bringing a project's data to the record format this program reads.

Files are changed as text, at the places that must change, so that comments and
layout survive.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import SCHEMA_VERSION
from ..errors import ProjectError
from ..loading.locate import key_position
from ..loading.yaml_reader import YamlFault, decode, read
from ..settings.settings import CONFIG, schema_version
from ..settings.tree import Spot


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: `apply` changes the project to version `to` and returns the changed paths."""

    to: int
    apply: Callable[[Path], list[str]]


MIGRATIONS: tuple[Migration, ...] = ()
"""All steps in order. Version 1 is the first, so there is none yet."""


def migrate(
    root: Path, steps: Sequence[Migration] = MIGRATIONS, target: int = SCHEMA_VERSION
) -> list[str]:
    """Run the steps from the project's version to `target`; return the changed paths.

    Raises `ProjectError` when the project names no version, a newer one, or when
    a step is missing, `DataError` for unreadable settings; nothing is changed then.
    """
    found = schema_version(root)
    if found.number is None:
        raise ProjectError(
            f"es fehlt „schema_version: {target}“ unter dem Plugin „wissen“", root / CONFIG
        )
    if found.number > target:
        raise ProjectError(
            f"die Daten sind neuer (Fassung {found.number}) als dieses Programm", root
        )
    due = [step for step in steps if found.number < step.to <= target]
    if [step.to for step in due] != list(range(found.number + 1, target + 1)):
        raise ProjectError(f"von Fassung {found.number} führt kein Weg zu Fassung {target}", root)
    changed = [path for step in due for path in step.apply(root)]
    if due:
        _write_version(root, found.spot, found.number, target)
        changed.append(found.spot.path)
    return changed


def rename_field(root: Path, collection: str, old: str, new: str) -> list[str]:
    """Rename the field `old` to `new` in every record of `collection`; return the changed paths.

    A file that cannot be read as YAML is left alone: ``wissen check`` reports it.
    """
    changed = []
    for file in sorted((root / "data" / collection).glob("*.yml")):
        try:
            text = decode(file.read_bytes())
            values = read(text)
        except YamlFault:
            continue
        if isinstance(values, dict) and old in values and new not in values:
            line, column = key_position(text, (old,))
            _write_text(file, _replaced(text, line, column, old, new))
            changed.append(file.relative_to(root).as_posix())
    return changed


def _write_version(root: Path, spot: Spot, number: int, target: int) -> None:
    file = root / spot.path
    text = decode(file.read_bytes())
    _write_text(file, _replaced(text, spot.line, spot.column, str(number), str(target)))


def _replaced(text: str, line: int, column: int, old: str, new: str) -> str:
    lines = text.splitlines(keepends=True)
    before, after = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
    lines[line - 1] = before + after.replace(old, new, 1)
    return "".join(lines)


def _write_text(file: Path, text: str) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        stream.write(text)
