"""YAML without its surprises: every scalar stays text, and only plain data is read.

The parser's events are turned into dicts, lists and strings directly, so that
anchors, tags and deep nesting are refused before anything is built: PyYAML's C
composer recurses and crashes the process between 20,000 and 50,000 open brackets.
"""

import re
from typing import NoReturn

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

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class YamlFault(Exception):
    """The text is not the plain YAML this program reads. `line` and `column` count from 1."""

    def __init__(self, line: int, column: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.line, self.column, self.message, self.hint = line, column, message, hint


def decode(raw: bytes) -> str:
    """Decode UTF-8, with or without a byte order mark; raise `YamlFault` at the bad byte."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        line, column = _place(before)
        message = "die Datei ist nicht in UTF-8 gespeichert"
        hint = "wählen Sie beim Speichern die Kodierung UTF-8 (vermutlich steht dort „ANSI“)"
        raise YamlFault(line, column, message, hint) from None


def read(text: str) -> object:
    """Return the one document in `text` as dicts, lists and strings.

    A key without a value is left out. Raises `YamlFault` for broken syntax,
    anchors, aliases, tags, repeated keys, more than one document, and nesting
    over `MAX_DEPTH`.
    """
    if bad := _CONTROL.search(text):
        line, column = _place(text[: bad.start()])
        code = f"U+{ord(bad[0]):04X}"
        raise YamlFault(
            line, column, f"das Steuerzeichen {code} ist nicht erlaubt", "löschen Sie es"
        )
    try:
        return _Builder(text).document()
    except yaml.MarkedYAMLError as error:
        raise _syntax_fault(error) from None


def _place(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _syntax_fault(error: yaml.MarkedYAMLError) -> YamlFault:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    message, hint = german_syntax_error(error.problem or "", error.context or "")
    return YamlFault(line, column, message, hint)


class _Builder:
    """Builds values from parser events with a stack of its own."""

    def __init__(self, text: str) -> None:
        self._next = yaml.CSafeLoader(text).get_event

    def document(self) -> object:
        root: object = ""
        documents = 0
        while (event := self._next()) is not None:
            kind = type(event)
            if kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    _refuse(event, "die Datei enthält mehr als ein Dokument", "löschen Sie „---“")
            elif kind in (ScalarEvent, AliasEvent, MappingStartEvent, SequenceStartEvent):
                root = self._value(event, 1)
        return root

    def _value(self, event: yaml.Event, depth: int) -> object:
        kind = type(event)
        if kind is AliasEvent or event.anchor is not None:
            name = event.anchor
            hint = "Text mit & oder * am Anfang gehört in Anführungszeichen"
            _refuse(event, f"Anker und Verweise („{name}“) sind nicht erlaubt", hint)
        if event.tag is not None:
            hint = "Text mit ! am Anfang gehört in Anführungszeichen"
            _refuse(event, f"das YAML-Tag „{event.tag}“ ist nicht erlaubt", hint)
        if kind is ScalarEvent:
            return event.value
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


def _is_empty(event: yaml.Event) -> bool:
    """Tell a value that was left out (``phones:``) from an empty text (``phones: ''``)."""
    plain = type(event) is ScalarEvent and not event.value and event.style in (None, "")
    return plain and event.anchor is None and event.tag is None


def _refuse(event: yaml.Event, message: str, hint: str = "") -> NoReturn:
    mark = event.start_mark
    raise YamlFault(mark.line + 1, mark.column + 1, message, hint)
