"""Golden cases: small project folders and the exact messages an editor reads about them.

Each file in ``cases/`` is one case. Lines before the first section are a comment.
A section ``=== path ===`` is a file of the project; behind the path may stand:

``(ergänzt)``
    the required fields of the collection that the text leaves out are added at its end
``(python-bytes)``
    every line is a Python bytes literal, repeated if ``* number`` follows
``(Verknüpfung auf name)``
    a symbolic link

``=== erwartet ===`` holds what ``wissen check`` reports, ``=== werte ===`` single values
that must have been read: ``collection/id.field.0.field: repr()``.
"""

import ast
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from ..samples import required
from ..support import Project

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
FINE = "Alles in Ordnung."

_SECTION = re.compile(r"^=== (?P<name>.+?)(?: \((?P<how>[^()]+)\))? ===$")
_BYTES = re.compile(r"(?P<literal>b'.*'|b\".*\")(?: \* (?P<times>\d+))?")
_LINK_TO = "Verknüpfung auf "


class Section(NamedTuple):
    name: str
    how: str
    text: str


def sections(case: Path) -> list[Section]:
    found: list[Section] = []
    for line in case.read_text(encoding="utf-8").splitlines():
        if head := _SECTION.fullmatch(line):
            found.append(Section(head["name"], head["how"] or "", ""))
        elif found:
            found[-1] = found[-1]._replace(text=f"{found[-1].text}{line}\n")
    return found


def completed(path: str, text: str) -> str:
    """Add the required fields that `text` lacks below it, so that its lines keep their numbers."""
    collection = path.split("/")[1]
    missing = {
        name: value
        for name, value in required(collection).items()
        if not re.search(rf"^{name}:", text, re.MULTILINE)
    }
    return text + yaml.safe_dump(missing, allow_unicode=True, sort_keys=False)


def spelled_out(text: str) -> bytes:
    raw = b""
    for line in text.splitlines():
        found = _BYTES.fullmatch(line)
        assert found, f"„{line}“ is no bytes literal; write b'...' or b'...' * 1000"
        raw += ast.literal_eval(found["literal"]) * int(found["times"] or 1)
    return raw


def write(work: Project, section: Section) -> None:
    match section.how:
        case "":
            work.file(section.name, section.text)
        case "ergänzt":
            work.file(section.name, completed(section.name, section.text))
        case "python-bytes":
            work.file(section.name, spelled_out(section.text))
        case how if how.startswith(_LINK_TO):
            (work.root / section.name).symlink_to(how.removeprefix(_LINK_TO))
        case how:
            pytest.fail(f"„({how})“ is not known; see the docstring of {__file__}")


def value_at(values: Mapping[str, Any], path: str) -> object:
    key, *steps = path.split(".")
    found: Any = values[key]
    for step in steps:
        found = found[int(step)] if step.isdecimal() else getattr(found, step)
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_editors_read_what_the_case_says(case: Path, tmp_path: Path) -> None:
    work = Project(tmp_path).page("index.md", "# Start\n")
    expected: dict[str, str] = {}
    for section in sections(case):
        if section.name in ("erwartet", "werte"):
            expected[section.name] = section.text.strip()
        else:
            write(work, section)

    said = "\n".join(work.messages()) or FINE
    assert said == expected["erwartet"], (
        f"{case.name}: „=== erwartet ===“ is not what the program says; it says\n{said}"
    )
    records = {record.key: record for record in work.load().records}
    for line in expected.get("werte", "").splitlines():
        path, _, wanted = line.partition(": ")
        assert repr(value_at(records, path)) == wanted, f"{case.name}: {path} was read differently"
