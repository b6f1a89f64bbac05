"""Everything that can go wrong, in a form that prints itself for people.

A `Problem` is one finding in the data, placed like a compiler's message. A
`WissenError` ends a command; its text is German and needs no traceback.
"""

import errno
import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Severity(Enum):
    """How bad a problem is. Only errors stop a build, unless ``--strict`` is given."""

    ERROR = "Fehler"
    WARNING = "Warnung"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding, with its place.

    `path` is relative to the project folder with forward slashes; `line` and
    `column` count from 1. `hint` says what to do, or is empty.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        kind = "Warnung: " if self.severity is Severity.WARNING else ""
        hint = f"\n    Hinweis: {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}:{self.column}: {kind}{self.message}{hint}"


class WissenError(Exception):
    """Root of all errors this program raises on purpose."""


class ProjectError(WissenError):
    """The project folder itself is unusable: no ``mkdocs.yml``, bad options, wrong schema."""

    def __init__(self, message: str, path: Path | None = None) -> None:
        super().__init__(message if path is None else f"{path}: {message}")
        self.path = path


class DataError(WissenError):
    """The data holds problems that stop the command."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


class BuildError(WissenError):
    """The site could not be written."""


_FULL, _FORBIDDEN = "auf dem Datenträger ist kein Platz mehr", "der Zugriff ist nicht erlaubt"
_UNKNOWN = "lässt sich nicht lesen oder schreiben"
_OS_WORDS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: "der Datenträger ist schreibgeschützt",
    errno.ENOENT: "diese Datei oder diesen Ordner gibt es nicht",
    errno.ENOTDIR: "auf dem Weg dorthin liegt eine Datei, wo ein Ordner sein müsste",
    errno.EISDIR: "das ist ein Ordner, keine Datei",
    errno.EEXIST: "das gibt es schon",
    errno.ENOTEMPTY: "der Ordner ist nicht leer",
    errno.EBUSY: "ein anderes Programm benutzt das gerade",
    errno.ENAMETOOLONG: "der Name ist zu lang",
    errno.EMFILE: "zu viele Dateien sind auf einmal geöffnet",
    errno.EIO: "der Datenträger meldet einen Fehler",
}


def os_reason(error: OSError) -> str:
    """Return in German why the system refused, without the file's name."""
    return _OS_WORDS.get(error.errno or 0) or error.strerror or _UNKNOWN


def german_os_error(error: OSError) -> str:
    """Return what the system says about a file in German, with the file where it is known."""
    words = _OS_WORDS.get(error.errno or 0, "")
    named = isinstance(error.filename, str | bytes | os.PathLike)
    file = os.fsdecode(error.filename) if named else ""
    if not words:
        return f"{file or 'eine Datei'} {_UNKNOWN}"
    return f"{file}: {words}" if file else words
