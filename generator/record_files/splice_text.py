"""The text of a YAML file while it is changed, and where in it the values stand."""

from collections.abc import Iterable
from typing import cast

import yaml


class EditedText:
    """A text to which insertions and replacements are made, by place in the text as it was."""

    def __init__(self, text: str) -> None:
        """Compose `text`, which `yaml_reader.read` has read: that makes it safe."""
        self.root = cast(yaml.MappingNode, yaml.compose(text, Loader=yaml.CSafeLoader))
        # An old Mac's line ends are as long as ours: places stay the same.
        self._is_mac = "\r" in text and "\n" not in text
        self._text = text.replace("\r", "\n") if self._is_mac else text
        self._line_end = "\r\n" if "\r\n" in text else "\n"
        self._changes: list[tuple[int, int, str]] = []

    def text(self) -> str:
        """Return the text with all changes."""
        made = self._text
        for start, end, new in sorted(self._changes, reverse=True):
            made = made[:start] + new + made[end:]
        return made.replace("\n", "\r") if self._is_mac else made

    def before(self, place: int) -> str:
        """Return the text before `place`."""
        return self._text[:place]

    def insert(self, place: int, new: str) -> None:
        """Put `new` at `place`."""
        self._changes.append((place, place, new))

    def replace(self, node: yaml.Node, new: str) -> None:
        """Put `new` in the place of `node`."""
        self.replace_until(node.start_mark.index, node.end_mark.index, new)

    def replace_until(self, start: int, end: int, new: str) -> None:
        """Put `new` in the place of what stands between `start` and `end`."""
        self._changes.append((start, end, new))

    def drop(self, node: yaml.Node) -> None:
        """Take `node` out with the spaces before it; a comment inside of it would be lost."""
        start = len(self._text[: node.start_mark.index].rstrip(" "))
        inside = self._text[node.start_mark.index : node.end_mark.index]
        if "#" not in inside:
            self._changes.append((start, node.end_mark.index, ""))

    def insert_lines(self, place: int, lines: Iterable[str]) -> None:
        """Put `lines` below the line in which `place` lies."""
        end = self._end_of_line(place)
        new = self._line_end.join(lines)
        self.insert(end, self._line_end + new)

    def insert_lines_before(self, node: yaml.Node, lines: Iterable[str]) -> None:
        """Put `lines` above the line of `node` and the comments right above it."""
        start = self._text.rfind("\n", 0, node.start_mark.index) + 1
        while start and self._line_before(start).lstrip().startswith("#"):
            start = self._text.rfind("\n", 0, start - 1) + 1
        self.insert(start, "".join(line + self._line_end for line in lines))

    def _line_before(self, start: int) -> str:
        return self._text[self._text.rfind("\n", 0, start - 1) + 1 : start]

    def _end_of_line(self, place: int) -> int:
        end = self._text.find("\n", place)
        if end < 0:
            return len(self._text)
        return end - 1 if self._text[end - 1 : end] == "\r" else end


def is_flow(node: yaml.Node) -> bool:
    """Whether a list or block stands in brackets."""
    return bool(getattr(node, "flow_style", False))


def key_and_value(node: yaml.Node, name: str) -> tuple[yaml.Node, yaml.Node] | None:
    """Return key and value of the field `name` of the block `node`."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((pair for pair in pairs if pair[0].value == name), None)


def end_of(edited: EditedText, node: yaml.Node) -> int:
    """Return where what `node` says ends: the mark of a block is the start of what follows."""
    while isinstance(node, yaml.CollectionNode) and not is_flow(node) and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    end: int = node.end_mark.index
    if not isinstance(node, yaml.ScalarNode) or node.style not in ("|", ">"):
        return end
    said = edited.before(end)
    header = said[node.start_mark.index :].partition("\n")[0].partition("#")[0]
    # „|+“ keeps the blank lines below it: they are part of what it says.
    return len(said.rstrip("\n" if "+" in header else " \r\n")) if "+" not in header else end - 1
