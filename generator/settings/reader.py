"""``mkdocs.yml`` and the files it inherits from, read as MkDocs does, but nothing is carried out.

Tags that would run code are kept as `Tagged`; ``!ENV`` is looked up in the environment.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag  # type: ignore[import-untyped]

from ..errors import Problem
from ..loading.syntax import german_syntax_error
from ..loading.yaml_reader import (
    MAX_DEPTH,
    YamlFault,
    load_text,
    one_line_end,
    refuse_second_document,
    refuse_unseen,
)
from .tree import Node, Spot, Tagged, merged, path_from

INHERIT = "INHERIT"
_ENV = "!ENV"
_MANY = 20_000
"""Aliases of aliases can stand for more values than any memory holds."""


class ConfigFault(Exception):  # noqa: N818 - not an error of the program but of the file
    """A file of the settings cannot be read; `problem` says which, where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_config(root: Path, file: Path) -> tuple[Node, list[Problem]]:
    """Return the settings in `file`, what it inherits included, and what is wrong in passing.

    Paths of places are relative to `root`. Raises `ConfigFault` when a file cannot be read.
    """
    problems: list[Problem] = []
    return _with_parents(root, file, (), problems), problems


def _with_parents(
    root: Path, file: Path, children: Sequence[Path], problems: list[Problem]
) -> Node:
    node = _read(root, file, problems)
    inherit = node.fields.pop(INHERIT, None)
    if inherit is None:
        return node
    if not isinstance(inherit.value, str):
        raise ConfigFault(inherit.spot.problem(f"hinter „{INHERIT}“ gehört der Name einer Datei"))
    parent = Path(os.path.normpath(file.parent / inherit.value))
    if not parent.is_file():
        hint = "prüfen Sie Namen und Ordner; der Pfad gilt von dieser Datei aus"
        raise ConfigFault(inherit.spot.problem(f"die Datei „{inherit.value}“ gibt es nicht", hint))
    if parent in (*children, file):
        message = f"die Datei „{inherit.value}“ erbt von sich selbst"
        raise ConfigFault(inherit.spot.problem(message, f"löschen Sie eine Zeile „{INHERIT}“"))
    return merged(_with_parents(root, parent, (*children, file), problems), node)


def _read(root: Path, file: Path, problems: list[Problem]) -> Node:
    path = path_from(root, file)
    start = Spot(path)
    try:
        text = one_line_end(load_text(file))
        refuse_unseen(text)
        _refuse_depth(text)
        reader = _Reader(text, path)
        node = reader.root()
    except YamlFault as fault:
        spot = Spot(path, fault.line, fault.column)
        raise ConfigFault(spot.problem(fault.message, fault.hint)) from None
    except yaml.MarkedYAMLError as error:
        line, column, message, hint = german_syntax_error(error, text)
        raise ConfigFault(Spot(path, line, column).problem(message, hint)) from None
    problems += reader.problems
    if node is None or node.value is None:
        return Node({}, start, start)
    if not isinstance(node.value, dict):
        hint = "jede Zeile beginnt mit einem Feld: „site_name: …“"
        raise ConfigFault(start.problem("hier gehören Felder hin", hint))
    return node


def _refuse_depth(text: str) -> None:
    """Refuse what PyYAML would crash on or misread, before a node is made."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            refuse_second_document(event, documents)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            mark: Any = event.start_mark  # the C parser always says where
            message = f"zu tief verschachtelt (mehr als {MAX_DEPTH} Ebenen)"
            raise YamlFault(mark.line + 1, mark.column + 1, message)


class _Loader(yaml.CSafeLoader):
    """Makes plain values and what ``!ENV`` stands for."""


_Loader.add_constructor(_ENV, construct_env_tag)


class _Reader:
    """Turns the nodes of one file into ours."""

    def __init__(self, text: str, path: str) -> None:
        self.problems: list[Problem] = []
        self._loader = _Loader(text)
        self._path = path
        self._count = 0
        self._seen: set[int] = set()

    def root(self) -> Node | None:
        node = self._loader.get_single_node()
        return None if node is None else self._node(node, None, 1)

    def _node(self, node: yaml.Node, key: yaml.Node | None, depth: int) -> Node:
        self._count += 1
        if depth > MAX_DEPTH or self._count > _MANY:
            raise YamlFault(*_place(node), "hier steht zu viel, wohl durch Verweise mit *")
        value = self._value(node, depth)
        spot = self._spot(node)
        if key is None:
            return Node(value, spot, spot)
        beside = node.start_mark.line == key.start_mark.line and value is not None
        at_key = self._spot(key)
        # A block begins on its own line; what an alias stands for may begin anywhere.
        return Node(value, spot if beside else at_key, at_key)

    def _value(self, node: yaml.Node, depth: int) -> Any:
        if node.tag == _ENV:
            return self._plain(node)
        if isinstance(node, yaml.MappingNode) and node.tag == "tag:yaml.org,2002:map":
            return self._mapping(node, depth)
        if isinstance(node, yaml.SequenceNode) and node.tag == "tag:yaml.org,2002:seq":
            return [self._node(item, None, depth + 1) for item in node.value]
        known = isinstance(node, yaml.ScalarNode) and node.tag in self._loader.yaml_constructors
        return self._plain(node) if known else Tagged(node.tag)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Node]:
        if id(node) not in self._seen:  # an alias leads to the same node again
            self._seen.add(id(node))
            self.problems += self._repeated(node)
            self._loader.flatten_mapping(node)
        return {
            key.value: self._node(value, key, depth + 1)
            for key, value in node.value
            if isinstance(key, yaml.ScalarNode)
        }

    def _repeated(self, node: yaml.MappingNode) -> Iterator[Problem]:
        seen = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                message = f"das Feld „{key.value}“ steht zweimal da"
                yield self._spot(key).problem(message, "löschen Sie eines von beiden")
            seen.add(key.value if isinstance(key, yaml.ScalarNode) else id(key))

    def _plain(self, node: yaml.Node) -> Any:
        try:
            found = self._loader.construct_document(node)
            return Tagged(node.tag) if isinstance(found, list | dict) else found
        except yaml.YAMLError:  # !ENV with a block
            return Tagged(node.tag)
        except Exception:
            # PyYAML raises anything here: for 2026-13-45, which looks like a date, or !!bool x.
            raise YamlFault(*_place(node), *_no_value(node)) from None

    def _spot(self, node: yaml.Node) -> Spot:
        return Spot(self._path, *_place(node))


def _place(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _no_value(node: yaml.Node) -> tuple[str, str]:
    if node.tag.endswith(":timestamp"):
        return f"„{node.value}“ ist kein Datum", "schreiben Sie zum Beispiel 2026-11-23"
    return "dieser Wert passt nicht zu seiner Art", "setzen Sie den Wert in Anführungszeichen"
