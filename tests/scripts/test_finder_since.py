"""What somebody means who writes „seit …“ into a list of changes."""

import pytest

from tests.scripts.run import call, script

TODAY = "2026-11-30"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("Oktober", "2026-10-01"),
        ("seit Oktober", "2026-10-01"),
        ("ab Juli", "2026-07-01"),
        ("november", "2026-11-01"),
        ("Dezember", "2025-12-01"),
        ("März 2025", "2025-03-01"),
        ("Okt.", "2026-10-01"),
        ("15. Oktober", "2026-10-15"),
        ("1. März 2024", "2024-03-01"),
        ("01.10.2026", "2026-10-01"),
        ("1.10.", "2026-10-01"),
        ("24.12.", "2025-12-24"),
        ("1.7.26", "2026-07-01"),
        ("10/2026", "2026-10-01"),
        ("7.2026", "2026-07-01"),
        ("2025", "2025-01-01"),
        ("2026-10", "2026-10-01"),
        ("2026-10-15", "2026-10-15"),
        ("", ""),
        ("bald", ""),
        ("31.02.2026", ""),
        ("13/2026", ""),
        ("Ju", ""),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, day: str) -> None:
    scripts = script("fold.js", "finder/since.js")
    assert call(scripts, "wissenFinderSince.read", typed, TODAY) == day
