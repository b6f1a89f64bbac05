"""What of the law is news since a day: Python and the browser say the same."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.knowledge import freshness, grouped, law_news, told_on
from generator.records.law_records import LegalChange
from tests.samples import in_force
from tests.scripts.run import call, script
from tests.support import Project

CASES = yaml.safe_load((Path(__file__).parent / "law_news_cases.yml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 30)


def changes(work: Project) -> list[LegalChange]:
    found = work.knowledge().all("legal_changes")
    return [one for one in found if isinstance(one, LegalChange)]


def change(work: Project, name: str = "x", **fields: Any) -> LegalChange:
    work.record("legal_changes", name, **{"status": "praxis", **fields})
    return next(one for one in changes(work) if one.id == name)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_a_change_is_news_by_its_own_days_first(work: Project, case: dict[str, Any]) -> None:
    fields = {"in_force_on": case.get("day"), "announced_on": case.get("announced")}
    written = {name: day and day.isoformat() for name, day in fields.items()}
    found = change(work, **written, updated=case["updated"].isoformat())
    assert freshness(found, case["since"]).value == case["is"]
    days = [day.isoformat() for day in told_on(found)]
    told = [days, case["updated"].isoformat(), case["since"].isoformat()]
    assert call(script("law/news.js"), "wissenLawNews.freshness", *told) == case["is"]


@pytest.mark.parametrize(
    ("today", "day"),
    [("2026-10-14", "2026-04-29"), ("2026-10-15", "2026-10-14"), ("2026-01-01", "")],
)
def test_a_meeting_of_today_has_not_been_yet(today: str, day: str) -> None:
    days = ["2027-04-14", "2026-10-14", "2026-04-29"]
    assert call(script("law/news.js"), "wissenLawNews.last", days, today) == day


def test_the_groups_say_how_certain_it_is(work: Project) -> None:
    change(work, "kraft", **in_force("2026-07-01"))
    change(work, "davor", **in_force("2026-06-01"))
    change(work, "spaet", status="angekuendigt", planned_for="2027-07-01")
    change(work, "bald", status="angekuendigt", planned_for="2027-01-01")
    change(work, "vorbei", status="angekuendigt", planned_for="2026-11-30")
    change(work, "offen", status="angekuendigt")
    work.record("partners", "amt", audience="netzwerk")
    change(work, "unklar", status="nicht_verifiziert", ask="amt")
    change(work, "weisung", status="praxis", in_force_on="2026-02-09")
    found = {
        group.certainty.name: [one.id for one in group.changes]
        for group in grouped(changes(work), TODAY)
    }
    assert list(found) == ["IN_FORCE", "COMING", "ANNOUNCED", "PRACTICE"]
    assert found["IN_FORCE"] == ["kraft", "davor"], "the newest first"
    assert found["COMING"] == ["bald", "spaet"], "what comes soonest first"
    assert found["ANNOUNCED"][0] == "vorbei", "a planned day proves nothing"
    assert sorted(found["ANNOUNCED"]) == ["offen", "unklar", "vorbei"]
    assert found["PRACTICE"] == ["weisung"]


def test_older_changes_whose_entry_came_later_stand_apart(work: Project) -> None:
    change(work, "alt", **in_force("2024-01-01"), updated="2026-11-01")
    change(work, "neu", **in_force("2026-11-01"), updated="2026-11-01")
    change(work, "still", **in_force("2024-01-01"), updated="2024-01-01")
    found = law_news(changes(work), date(2026, 10, 14), TODAY)
    assert [one.id for group in found.groups for one in group.changes] == ["neu"]
    assert [one.id for one in found.revised] == ["alt"]
    assert law_news([], date(2026, 10, 14), TODAY).groups == ()
