"""Case conferences whose times fit, and visits that have been."""

from datetime import date
from typing import Any

import pytest

from generator.errors import Severity
from tests.support import Project

TIMES = {
    "starts_at": "2027-02-10 14:00",
    "ends_at": "2027-02-10 16:00",
    "register_until": "2027-01-27",
}


def messages(work: Project, *slots: tuple[str, int], **fields: Any) -> list[str]:
    written = [{"starts_at": start, "minutes": minutes} for start, minutes in slots]
    work.record("case_conferences", "runde", **{**TIMES, "slots": written, **fields})
    return [problem.message for problem in work.problems()]


def test_slots_may_fill_the_time_in_any_order(work: Project) -> None:
    assert messages(work, ("15:00", 60), ("14:00", 30), ("14:30", 30)) == []


def test_a_slot_before_the_beginning_is_reported_at_its_place(work: Project) -> None:
    assert messages(work, ("14:00", 20), ("13:50", 10)) == [
        "der Platz um 13:50 Uhr liegt vor dem Beginn um 14:00 Uhr"
    ]
    (problem,) = work.problems()
    line = (work.root / problem.path).read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert "13:50" in line
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize(("start", "end"), [("15:50", "16:10"), ("17:00", "17:20")])
def test_a_slot_after_the_end_is_reported(work: Project, start: str, end: str) -> None:
    assert messages(work, (start, 20)) == [
        f"der Platz um {start} Uhr dauert bis {end} Uhr, die Runde endet um 16:00 Uhr"
    ]


def test_without_an_end_any_later_slot_fits(work: Project) -> None:
    assert messages(work, ("18:00", 20), ends_at=None) == []


def test_slots_on_top_of_each_other_are_reported(work: Project) -> None:
    assert messages(work, ("14:30", 20), ("14:15", 20), ("14:50", 10)) == [
        "der Platz um 14:30 Uhr beginnt, bevor der um 14:15 Uhr endet"
    ]


def test_the_same_slot_twice_is_reported(work: Project) -> None:
    assert len(messages(work, ("14:30", 20), ("14:30", 20))) == 1


@pytest.mark.parametrize(("day", "fine"), [("2027-02-10", True), ("2027-02-11", False)])
def test_registration_ends_on_the_day_at_the_latest(work: Project, day: str, fine: bool) -> None:
    found = messages(work, register_until=day)
    assert found == ([] if fine else ["die Anmeldung endet nach dem Termin am 10.02.2027"])


def test_a_past_conference_with_free_slots_is_fine(work: Project) -> None:
    past = {"starts_at": "2026-02-10 14:00", "ends_at": None, "register_until": None}
    assert messages(work, ("14:00", 20), **past) == []


def test_a_meeting_on_another_day_is_doubted(work: Project) -> None:
    work.record("meetings", "treffen", starts_at="2027-02-11 09:00")
    assert messages(work, meeting="treffen") == ["das Treffen dazu ist am 11.02.2027"]
    assert {problem.severity for problem in work.problems()} == {Severity.WARNING}
    work.record("meetings", "treffen", starts_at="2027-02-10 09:00")
    assert work.problems() == ()


def test_a_visit_that_is_still_to_come_is_doubted(work: Project) -> None:
    topic = {"topic": "Titel", "kind": "recht", "held_on": ["2026-06-15", "2026-06-16"]}
    work.record("partners", "mbe", presents=[topic])
    (problem,) = work.problems(date(2026, 6, 15))
    assert problem.message == "16.06.2026 liegt in der Zukunft, gehalten ist noch nichts"
    assert problem.severity is Severity.WARNING
    assert not work.problems(date(2026, 6, 16))
