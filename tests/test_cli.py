"""The command ``wissen``: exit codes, and what is printed where."""

import json
import logging
import subprocess
import sys

import pytest

from generator import SCHEMA_VERSION, __version__
from generator.errors import Severity

from .conftest import Run
from .support import SETTINGS, TODAY, Project

FINE = "Alles in Ordnung.\n"
NEWER = SCHEMA_VERSION + 1


@pytest.fixture
def check(run: Run) -> Run:
    """Return a function that calls ``wissen check`` on the day of the tests."""
    return lambda *arguments: run("check", "--today", TODAY.isoformat(), *arguments)


def test_zero_means_all_is_well(check: Run) -> None:
    assert check() == (0, FINE, "")


def test_one_means_problems(work: Project, check: Run) -> None:
    work.record("topics", "x", name=None)
    code, said, _ = check()
    assert code == 1
    assert said == (
        "data/topics/x.yml:1:1: es fehlt „name“ (Name)\n    Hinweis: schreiben Sie „name: …“\n"
        "Gefunden: 1 Fehler.\n"
    )


def test_warnings_are_no_errors_unless_they_are_meant_to_be(work: Project, check: Run) -> None:
    work.record("topics", "x", assured_date="2020-01-01", updated="2020-01-01")
    assert check()[0] == 0
    code, said, _ = check("--strict")
    assert code == 1
    assert ": Warnung: die Prüfung war am 01.01.2021 fällig" in said
    assert said.endswith("Gefunden: 1 Warnung.\n")


def test_the_summary_counts_errors_and_warnings(work: Project, check: Run) -> None:
    for name in ("a", "b"):
        work.record("topics", name, assured_date="2020-01-01", updated="2020-01-01")
        work.record("partners", name, name=None)
    assert check()[1].endswith("Gefunden: 2 Fehler und 2 Warnungen.\n")


def test_the_day_can_be_given(work: Project, run: Run) -> None:
    work.record("topics", "x", assured_date="2026-06-01")
    assert run("check", "--strict", "--today", "2026-06-15")[0] == 0
    assert run("check", "--strict", "--today", "2036-06-15")[0] == 1


def test_json_is_for_programs(work: Project, check: Run) -> None:
    assert json.loads(check("--format", "json")[1]) == []
    work.record("topics", "x", name=None)
    code, said, _ = check("--format", "json")
    assert code == 1
    assert json.loads(said) == [
        {
            "path": "data/topics/x.yml",
            "line": 1,
            "column": 1,
            "severity": "error",
            "message": "es fehlt „name“ (Name)",
            "hint": "schreiben Sie „name: …“",
        }
    ]
    assert "„name“" in said, "umlauts and quotation marks are printed as such"


def test_annotations_are_for_github(work: Project, check: Run) -> None:
    assert check("--format", "github") == (0, "", "")
    work.record("topics", "x", name=None, review_every=1)
    assert check("--format", "GitHub")[1] == (
        "::error file=data/topics/x.yml,line=1,col=1::"
        "es fehlt „name“ (Name) – schreiben Sie „name: …“\n"
    )


def test_quiet_says_nothing_when_nothing_is_wrong(work: Project, run: Run) -> None:
    assert run("-q", "check", "--today", "2026-06-15") == (0, "", "")
    assert run("-q", "check", "--today", "2026-06-15", "--format", "json")[1] == "[]\n"
    work.record("topics", "x", name=None)
    assert "es fehlt" in run("-q", "check", "--today", "2026-06-15")[1]


@pytest.mark.parametrize(
    ("flags", "level"),
    [
        ([], logging.INFO),
        (["-q"], logging.WARNING),
        (["-v"], logging.DEBUG),
        (["--quiet"], logging.WARNING),
        (["--verbose"], logging.DEBUG),
    ],
)
def test_how_much_is_logged(run: Run, flags: list[str], level: int) -> None:
    run(*flags, "check", "--today", "2026-06-15")
    assert logging.getLogger("generator").level == level


def test_without_c_the_current_folder_is_the_project(
    work: Project, monkeypatch: pytest.MonkeyPatch, wissen: Run
) -> None:
    monkeypatch.chdir(work.root)
    assert wissen("check", "--today", "2026-06-15") == (0, FINE, "")


@pytest.mark.parametrize(
    ("version", "said"),
    [
        (None, "es fehlt „schema_version“"),
        (0, "führen Sie „wissen migrate“ aus"),
        (NEWER, f"dieses Programm kennt {SCHEMA_VERSION}"),
    ],
)
def test_data_of_another_version_is_not_read(
    work: Project, check: Run, version: int | None, said: str
) -> None:
    options = "" if version is None else f":\n      schema_version: {version}"
    settings = SETTINGS.partition(":\n      schema")[0]
    work.settings(f"{settings}{options}\n").record("topics", "x", name=None)
    code, printed, _ = check()
    assert code == 1
    assert said in printed
    assert "topics" not in printed


def test_a_folder_that_is_no_project_ends_without_traceback(work: Project, check: Run) -> None:
    (work.root / "mkdocs.yml").unlink()
    code, said, errors = check()
    assert (code, said) == (1, "")
    assert "hier liegt keine mkdocs.yml; mit -C ORDNER wählen Sie das Projekt" in errors


def test_the_version_is_shown(run: Run) -> None:
    assert run("--version") == (0, f"wissen {__version__}\n", "")


def test_the_program_can_be_run_as_a_module(work: Project) -> None:
    work.record("topics", "x", assured_date="2020-01-01", updated="2020-01-01")
    command = [sys.executable, "-m", "generator", "-C", str(work.root), "check"]
    done = subprocess.run(
        [*command, "--today", "2026-06-15"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert Severity.WARNING.value in done.stdout
