"""German words for what PyYAML says in English, and the place an editor should look at."""

from typing import Any, NamedTuple

import yaml

_INDENT_HINT = "Felder, die zusammengehören, beginnen in derselben Spalte; nur Leerzeichen benutzen"
_QUOTE_HINT = "setzen Sie den ganzen Wert in Anführungszeichen"
_PERCENT = ("mit % darf eine Zeile nicht beginnen", "löschen Sie das Zeichen")
_TAB = ("hier steht ein Tabulator", "rücken Sie mit Leerzeichen ein")
_BRACKETS = "prüfen Sie Klammern und Kommas"
_BACKSLASH = ('der Rückstrich \\ hat in "…" eine besondere Bedeutung',
              "benutzen Sie einfache Anführungszeichen: '…'")  # fmt: skip
_BLOCK = ("hinter | oder > steht in derselben Zeile kein Text",
          "beginnen Sie den Text in der nächsten Zeile, eingerückt")  # fmt: skip
_QUOTE = ("ein Anführungszeichen wird nicht geschlossen",
          "ergänzen Sie das schließende Anführungszeichen")  # fmt: skip


class _Known(NamedTuple):
    """Words of PyYAML with their German counterpart.

    `at_start` tells that the mistake lies where the unfinished piece begins, not
    where the parser noticed.
    """

    part: str
    message: str
    hint: str
    at_start: bool = False


_KNOWN = (
    _Known("tab character", *_TAB),
    _Known("mapping values are not allowed", "an dieser Stelle ist kein Doppelpunkt möglich",
           f"{_QUOTE_HINT}, oder prüfen Sie die Einrückung"),
    _Known("mapping keys are not allowed", "mit „?“ darf ein Wert nicht beginnen", _QUOTE_HINT),
    _Known("block sequence entries are not allowed", "eine Liste beginnt in einer neuen Zeile",
           "setzen Sie „- …“ unter das Feld, oder schreiben Sie [eins, zwei]"),
    _Known("did not find expected key", "die Einrückung stimmt nicht", _INDENT_HINT),
    _Known("did not find expected '-' indicator", "die Einrückung in der Liste stimmt nicht",
           "jeder Punkt beginnt mit „- “ in derselben Spalte, seine Felder zwei Spalten weiter"),
    _Known("did not find expected ',' or ']'", "eine Liste mit [ wird nicht mit ] geschlossen",
           _BRACKETS, at_start=True),
    _Known("did not find expected ',' or '}'", "ein Block mit { wird nicht mit } geschlossen",
           _BRACKETS, at_start=True),
    _Known("did not find expected node content", "hier fehlt ein Wert", _BRACKETS),
    _Known("could not find expected ':'", "nach dem Feldnamen fehlt der Doppelpunkt",
           "schreiben Sie „feld: wert“, mit Leerzeichen vor dem Wert; Folgezeilen rücken Sie ein",
           at_start=True),
    _Known("unexpected end of stream", *_QUOTE, at_start=True),
    _Known("unexpected document indicator", *_QUOTE, at_start=True),
    _Known("unknown escape character", *_BACKSLASH),
    _Known("hexdecimal number", *_BACKSLASH),
    _Known("Unicode character escape code", *_BACKSLASH),
    _Known("alphabetic or numeric character", "mit * oder & darf ein Wert nicht beginnen",
           f"{_QUOTE_HINT}, oder schreiben Sie | und den Text eingerückt darunter",
           at_start=True),
    _Known("expected comment or line break", *_BLOCK),
    _Known("indentation indicator equal to 0", *_BLOCK),
    _Known("expected <document start>", "diese Zeile passt nicht zu den Zeilen davor",
           _INDENT_HINT),
    _Known("directive", *_PERCENT, at_start=True),
    _Known("incompatible YAML document", *_PERCENT),
    _Known(" tag", "mit ! darf ein Wert nicht beginnen", _QUOTE_HINT, at_start=True),
)  # fmt: skip

_UNKNOWN = _Known(
    "", "das ist kein gültiges YAML", "prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen"
)


def german_syntax_error(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, str, str]:
    """Return line, column (from 1), message and hint for what PyYAML found wrong in `text`."""
    words = f"{error.problem} {error.context}"
    known = next((known for known in _KNOWN if known.part in words), _UNKNOWN)
    noticed: Any = error.problem_mark  # the C parser always says where
    end = text.rstrip()
    at_end = noticed.index >= len(end)
    mark = error.context_mark if error.context_mark and (known.at_start or at_end) else noticed
    message, hint = known.message, known.hint
    if "cannot start any token" in words:
        message, hint = _bad_start(text[mark.index])
    elif known.part == "did not find expected key" and _inside_line(text, mark.index):
        message, hint = "hier geht es nach dem Ende des Werts weiter", _QUOTE_HINT
    if mark.index >= len(end):  # after the last word rather than on a line that is not there
        return end.count("\n") + 1, len(end) - end.rfind("\n"), message, hint
    return mark.line + 1, mark.column + 1, message, hint


def _bad_start(character: str) -> tuple[str, str]:
    return (
        _TAB
        if character == "\t"
        else (f"mit {character} darf ein Wert nicht beginnen", _QUOTE_HINT)
    )


def _inside_line(text: str, index: int) -> bool:
    return bool(text[text.rfind("\n", 0, index) + 1 : index].strip())
