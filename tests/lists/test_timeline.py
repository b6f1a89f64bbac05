"""When courses begin: months as columns, starts as marks."""

from datetime import date
from pathlib import Path

import pytest

from generator.lists.timeline import Timeline, timeline
from generator.records.course_families import CourseFamily
from tests.built import ROOT
from tests.rendered import pages, text
from tests.support import TODAY, Project, project

STYLES = ROOT / "generator/theme/styles/list.css"


@pytest.fixture
def school(tmp_path: Path) -> Project:
    sample = project(tmp_path)
    sample.record("course_types", "dsh", family="berufssprachkurs")
    sample.record("course_types", "ik", family="integrationskurs")
    return sample


def course(sample: Project, course_id: str, starts_on: str, **fields: object) -> None:
    sample.record("courses", course_id, **{"name": course_id, "starts_on": starts_on, **fields})


def drawn(sample: Project, today: date = TODAY) -> Timeline:
    return timeline(sample.knowledge(), today, "kurse/index.html")


def test_every_month_between_the_first_and_the_last_start_has_a_column(school: Project) -> None:
    course(school, "a", "2026-11-30")
    course(school, "b", "2027-02-01")
    months = drawn(school).months
    assert [month.label for month in months] == ["Nov. 2026", "Dez. 2026", "Jan. 2027", "Feb. 2027"]
    assert [len(month.dots) for month in months] == [1, 0, 0, 1]


@pytest.mark.parametrize(
    ("starts_on", "shown"),
    [
        ("2026-02-28", False),
        ("2026-03-01", True),
        ("2027-12-31", True),
        ("2028-01-01", False),
    ],
)
def test_only_starts_around_today_are_shown(school: Project, starts_on: str, shown: bool) -> None:
    course(school, "a", starts_on)
    picture = drawn(school)
    assert bool(picture.months) is shown
    assert picture.left_out == (0 if shown else 1)


def test_a_course_without_a_start_is_counted_as_left_out(school: Project) -> None:
    school.record("courses", "later")
    assert drawn(school).left_out == 1


def test_marks_of_a_month_go_by_day_and_never_touch(school: Project) -> None:
    for number in range(1, 8):
        course(school, f"k{number}", f"2026-07-{30 - number}")
    (month,) = drawn(school).months
    assert [dot.id for dot in month.dots] == [f"k{number}" for number in range(7, 0, -1)]
    places = [(dot.x, dot.y) for dot in month.dots]
    gaps = [
        max(abs(one[0] - other[0]), abs(one[1] - other[1]))
        for one in places
        for other in places
        if one is not other
    ]
    assert min(gaps) >= 24, "a finger needs 24 pixels (WCAG 2.2, 2.5.8)"
    assert all(0 <= dot.y <= drawn(school).base for dot in month.dots)


def test_families_are_told_apart(school: Project) -> None:
    course(school, "a", "2026-07-01", course_type="dsh")
    course(school, "b", "2026-07-02", course_type="ik")
    picture = drawn(school)
    assert [dot.family.label for dot in picture.months[0].dots] == [
        "Berufssprachkurs",
        "Integrationskurs",
    ]
    assert len(picture.families) == 2


def test_each_family_has_a_shape_and_a_colour_of_its_own(school: Project) -> None:
    drawn_as = {}
    for family in CourseFamily:
        school.record("course_types", family.value, family=family.value)
        course(school, f"k-{family.value}", "2026-07-01", course_type=family.value)
    page = pages(school)["kurse/index.html"]
    for family in CourseFamily:
        (dot,) = page.xpath(f"//a[@data-id='k-{family.value}']")
        shape = dot.xpath("*[not(self::title)]")[0]
        drawn_as[family] = (shape.tag, len(shape.get("d", "")))
        assert f".w-timeline__dot--{family.value} {{ fill" in STYLES.read_text(encoding="utf-8")
    assert len(set(drawn_as.values())) == len(CourseFamily)


def test_a_mark_says_day_and_name_and_leads_to_the_course(school: Project) -> None:
    course(school, "intensiv", "2027-01-11", name="Intensivkurs Gütersloh")
    page = pages(school)["kurse/index.html"]
    (dot,) = page.xpath("//a[@data-id='intensiv']")
    assert dot.get("aria-label") == text(dot.find("title")) == "11.01.2027 Intensivkurs Gütersloh"
    assert dot.get("href") == "../kurse/intensiv.html"
    assert dot.get("data-until") == "2027-01-11"
    assert "Jan. 2027 1 Kurs" in text(page)


def test_without_a_start_there_is_no_timeline(school: Project) -> None:
    school.record("courses", "later")
    assert not pages(school)["kurse/index.html"].xpath("//*[contains(@class, 'w-timeline')]")


@pytest.mark.parametrize(
    ("starts", "across", "rows"), [(1, 3, 1), (15, 3, 5), (16, 4, 4), (25, 5, 5), (60, 6, 10)]
)
def test_a_month_with_many_starts_grows_wide_before_it_grows_high(
    school: Project, starts: int, across: int, rows: int
) -> None:
    for number in range(starts):
        course(school, f"c{number}", "2026-12-01")
    dots = drawn(school).months[0].dots
    assert len({dot.x for dot in dots}) == min(across, starts)
    assert len({dot.y for dot in dots}) == rows
