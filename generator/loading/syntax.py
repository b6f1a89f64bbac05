"""German words for what PyYAML says in English."""

_INDENT = "die Einrückung stimmt nicht"
_INDENT_HINT = "Felder, die zusammengehören, beginnen in derselben Spalte; nur Leerzeichen benutzen"
_QUOTE_HINT = "setzen Sie den ganzen Wert in Anführungszeichen"

_MESSAGES: tuple[tuple[str, str, str], ...] = (
    ("tab character", "hier steht ein Tabulator", "rücken Sie mit Leerzeichen ein"),
    ("mapping values are not allowed", "an dieser Stelle ist kein Doppelpunkt möglich", _QUOTE_HINT),
    ("block sequence entries are not allowed", "eine Liste beginnt in einer neuen Zeile",
     "setzen Sie „- …“ unter das Feld, oder schreiben Sie [eins, zwei]"),
    ("did not find expected key", _INDENT, _INDENT_HINT),
    ("did not find expected '-' indicator", "in der Liste fehlt ein Strich",
     "jeder Punkt einer Liste beginnt mit „- “ in derselben Spalte"),
    ("did not find expected ',' or ']'", "eine Liste mit [ wird nicht mit ] geschlossen",
     "prüfen Sie Klammern und Kommas"),
    ("did not find expected ',' or '}'", "ein Block mit { wird nicht mit } geschlossen",
     "prüfen Sie Klammern und Kommas"),
    ("did not find expected node content", "nach der Klammer fehlt ein Wert",
     "prüfen Sie Klammern und Kommas"),
    ("could not find expected ':'", "nach dem Feldnamen fehlt der Doppelpunkt",
     "schreiben Sie „feld: wert“"),
    ("unexpected end of stream", "ein Anführungszeichen wird nicht geschlossen",
     "ergänzen Sie das schließende Anführungszeichen"),
    ("unknown escape character", "der Rückstrich \\ hat in \"…\" eine besondere Bedeutung",
     "benutzen Sie einfache Anführungszeichen: '…'"),
    ("cannot start any token", "mit diesem Zeichen darf ein Wert nicht beginnen", _QUOTE_HINT),
)  # fmt: skip


def german_syntax_error(problem: str, context: str) -> tuple[str, str]:
    """Return message and hint for PyYAML's `problem`, found while doing `context`."""
    for part, message, hint in _MESSAGES:
        if part in problem:
            return message, hint
    if "tab" in context:
        return _MESSAGES[0][1], _MESSAGES[0][2]
    return "das ist kein gültiges YAML", "prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen"
