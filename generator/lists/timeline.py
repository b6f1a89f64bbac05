"""When courses begin: one mark per start, stacked in its month."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from math import ceil

from ..dates import add_months, german_date, german_month
from ..knowledge import Knowledge
from ..paths import record_path, relative
from ..records.course_families import CourseFamily
from ..records.course_types import CourseType
from ..records.courses import Course

_BACK, _AHEAD = 3, 18
"""Months before and after today's that are shown at most."""

_ACROSS, _MOST_ACROSS = 3, 6
"""Marks side by side in a month: so many, and more where a month would be too high."""

_HIGH = 5
"""So many marks above each other fit on a phone below the map."""

_PITCH = 24.0
"""From mark to mark in pixels: what a finger can hit (WCAG 2.2, 2.5.8)."""

_TOP = 4.0
_LABELS = 40.0
"""Height of what stands below the columns."""


@dataclass(frozen=True, slots=True)
class Dot:
    """The start of a course; `x` and `y` are the middle of its mark."""

    id: str
    label: str
    href: str
    day: date
    family: CourseFamily
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Month:
    """A column with its dots, earliest first; `x` is its left edge."""

    first: date
    label: str
    dots: tuple[Dot, ...]
    x: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture; `left_out` counts courses without a start in these months.

    `base` is where the columns stand, their labels are below it.
    """

    months: tuple[Month, ...]
    families: tuple[CourseFamily, ...]
    left_out: int
    width: float
    height: float
    month_width: float
    base: float


@dataclass(frozen=True, slots=True)
class _Grid:
    """How the marks of all months stand: so many `across`, on the line `base`."""

    across: int
    base: float

    @property
    def month_width(self) -> float:
        return self.across * _PITCH + 4

    @property
    def margin(self) -> float:
        return (self.month_width - (self.across - 1) * _PITCH) / 2


def _grid(most: int) -> _Grid:
    """Return how to draw when `most` starts are in one month."""
    across = min(max(_ACROSS, ceil(most / _HIGH)), _MOST_ACROSS)
    return _Grid(across, _TOP + _PITCH * ceil(most / across))


def timeline(knowledge: Knowledge, today: date, path: str) -> Timeline:
    """Return the starts of courses around `today` for the page at `path`."""
    courses = knowledge.of_kind(Course)
    starts: dict[date, list[tuple[date, Course]]] = defaultdict(list)
    for course in courses:
        if course.starts_on and _near(course.starts_on, today):
            starts[course.starts_on.replace(day=1)].append((course.starts_on, course))
    grid = _grid(max(map(len, starts.values()), default=0))
    months = tuple(
        Month(first, german_month(first), _dots(knowledge, starts.get(first, []), x, grid, path), x)
        for first, x in _columns(starts, grid)
    )
    dots = [dot for month in months for dot in month.dots]
    return Timeline(
        months=months,
        families=tuple(family for family in CourseFamily if family in {d.family for d in dots}),
        left_out=len(courses) - len(dots),
        width=grid.month_width * len(months),
        height=grid.base + _LABELS,
        month_width=grid.month_width,
        base=grid.base,
    )


def _near(start: date, today: date) -> bool:
    this_month = today.replace(day=1)
    return add_months(this_month, -_BACK) <= start < add_months(this_month, _AHEAD + 1)


def _columns(
    starts: dict[date, list[tuple[date, Course]]], grid: _Grid
) -> list[tuple[date, float]]:
    """Return every month from the first to the last of `starts`, with its left edge."""
    if not starts:
        return []
    first, last = min(starts), max(starts)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [(add_months(first, number), number * grid.month_width) for number in range(count)]


def _dots(
    knowledge: Knowledge, starts: list[tuple[date, Course]], left: float, grid: _Grid, path: str
) -> tuple[Dot, ...]:
    """Return the marks of one month, in rows from the bottom up."""
    ordered = sorted(starts, key=lambda start: (start[0], start[1].name, start[1].id))
    return tuple(
        Dot(
            id=course.id,
            label=f"{german_date(day)} {course.name}",
            href=relative(record_path(course), path),
            day=day,
            family=_family(knowledge, course),
            x=left + grid.margin + number % grid.across * _PITCH,
            y=grid.base - _PITCH / 2 - number // grid.across * _PITCH,
        )
        for number, (day, course) in enumerate(ordered)
    )


def _family(knowledge: Knowledge, course: Course) -> CourseFamily:
    kind = knowledge.get("course_types", course.course_type)
    return kind.family if isinstance(kind, CourseType) else CourseFamily.OTHER
