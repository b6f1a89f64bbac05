"""Where code that is not ours went wrong: hooks, foreign plugins, templates of the project."""

import traceback
from pathlib import Path

import jinja2

_PACKAGE = Path(__file__).parent.parent
_LIBRARIES = ("site-packages", "dist-packages")


def sentence(error: BaseException, root: Path) -> str:
    """Return one German sentence about `error`: which file, which line, what Python says.

    Only what Python itself says is left in its own words, in quotation marks.
    """
    if isinstance(error, jinja2.TemplateNotFound):
        return f"die Vorlage „{error.name}“ fehlt{_template_place(error, root)}"
    if isinstance(error, jinja2.TemplateSyntaxError):
        name = _short(error.filename, root) if error.filename else error.name
        return f"die Vorlage {name} ist in Zeile {error.lineno} fehlerhaft: {_said(error)}"
    if template := _template_place(error, root):
        return f"eine Vorlage scheitert{template}: {_said(error)}"
    if isinstance(error, SyntaxError) and error.filename:
        name = _short(error.filename, root)
        return f"{name} ist in Zeile {error.lineno} kein gültiges Python: {_said(error)}"
    if place := place_of(error, root):
        return f"{place[0]} scheitert in Zeile {place[1]}: {_said(error)}"
    return f"ein Programmteil scheitert: {_said(error)}"


def place_of(error: BaseException, root: Path) -> tuple[str, int] | None:
    """Return the file and line where `error` arose: of the project's own, else the last plugin's.

    `None` when only MkDocs and this program took part.
    """
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.lineno and not frame.filename.startswith("<")
    ]
    foreign = [frame for frame in frames if not _ours(Path(frame.filename))]
    for frame in reversed(foreign):
        if _inside(Path(frame.filename), root) and not _library(Path(frame.filename)):
            return _short(frame.filename, root), int(frame.lineno or 0)
    if foreign:
        return _short(foreign[-1].filename, root), int(foreign[-1].lineno or 0)
    return None


def _template_place(error: BaseException, root: Path) -> str:
    """Return in which template and line `error` arose, to be put into a sentence."""
    frames = traceback.extract_tb(error.__traceback__)
    for frame in reversed(frames):
        if frame.filename.endswith((".html", ".xml", ".j2")):
            return f" ({_short(frame.filename, root)}, Zeile {frame.lineno})"
    return ""


def _said(error: BaseException) -> str:
    words = " ".join(str(error.args[0] if isinstance(error, SyntaxError) else error).split())
    name = type(error).__name__
    return f"„{name}: {words}“" if words else f"„{name}“"


def _short(file: str | None, root: Path) -> str:
    path = Path(file or "")
    if _inside(path, root) and not _library(path):
        return path.resolve().relative_to(root.resolve()).as_posix()
    for folder in reversed(path.parents):
        if folder.name in _LIBRARIES:
            return path.relative_to(folder).as_posix()
    return path.as_posix()


def _inside(file: Path, root: Path) -> bool:
    return file.resolve().is_relative_to(root.resolve())


def _library(file: Path) -> bool:
    return any(part in _LIBRARIES for part in file.parts)


def _ours(file: Path) -> bool:
    """Tell a frame of this program, of MkDocs or of what both stand on from others."""
    if file.is_relative_to(_PACKAGE):
        return True
    known = {"mkdocs", "jinja2", "markdown", "yaml", "click"}
    for folder in file.parents:
        if folder.parent.name in _LIBRARIES and folder.name in known:
            return True
    return not _library(file) and "lib" in file.parts and "python3" in file.as_posix()
