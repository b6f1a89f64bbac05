"""What the command line says, and how: German help, problems in three formats, logging."""

import codecs
import json
import logging
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from enum import Enum
from io import TextIOWrapper
from pathlib import Path
from time import perf_counter
from typing import Any

import click
from click.types import OptionHelpExtra

from .dates import out_of_range
from .errors import Problem, Severity

_PATIENCE = 1.0
"""Seconds after which a build shows its progress."""

_SECTIONS = {"Options": "Optionen", "Commands": "Befehle", "Arguments": "Angaben"}


class Format(Enum):
    """How problems are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class _German:
    """Mixin: click's own words in German."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = "Diese Hilfe zeigen."
        return option  # type: ignore[no-any-return]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = [
            piece.replace("[OPTIONS]", "[OPTIONEN]").replace("COMMAND [ARGS]...", "BEFEHL …")
            for piece in self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]  # of click.Command
        ]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Aufruf: ")


class GermanFormatter(click.HelpFormatter):
    """Writes the headings of the help in German."""

    def write_heading(self, heading: str) -> None:
        """Write `heading`, translated."""
        super().write_heading(_SECTIONS.get(heading, heading))


class GermanContext(click.Context):
    """Context whose help is written in German."""

    formatter_class = GermanFormatter


class Command(_German, click.Command):
    """A command with German help."""

    context_class = GermanContext


class GermanGroup(_German, click.Group):
    """A group of commands with German help."""

    context_class = GermanContext
    command_class = Command


class Needed(click.Option):
    """An option that has to be given."""

    def get_help_extra(self, ctx: click.Context) -> OptionHelpExtra:
        """Return what the help adds to the option, with the obligation in German."""
        return {**super().get_help_extra(ctx), "required": "nötig"}


class Either(Needed):
    """An option that has to be given, unless the flag `instead` is: one of the two."""

    def __init__(self, *arguments: Any, instead: str, **words: Any) -> None:
        super().__init__(*arguments, **words)
        self._instead = instead

    def get_help_extra(self, ctx: click.Context) -> OptionHelpExtra:
        """Return what the help adds to the option, with the other one."""
        return {**super().get_help_extra(ctx), "required": f"oder {self._flag}"}

    def handle_parse_result(
        self, ctx: click.Context, opts: Mapping[str, Any], args: list[str]
    ) -> tuple[Any, list[str]]:
        """Take the option from `opts`; ends the command unless exactly one of the two is there."""
        if (self.name in opts) is (self._instead in opts):
            words = f"nötig ist dies oder {self._flag}, genau eines von beiden"
            raise click.BadParameter(words, ctx, self)
        return super().handle_parse_result(ctx, opts, args)

    @property
    def _flag(self) -> str:
        return f"--{self._instead.replace('_', '-')}"


class Folder(click.ParamType[Path]):
    """A folder that is there."""

    name = "ORDNER"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return `value` as a path; ends the command when no folder is there."""
        folder = Path(value)
        if not folder.is_dir():
            self.fail(f"den Ordner „{value}“ gibt es nicht", param, ctx)
        return folder


class Day(click.ParamType[date]):
    """A day, written as 2026-11-23."""

    name = "JAHR-MONAT-TAG"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return `value` as a date; ends the command when it is none."""
        try:
            day = value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(
                f"„{value}“ ist kein Datum; schreiben Sie zum Beispiel 2026-11-23", param, ctx
            )
        if words := out_of_range(day):
            self.fail(words, param, ctx)
        return day


def german_usage_error(error: click.ClickException) -> str:
    """Return click's complaint about a call in German."""
    match error:
        case click.NoSuchOption():
            return f"die Option „{error.option_name}“ gibt es nicht{_meant(error.possibilities)}"
        case click.NoSuchCommand():
            return f"den Befehl „{error.command_name}“ gibt es nicht{_meant(error.possibilities)}"
        case click.MissingParameter():
            return f"es fehlt die Angabe „{_hint(error)}“"
        case click.BadParameter():
            return _bad_value(error)
        case click.BadOptionUsage() if "requires" in error.message:
            return f"nach der Option „{error.option_name}“ fehlt eine Angabe; siehe --help"
        case click.BadOptionUsage():
            return f"die Option „{error.option_name}“ steht ohne Angabe; siehe --help"
        case click.UsageError() if "unexpected extra argument" in error.message:
            return "da steht eine Angabe zu viel; siehe --help"
    return "der Aufruf ist unvollständig; siehe wissen --help"


