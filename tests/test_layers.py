"""A room imports only from rooms before it in design.md, section 3; few rooms know MkDocs."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import generator

PACKAGE = Path(generator.__file__).parent

ROOMS = (
    "records",
    "law",
    "text",
    "loading",
    "knowledge",
    "formats",
    "search",
    "checks",
    "pages",
    "exports",
    "site",
    "editing",
    "plugin",
    "terminal",
    "call",
    "cli",
    "__main__",
)
"""From left to right; data flows the same way."""

GROUND = ("__init__", "errors", "dates")
"""Below all rooms: these import none of them."""

KNOWS_MKDOCS = ("plugin.py", "pages/record_page.py", "site/")


class Import(NamedTuple):
    name: str
    line: int


def imports(source: str, module: str) -> Iterator[Import]:
    """Yield every import in `source`, wherever it stands, with its absolute dotted name."""
    package = module.split(".")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level] if node.level else []
            base += node.module.split(".") if node.module else []
            yield from (Import(".".join([*base, alias.name]), node.lineno) for alias in node.names)


def module_name(file: Path) -> str:
    """Return the dotted name of `file`; a package counts as its ``__init__``."""
    return ".".join(["generator", *file.relative_to(PACKAGE).with_suffix("").parts])


def room_of(dotted: str) -> str | None:
    """Return the room a dotted name belongs to, `None` for other packages and the ground."""
    first, _, rest = dotted.partition(".")
    room = rest.partition(".")[0]
    return room if first == "generator" and room in ROOMS else None


def complaint(room: str, found: Import) -> str | None:
    """Say what is wrong with `found` in a module of `room` (a room, or the ground)."""
    used = room_of(found.name)
    if used is None or used == room:
        return None
    if room in GROUND:
        return f"{room}.py lies below all rooms: move what needs {used} into a room"
    if ROOMS.index(used) > ROOMS.index(room):
        return (
            f"{room} must not know {used}, which lies to its right: hand it what it needs "
            f"as an argument, or move the code to {used}"
        )
    return None


FILES = sorted(PACKAGE.rglob("*.py"))
every_file = pytest.mark.parametrize(
    "file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix()
)


@every_file
def test_rooms_import_only_from_rooms_before_them(file: Path) -> None:
    room = module_name(file).split(".")[1]
    assert room in (*ROOMS, *GROUND), f"{room}: give this new room its place in ROOMS and design.md"
    for found in imports(file.read_text(encoding="utf-8"), module_name(file)):
        problem = complaint(room, found)
        assert problem is None, f"{file.relative_to(PACKAGE.parent)}:{found.line}: {problem}"


@every_file
def test_only_a_few_modules_know_mkdocs(file: Path) -> None:
    path = file.relative_to(PACKAGE).as_posix()
    if path.startswith(KNOWS_MKDOCS):
        return
    for found in imports(file.read_text(encoding="utf-8"), module_name(file)):
        assert found.name.split(".")[0] not in ("mkdocs", "material"), (
            f"generator/{path}:{found.line}: only {', '.join(KNOWS_MKDOCS)} may import MkDocs; "
            "put what needs it there"
        )


@pytest.mark.parametrize(
    "file",
    [file for file in FILES if file.name == "__init__.py"],
    ids=lambda file: file.parent.name,
)
def test_every_package_says_what_it_is_for(file: Path) -> None:
    docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    assert docstring, (
        f"{file.relative_to(PACKAGE.parent)}: write a docstring: what is the room for?"
    )


@pytest.mark.parametrize(
    ("source", "module", "seen"),
    [
        ("import mkdocs.config", "generator.text.x", ["mkdocs.config"]),
        ("from ..records import Record", "generator.text.x", ["generator.records.Record"]),
        ("from . import knowledge", "generator.cli", ["generator.knowledge"]),
        ("from .x import Y", "generator.text.__init__", ["generator.text.x.Y"]),
        ("def f():\n    from .site.build import b", "generator.cli", ["generator.site.build.b"]),
        ("if TYPE_CHECKING:\n    from ..cli import c", "generator.law.x", ["generator.cli.c"]),
    ],
)
def test_imports_are_found_wherever_they_stand(source: str, module: str, seen: list[str]) -> None:
    assert [found.name for found in imports(source, module)] == seen


@pytest.mark.parametrize(
    ("room", "name", "fine"),
    [
        ("text", "generator.records.Record", True),
        ("text", "generator.errors.Problem", True),
        ("text", "re", True),
        ("text", "generator.text.links", True),
        ("text", "generator.loading.load", False),
        ("records", "generator.law.refs", False),
        ("checks", "generator.pages.book", False),
        ("plugin", "generator.cli.main", False),
        ("errors", "generator.records.Record", False),
    ],
)
def test_the_rule_itself(room: str, name: str, fine: bool) -> None:
    assert (complaint(room, Import(name, 1)) is None) is fine
