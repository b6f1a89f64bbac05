"""Changing YAML as text: what is not changed stays as it is, byte for byte.

Each function returns the new text of a file. It is read again: unless it says the old values
and the change, nothing is returned and `SpliceError` says what to do by hand.
"""

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from datetime import date
from typing import Any

import yaml

from ..errors import WissenError
from ..loading.yaml_reader import YamlFault, read
from .splice_text import EditedText, end_of, is_flow, key_and_value
from .yaml_words import Value, field_lines, flow, item_lines, plain_value, scalar

Steps = tuple[str | int, ...]
"""The way to a value: names of fields and places in lists, counted from 0."""

_DASH = 2


class SpliceError(WissenError):
    """The text is written in a way this program does not change; the text says what to add."""


class _UnusualError(Exception):
    """The text is laid out in a way that is not changed by program."""


def append_item(text: str, field: str, item: Value, later: Sequence[str] = ()) -> str:
    """Return the record `text` with `item` at the end of its list `field`.

    A field that is not there is put before the first of the fields `later` that is, else at
    the end. Raises `SpliceError` when that cannot be done without touching anything else.
    """
    values = _values(text)
    expected = deepcopy(values)
    known = expected.setdefault(field, [])
    if not isinstance(known, list):
        raise _by_hand(field, item)
    known.append(plain_value(item))

    def change() -> str:
        edited = EditedText(text)
        pair = key_and_value(edited.root, field)
        if pair is None:
            _put_field(edited, field, item, later)
        else:
            _append(edited, field, pair, item)
        return edited.text()

    return _checked(change, expected, field, item)


def set_value(text: str, way: Steps, value: str | date) -> str:
    """Return the record `text` with `value` at `way`, whose block has to be there.

    Raises `SpliceError` when that cannot be done without touching anything else.
    """
    expected = _values(text)
    block: Any = expected
    for step in way[:-1]:
        block = block[step]
    block[way[-1]] = plain_value(value)

    def change() -> str:
        edited = EditedText(text)
        node: yaml.Node = edited.root
        for step in way[:-1]:
            node = _below(node, step)
        pair = key_and_value(node, str(way[-1]))
        if pair is None:
            _put_last(edited, node, str(way[-1]), value)
        else:
            _replace(edited, pair, value)
        return edited.text()

    return _checked(change, expected, str(way[-1]), value)


def _values(text: str) -> dict[str, Any]:
    values = read(text)
    if not isinstance(values, dict):
        raise SpliceError("die Datei enthält keine Felder")
    return values


def _checked(change: Callable[[], str], expected: object, field: str, value: Value) -> str:
    try:
        changed = change()
        found = read(changed)
    except (_UnusualError, YamlFault, yaml.YAMLError):
        raise _by_hand(field, value) from None
    if _bare(found) != _bare(expected):
        raise _by_hand(field, value)
    return changed


def _bare(value: object) -> object:
    """Return `value` without line breaks at the end of texts: they say nothing."""
    if isinstance(value, dict):
        return {key: _bare(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_bare(one) for one in value]
    return value.rstrip("\n") if isinstance(value, str) else value


def _by_hand(field: str, value: Value) -> SpliceError:
    shown = (value,) if isinstance(value, Mapping) else value
    lines = "\n".join(f"        {line}" for line in field_lines(field, shown, 0))
    return SpliceError(
        "die Datei ist ungewöhnlich geschrieben; es wurde nichts geändert\n"
        f"    Hinweis: ergänzen Sie von Hand:\n{lines}"
    )


def _below(node: yaml.Node, step: str | int) -> yaml.Node:
    if isinstance(step, int) and isinstance(node, yaml.SequenceNode):
        items = [one for one in node.value if one.start_mark.index != one.end_mark.index]
        found: yaml.Node = items[step]
        return found
    pair = key_and_value(node, str(step))
    if pair is None:
        raise _UnusualError
    return pair[1]


def _append(edited: EditedText, field: str, pair: tuple[yaml.Node, yaml.Node], item: Value) -> None:
    key, node = pair
    empty = node.start_mark.index == node.end_mark.index
    if not empty and not isinstance(node, yaml.SequenceNode):
        raise _UnusualError
    if not empty and node.value and is_flow(node):
        edited.insert(end_of(edited, node.value[-1]), f", {flow(item)}")
    elif not empty and node.value:
        last = node.value[-1]
        dash = node.start_mark.column
        block = isinstance(last, yaml.MappingNode) and not is_flow(last)
        inner = last.start_mark.column if block else dash + _DASH
        edited.insert_lines(end_of(edited, last), item_lines(item, dash, inner))
    elif is_flow(edited.root):
        edited.replace(node, flow((item,)))
    else:
        column = key.start_mark.column + _dash_of(edited)
        if not empty:
            edited.drop(node)
        edited.insert_lines(end_of(edited, node), item_lines(item, column, column + _DASH))


def _put_field(edited: EditedText, field: str, item: Value, later: Sequence[str]) -> None:
    root = edited.root
    if is_flow(root):
        _put_last(edited, root, field, (item,))
        return
    column = root.start_mark.column
    dash = column + _dash_of(edited)
    lines = [f"{' ' * column}{field}:", *item_lines(item, dash, dash + _DASH)]
    behind = next((pair for name in later if (pair := key_and_value(root, name))), None)
    if behind is None:
        edited.insert_lines(end_of(edited, root), lines)
    else:
        edited.insert_lines_before(behind[0], lines)


def _put_last(edited: EditedText, block: yaml.Node, field: str, value: Value) -> None:
    """Put a field at the end of `block`."""
    if not isinstance(block, yaml.MappingNode) or not block.value:
        raise _UnusualError
    if is_flow(block):
        edited.insert(end_of(edited, block.value[-1][1]), f", {field}: {flow(value)}")
    else:
        lines = field_lines(field, value, block.value[0][0].start_mark.column)
        edited.insert_lines(end_of(edited, block), lines)


def _replace(edited: EditedText, pair: tuple[yaml.Node, yaml.Node], value: str | date) -> None:
    _, node = pair
    if not isinstance(node, yaml.ScalarNode):
        raise _UnusualError
    if node.start_mark.index == node.end_mark.index:
        edited.insert(node.start_mark.index, f" {scalar(value)}")
    elif node.style in ("|", ">"):
        edited.replace_until(node.start_mark.index, end_of(edited, node), scalar(value))
    else:
        edited.replace(node, scalar(value))


def _dash_of(edited: EditedText) -> int:
    """Return how far this file sets a list in; two spaces where it has none."""
    for key, node in edited.root.value:
        if isinstance(node, yaml.SequenceNode) and node.value and not is_flow(node):
            return max(0, int(node.start_mark.column - key.start_mark.column))
    return _DASH
