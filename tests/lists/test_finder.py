"""What lists can be narrowed by, and the parts in which the browser gets it."""

import re
from pathlib import Path
from typing import Any

import pytest

from generator.browser import PAGE_ROWS
from generator.knowledge import Knowledge
from generator.lists.facets import distances, facet_fields, list_facets
from generator.pages.book import Book
from generator.pages.environment import environment
from generator.plugin import THEME
from generator.records import COLLECTIONS
from tests.data_scripts import handed_over
from tests.rendered import HOUSE
from tests.support import TODAY, Project, project


def facets(sample: Project, collection: str) -> dict[str, list[str]]:
    knowledge, model = sample.knowledge(), COLLECTIONS[collection]
    found = list_facets(knowledge, model, knowledge.all(collection))
    return {facet.field.title: [value.label for value in facet.values] for facet in found}


def parts(knowledge: Knowledge) -> dict[str, Any]:
    book = Book(knowledge, environment([str(THEME)]), HOUSE, TODAY)
    found = {}
    for part in book.data_files():
        if not part.path.startswith("finder/"):
            continue
        name, value = handed_over(part.text)
        assert part.path == f"{name}.js"
        found[part.path.removeprefix("finder/")] = value
    return found


@pytest.fixture
def places(tmp_path: Path) -> Project:
    sample = project(tmp_path)
    for name, column, near in (
        ("a", 1, ["b"]),
        ("b", 2, ["a", "c"]),
        ("c", 3, ["b"]),
        ("d", 9, []),
    ):
        sample.record(
            "municipalities",
            name,
            name=name.upper(),
            map_row=1,
            map_column=column,
            neighbours=near,
        )
    return sample


def test_courses_are_narrowed_by_what_decides_at_the_desk() -> None:
    titles = [facet.title for facet in facet_fields(COLLECTIONS["courses"])]
    assert titles == [
        "Ort",
        "Kursart",
        "Ziel",
        "Nächster Beginn",
        "Tageszeit",
        "Form",
        "Kinderbetreuung",
        "Barrierefrei",
        "Zielgruppe",
    ]


def test_contacts_are_narrowed_by_place_first_then_by_kind() -> None:
    titles = [facet.title for facet in facet_fields(COLLECTIONS["partners"])]
    assert titles == ["Zuständig für", "Art der Stelle", "Themen", "Zielgruppe", "Sprachen"]


def test_two_facets_of_a_list_never_share_a_name() -> None:
    for model in COLLECTIONS.values():
        keys = [facet.key for facet in facet_fields(model)]
        assert len(keys) == len(set(keys)), model.__name__


def test_only_values_that_occur_are_offered_choices_in_their_own_order(places: Project) -> None:
    places.record("partners", "x", kind="schulden", service_area=["b"])
    places.record("partners", "y", kind="mbe", service_area=["a"])
    assert facets(places, "partners") == {
        "Art der Stelle": ["Migrationsberatung (MBE)", "Schuldnerberatung"],
        "Zuständig für": ["A", "B"],
    }


def test_a_facet_that_tells_nothing_apart_is_left_out(places: Project) -> None:
    places.record("partners", "x", kind="mbe", service_area=["a"])
    places.record("partners", "y", kind="mbe", service_area=["a"])
    assert facets(places, "partners") == {}


def test_near_a_place_offers_every_place(places: Project) -> None:
    places.record("course_providers", "muster")
    places.record("course_types", "muster")
    places.record("courses", "x", location={"municipality": "a"})
    assert facets(places, "courses")["Ort"] == ["A", "B", "C", "D"]


def test_distance_counts_borders(places: Project) -> None:
    far = distances(places.knowledge(), ["a", "b", "c", "d"])
    assert far == {"a": (0, 1, 2, 99), "b": (1, 0, 1, 99), "c": (2, 1, 0, 99), "d": (99, 99, 99, 0)}


def test_a_contact_without_area_serves_every_place(places: Project) -> None:
    places.record("partners", "bundesweit", name="C")
    places.record("partners", "dort", name="A", service_area=["b"])
    places.record("partners", "hier", name="B", service_area=["a"])
    table = parts(places.knowledge())["kontakte-tabelle-0.js"]
    area = dict(zip(table["ids"], table["facets"][0], strict=True))
    assert area == {"bundesweit": [0, 1], "dort": [1], "hier": [0]}


def test_a_short_list_comes_with_its_table_alone(places: Project) -> None:
    assert list(parts(places.knowledge())) == ["gemeinden-tabelle-0.js"]


def test_a_long_list_goes_on_on_further_pages_and_in_parts(tmp_path: Path) -> None:
    sample = project(tmp_path)
    for number in range(PAGE_ROWS + 1):
        sample.record("partners", f"p-{number}", name=f"Stelle {number:03} </script>")
    knowledge = sample.knowledge()
    found = parts(knowledge)
    assert sorted(found) == [
        "kontakte-tabelle-0.js",
        "kontakte-woerter-0.js",
        "kontakte-zeilen-0.js",
        "kontakte-zeilen-1.js",
        "kontakte-zeilen-2.js",
    ]
    rows = [row for number in range(3) for row in found[f"kontakte-zeilen-{number}.js"]]
    ids = found["kontakte-tabelle-0.js"]["ids"]
    assert [re.search(r'data-id="([^"]+)"', row)[1] for row in rows] == ids  # type: ignore[index]
    assert found["kontakte-woerter-0.js"][7].startswith("Stelle 007 </script>")
    book = Book(knowledge, environment([str(THEME)]), HOUSE, TODAY)
    pages = {page.path: page.html() for page in book.pages() if page.path.startswith("kontakte/")}
    assert pages["kontakte/index.html"].count('class="w-hit"') == PAGE_ROWS
    assert pages["kontakte/liste-2.html"].count('class="w-hit"') == 1
