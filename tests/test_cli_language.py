"""Calls that are wrong, and help: all of it in German, none of it a traceback."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from generator import cli
from generator.errors import BuildError, DataError, Problem, ProjectError
from generator.exits import run

from .conftest import Run


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc"], "den Befehl „chekc“ gibt es nicht; meinten Sie „check“?"),
        (["xyz"], "den Befehl „xyz“ gibt es nicht; siehe --help"),
        (["check", "--strikt"], "die Option „--strikt“ gibt es nicht; meinten Sie „--strict“?"),
        (["check", "--xyz"], "die Option „--xyz“ gibt es nicht; siehe --help"),
        (["check", "--today"], "nach der Option „--today“ fehlt eine Angabe; siehe --help"),
        (["check", "--strict=ja"], "die Option „--strict“ steht ohne Angabe; siehe --help"),
        (
            ["check", "--today", "1.6.2026"],
            "--today: „1.6.2026“ ist kein Datum; schreiben Sie zum Beispiel 2026-11-23",
        ),
        (
            ["check", "--today", "0001-01-01"],
            (
                "--today: der 01.01.0001 liegt außerhalb dessen, womit das Programm rechnet "
                "(01.01.1990 bis 31.12.2099)"
            ),
        ),
        (
            ["--today", "9999-12-31", "build"],
            (
                "--today: der 31.12.9999 liegt außerhalb dessen, womit das Programm rechnet "
                "(01.01.1990 bis 31.12.2099)"
            ),
        ),
        (
            ["digest", "--since", "0001-01-01"],
            (
                "--since: der 01.01.0001 liegt außerhalb dessen, womit das Programm rechnet "
                "(01.01.1990 bis 31.12.2099)"
            ),
        ),
        (["-q", "check", "-v"], "-v: widerspricht „-q“; geben Sie nur eines an"),
        (["-v", "law", "-q", "import", "x"], "-q: widerspricht „-v“; geben Sie nur eines an"),
        (["check", "--format", "xml"], "bei „--format“ ist möglich: text, json, github"),
        (
            ["decisions", "done", "treffen", "eins"],
            "bei „NUMMER“ gehört eine Zahl hin, zum Beispiel 1",
        ),
        (["check", "daten"], "da steht eine Angabe zu viel; siehe --help"),
        ([], "der Aufruf ist unvollständig; siehe wissen --help"),
        (["-C", "gibt-es-nicht", "check"], "-C: den Ordner „gibt-es-nicht“ gibt es nicht"),
    ],
)
def test_two_means_the_call_is_wrong(run: Run, arguments: list[str], said: str) -> None:
    assert run(*arguments) == (2, "", f"Fehler: {said}\n")


def test_without_a_command_the_help_is_shown(wissen: Run) -> None:
    code, said, errors = wissen()
    assert (code, said) == (2, "")
    assert errors.startswith("Aufruf: wissen [OPTIONEN] BEFEHL …")


def failing(error: BaseException) -> Callable[..., None]:
    def command(**_: object) -> None:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (click.Abort(), 1, "Abgebrochen."),
        (BuildError("kein Platz"), 1, "Fehler: kein Platz"),
        (ProjectError("schief", Path("x")), 1, "Fehler: x: schief"),
        (DataError([Problem("a", 1, 2, "schief")]), 1, "a:1:2: schief\nGefunden: 1 Fehler."),
        (KeyboardInterrupt(), 1, "Abgebrochen."),
        (OSError(13, "", "site"), 1, "Fehler: site: der Zugriff ist nicht erlaubt"),
        (OSError(), 1, "Fehler: eine Datei lässt sich nicht lesen oder schreiben"),
        (click.UsageError("x"), 2, "Fehler: der Aufruf ist unvollständig; siehe wissen --help"),
        (
            click.MissingParameter(param=click.Argument(["ordner"])),
            2,
            "Fehler: es fehlt die Angabe „ORDNER“",
        ),
    ],
)
def test_errors_made_on_purpose_are_one_line(
    capsys: pytest.CaptureFixture[str], error: BaseException, code: int, said: str
) -> None:
    assert run(failing(error), []) == code
    assert capsys.readouterr().err == f"{said}\n"


def test_other_errors_are_bugs_and_show_themselves() -> None:
    with pytest.raises(ZeroDivisionError):
        run(failing(ZeroDivisionError()), [])
    assert run(lambda **_: 3, []) == 3


def commands(command: click.Command, name: str = "wissen") -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for child, found in command.commands.items():
            yield from commands(found, f"{name} {child}")


ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|show|this|message|exit|default|required|file|"
    r"directory|path|integer|text|the|and|version\.)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(("name", "command"), list(commands(cli.wissen)))
def test_help_is_german_throughout(name: str, command: click.Command) -> None:
    context = command.context_class(command, info_name=name)
    shown = command.get_help(context)
    assert shown.startswith(f"Aufruf: {name} [OPTIONEN]")
    own_words = re.sub(r"--\S+|\[text\|json\|github\]|text, json oder", "", shown)
    found = ENGLISH.search(own_words)
    assert not found, f"„{name} --help“ says „{found[0]}“; give the option a help= and a metavar="
    for option in ("-C", "-q", "-v", "--strict", "--today"):
        assert option in shown, f"{name}: decorate the command with @shared"
    missing = [
        option.name
        for option in command.get_params(context)
        if isinstance(option, click.Option) and not option.help
    ]
    assert not missing, f"{name}: no help for {missing}"
