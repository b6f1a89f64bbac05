"""Data of an older record format is brought up to date, comments and layout untouched."""

from pathlib import Path

import pytest

from generator.editing.migrate import Migration, migrate, rename_field
from generator.errors import ProjectError
from tests.support import Project, project


def rename(root: Path) -> list[str]:
    return rename_field(root, "topics", "kurz", "summary")


RENAME = Migration(to=2, apply=rename)


def old_project(root: Path) -> Project:
    old = project(root).settings(
        "# Unser Haus\nplugins:\n  - wissen:\n      schema_version: 1  # bitte lassen\n"
    )
    old.file("data/topics/wohnen.yml", "# Kommentar\nname: Wohnen\nkurz: Hilfe  # kurz und gut\n")
    return old


def test_a_field_is_renamed_and_all_else_stays(tmp_path: Path) -> None:
    old = old_project(tmp_path)
    assert migrate(old.root, [RENAME], target=2) == ["data/topics/wohnen.yml", "mkdocs.yml"]
    text = (tmp_path / "data/topics/wohnen.yml").read_text()
    assert text == "# Kommentar\nname: Wohnen\nsummary: Hilfe  # kurz und gut\n"
    assert "schema_version: 2  # bitte lassen" in (tmp_path / "mkdocs.yml").read_text()


def test_the_version_is_written_where_it_stands(tmp_path: Path) -> None:
    old = old_project(tmp_path)
    (tmp_path / "mkdocs.yml").rename(tmp_path / "haus.yml")
    old.settings("INHERIT: haus.yml\n")
    assert migrate(old.root, [RENAME], target=2) == ["data/topics/wohnen.yml", "haus.yml"]
    assert "schema_version: 2  # bitte lassen" in (tmp_path / "haus.yml").read_text()
    assert (tmp_path / "mkdocs.yml").read_text() == "INHERIT: haus.yml\n"


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    old = old_project(tmp_path)
    migrate(old.root, [RENAME], target=2)
    assert migrate(old.root, [RENAME], target=2) == []


def test_windows_line_ends_and_unreadable_files_are_left_alone(tmp_path: Path) -> None:
    old = old_project(tmp_path)
    old.file("data/topics/windows.yml", b"kurz: Hilfe\r\nname: X\r\n")
    old.file("data/topics/kaputt.yml", b"kurz: [\n")
    old.file("data/topics/beides.yml", b"kurz: a\nsummary: b\n")
    migrate(old.root, [RENAME], target=2)
    assert (tmp_path / "data/topics/windows.yml").read_bytes() == b"summary: Hilfe\r\nname: X\r\n"
    assert (tmp_path / "data/topics/kaputt.yml").read_bytes() == b"kurz: [\n"
    assert (tmp_path / "data/topics/beides.yml").read_bytes() == b"kurz: a\nsummary: b\n"


@pytest.mark.parametrize(
    ("settings", "steps", "message"),
    [
        ("plugins: [wissen]\n", [RENAME], "es fehlt"),
        ("plugins: [{wissen: {schema_version: 3}}]\n", [RENAME], "neuer"),
        ("plugins: [{wissen: {schema_version: 1}}]\n", [], "führt kein Weg"),
    ],
)
def test_what_cannot_be_migrated_is_not_touched(
    tmp_path: Path, settings: str, steps: list[Migration], message: str
) -> None:
    old = old_project(tmp_path).settings(settings)
    with pytest.raises(ProjectError, match=message):
        migrate(old.root, steps, target=2)
    assert "kurz:" in (tmp_path / "data/topics/wohnen.yml").read_text()


def test_the_shipped_format_needs_no_step(tmp_path: Path) -> None:
    assert migrate(old_project(tmp_path).root) == []
