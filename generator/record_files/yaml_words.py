"""Values as YAML, in the way the files of ``data/`` are written by hand."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date

import yaml

from ..loading.yaml_reader import YamlFault, read

Value = str | int | date | tuple["Value", ...] | Mapping[str, "Value"]
"""What is written: texts, numbers, days, lists and blocks of them."""

_BAD_IN_BLOCK = re.compile(r"[^\n\t -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STEP = 2


def plain_value(value: Value) -> object:
    """Return `value` as the reader reads it back."""
    if isinstance(value, Mapping):
        return {key: plain_value(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [plain_value(one) for one in value]
    return value if isinstance(value, str) else str(value)


def scalar(value: str | int | date, frame: str = "a: {}\n") -> str:
    """Return `value` in one line: as it is where YAML reads it so, else in quotes.

    `frame` is where it will stand: behind a field, or inside of brackets.
    """
    if not isinstance(value, str):
        return str(value)
    return value if _reads_plain(value, frame) else json.dumps(value, ensure_ascii=False)


def flow(value: Value) -> str:
    """Return `value` in one line, lists and blocks in brackets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value, "[{}]\n")


def field_lines(key: str, value: Value, indent: int) -> Iterator[str]:
    """Yield the lines of the field `key`, `indent` spaces from the left, without line ends."""
    head = " " * indent + key + ":"
    if isinstance(value, str | int | date):
        first, *more = _text_lines(value, indent + _STEP)
        yield f"{head} {first}"
        yield from more
    elif isinstance(value, Mapping):
        yield head
        for name, one in value.items():
            yield from field_lines(name, one, indent + _STEP)
    elif all(isinstance(one, str) for one in value):
        yield f"{head} {flow(value)}"
    else:
        yield head
        for one in value:
            yield from item_lines(one, indent + _STEP, indent + 2 * _STEP)


def item_lines(value: Value, dash: int, inner: int) -> Iterator[str]:
    """Yield the lines of a list item: its dash after `dash` spaces, its fields after `inner`."""
    lead = " " * dash + "-" + " " * (inner - dash - 1)
    if isinstance(value, Mapping):
        lines = [line for key, one in value.items() for line in field_lines(key, one, inner)]
    elif isinstance(value, tuple):
        lines = [flow(value)]
    else:
        first, *more = _text_lines(value, inner)
        lines = [" " * inner + first, *more]
    yield lead + lines[0].strip()
    yield from lines[1:]


def _text_lines(value: str | int | date, indent: int) -> Iterator[str]:
    """Yield a text: several lines as a block ``|``, `indent` spaces from the left."""
    if not isinstance(value, str) or not _fits_block(value):
        yield scalar(value)
        return
    yield "|" if value.endswith("\n") else "|-"
    for line in value.removesuffix("\n").split("\n"):
        yield " " * indent + line if line else ""


def _fits_block(value: str) -> bool:
    """Whether a block says exactly `value`: its first and last line begin and end it."""
    lines = value.removesuffix("\n").split("\n")
    plain = lines[0] and not lines[0][0].isspace() and lines[-1].strip()
    return len(lines) > 1 and bool(plain) and not _BAD_IN_BLOCK.search(value)


def _reads_plain(value: str, frame: str) -> bool:
    """Whether `value` without quotes stays the same text, for us and for any other YAML reader."""
    if re.search(r"[\n\r\t]|^[\[{=]", value):
        return False
    try:
        ours, quoted = (read(frame.format(one)) for one in (value, json.dumps(value)))
        others = yaml.safe_load(value)
    except (YamlFault, yaml.YAMLError, ValueError):
        return False
    return ours == quoted and isinstance(others, str)
