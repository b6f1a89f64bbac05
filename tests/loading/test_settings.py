"""The record format a project says it is written in."""

from pathlib import Path

import pytest

from generator import SCHEMA_VERSION
from generator.errors import ProjectError
from generator.loading.settings import schema_problems, schema_version

from ..support import Project

NEWER = SCHEMA_VERSION + 1


@pytest.mark.parametrize(
    "text",
    [
        f"plugins:\n  - search\n  - wissen:\n      schema_version: {SCHEMA_VERSION}\n",
        f"plugins:\n  wissen:\n    schema_version: {SCHEMA_VERSION}\n",
        f"plugins: [search: {{}}, wissen: {{schema_version: {SCHEMA_VERSION}}}]\n",
        f"\ufeffplugins:\r\n- wissen: {{schema_version: {SCHEMA_VERSION}}}\r\n",
        f"x: !ENV [A, b]\nplugins:\n- wissen: {{schema_version: {SCHEMA_VERSION}}}\n",
    ],
)
def test_the_version_is_found_however_plugins_are_listed(work: Project, text: str) -> None:
    assert schema_version(work.settings(text).root).number == SCHEMA_VERSION
    assert schema_problems(work.root) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "plugins:\n  - wissen\n",
            (
                "mkdocs.yml:1:1: es fehlt „schema_version“\n"
                "    Hinweis: ergänzen Sie unter dem Plugin „wissen“: "
                f"schema_version: {SCHEMA_VERSION}"
            ),
        ),
        (
            "plugins:\n  - wissen:\n      house: GT\n",
            (
                "mkdocs.yml:1:1: es fehlt „schema_version“\n"
                "    Hinweis: ergänzen Sie unter dem Plugin „wissen“: "
                f"schema_version: {SCHEMA_VERSION}"
            ),
        ),
        (
            "plugins:\n  - wissen:\n      schema_version: 0\n",
            (
                "mkdocs.yml:3:23: die Daten sind in Fassung 0 geschrieben, "
                f"gelesen wird {SCHEMA_VERSION}\n    Hinweis: führen Sie „wissen migrate“ aus"
            ),
        ),
        (
            f"plugins:\n  - wissen:\n      schema_version: {NEWER}\n",
            (
                f"mkdocs.yml:3:23: die Daten sind in Fassung {NEWER} geschrieben, "
                f"dieses Programm kennt {SCHEMA_VERSION}\n"
                "    Hinweis: aktualisieren Sie das Programm gt-wissen"
            ),
        ),
    ],
)
def test_a_missing_old_or_new_version_is_a_problem(work: Project, text: str, said: str) -> None:
    assert [str(problem) for problem in schema_problems(work.settings(text).root)] == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"site_name: x\n", "unter „plugins:“ fehlt das Plugin „wissen“"),
        (b"", "unter „plugins:“ fehlt das Plugin „wissen“"),
        (b"plugins: wissen\n", "unter „plugins:“ fehlt das Plugin „wissen“"),
        (b"plugins: [search]\n", "unter „plugins:“ fehlt das Plugin „wissen“"),
        (
            b"plugins:\n- wissen:\n    schema_version: eins\n",
            "Zeile 3: „schema_version“ ist keine ganze Zahl",
        ),
        (
            b"plugins:\n- wissen:\n    schema_version: [1]\n",
            "Zeile 3: „schema_version“ ist keine ganze Zahl",
        ),
        (b"a: b\nplugins: [wissen\n", "Zeile 2: eine Liste mit [ wird nicht mit ] geschlossen"),
        (b"a: b\nname: G\xfctersloh\n", "Zeile 2: die Datei ist nicht in UTF-8 gespeichert"),
        (b"name: \x01\n", "die Datei enthält Zeichen, die YAML nicht erlaubt"),
    ],
)
def test_unusable_settings_are_refused_in_german(work: Project, text: bytes, said: str) -> None:
    work.file("mkdocs.yml", text)
    with pytest.raises(ProjectError) as caught:
        schema_version(work.root)
    assert str(caught.value) == f"{work.root / 'mkdocs.yml'}: {said}"
    assert caught.value.path == work.root / "mkdocs.yml"


def test_a_folder_without_settings_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="hier liegt keine"):
        schema_problems(tmp_path)
