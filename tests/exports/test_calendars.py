"""Calendars to subscribe to, read back with another library."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject

from generator.exports.calendars import calendars
from generator.house import House
from generator.knowledge import Knowledge
from generator.loading import load
from tests.built import ROOT
from tests.support import Project

HOUSE = House("GT aktiv", "", "redaktion@example.org", "")
FILES = {
    "kalender/fallbesprechungen.ics",
    "kalender/kurse.ics",
    "kalender/rechtsaenderungen.ics",
    "kalender/schulung.ics",
    "kalender/treffen.ics",
}


def read(knowledge: Knowledge) -> dict[str, Any]:
    """Return every calendar of the edition by its path."""
    return {export.path: vobject.readOne(export.text) for export in calendars(knowledge, HOUSE)}


def events(calendar: Any) -> list[Any]:
    return list(calendar.contents.get("vevent", ()))


def with_dates(work: Project) -> Project:
    work.record("partners", "muster").record("topics", "muster")
    work.record("course_types", "muster").record("course_providers", "muster")
    work.record("courses", "abendkurs", name="Abendkurs", starts_on="2026-09-01")
    work.record("courses", "ohne-termin", starts_on=None)
    work.record("meetings", "herbst", starts_at="2026-11-23 09:30")
    work.record("case_conferences", "winter", name="Winter", starts_at="2027-01-20 09:00")
    dates = [{"starts_at": f"2026-0{month}-01 09:00"} for month in (7, 9)]
    work.record("training_offers", "grundlagen", name="Grundlagen", dates=dates)
    return work.record("legal_changes", "reform", name="Reform", in_force_on="2026-07-01")


def test_each_kind_has_its_calendar(work: Project) -> None:
    found = read(with_dates(work).knowledge())
    assert found.keys() == FILES
    titles = {path: [event.summary.value for event in events(found[path])] for path in FILES}
    assert titles == {
        "kalender/fallbesprechungen.ics": ["Winter"],
        "kalender/kurse.ics": ["Kursbeginn: Abendkurs"],
        "kalender/rechtsaenderungen.ics": ["In Kraft: Reform"],
        "kalender/schulung.ics": ["Schulung: Grundlagen"] * 2,
        "kalender/treffen.ics": ["Muster"],
    }
    assert found["kalender/kurse.ics"].x_wr_calname.value == "Kurse – GT aktiv"


def test_a_calendar_without_dates_stays_for_those_who_subscribed(work: Project) -> None:
    found = read(work.knowledge())
    assert found.keys() == FILES
    for calendar in found.values():
        assert events(calendar) == []
        calendar.validate()


def test_the_network_reads_only_its_own_dates(work: Project) -> None:
    work.record("meetings", "intern", name="Geheime Runde", location="Geheimer Ort")
    work.record("meetings", "offen", name="Netzwerktreffen", audience="netzwerk")
    whole = work.knowledge()
    inside = "".join(export.text for export in calendars(whole, HOUSE))
    outside = "".join(export.text for export in calendars(whole.for_edition("netzwerk"), HOUSE))
    assert "Geheime Runde" in inside
    assert "Netzwerktreffen" in outside
    assert "eheim" not in outside.replace("\r\n ", "")


def test_the_same_records_give_the_same_calendar(work: Project) -> None:
    knowledge = with_dates(work).knowledge()
    assert list(calendars(knowledge, HOUSE)) == list(calendars(knowledge, HOUSE))


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    return Knowledge.of(load(ROOT))


def test_every_shipped_date_is_in_a_calendar(shipped: Knowledge) -> None:
    expected = sorted(
        (happening.title, happening.start.isoformat())
        for record in shipped.records.values()
        for happening in record.happenings()
    )
    berlin = ZoneInfo("Europe/Berlin")
    found = []
    for calendar in read(shipped).values():
        calendar.validate()
        for event in events(calendar):
            start = event.dtstart.value
            if isinstance(start, datetime):
                start = start.astimezone(berlin).replace(tzinfo=None)
            found.append((event.summary.value, start.isoformat()))
    assert len(found) > 50
    assert sorted(found) == expected


def test_no_two_shipped_dates_share_a_uid(shipped: Knowledge) -> None:
    uids = [event.uid.value for calendar in read(shipped).values() for event in events(calendar)]
    assert len(set(uids)) == len(uids)
    assert all(uid.endswith("@example.org") for uid in uids)
