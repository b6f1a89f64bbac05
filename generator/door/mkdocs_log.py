"""What of MkDocs' own log reaches the reader, in German where it is known."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from ..mkdocs import AT_WORK, build

_PAGE = re.compile(r"Error (?:building|reading) page '([^']+)'")
_SAID = (
    "configuration, which is not found in the documentation files",
    "Please select a theme explicitly",
)
"""Said before, with the line in ``mkdocs.yml``."""
_NO_ANCHOR = r"docs/\1: der Link „\2“ führt nirgendwohin: auf der Seite gibt es diese Stelle nicht"
_NO_FILE = r"docs/\1: der Link „\2“ ist kein Pfad zu einer Datei unter docs/"
_NO_TEMPLATE = r"die Vorlage „\1“ gibt es nicht; sie wird übergangen"
_GERMAN = tuple(
    (re.compile(pattern, re.DOTALL), words)
    for pattern, words in (
        (r"Doc file '(.+?)' contains a link '(.+?)', but .* anchor.*", _NO_ANCHOR),
        (r"Doc file '(.+?)' contains an? .*?link (?:to )?'(.+?)'.*", _NO_FILE),
        (r"The following pages exist.*?:\n  - (.*)", r"diese Seiten nennt „nav“ nicht: \1"),
        (r"Template skipped: '(.+?)' not found.*", _NO_TEMPLATE),
        (r"An absolute path to '(.+?)' is included.*", r"„nav“ führt aus der Site hinaus: „\1“"),
        (r"A reference to '(.+?)' is included.*", r"„nav“ nennt „\1“; diese Seite fehlt hier"),
        (r"Excluding '(.+?)' from the site.*", r"docs/\1 wird übergangen"),
    )
)


class Heard(logging.Handler):
    """Shows MkDocs' warnings; its errors reach the reader as the sentence that ends the build.

    `page` is the page that MkDocs last failed at, relative to ``docs/``; empty when none.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.page = ""
        self._shown = logging.StreamHandler()

    def emit(self, record: logging.LogRecord) -> None:
        """Take note of `record`, and show it when it is a warning."""
        message = record.getMessage()
        if found := _PAGE.search(message):
            self.page = found[1]
        if record.levelno >= logging.ERROR or any(said in message for said in _SAID):
            return
        shown = logging.makeLogRecord({**record.__dict__, "msg": german(message), "args": None})
        self._shown.emit(shown)


def german(message: str) -> str:
    """Return MkDocs' `message` in German, or marked as MkDocs' own."""
    for pattern, words in _GERMAN:
        if found := pattern.fullmatch(message.strip()):
            return f"Warnung: {found.expand(words)}".replace("\n  - ", ", ")
    return f"MkDocs: {message}"


def _no_dirty_warning(record: logging.LogRecord) -> bool:
    return "'dirty' build" not in record.getMessage()


@contextmanager
def mkdocs_log() -> Iterator[Heard]:
    """Show MkDocs' warnings, without those that this program has better words for."""
    logger, builder = logging.getLogger(AT_WORK), logging.getLogger(build.__module__)
    heard = Heard()
    logger.addHandler(heard)
    # At its source, for ``strict: true`` counts what is logged: our builds know what changed.
    builder.addFilter(_no_dirty_warning)
    try:
        yield heard
    finally:
        logger.removeHandler(heard)
        builder.removeFilter(_no_dirty_warning)
