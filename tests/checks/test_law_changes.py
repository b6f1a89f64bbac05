"""Notes that a change of the law has overtaken, or soon will."""

from datetime import date

import pytest

from generator.errors import Severity

from ..support import Project


@pytest.fixture
def note(work: Project) -> Project:
    return work.record("legal_notes", "norm", assured_date="2026-06-01", updated="2026-06-01")


def found(project: Project, today: date) -> list[str]:
    problems = project.problems(today)
    assert {problem.severity for problem in problems} <= {Severity.WARNING}
    return [problem.message for problem in problems if "Recht" in problem.message]


def test_a_change_after_the_last_review_is_reported(note: Project) -> None:
    note.record("legal_changes", "neu", in_force_on="2026-07-01", affects=["norm"])
    assert found(note, date(2026, 7, 1)) == [
        "das Recht hat sich am 01.07.2026 geändert, nach der letzten Prüfung"
    ]


def test_a_change_within_three_months_is_announced(note: Project) -> None:
    note.record("legal_changes", "neu", in_force_on="2026-09-15", affects=["norm"])
    assert found(note, date(2026, 6, 14)) == []
    assert found(note, date(2026, 6, 15)) == ["das Recht ändert sich am 15.09.2026"]


def test_a_review_on_or_after_the_day_settles_it(note: Project) -> None:
    note.record("legal_changes", "alt", in_force_on="2026-06-01", affects=["norm"])
    assert found(note, date(2026, 6, 10)) == []


def test_other_notes_and_undated_changes_are_left_alone(note: Project) -> None:
    note.record("legal_notes", "andere")
    note.record("legal_changes", "offen", affects=["norm"])
    note.record("legal_changes", "fremd", in_force_on="2026-06-10", affects=["andere"])
    assert [one for one in note.problems(date(2026, 6, 12)) if "/norm.yml" in one.path] == []