def _bad_value(error: click.BadParameter) -> str:
    kind, name = error.param and error.param.type, _hint(error)
    if isinstance(kind, click.types.IntParamType):
        return f"bei „{name}“ gehört eine Zahl hin, zum Beispiel 1"
    known = ", ".join(str(getattr(one, "value", one)) for one in getattr(kind, "choices", ()))
    return f"bei „{name}“ ist möglich: {known}" if known else f"{name}: {error.message}"


def _meant(possibilities: Sequence[str] | None) -> str:
    return f"; meinten Sie „{possibilities[0]}“?" if possibilities else "; siehe --help"


def _hint(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Argument):
        return error.param.human_readable_name
    return error.param.opts[0] if error.param and error.param.opts else ""


_PLAIN = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "Ä": "Ae",
    "Ö": "Oe",
    "Ü": "Ue",
    "ß": "ss",
    "„": '"',
    "“": '"',
    "–": "-",
    "…": "...",
    "§": "Par.",
}
"""What stands for our own letters where the terminal does not know them."""


def never_fail_at_letters() -> None:
    """Let both streams write what they can in place of letters their encoding lacks."""
    codecs.register_error("wissen", _in_plain_letters)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="wissen")


def _in_plain_letters(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letter = error.object[error.start]
    one = UnicodeEncodeError(error.encoding, letter, 0, 1, error.reason)
    return _PLAIN.get(letter) or codecs.backslashreplace_errors(one)[0], error.start + 1


def set_up_logging(level: int) -> None:
    """Send the program's log to standard error, from `level` up."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("generator")
    logger.handlers = [handler]
    logger.setLevel(level)
    logger.propagate = False


@contextmanager
def progress() -> Iterator[Callable[[int, int], None]]:
    """Yield a function that shows progress, from one second on, if a person is watching."""
    started = perf_counter()
    with ExitStack() as stack:
        bar: list[Callable[[int, int], None]] = []

        def tell(done: int, total: int) -> None:
            if not bar and perf_counter() - started > _PATIENCE and sys.stderr.isatty():
                bar.append(stack.enter_context(_bar()))
            for show in bar:
                show(done, total)

        yield tell


@contextmanager
def _bar() -> Iterator[Callable[[int, int], None]]:
    from rich.console import Console  # only a slow build needs it
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("Seiten bauen")
        yield lambda done, total: shown.update(task, completed=done, total=total)


def report(problems: Sequence[Problem], style: Format) -> str:
    """Return all `problems` in the wanted `style`, without a final line break."""
    match style:
        case Format.JSON:
            return json.dumps(
                [_as_json(problem) for problem in problems],
                ensure_ascii=not (sys.stdout.encoding or "").lower().startswith("utf"),
                indent=2,
            )
        case Format.GITHUB:
            return "\n".join(_as_annotation(problem) for problem in problems)
        case Format.TEXT:
            return "\n".join([*(str(problem) for problem in problems), summary(problems)])


def summary(problems: Sequence[Problem]) -> str:
    """Return the closing line: how many errors and warnings."""
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    errors = len(problems) - warnings
    if not problems:
        return "Alles in Ordnung."
    counts = []
    if errors:
        counts.append("1 Fehler" if errors == 1 else f"{errors} Fehler")
    if warnings:
        counts.append("1 Warnung" if warnings == 1 else f"{warnings} Warnungen")
    return f"Gefunden: {' und '.join(counts)}."


def _as_json(problem: Problem) -> dict[str, str | int]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.name.lower(),
        "message": problem.message,
        "hint": problem.hint,
    }


def _as_annotation(problem: Problem) -> str:
    """Return a workflow command as GitHub's runner reads it (``::error file=…::…``)."""
    kind = problem.severity.name.lower()
    text = _escaped(problem.message + (f" – {problem.hint}" if problem.hint else ""))
    path = _escaped(problem.path).replace(":", "%3A").replace(",", "%2C")
    return f"::{kind} file={path},line={problem.line},col={problem.column}::{text}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
