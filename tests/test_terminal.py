"""Problems in three formats, and progress for people who wait."""

import sys

import pytest

from generator import terminal
from generator.errors import Problem, Severity
from generator.terminal import Format, progress, report, summary

WARNING = Problem("docs/x.md", 3, 7, "schief", "gerade rücken", Severity.WARNING)
ERROR = Problem("data/a,b:c%/x.yml", 1, 2, "100 %:\nfalsch\r")


def test_problems_read_like_a_compilers() -> None:
    assert report([WARNING, ERROR], Format.TEXT) == (
        "docs/x.md:3:7: Warnung: schief\n    Hinweis: gerade rücken\n"
        "data/a,b:c%/x.yml:1:2: 100 %:\nfalsch\r\n"
        "Gefunden: 1 Fehler und 1 Warnung."
    )


def test_annotations_escape_what_github_would_read_as_its_own() -> None:
    assert report([WARNING, ERROR], Format.GITHUB).split("\n") == [
        "::warning file=docs/x.md,line=3,col=7::schief – gerade rücken",
        "::error file=data/a%2Cb%3Ac%25/x.yml,line=1,col=2::100 %25:%0Afalsch%0D",
    ]


@pytest.mark.parametrize(
    ("problems", "said"),
    [
        ([], "Alles in Ordnung."),
        ([ERROR], "Gefunden: 1 Fehler."),
        ([ERROR, ERROR], "Gefunden: 2 Fehler."),
        ([WARNING], "Gefunden: 1 Warnung."),
        ([WARNING, WARNING, ERROR], "Gefunden: 1 Fehler und 2 Warnungen."),
    ],
)
def test_the_last_line_counts(problems: list[Problem], said: str) -> None:
    assert summary(problems) == said


@pytest.mark.parametrize(("patience", "shown"), [(-1.0, True), (3600.0, False)])
def test_progress_is_for_people_who_wait(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    patience: float,
    shown: bool,
) -> None:
    monkeypatch.setattr(terminal, "_PATIENCE", patience)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress() as tell:
        tell(1, 2)
        tell(2, 2)
    assert ("Seiten bauen" in capsys.readouterr().err) is shown


def test_no_progress_is_written_into_a_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(terminal, "_PATIENCE", -1.0)
    with progress() as tell:
        tell(1, 2)
    assert capsys.readouterr().err == ""
