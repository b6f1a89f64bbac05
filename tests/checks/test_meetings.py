"""Meetings: what is overdue, and what nobody wrote up. Time alone only warns."""

from datetime import date, timedelta

from generator.errors import Problem, Severity

from ..support import Project

HELD = date(2026, 4, 29)
DUE = date(2026, 6, 30)


def meeting(work: Project, **fields: object) -> Project:
    work.record("partners", "gt-aktiv", name="GT aktiv")
    fresh = {"assured_date": HELD.isoformat(), "updated": HELD.isoformat(), "review_every": "60"}
    return work.record("meetings", "fruehjahr", starts_at=f"{HELD} 09:30", **fresh, **fields)


def written_up(work: Project, **decision: object) -> Project:
    agreed = {"title": "Bogen einführen", "due_on": DUE.isoformat(), **decision}
    return meeting(work, attended=["gt-aktiv"], decisions=[agreed])


def found(work: Project, today: date) -> list[Problem]:
    problems = [one for one in work.problems(today) if "meetings" in one.path]
    assert {one.severity for one in problems} <= {Severity.WARNING}, "time alone is no error"
    return problems


def test_an_open_decision_is_overdue_the_day_after(work: Project) -> None:
    written_up(work, responsible="gt-aktiv")
    assert found(work, DUE) == []
    (said,) = found(work, DUE + timedelta(days=1))
    expected = "„Bogen einführen“ ist seit dem 30.06.2026 überfällig, zuständig ist GT aktiv"
    assert said.message == expected
    assert "state: erledigt" in said.hint
    assert said.line > 1, "the warning must stand at the decision"


def test_a_decision_without_a_body_says_so(work: Project) -> None:
    (said,) = found(written_up(work), DUE + timedelta(days=1))
    assert said.message.endswith("zuständig ist noch niemand")


def test_what_is_done_or_dropped_is_never_overdue(work: Project) -> None:
    for state in ("erledigt", "aufgegeben"):
        assert found(written_up(work, state=state), date(2027, 6, 1)) == []


def test_four_weeks_after_a_meeting_it_is_to_be_written_up(work: Project) -> None:
    topics = [{"title": "Offen"}, {"title": "Später", "state": "verschoben"}]
    meeting(work, topics=topics)
    assert found(work, HELD + timedelta(weeks=4)) == []
    said = [one.message for one in found(work, HELD + timedelta(weeks=4, days=1))]
    assert sorted(said) == [
        "das Treffen war am 29.04.2026; Ergebnisse fehlen",
        "das Treffen war am 29.04.2026; was aus „Offen“ wurde, fehlt",
        "das Treffen war am 29.04.2026; wer da war, fehlt",
    ]


def test_results_without_decisions_are_enough(work: Project) -> None:
    meeting(work, results="Ausgetauscht.", attended=["gt-aktiv"])
    assert found(work, date(2026, 12, 1)) == []
