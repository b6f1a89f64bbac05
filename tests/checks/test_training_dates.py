"""Dates of trainings for which nobody can register, or does not know whether one still can."""

from typing import Any

import pytest

from ..support import TODAY, Project, texts

# The clock of these tests stands at 15.06.2026.
CASES = [
    ({"starts_at": "2026-07-01 09:00"}, ["nennt keine Plätze"]),
    ({"starts_at": "2026-07-27 09:00"}, ["nennt keine Plätze"]),
    ({"starts_at": "2026-07-28 09:00"}, []),
    ({"starts_at": "2026-06-14 09:00"}, []),
    ({"starts_at": "2026-07-01 09:00", "register_until": "2026-06-14"}, []),
    ({"starts_at": "2026-07-01 09:00", "places": {"free": 0, "as_of": "2026-06-01"}}, []),
    (
        {"starts_at": "2026-07-01 09:00", "places": {"free": 4, "as_of": "2026-05-31"}},
        ["die Zahl der Plätze ist vom 31.05.2026"],
    ),
    (
        {"starts_at": "2026-10-01 09:00", "register_until": "2026-10-02"},
        ["die Anmeldung endet am 02.10.2026, nach dem Termin am 01.10.2026"],
    ),
    ({"starts_at": "2026-10-01 09:00", "register_until": "2026-10-01"}, []),
]


@pytest.mark.parametrize(("slot", "expected"), CASES)
def test_what_an_editor_is_told(work: Project, slot: dict[str, Any], expected: list[str]) -> None:
    work.record("training_offers", "kurs", dates=[slot])
    problems = work.problems()
    assert len(problems) == len(expected), texts(problems)
    for problem, words in zip(problems, expected, strict=True):
        assert words in str(problem)
        assert "Warnung" in str(problem), "time alone makes no error"
        assert problem.hint


def test_the_warning_stands_at_the_date_it_means(work: Project) -> None:
    fine = {"starts_at": "2027-03-01 09:00"}
    work.record("training_offers", "kurs", dates=[fine, {"starts_at": "2026-07-01 09:00"}])
    (problem,) = work.problems()
    lines = (work.root / problem.path).read_text(encoding="utf-8").splitlines()
    assert "2026-07-01" in lines[problem.line - 1]
    assert TODAY.isoformat() == "2026-06-15", "the cases above count from this day"
