"""YAML without its surprises: every scalar stays text, and only plain data is read.

The parser's events are turned into dicts, lists and strings directly, so that
anchors, tags and deep nesting are refused before anything is built: PyYAML's C
composer recurses and crashes the process between 20,000 and 50,000 open brackets.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from .syntax import german_syntax_error

MAX_DEPTH = 64

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")

# What YAML forbids, and U+0085, U+2028 and U+2029, which end a line for YAML but for no editor.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]"
)


class YamlFault(Exception):  # noqa: N818 - not an error of the program but of the text
    """The text is not the plain YAML this program reads. `line` and `column` count from 1."""

    def __init__(self, line: int, column: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.line, self.column, self.message, self.hint = line, column, message, hint


def load_text(file: Path) -> str:
    """Return the text of `file`; raise `YamlFault` when it cannot be read or is not in UTF-8."""
    try:
        raw = file.read_bytes()
    except OSError:
        message, hint = "die Datei lässt sich nicht lesen", "prüfen Sie die Zugriffsrechte"
        raise YamlFault(1, 1, message, hint) from None
    return decode(raw)


def decode(raw: bytes) -> str:
    """Decode UTF-8, with or without a byte order mark; raise `YamlFault` at the bad byte."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = bytes(error.object[: error.start]).decode("utf-8")
        line, column = _place(one_line_end(before))
        name = "UTF-16“ oder „Unicode" if raw.startswith(_UTF_16) else "ANSI"
        message = "die Datei ist nicht in UTF-8 gespeichert"
        hint = f"wählen Sie beim Speichern die Kodierung UTF-8 (vermutlich steht dort „{name}“)"
        raise YamlFault(line, column, message, hint) from None


def one_line_end(text: str) -> str:
    """Return `text` with every line ended by a line feed, however its editor ends them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read(text: str) -> object:
    """Return the one document in `text` as dicts, lists and strings.

    A key without a value is left out. Raises `YamlFault` for broken syntax,
    anchors, aliases, tags, repeated keys, more than one document, and nesting
    over `MAX_DEPTH`.
    """
    text = one_line_end(text)
    refuse_unseen(text)
    try:
        return _ValueBuilder(text).document()
    except yaml.MarkedYAMLError as error:
        raise YamlFault(*german_syntax_error(error, text)) from None


def refuse_unseen(text: str) -> None:
    """Raise `YamlFault` for a character in `text` that no editor shows."""
    if bad := _UNSEEN.search(text):
        raise YamlFault(*_place(text[: bad.start()]), *_unseen(bad[0]))


def refuse_second_document(event: Any, number: int) -> None:
    """Raise `YamlFault` when `event` begins a document that is not the first."""
    if number > 1:
        _refuse(event, "die Datei enthält mehr als ein Dokument", "löschen Sie „---“")


def _place(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _unseen(character: str) -> tuple[str, str]:
    return f"das unsichtbare Zeichen U+{ord(character):04X} ist nicht erlaubt", "löschen Sie es"


class _ValueBuilder:
    """Builds values from parser events with a stack of its own."""

    def __init__(self, text: str) -> None:
        self._next: Callable[[], Any] = yaml.CSafeLoader(text).get_event

    def document(self) -> object:
        root: object = ""
        documents = 0
        while (event := self._next()) is not None:
            kind = type(event)
            if kind is DocumentStartEvent:
                documents += 1
                refuse_second_document(event, documents)
            elif kind in (ScalarEvent, AliasEvent, MappingStartEvent, SequenceStartEvent):
                root = self._value(event, 1)
        return root

    def _value(self, event: Any, depth: int) -> object:
        kind = type(event)
        if kind is AliasEvent or event.anchor is not None:
            name = event.anchor
            hint = "Text mit & oder * am Anfang gehört in Anführungszeichen"
            _refuse(event, f"Anker und Verweise („{name}“) sind nicht erlaubt", hint)
        if event.tag is not None:
            hint = "Text mit ! am Anfang gehört in Anführungszeichen"
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            _refuse(event, f"das YAML-Tag „{tag}“ ist nicht erlaubt", hint)
        if kind is ScalarEvent:
            return _scalar(event)
        if depth > MAX_DEPTH:
            _refuse(event, f"zu tief verschachtelt (mehr als {MAX_DEPTH} Ebenen)")
        return self._mapping(depth) if kind is MappingStartEvent else self._sequence(depth)

    def _sequence(self, depth: int) -> list[object]:
        items = []
        while type(event := self._next()) is not SequenceEndEvent:
            if not _is_empty(event):
                items.append(self._value(event, depth + 1))
        return items

    def _mapping(self, depth: int) -> dict[str, object]:
        found: dict[str, object] = {}
        seen = set()
        while type(event := self._next()) is not MappingEndEvent:
            key = self._value(event, depth + 1)
            if not isinstance(key, str):
                _refuse(event, "ein Feldname muss einfacher Text sein")
            if key in seen:
                _refuse(event, f"das Feld „{key}“ steht zweimal da", "löschen Sie eines von beiden")
            seen.add(key)
            value = self._next()
            if not _is_empty(value):
                found[key] = self._value(value, depth + 1)
        return found


def _scalar(event: Any) -> str:
    """Return the text, once it is sure that no escape in it stands for what may not be written."""
    if event.style == '"' and (bad := _UNSEEN.search(event.value)):
        _refuse(event, *_unseen(bad[0]))
    return str(event.value)


def _is_empty(event: Any) -> bool:
    """Tell a value that was left out (``phones:``) from an empty text (``phones: ''``)."""
    plain = type(event) is ScalarEvent and not event.value and event.style in (None, "")
    return plain and event.anchor is None and event.tag is None


def _refuse(event: Any, message: str, hint: str = "") -> NoReturn:
    mark = event.start_mark
    raise YamlFault(mark.line + 1, mark.column + 1, message, hint)
