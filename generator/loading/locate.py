"""Where in a file a value stands. Worked out only when there is something to report."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import yaml

from ..errors import Problem, Severity
from ..records.fields import Loc

_NO_DRAFTS: Mapping[str, str] = MappingProxyType({})


def position(text: str, loc: Loc) -> tuple[int, int]:
    """Return line and column (from 1) of the value at `loc` in the YAML `text`.

    `text` has passed `yaml_reader.read`, which makes composing it safe. For a
    field that is not there, the place of the block that should hold it; for a
    block or an empty value, the place of its key.
    """
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    if node is None:
        return 1, 1
    mark = node.start_mark
    for step in loc:
        key, node = _step(node, step)
        if node is None:
            break
        beside = key is not None and node.start_mark.line == key.start_mark.line
        mark = (
            node.start_mark if key is None or (beside and not _is_empty(node)) else key.start_mark
        )
    return mark.line + 1, mark.column + 1


def key_position(text: str, loc: Loc) -> tuple[int, int]:
    """Return line and column of the key (not the value) that ends `loc`."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    place = (1, 1)
    for step in loc:
        key, node = _step(node, step)
        if node is None:
            break
        mark = (key or node).start_mark
        place = (mark.line + 1, mark.column + 1)
    return place


def _step(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    """Return the key and the value one `step` below `node`; a list item has no key."""
    if isinstance(node, yaml.MappingNode):
        return next((pair for pair in node.value if pair[0].value == step), (None, None))
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        # Reading leaves empty items out, so they do not count here either.
        items = [item for item in node.value if not _is_empty(item)]
        return None, items[step] if step < len(items) else None
    return None, None


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.start_mark.index == node.end_mark.index


class SourceMap:
    """Turns a place inside a record into a place inside its file, or inside of its draft."""

    def __init__(self, root: Path, drafts: Mapping[str, str] = _NO_DRAFTS) -> None:
        self._root = root
        self._drafts = drafts
        self._text = lru_cache(maxsize=8)(self._read)

    def problem(
        self, path: str, loc: Loc, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Problem:
        """Make a problem about the value at `loc` in the record file `path`."""
        line, column = position(self._text(path), loc)
        return Problem(path, line, column, message, hint, severity)

    def _read(self, path: str) -> str:
        if path in self._drafts:
            return self._drafts[path]
        return (self._root / path).read_text(encoding="utf-8-sig")
