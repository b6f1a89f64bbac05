"""Hand-written pages under ``docs/``: front matter and text."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import Problem
from ..records import Audience
from .locate import position
from .validation import suggest
from .yaml_reader import YamlFault, decode, read

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)(?:^---[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^#\s+(.+?)\s*#*\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class DocPage:
    """A Markdown page. `path` is relative to ``docs/``, `text` its body without front matter."""

    path: str
    title: str
    text: str
    audience: Audience = Audience.INTERN
    keys: frozenset[str] = field(default_factory=frozenset)

    @property
    def source_path(self) -> str:
        """The page's file, relative to the project folder."""
        return f"docs/{self.path}"


def read_page(file: Path, path: str) -> tuple[DocPage | None, list[Problem]]:
    """Read `file`, known in ``docs/`` as `path`; return the page, or `None` and what is wrong."""
    source = f"docs/{path}"
    try:
        text = decode(file.read_bytes())
    except YamlFault as fault:
        return None, [Problem(source, fault.line, fault.column, fault.message, fault.hint)]
    found = _FRONT_MATTER.match(text)
    if not found:
        return DocPage(path, _title(text, path), text), []
    try:
        front = read(found[1])
    except YamlFault as fault:
        return None, [Problem(source, fault.line + 1, fault.column, fault.message, fault.hint)]
    if not isinstance(front, dict):
        hint = "zwischen die beiden „---“ gehören Zeilen der Form „feld: wert“"
        return None, [Problem(source, 2, 1, "der Kopf der Seite hat keine Felder", hint)]
    body = text[found.end() :]
    audience, problems = _audience(front, source, found[1])
    title = front.get("title") if isinstance(front.get("title"), str) else None
    page = DocPage(path, title or _title(body, path), body, audience, frozenset(front))
    return (None if problems else page), problems


def _audience(front: dict[str, object], source: str, text: str) -> tuple[Audience, list[Problem]]:
    value = front.get("audience", Audience.INTERN.value)
    known = [member.value for member in Audience]
    if value in known:
        return Audience(value), []
    line, column = position(text, ("audience",))
    message = f"„audience“ (Sichtbar für): „{value}“ ist hier nicht möglich"
    return Audience.INTERN, [Problem(source, line + 1, column, message, suggest(str(value), known))]


def _title(text: str, path: str) -> str:
    heading = _HEADING.search(text)
    return heading[1] if heading else Path(path).stem.replace("-", " ").capitalize()
