"""Where in a file a value stands. Worked out only when there is something to report."""

from functools import lru_cache
from pathlib import Path

import yaml

from ..errors import Problem, Severity
from ..records.fields import Loc


def position(text: str, loc: Loc) -> tuple[int, int]:
    """Return line and column (from 1) of the value at `loc` in the YAML `text`.

    `text` has passed `yaml_reader.read`, which makes composing it safe. For a
    field that is not there, the place of the block that should hold it.
    """
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    if node is None:
        return 1, 1
    mark = node.start_mark
    for step in loc:
        if isinstance(node, yaml.MappingNode):
            found = next((pair for pair in node.value if pair[0].value == step), None)
            if found is None:
                break
            key, node = found
            # A block below its key is best shown by the key; a value beside it by itself.
            mark = (
                node.start_mark if node.start_mark.line == key.start_mark.line else key.start_mark
            )
        elif (
            isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value)
        ):
            node = node.value[step]
            mark = node.start_mark
        else:
            break
    return mark.line + 1, mark.column + 1


def key_position(text: str, loc: Loc) -> tuple[int, int]:
    """Return line and column of the key (not the value) that ends `loc`."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    place = (1, 1)
    for step in loc:
        if isinstance(node, yaml.MappingNode):
            pair = next((pair for pair in node.value if pair[0].value == step), None)
            if pair is None:
                return place
            key, node = pair
            place = (key.start_mark.line + 1, key.start_mark.column + 1)
        elif (
            isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value)
        ):
            node = node.value[step]
            place = (node.start_mark.line + 1, node.start_mark.column + 1)
    return place


class Places:
    """Turns a place inside a record into a place inside its file."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._text = lru_cache(maxsize=8)(self._read)

    def problem(
        self, path: str, loc: Loc, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Problem:
        """Make a problem about the value at `loc` in the record file `path`."""
        line, column = position(self._text(path), loc)
        return Problem(path, line, column, message, hint, severity)

    def problem_in_page(
        self, path: str, needle: str, message: str, hint: str, severity: Severity = Severity.ERROR
    ) -> Problem:
        """Make a problem about the first `needle` in the hand-written page `path`."""
        before = self._text(path).partition(needle)[0]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Problem(path, line, column, message, hint, severity)

    def _read(self, path: str) -> str:
        return (self._root / path).read_text(encoding="utf-8-sig")
