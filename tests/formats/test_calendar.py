"""Calendar entries, read back with another library."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st

from generator.formats.calendar import entries, has_calendar, single, subscription
from generator.records import COLLECTIONS, Record
from generator.records.happenings import Happening
from tests.samples import in_force, required

BERLIN = ZoneInfo("Europe/Berlin")
DOMAIN = "example.org"


def at(text: str) -> datetime:
    """Return a moment in local time, as records hold it."""
    return datetime.fromisoformat(text)


class Diary(Record):
    """A record that happens when the test says."""

    collection: ClassVar = COLLECTIONS["meetings"].collection
    found: tuple[Any, ...] = ()

    def happenings(self) -> tuple[Happening, ...]:
        return self.found


def diary(*found: Happening, **fields: Any) -> Diary:
    base = {key: required("topics")[key] for key in ("name", "summary", "assured_date", "assurer")}
    values = {**base, "id": "treffen", "updated": "2026-05-01", "found": found, **fields}
    return Diary.model_validate(values)


def read(record: Record) -> list[Any]:
    """Return the events of `record`, each from the file a reader would save."""
    return [vobject.readOne(single(entry)).vevent for entry in entries(record, DOMAIN)]


def only(record: Record) -> Any:
    (event,) = read(record)
    return event


def meeting(**fields: Any) -> Record:
    values = {**required("meetings"), "id": "herbst", "starts_at": "2026-11-23 09:30", **fields}
    return COLLECTIONS["meetings"].model_validate(values)


def test_what_a_calendar_wants_to_know() -> None:
    event = only(
        meeting(
            name="Netzwerktreffen, Herbst",
            location="Rathaus; Raum 12",
            ends_at="2026-11-23 12:00",
            summary="Zweimal im Jahr.",
            updated="2026-05-01",
        )
    )
    assert event.uid.value == "meetings-herbst@example.org"
    assert event.summary.value == "Netzwerktreffen, Herbst"
    assert event.location.value == "Rathaus; Raum 12"
    assert event.description.value == "Zweimal im Jahr."
    assert event.categories.value == ["Treffen"]
    assert event.status.value == "CONFIRMED"
    assert event.dtstart.value == datetime(2026, 11, 23, 9, 30, tzinfo=BERLIN)
    assert event.dtend.value == datetime(2026, 11, 23, 12, 0, tzinfo=BERLIN)
    stamps = event.dtstamp.value, event.last_modified.value
    assert stamps == (datetime(2026, 5, 1, tzinfo=UTC),) * 2


def test_an_example_says_so_even_in_the_calendar() -> None:
    text = only(meeting(summary="Zweimal im Jahr.", example="true")).description.value
    assert text == "Beispiel: Diese Angaben sind erfunden.\nZweimal im Jahr."


def test_a_meeting_without_end_has_none_in_the_calendar() -> None:
    assert "dtend" not in only(meeting()).contents


@pytest.mark.parametrize(
    ("local", "utc"),
    [
        (at("2026-07-01 09:30"), datetime(2026, 7, 1, 7, 30, tzinfo=UTC)),
        (at("2026-12-01 09:30"), datetime(2026, 12, 1, 8, 30, tzinfo=UTC)),
        (at("2027-03-28 03:00"), datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        (at("2027-10-31 03:00"), datetime(2027, 10, 31, 2, 0, tzinfo=UTC)),
    ],
    ids=["summer", "winter", "first hour of summer", "first hour of winter"],
)
def test_half_past_nine_is_half_past_nine_in_summer_and_winter(
    local: datetime, utc: datetime
) -> None:
    start = only(diary(Happening("Treffen", local))).dtstart
    assert start.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Berlin"]
    assert start.value.astimezone(UTC) == utc


def test_our_time_zone_is_that_of_berlin() -> None:
    text = subscription("x", ())
    zone = tzical(StringIO(text[text.index("BEGIN:VTIMEZONE") : text.index("END:VCALENDAR")]))
    ours = zone.get("Europe/Berlin")
    assert ours is not None
    noon = at("1997-01-01 12:00")
    for number in range(60 * 365):
        day = noon + timedelta(days=number)
        assert ours.utcoffset(day) == BERLIN.utcoffset(day), day


def test_a_day_ends_where_the_next_begins() -> None:
    event = only(diary(Happening("Kursbeginn", date(2026, 12, 31))))
    assert (event.dtstart.value, event.dtend.value) == (date(2026, 12, 31), date(2027, 1, 1))
    assert event.transp.value == "TRANSPARENT"
    several = only(diary(Happening("Woche", date(2026, 6, 1), date(2026, 6, 5))))
    assert several.dtend.value == date(2026, 6, 6)


def test_the_end_of_time_is_no_error() -> None:
    event = only(diary(Happening("Nie", date.max)))
    assert event.dtstart.value == date.max
    assert "dtend" not in event.contents


def test_only_what_has_a_time_carries_a_time_zone() -> None:
    (day,) = entries(diary(Happening("Tag", date(2026, 6, 1))), DOMAIN)
    (hour,) = entries(diary(Happening("Stunde", at("2026-06-01 09:00"))), DOMAIN)
    assert "VTIMEZONE" not in single(day)
    assert "VTIMEZONE" in single(hour)


def test_the_same_date_keeps_its_uid_whatever_else_changes() -> None:
    slot = Happening("Schulung", at("2026-06-01 09:00"), slot="2026-06-01T09:00")
    before = only(diary(slot))
    changed = replace(slot, title="Anders", location="Woanders", note="Neu")
    after = only(diary(changed, name="Neuer Name", updated="2026-05-02"))
    assert before.uid.value == after.uid.value == "meetings-treffen-2026-06-01T09:00@example.org"
    assert int(after.sequence.value) > int(before.sequence.value)


def test_a_later_change_always_counts_more() -> None:
    days = ("1999-01-01", "2000-01-02", "2019-12-31", "2020-01-01", "2026-05-01", "2026-05-02")
    slot = Happening("Treffen", date(2026, 6, 1))
    found = [int(only(diary(slot, updated=day)).sequence.value) for day in days]
    assert found == sorted(set(found))
    assert found[0] == 0, "SEQUENCE is never negative"


def test_two_happenings_of_one_slot_are_two_entries() -> None:
    slot = Happening("Schulung", at("2026-06-01 09:00"), slot="2026-06-01T09:00")
    uids = [event.uid.value for event in read(diary(slot, replace(slot, location="Halle")))]
    assert len(set(uids)) == 2


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        (in_force("2026-07-01"), "CONFIRMED"),
        ({"status": "angekuendigt", "planned_for": "2026-07-01"}, "TENTATIVE"),
        ({"status": "nicht_verifiziert", "planned_for": "2026-07-01"}, "TENTATIVE"),
    ],
    ids=["in force", "announced", "unverified"],
)
def test_what_is_only_announced_is_tentative(fields: dict[str, object], shown: str) -> None:
    values = {**required("legal_changes"), "id": "gesetz", "ask": "muster"}
    change = COLLECTIONS["legal_changes"].model_validate({**values, **fields})
    assert only(change).status.value == shown


def test_a_calendar_to_subscribe_to_says_its_name_and_when_to_look_again() -> None:
    slots = (Happening("Eins", at("2026-06-01 09:00"), slot="1"), Happening("Zwei", date.max))
    calendar = vobject.readOne(subscription("Treffen, Nord", entries(diary(*slots), DOMAIN)))
    assert len(calendar.vevent_list) == 2
    assert len(calendar.vtimezone_list) == 1
    assert calendar.contents["name"][0].value == calendar.x_wr_calname.value == "Treffen, Nord"
    assert calendar.method.value == "PUBLISH"
    assert calendar.refresh_interval.value == calendar.x_published_ttl.value == "P1D"
    calendar.validate()


def test_collections_with_dates_are_known_by_their_model() -> None:
    found = {name for name, model in COLLECTIONS.items() if has_calendar(model)}
    assert found == {"case_conferences", "courses", "legal_changes", "meetings", "training_offers"}


PRINTABLE = st.characters(exclude_categories=["Cc", "Cs"])
LINES = st.text(PRINTABLE, min_size=1)


@given(LINES, LINES, st.text(st.one_of(PRINTABLE, st.just("\n")), min_size=1))
def test_another_library_reads_any_words(title: str, place: str, note: str) -> None:
    event = only(diary(Happening(title, date(2026, 6, 1), location=place, note=note)))
    assert (event.summary.value, event.location.value) == (title, place)
    assert event.description.value == note
