"""Golden cases: small projects, and what ``wissen check`` says about their settings and pages.

Written like those of ``tests/loading/test_cases.py``. A section ``mkdocs.yml (ergänzt)`` gets
the name, the theme and the plugin in front where it lacks them.
"""

from pathlib import Path

import pytest

from generator.door.config import try_config
from generator.door.problems import enter

from ..loading.test_cases import FINE, Section, sections, write
from ..support import TODAY, Project

CASES = sorted((Path(__file__).parent / "config_cases").glob("*.yml"))


def needed(section: Section) -> Section:
    """Add below what ``mkdocs.yml`` cannot do without, so that its lines keep their numbers."""
    text = section.text
    for key, value in (
        ("site_name", " Muster"),
        ("theme", " {name: material}"),
        ("plugins", " [wissen: {schema_version: 1}]"),
    ):
        if f"{key}:" not in text:
            text += f"{key}:{value}\n"
    return section._replace(text=text, how="")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_editors_read_what_the_case_says(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    work = Project(tmp_path).page("hilfe.md", "# Hilfe\n").file("data/.leer", "")
    work.settings(needed(Section("mkdocs.yml", "", "")).text)
    expected = ""
    for section in sections(case):
        if section.name == "erwartet":
            expected = section.text.strip()
        else:
            settings = section.name == "mkdocs.yml" and section.how == "ergänzt"
            write(work, needed(section) if settings else section)
    said = "\n".join(map(str, enter(work.root, TODAY).problems)) or FINE
    assert said == expected, (
        f"{case.name}: „=== erwartet ===“ is not what the program says; it says\n{said}"
    )
    assert capsys.readouterr().err == "", "MkDocs says something of its own"
    errors = [line for line in said.splitlines() if ": Warnung:" not in line and line[0] != " "]
    usable = said == FINE or all(line.startswith(("data/", "docs/")) for line in errors)
    assert (try_config(work.root).config is not None) is usable
