"""The settings as a tree in which every value knows its file, line and column."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..errors import Problem, Severity


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file; `path` is relative to the project folder, the rest counts from 1."""

    path: str
    line: int = 1
    column: int = 1

    def problem(self, message: str, hint: str = "", severity: Severity = Severity.ERROR) -> Problem:
        """Return the problem that `message` states about this place."""
        return Problem(self.path, self.line, self.column, message, hint, severity)

    def warning(self, message: str, hint: str = "") -> Problem:
        """Return the same as a warning."""
        return self.problem(message, hint, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A value that only MkDocs may make, such as ``!!python/name:…``; never made here."""

    tag: str


@dataclass(frozen=True, slots=True)
class Node:
    """One value: a dict or a list of nodes, a `Tagged`, or what YAML makes of a scalar.

    `spot` is where to look for it, `key` where its key stands; the same for items of a list.
    """

    value: Any
    spot: Spot
    key: Spot

    @property
    def fields(self) -> dict[str, "Node"]:
        """Return the fields of a block; none when this is no block."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def items(self) -> list["Node"]:
        """Return the items of a list; none when this is no list."""
        return self.value if isinstance(self.value, list) else []

    def get(self, name: str) -> "Node | None":
        """Return the field `name`; `None` also when it stands there without a value."""
        found = self.fields.get(name)
        return None if found is None or found.value is None else found

    def plain(self) -> Any:
        """Return the value without places."""
        if isinstance(self.value, dict):
            return {name: node.plain() for name, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value


@dataclass(frozen=True, slots=True)
class Named:
    """An entry of ``plugins:``, ``markdown_extensions:`` and the like: a name, maybe options."""

    name: str
    spot: Spot
    options: Node | None


def entries(node: Node | None) -> Iterator[Named]:
    """Yield the entries of a list of names, which MkDocs also takes as a block."""
    if node is None:
        return
    for name, options in node.fields.items():
        yield Named(name, options.key, options)
    for item in node.items:
        if isinstance(item.value, str):
            yield Named(item.value, item.spot, None)
        for name, options in item.fields.items():
            yield Named(name, options.key, options)


def path_from(root: Path, file: Path) -> str:
    """Return `file` as seen from `root`, with forward slashes; whole on another drive."""
    try:
        return Path(os.path.relpath(file, root)).as_posix()
    except ValueError:  # Windows knows no way from C: to D:
        return file.as_posix()


def merged(parent: Node, child: Node) -> Node:
    """Return `child` over `parent` as MkDocs inherits: blocks field by field, all else replaced."""
    if not (isinstance(parent.value, dict) and isinstance(child.value, dict)):
        return child
    fields = dict(parent.value)
    for name, node in child.value.items():
        fields[name] = merged(fields[name], node) if name in fields else node
    return replace(child, value=fields)
