"""What every command of ``wissen`` can be told, before or after its name."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import click

from .terminal import Day, Folder, set_up_logging

P = ParamSpec("P")
R = TypeVar("R")

_KEY = "generator.call"


@dataclass(frozen=True, slots=True)
class Call:
    """How a command is called. `today` is `None` unless a day was named."""

    folder: Path = Path()
    today: date | None = None
    strict: bool = False
    quiet: bool = False
    verbose: bool = False

    @property
    def root(self) -> Path:
        """The project folder."""
        return self.folder.resolve()

    @property
    def level(self) -> int:
        """The level from which the program's log is shown."""
        return logging.WARNING if self.quiet else logging.DEBUG if self.verbose else logging.INFO


def _keep(context: click.Context, option: click.Parameter, value: Any) -> None:
    """Merge one option into what was said so far; what is said later wins."""
    if value is None or value is False:
        return
    call = replace(_so_far(context), **{str(option.name): value})
    if call.quiet and call.verbose:
        other = "-v" if option.name == "quiet" else "-q"
        raise click.BadParameter(f"widerspricht „{other}“; geben Sie nur eines an", context, option)
    context.meta[_KEY] = call


def _so_far(context: click.Context) -> Call:
    call = context.meta.get(_KEY, Call())
    assert isinstance(call, Call)  # noqa: S101 - only `_keep` writes it
    return call


def _option(*names: str, **words: Any) -> Callable[[Any], Any]:
    return click.option(*names, **words, callback=_keep, expose_value=False, default=None)


_OPTIONS = (
    _option("-C", "folder", type=Folder(), help="In diesem Projektordner arbeiten."),
    _option("-q", "--quiet", is_flag=True, help="Nur Probleme melden."),
    _option("-v", "--verbose", is_flag=True, help="Auch Einzelheiten melden."),
    _option("--strict", is_flag=True, help="Auch Warnungen sind Fehler."),
    _option("--today", type=Day(), help="So tun, als wäre heute dieser Tag."),
)


def shared(command: Callable[Concatenate[Call, P], R]) -> Callable[P, R]:
    """Give `command` the options that all have, and hand it the `Call` they make."""

    @wraps(command)
    def called(*args: P.args, **kwargs: P.kwargs) -> R:
        call = _so_far(click.get_current_context())
        set_up_logging(call.level)
        return command(call, *args, **kwargs)

    for option in reversed(_OPTIONS):
        option(called)
    return called
