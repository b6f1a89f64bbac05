"""Single values: what is accepted, how it is read, and what is said about the rest.

The messages an editor meets are golden cases in ``tests/loading/cases``.
"""

from datetime import date, datetime, time
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.records.values import (
    SLUG,
    Clock,
    Day,
    EmailAddress,
    FilePath,
    Line,
    Moment,
    MunicipalityKey,
    PhoneNumber,
    PostalCode,
    Several,
    Text,
    WebAddress,
    Whole,
    YesNo,
    in_order,
)

ACCEPTED = [
    (Line, "  Beratung ", "Beratung"),
    (Text, "eins\n\nzwei\n", "eins\n\nzwei"),
    (Day, "2026-02-28", date(2026, 2, 28)),
    (Day, " 2026-02-28 ", date(2026, 2, 28)),
    (Day, date(2026, 2, 28), date(2026, 2, 28)),
    (Moment, "2026-02-28 09:30", datetime(2026, 2, 28, 9, 30)),  # noqa: DTZ001 - local time
    (Moment, "2026-02-28T9:30", datetime(2026, 2, 28, 9, 30)),  # noqa: DTZ001
    (Moment, datetime(2026, 2, 28, 9), datetime(2026, 2, 28, 9)),  # noqa: DTZ001
    (Clock, "09:00", time(9)),
    (Clock, "9:05", time(9, 5)),
    (Clock, "23:59", time(23, 59)),
    (Clock, time(9), time(9)),
    (Whole, "012", 12),
    (Whole, "-3", -3),
    (Whole, 7, 7),
    (YesNo, "true", True),
    (YesNo, "Ja", True),
    (YesNo, "nein", False),
    (YesNo, False, False),
    (Several[Line], "eins", ("eins",)),
    (Several[Line], ["eins", "zwei"], ("eins", "zwei")),
    (PhoneNumber, "05241 90-3512", "05241 90-3512"),
    (PhoneNumber, "+49 5241 903512", "+49 5241 903512"),
    (PhoneNumber, "0 52 41 / 90 35 12", "0 52 41 / 90 35 12"),
    (PhoneNumber, "112233", "112233"),
    (EmailAddress, "team.mbe@awo-owl.example.org", "team.mbe@awo-owl.example.org"),
    (WebAddress, "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    (WebAddress, "http://example.org", "http://example.org"),
    (FilePath, "downloads/einwilligung.pdf", "downloads/einwilligung.pdf"),
    (PostalCode, "01067", "01067"),
    (MunicipalityKey, "05754008", "05754008"),
]

REFUSED = [
    (Line, " "),
    (Line, "eins\nzwei"),
    (Text, "\n"),
    (Day, "28.02.2026"),
    (Day, "2026-02-29"),
    (Day, "2026-2-1"),
    (Day, "20260228"),
    (Day, "2026-W09-6"),
    (Day, ["2026-02-28"]),
    (Moment, "2026-02-28"),
    (Moment, "2026-02-28 25:00"),
    (Moment, {"day": "2026-02-28"}),
    (Clock, "24:00"),
    (Clock, "9"),
    (Clock, "9:5"),
    (Clock, "09:00 Uhr"),
    (Whole, "3,5"),
    (Whole, "1e3"),
    (Whole, ""),
    (Whole, "9999999999"),
    (YesNo, "yes"),
    (YesNo, "1"),
    (YesNo, []),
    (PhoneNumber, "keine"),
    (PhoneNumber, "1"),
    (PhoneNumber, "0800 FLOWERS"),
    (EmailAddress, "team@example"),
    (EmailAddress, "Team <team@example.org>"),
    (EmailAddress, "team@example.org, leitung@example.org"),
    (WebAddress, "example.org"),
    (WebAddress, "javascript:alert(1)"),
    (WebAddress, "https://"),
    (WebAddress, "https://exa mple.org"),
    (WebAddress, "https://[::1"),
    (FilePath, "/etc/passwd"),
    (FilePath, "../data/x.yml"),
    (FilePath, "downloads/../../x"),
    (FilePath, "C:\\x.pdf"),
    (FilePath, "downloads//x.pdf"),
    (PostalCode, "3333"),
    (PostalCode, "３３３３０"),
    (MunicipalityKey, "0575400a"),
]


@pytest.mark.parametrize(("kind", "written", "read"), ACCEPTED)
def test_values_are_read_as_meant(kind: Any, written: object, read: object) -> None:
    assert TypeAdapter(kind).validate_python(written) == read


@pytest.mark.parametrize(("kind", "written"), REFUSED)
def test_what_is_no_such_value_is_refused(kind: Any, written: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(written)


@pytest.mark.parametrize(
    ("kind", "written", "hint"),
    [
        (Day, "1.3.2026", "schreiben Sie 2026-03-01"),
        (WebAddress, "www.example.org", "schreiben Sie https://www.example.org"),
        (WebAddress, "mailto:x", "eine Webadresse beginnt mit https:// oder http://"),
    ],
)
def test_hints_spell_out_what_was_probably_meant(kind: Any, written: str, hint: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(written)
    assert caught.value.errors()[0]["ctx"]["hint"] == hint


@pytest.mark.parametrize(
    ("text", "fits"), [("awo-gt", True), ("b1", True), ("a--b", False), ("-a", False), ("Ä", False)]
)
def test_ids_are_small_letters_digits_and_single_hyphens(text: str, fits: bool) -> None:
    assert bool(SLUG.fullmatch(text)) is fits


def test_equal_or_missing_ends_are_in_order() -> None:
    in_order(time(9), time(9), "closes_at")
    in_order(None, time(9), "closes_at")
    in_order(time(9), None, "closes_at")
