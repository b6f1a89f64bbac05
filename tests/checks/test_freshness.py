"""What is overdue on which day. The clock is always given."""

from datetime import date, timedelta

import pytest

from generator.errors import Severity
from generator.records import COLLECTIONS

from ..samples import everything
from ..support import TODAY, Project, texts

TWO_YEARS_LATER = TODAY + timedelta(days=730)


@pytest.fixture
def course(work: Project) -> Project:
    return work.record("course_types", "muster").record("course_providers", "muster")


def test_a_review_is_due_when_its_months_are_over(work: Project) -> None:
    work.record("topics", "x", assured_date="2026-01-31", updated="2026-01-01", review_every=1)
    assert texts(work.problems(date(2026, 2, 28))) == []
    (problem,) = work.problems(date(2026, 3, 1))
    assert problem.message == "die Prüfung war am 28.02.2026 fällig"
    assert problem.severity is Severity.WARNING


def test_the_usual_interval_is_a_year(work: Project) -> None:
    work.record("topics", "x", assured_date="2026-06-01", updated="2026-06-01")
    assert not work.problems(date(2027, 6, 1))
    assert work.problems(date(2027, 6, 2))


def test_dates_in_the_future_are_doubted(work: Project) -> None:
    work.record("topics", "x", assured_date="2026-06-16", updated="2026-06-16")
    found = work.problems(date(2026, 6, 15))
    assert texts(found) == ["das Datum liegt in der Zukunft (heute ist 15.06.2026)"] * 2
    assert {problem.severity for problem in found} == {Severity.WARNING}
    assert not work.problems(date(2026, 6, 16))


def test_a_course_is_over_after_its_last_day(course: Project) -> None:
    course.record("courses", "b1", starts_on="2026-05-01", ends_on="2026-06-15")
    assert not course.problems(date(2026, 6, 15))
    (problem,) = course.problems(date(2026, 6, 16))
    assert problem.message == "der Kurs ist seit dem 15.06.2026 vorbei"


def test_a_course_without_an_end_has_begun(course: Project) -> None:
    course.record("courses", "b1", starts_on="2026-06-15")
    assert not course.problems(date(2026, 6, 15))
    (problem,) = course.problems(date(2026, 6, 16))
    assert problem.message == "der Kurs hat am 15.06.2026 begonnen"


def test_free_places_are_news_for_two_weeks(course: Project) -> None:
    course.record("courses", "b1", places={"free": 3, "as_of": "2026-06-01"})
    assert not course.problems(date(2026, 6, 15))
    (problem,) = course.problems(date(2026, 6, 16))
    assert problem.message == "die Zahl der freien Plätze ist vom 01.06.2026"


def test_of_a_course_that_is_over_nobody_asks_for_places(course: Project) -> None:
    places = {"free": 3, "as_of": "2026-05-01"}
    course.record("courses", "b1", starts_on="2026-05-01", ends_on="2026-06-01", places=places)
    assert texts(course.problems(TODAY)) == ["der Kurs ist seit dem 01.06.2026 vorbei"]


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_time_alone_never_makes_an_error(work: Project, collection: str) -> None:
    for name in COLLECTIONS:
        work.record(name, "muster")
    work.record(collection, "alles", **everything(collection))
    work.file("docs/downloads/muster.pdf", b"%PDF")
    assert not [problem for problem in work.problems() if problem.severity is Severity.ERROR]
    later = work.problems(TWO_YEARS_LATER)
    assert later, "two years later every review is due"
    assert {problem.severity for problem in later} == {Severity.WARNING}
