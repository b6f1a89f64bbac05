"""What must not get into the data, whoever wrote it."""

import re
from collections.abc import Callable

from ..client_data import client_data_in
from .filled import FilledForm, Given
from .refusal import AnswerError

_LONGEST = 5_000
_LONGEST_LINE = 300
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""What no editor shows, and what turns the direction of writing: one reads something else."""


def refuse_unfit(one: FilledForm) -> None:
    """Raise `AnswerError` for the first answer that must not be taken over."""
    for given in one.given:
        refuse_text(given.text, f"„{given.ask.label}“", given)
        _refuse_length(given)


def refuse_text(text: str, name: str, given: Given | None = None) -> None:
    """Raise `AnswerError` when `text` holds what looks like client data, or what hides itself.

    `name` says what the text is; with `given` its line is named too.
    """
    if kind := next(client_data_in(text), None):
        raise AnswerError(
            f"{_place(given, _holds_client_data)}in {name} steht vermutlich {kind.name}",
            "nehmen Sie es heraus; Daten von Klientinnen und Klienten, auch Namen von Personen, "
            "gehören nicht in die Wissensbasis",
        )
    if found := _HIDDEN.search(text):
        raise AnswerError(
            f"{_place(given, _HIDDEN.search)}in {name} steht das unsichtbare Zeichen "
            f"U+{ord(found[0]):04X}",
            "löschen Sie es, oder schreiben Sie die Zeile neu",
        )


def _place(given: Given | None, is_bad: Callable[[str], object]) -> str:
    if given is None:
        return ""
    lines = (line.number for line in given.lines if is_bad(line.text))
    return f"Zeile {next(lines, given.number)}: "


def _holds_client_data(line: str) -> bool:
    return any(client_data_in(line))


def _refuse_length(given: Given) -> None:
    if len(given.text) > _LONGEST:
        raise AnswerError(
            f"Zeile {given.number}: die Antwort auf „{given.ask.label}“ ist zu lang "
            f"({len(given.text)} Zeichen, höchstens {_LONGEST})",
            "kürzen Sie sie",
        )


def refuse_long_line(given: Given) -> None:
    """Raise `AnswerError` when what has to be one line is too long for one."""
    refuse_long_words(
        given.line,
        f"Zeile {given.number}: „{given.ask.label}“",
        "; der Rest gehört in die nächste Antwort",
    )


def refuse_long_words(words: str, name: str, rest: str = "") -> None:
    """Raise `AnswerError` when `words`, called `name`, are more than one sentence may be."""
    if len(words) > _LONGEST_LINE:
        raise AnswerError(
            f"{name} ist zu lang ({len(words)} Zeichen, höchstens {_LONGEST_LINE})",
            f"kürzen Sie auf einen Satz{rest}",
        )
