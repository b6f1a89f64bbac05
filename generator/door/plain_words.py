"""Our errors and problems as MkDocs prints them: in plain words, without a traceback."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from ..errors import Problem, Severity, WissenError
from ..mkdocs import PluginError

log = logging.getLogger("mkdocs.plugins.wissen")


@contextmanager
def plain_words() -> Iterator[None]:
    """Turn our errors into MkDocs' own, which print without a traceback."""
    try:
        yield
    except WissenError as error:
        raise PluginError(str(error)) from None


def stop_on_errors(problems: Sequence[Problem]) -> None:
    """Log warnings; raise MkDocs' own error, which prints without a traceback, for errors."""
    for problem in problems:
        if problem.severity is Severity.WARNING:
            log.warning("%s", problem)
    errors = [str(problem) for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise PluginError(
            "Einstellungen oder Daten sind noch nicht in Ordnung:\n" + "\n".join(errors)
        )
