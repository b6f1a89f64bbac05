"""Hand-written pages under ``docs/``: front matter and text."""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from ..errors import Problem
from ..records import Audience
from ..records.values import Day
from .locate import position
from .suggest import not_a_choice
from .yaml_reader import YamlFault, load_text, one_line_end, read

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)(?:^---[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
_DAY = TypeAdapter(Day)
_HEADING = re.compile(r"^#\s+(.+?)\s*#*\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class DocPage:
    """A Markdown page. `path` is relative to ``docs/``.

    `assured_date` is the day somebody last confirmed what it says, in line `assured_line`.
    `text` is its body without front matter; it begins in line `first_line` of the file.
    """

    path: str
    title: str
    text: str
    audience: Audience = Audience.INTERN
    assured_date: date | None = None
    keys: frozenset[str] = field(default_factory=frozenset)
    first_line: int = 1
    assured_line: int = 1

    @property
    def source_path(self) -> str:
        """The page's file, relative to the project folder."""
        return f"docs/{self.path}"

    def place(self, start: int) -> tuple[int, int]:
        """Return line and column in the file of the character `start` of `text`."""
        before = self.text[:start]
        return self.first_line + before.count("\n"), start - before.rfind("\n")


def read_page(file: Path, path: str) -> tuple[DocPage | None, list[Problem]]:
    """Read `file`, known in ``docs/`` as `path`; return the page, or `None` and what is wrong."""
    source = f"docs/{path}"
    try:
        text = one_line_end(load_text(file))
    except YamlFault as fault:
        return None, [Problem(source, fault.line, fault.column, fault.message, fault.hint)]
    found = _FRONT_MATTER.match(text)
    if not found:
        return DocPage(path, _title(text, path), text), []
    try:
        front = read(found[1]) or {}
    except YamlFault as fault:
        return None, [Problem(source, fault.line + 1, fault.column, fault.message, fault.hint)]
    if not isinstance(front, dict):
        hint = "zwischen die beiden „---“ gehören Zeilen der Form „feld: wert“"
        return None, [Problem(source, 2, 1, "der Kopf der Seite hat keine Felder", hint)]
    body = text[found.end() :]
    audience, problems = _audience(front, source, found[1])
    assured, faults = _assured(front, source, found[1])
    problems += faults
    title = front.get("title") if isinstance(front.get("title"), str) else None
    page = DocPage(
        path=path,
        title=title or _title(body, path),
        text=body,
        audience=audience,
        assured_date=assured,
        keys=frozenset(front),
        first_line=found[0].count("\n") + 1,
        assured_line=position(found[1], ("assured_date",))[0] + 1 if assured else 1,
    )
    return (None if problems else page), problems


def _audience(front: dict[str, object], source: str, text: str) -> tuple[Audience, list[Problem]]:
    value = front.get("audience", Audience.INTERN.value)
    for audience in Audience:
        if value == audience.value:
            return audience, []
    line, column = position(text, ("audience",))
    message, hint = not_a_choice(value, {member.value: member.label for member in Audience})
    problem = Problem(source, line + 1, column, f"„audience“ (Sichtbar für): {message}", hint)
    return Audience.INTERN, [problem]


def _assured(front: dict[str, object], source: str, text: str) -> tuple[date | None, list[Problem]]:
    if "assured_date" not in front:
        return None, []
    try:
        return _DAY.validate_python(front["assured_date"]), []
    except ValidationError as error:
        said = error.errors()[0]["ctx"]
    line, column = position(text, ("assured_date",))
    message = f"„assured_date“ (Zuletzt geprüft): {said['message']}"
    return None, [Problem(source, line + 1, column, message, said["hint"])]


def _title(text: str, path: str) -> str:
    heading = _HEADING.search(text)
    return heading[1] if heading else Path(path).stem.replace("-", " ").capitalize()
