"""Changes whose day fits their status; notes that a change has overtaken, or soon will."""

from datetime import date

import pytest

from generator.errors import Severity

from ..samples import in_force
from ..support import Project


@pytest.fixture
def note(work: Project) -> Project:
    return work.record("legal_notes", "norm", assured_date="2026-06-01", updated="2026-06-01")


def found(project: Project, today: date) -> list[str]:
    problems = project.problems(today)
    assert {problem.severity for problem in problems} <= {Severity.WARNING}
    return [problem.message for problem in problems if "Recht" in problem.message]


def test_a_change_after_the_last_review_is_reported(note: Project) -> None:
    seen = {"in_force_on": "2026-07-01", "assured_date": "2026-07-01"}
    note.record("legal_changes", "neu", **seen, affects=["norm"])
    assert found(note, date(2026, 7, 1)) == [
        "das Recht hat sich am 01.07.2026 geändert, nach der letzten Prüfung"
    ]


def test_a_change_within_three_months_is_announced(note: Project) -> None:
    planned = {"status": "angekuendigt", "planned_for": "2026-09-15"}
    note.record("legal_changes", "neu", **planned, affects=["norm"])
    assert found(note, date(2026, 6, 14)) == []
    assert found(note, date(2026, 6, 15)) == ["das Recht soll sich am 15.09.2026 ändern"]


def test_a_review_on_or_after_the_day_settles_it(note: Project) -> None:
    note.record("legal_changes", "alt", in_force_on="2026-06-01", affects=["norm"])
    assert found(note, date(2026, 6, 10)) == []


def test_other_notes_and_undated_changes_are_left_alone(note: Project) -> None:
    note.record("legal_notes", "andere")
    note.record("legal_changes", "offen", affects=["norm"])
    note.record("legal_changes", "fremd", in_force_on="2026-06-10", affects=["andere"])
    assert [one for one in note.problems(date(2026, 6, 12)) if "/norm.yml" in one.path] == []


def about(project: Project, today: date) -> list[str]:
    return [str(problem) for problem in project.problems(today) if "/neu.yml" in problem.path]


def test_a_day_in_force_had_come_when_somebody_looked(work: Project) -> None:
    work.record("legal_changes", "neu", **in_force("2026-06-01"), assured_date="2026-05-31")
    (said,) = about(work, date(2026, 6, 30))
    assert "der 01.06.2026 war bei der letzten Prüfung noch nicht da" in said
    assert "planned_for" in said
    work.record("legal_changes", "neu", **in_force("2026-06-01"), assured_date="2026-06-01")
    assert about(work, date(2026, 6, 30)) == []
    assert {one.severity for one in work.problems(date(1990, 1, 1))} == {Severity.WARNING}


@pytest.mark.parametrize("status", ["angekuendigt", "nicht_verifiziert"])
def test_a_planned_day_that_is_over_is_a_warning(work: Project, status: str) -> None:
    work.record("partners", "amt", audience="netzwerk")
    fields = {"status": status, "planned_for": "2026-07-01", "ask": "amt"}
    work.record("legal_changes", "neu", **fields)
    assert about(work, date(2026, 6, 30)) == []
    (said,) = about(work, date(2026, 7, 1))
    assert "Warnung: der geplante Tag 01.07.2026 ist vorbei" in said


def test_what_stays_unverified_was_looked_at_after_the_day(work: Project) -> None:
    work.record("partners", "amt", audience="netzwerk")
    fields = {"status": "nicht_verifiziert", "planned_for": "2026-05-01", "ask": "amt"}
    work.record("legal_changes", "neu", **fields, assured_date="2026-06-01")
    assert about(work, date(2026, 6, 15)) == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"in_force_on": None}, "in Kraft, aber ohne Tag"),
        ({"amending_act": None}, "in Kraft, aber ohne Fundstelle"),
        ({"amending_act": {"title": "Gesetz"}}, "in Kraft, aber ohne Fundstelle"),
        ({"status": "angekuendigt"}, "der Stand ist „angekündigt“"),
        ({"status": "nicht_verifiziert", "ask": "amt"}, "der Stand ist „nicht verifiziert“"),
    ],
    ids=["no day", "no act", "no citation", "announced", "unverified"],
)
def test_in_force_is_proved_and_nothing_else_has_such_a_day(
    work: Project, fields: dict[str, object], said: str
) -> None:
    work.record("partners", "amt", audience="netzwerk")
    work.record("legal_changes", "neu", **(in_force("2026-01-01") | fields))
    messages = about(work, date(2026, 6, 15))
    assert any(said in message for message in messages), messages


REPORTED = {
    "status": "angekuendigt",
    "announced_on": "2026-05-01",
    "reported_by": "mbe",
    "ask": "mbe",
    "unverified": "Fundstelle fehlt.",
}
"""A change that a body of the network has reported."""


@pytest.fixture
def reported(work: Project) -> Project:
    work.record("partners", "mbe", audience="netzwerk")
    return work.record("legal_changes", "neu", **REPORTED)


def test_a_reported_change_is_read_up_within_six_weeks(reported: Project) -> None:
    assert about(reported, date(2026, 6, 12)) == []
    (said,) = about(reported, date(2026, 6, 13))
    assert "Warnung: gemeldet am 01.05.2026, seit über 6 Wochen ungeprüft" in said
    assert "nehmen Sie „unverified“ heraus" in said
    assert "löschen Sie den Eintrag" in said


@pytest.mark.parametrize("field", ["unverified", "reported_by"])
def test_what_is_read_up_or_not_reported_is_left_alone(reported: Project, field: str) -> None:
    reported.record("legal_changes", "neu", **(REPORTED | {field: None}))
    assert about(reported, date(2026, 12, 1)) == []


def test_without_a_day_of_its_own_the_entry_counts(reported: Project) -> None:
    fields = REPORTED | {"announced_on": None, "updated": "2026-05-10"}
    reported.record("legal_changes", "neu", **fields)
    assert about(reported, date(2026, 6, 21)) == []
    (said,) = about(reported, date(2026, 6, 22))
    assert "gemeldet am 10.05.2026" in said
