"""A room imports only from rooms above it in ``ARCHITECTURE.md``; few rooms know MkDocs."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import generator

PACKAGE = Path(generator.__file__).parent

ARCHITECTURE = PACKAGE.parent / "ARCHITECTURE.md"


def listed(heading: str) -> tuple[str, ...]:
    """Return the names that ``ARCHITECTURE.md`` lists below `heading`, in their order."""
    _, _, below = ARCHITECTURE.read_text(encoding="utf-8").partition(f"\n## {heading}\n")
    section = below.partition("\n## ")[0]
    return tuple(re.findall(r"^- `(\w+)` –", section, re.MULTILINE))


ROOMS = listed("Rooms")
"""From top to bottom; data flows the same way."""

GROUND = ("__init__", *listed("Ground floor"))
"""Below all rooms: these import none of them."""

KNOWS_MKDOCS = ("plugin.py", "pages/record_page.py", "door/", "site/")
"""Who may use ``mkdocs.py``, which alone imports MkDocs and its theme."""


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


def place_of(dotted: str) -> str | None:
    """Return the room or ground module a dotted name belongs to, `None` for other packages."""
    first, _, rest = dotted.partition(".")
    place = rest.partition(".")[0]
    return place if first == "generator" and place in (*GROUND, *ROOMS) else None


def complaint(place: str, found: Import) -> str | None:
    """Say what is wrong with `found` in a module of `place` (a room, or the ground)."""
    used = place_of(found.name)
    order = (*GROUND, *ROOMS)
    if used is None or used == place or order.index(used) < order.index(place):
        return None
    if place in GROUND:
        return f"{place}.py lies below {used}: move what needs {used} into a room"
    return (
        f"{place} must not know {used}, which stands below it in ARCHITECTURE.md: hand it "
        f"what it needs as an argument, or move the code to {used}"
    )


FILES = sorted(PACKAGE.rglob("*.py"))
every_file = pytest.mark.parametrize(
    "file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix()
)


@every_file
def test_rooms_import_only_from_rooms_before_them(file: Path) -> None:
    room = module_name(file).split(".")[1]
    assert room in (*ROOMS, *GROUND), f"{room}: give this new room its place in ARCHITECTURE.md"
    for found in imports(file.read_text(encoding="utf-8"), module_name(file)):
        problem = complaint(room, found)
        assert problem is None, f"{file.relative_to(PACKAGE.parent)}:{found.line}: {problem}"


@every_file
def test_only_a_few_modules_know_mkdocs(file: Path) -> None:
    path = file.relative_to(PACKAGE).as_posix()
    if path.startswith(KNOWS_MKDOCS):
        return
    for found in imports(file.read_text(encoding="utf-8"), module_name(file)):
        assert not found.name.startswith("generator.mkdocs."), (
            f"generator/{path}:{found.line}: only {', '.join(KNOWS_MKDOCS)} may know MkDocs; "
            "put what needs it there"
        )


@every_file
def test_mkdocs_is_imported_in_one_place(file: Path) -> None:
    """Else one module may mean MkDocs and another ProperDocs by the same name."""
    path = file.relative_to(PACKAGE).as_posix()
    if path == "mkdocs.py":
        return
    for found in imports(file.read_text(encoding="utf-8"), module_name(file)):
        assert found.name.split(".")[0] not in ("mkdocs", "properdocs", "material"), (
            f"generator/{path}:{found.line}: import it in generator/mkdocs.py, and from there here"
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
        ("errors", "generator.paths.record_path", False),
        ("house", "generator.mailto.mailto", True),
    ],
)
def test_the_rule_itself(room: str, name: str, fine: bool) -> None:
    assert (complaint(room, Import(name, 1)) is None) is fine


def test_every_room_and_module_of_the_list_exists() -> None:
    gone = [
        name
        for name in (*GROUND, *ROOMS)
        if not (PACKAGE / name).is_dir() and not (PACKAGE / f"{name}.py").is_file()
    ]
    assert not gone, f"take {gone} out of ARCHITECTURE.md, or say how the room is called now"


def test_exports_need_no_pages() -> None:
    for file in (PACKAGE / "exports").glob("*.py"):
        for found in imports(file.read_text(encoding="utf-8"), module_name(file)):
            assert place_of(found.name) not in ("views", "lists", "desk", "pages"), (
                f"{file.name}:{found.line}: a file for other programs is made from knowledge alone"
            )


LONGEST_MODULE, LONGEST_FUNCTION, LARGEST_ROOM, THIN = 300, 40, 1_500, 200
"""In lines."""

LARGE = {
    "records": "one model per collection",
    "search": "the engine is the project's own",
}
"""Rooms that may be larger, with the reason."""


@every_file
def test_modules_and_functions_stay_short(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    name = file.relative_to(PACKAGE.parent)
    assert source.count("\n") <= LONGEST_MODULE, f"{name}: split it by what its parts are for"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, (
                f"{name}:{node.lineno}: {node.name} has {length} lines; give its parts names"
            )


EDGES = (
    "plugin.py",
    "cli.py",
    *(f"commands/{file.name}" for file in PACKAGE.glob("commands/*.py")),
)


@pytest.mark.parametrize("file", EDGES)
def test_the_edges_are_thin(file: str) -> None:
    lines = (PACKAGE / file).read_text(encoding="utf-8").count("\n")
    assert lines < THIN, f"{file} has {lines} lines: what decides something belongs into a room"


@pytest.mark.parametrize("room", [room for room in ROOMS if (PACKAGE / room).is_dir()])
def test_no_room_is_too_large(room: str) -> None:
    lines = sum(
        file.read_text(encoding="utf-8").count("\n") for file in (PACKAGE / room).rglob("*.py")
    )
    assert lines <= LARGEST_ROOM or room in LARGE, (
        f"{room} has {lines} lines: draw it anew as two rooms with one job each"
    )
