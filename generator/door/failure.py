"""Where code that is not ours went wrong: hooks, foreign plugins, templates of the project."""

import traceback
from pathlib import Path
from traceback import FrameSummary

import jinja2

from ..mkdocs import BOTH

_PACKAGE = Path(__file__).parent.parent
_LIBRARIES = ("site-packages", "dist-packages")
_BASIS = ("", "jinja2", "markdown", "material", "yaml")
"""What a site stands on, Python itself included: at fault only in what it is handed."""
_TEMPLATES = (".html", ".xml", ".css", ".js", ".txt", ".j2")


def sentence(error: BaseException, root: Path) -> str:
    """Return one German sentence about `error`: which file, which line, what Python says.

    Only what Python itself says is left in its own words, in quotation marks. Empty
    when nothing but this program took part.
    """
    said = _said(error)
    if isinstance(error, jinja2.TemplateSyntaxError):
        name = _short(error.filename, root) if error.filename else error.name
        return f"die Vorlage {name} ist in Zeile {error.lineno} fehlerhaft: {said}"
    if isinstance(error, SyntaxError) and error.filename:
        name = _short(error.filename, root)
        return f"{name} ist in Zeile {error.lineno} kein gültiges Python: {said}"
    found = place_of(error, root)
    if isinstance(error, jinja2.TemplateNotFound):
        where = f" ({found[0]}, Zeile {found[1]})" if found else ""
        return f"die Vorlage „{error.name}“ gibt es nicht{where}"
    return f"{found[0]} scheitert in Zeile {found[1]}: {said}" if found else ""


def place_of(error: BaseException, root: Path) -> tuple[str, int] | None:
    """Return file and line where `error` arose: in the project, in a template, in a library.

    `None` when the program itself was at work when it arose.
    """
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.lineno and not frame.filename.startswith("<")
    ]
    frame = _of_project(frames, root) or _of_template(frames, error) or _of_others(frames)
    return None if frame is None else (_short(frame.filename, root), int(frame.lineno or 0))


def _of_project(frames: list[FrameSummary], root: Path) -> FrameSummary | None:
    inside = (frame for frame in reversed(frames) if _belongs(Path(frame.filename), root))
    return next(inside, None)


def _of_template(frames: list[FrameSummary], error: BaseException) -> FrameSummary | None:
    """Return the last template, when it is at fault and not what it called."""
    found = [frame for frame in frames if frame.filename.endswith(_TEMPLATES)]
    at_fault = isinstance(error, jinja2.TemplateError) or (found and found[-1] is frames[-1])
    return found[-1] if found and at_fault else None


def _of_others(frames: list[FrameSummary]) -> FrameSummary | None:
    """Return the last library of what MkDocs called last, unless that was this program."""
    after: list[FrameSummary] = []
    for frame in frames:
        after = [] if _distribution(frame.filename) in BOTH else [*after, frame]
    if any(Path(frame.filename).is_relative_to(_PACKAGE) for frame in after):
        return None
    libraries = (one for one in reversed(after) if _distribution(one.filename) not in _BASIS)
    return next(libraries, None)


def _said(error: BaseException) -> str:
    words = error.msg if isinstance(error, SyntaxError) else str(error)
    words = " ".join(words.split())
    name = type(error).__name__
    return f"„{name}: {words}“" if words else f"„{name}“"


def _short(file: str | None, root: Path) -> str:
    """Return a path as a reader knows it: from the project, the package or the library on."""
    path = Path(file or "")
    if _belongs(path, root):
        return path.resolve().relative_to(root.resolve()).as_posix()
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    for folder in reversed(path.parents):
        if folder.name in _LIBRARIES:
            return path.relative_to(folder).as_posix()
    return path.as_posix()


def _belongs(file: Path, root: Path) -> bool:
    """Tell whether `file` is the project's own, although a program may be installed inside it."""
    library = any(part in _LIBRARIES for part in file.parts) or file.is_relative_to(_PACKAGE)
    return file.resolve().is_relative_to(root.resolve()) and not library


def _distribution(file: str) -> str:
    """Return the package of the library that `file` belongs to, such as ``mkdocs``."""
    parts = Path(file).parts
    for at, part in enumerate(parts[:-1]):
        if part in _LIBRARIES:
            return parts[at + 1]
    return ""
