"""How a command ends: with which exit code, and with which German words."""

import logging
from collections.abc import Callable, Sequence
from typing import Any

import click

from .errors import DataError, Problem, Severity, WissenError, german_os_error
from .terminal import Format, german_usage_error, report

log = logging.getLogger(__name__)


def stop_on_errors(problems: Sequence[Problem], strict: bool) -> None:
    """Stop as a build does, but keep warnings for it: they are no part of what is printed."""
    if stops(problems, strict):
        raise DataError(problems)


def stop_or_warn(problems: Sequence[Problem], strict: bool) -> None:
    """Raise `DataError` if a build must not go on, else log `problems` as warnings."""
    if stops(problems, strict):
        raise DataError(problems)
    if problems:
        log.warning(report(problems, Format.TEXT))


def made(pages: int, carried: int, seconds: float) -> str:
    """Return what a build has done: „12 Seiten gebaut, 300 unverändert übernommen (1,2 s)“."""
    kept = f", {carried} unverändert übernommen" if carried else ""
    took = f"{seconds:.1f}".replace(".", ",")
    return f"{pages} Seiten gebaut{kept} ({took} s)"


def stops(problems: Sequence[Problem], strict: bool) -> bool:
    """Tell whether `problems` stop a command; with `strict` warnings do too."""
    return any(strict or problem.severity is Severity.ERROR for problem in problems)


def run(command: Callable[..., Any], arguments: list[str] | None) -> int:
    """Run `command` and return the exit code; errors made on purpose become one sentence."""
    try:
        result = command(args=arguments, prog_name="wissen", standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.message, err=True)
        return 2
    except click.ClickException as error:
        click.echo(f"Fehler: {german_usage_error(error)}", err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("Abgebrochen.", err=True)
        return 1
    except DataError as error:
        click.echo(report(error.problems, Format.TEXT), err=True)
        return 1
    except WissenError as error:
        click.echo(f"Fehler: {error}", err=True)
        return 1
    except OSError as error:
        click.echo(f"Fehler: {german_os_error(error)}", err=True)
        return 1
    return result if isinstance(result, int) else 0
