"""The map of the places: where tiles lie, what they count, what stands on them."""

from pathlib import Path

import pytest
from lxml import html

from generator.lists.label_lines import em_width, label_lines
from generator.lists.tile_map import TileMap, contacts_by_place, courses_by_place, shade, tile_map
from tests.rendered import pages, text
from tests.support import Project, project

PAGE = "gemeinden/index.html"


def contacts(sample: Project) -> TileMap:
    knowledge = sample.knowledge()
    return tile_map(knowledge, contacts_by_place(knowledge), PAGE)


@pytest.fixture
def district(tmp_path: Path) -> Project:
    sample = project(tmp_path)
    sample.record("municipalities", "verl", name="Verl", map_row=3, map_column=4)
    sample.record("municipalities", "versmold", name="Versmold", map_row=2, map_column=3)
    return sample


def test_the_map_begins_with_its_first_row_and_column(district: Project) -> None:
    drawn = contacts(district)
    versmold, verl = drawn.tiles
    assert (versmold.id, verl.id) == ("versmold", "verl")
    assert versmold.x < verl.x == drawn.width - drawn.tile_width - versmold.x
    assert versmold.y < verl.y == drawn.height - drawn.tile_height - versmold.y
    assert verl.href == "../gemeinden/verl.html"


def test_a_tile_counts_the_contacts_that_serve_the_place(district: Project) -> None:
    district.record("partners", "a", service_area=["verl"])
    district.record("partners", "b", service_area=["verl", "versmold"])
    district.record("partners", "everywhere")
    drawn = contacts(district)
    assert {tile.id: tile.count for tile in drawn.tiles} == {"versmold": 2, "verl": 3}
    assert drawn.counted.in_every_place == 2


def test_a_tile_counts_the_courses_in_the_place(district: Project) -> None:
    district.record("courses", "a", location={"municipality": "verl"})
    district.record("courses", "online", location={"name": "online"})
    knowledge = district.knowledge()
    drawn = tile_map(knowledge, courses_by_place(knowledge), "kurse/index.html")
    assert {tile.id: tile.count for tile in drawn.tiles} == {"versmold": 0, "verl": 1}
    assert drawn.counted.without_place == 1


def test_a_place_without_a_position_is_not_on_the_map(district: Project) -> None:
    district.record("municipalities", "anderswo", name="Anderswo")
    assert [tile.id for tile in contacts(district).tiles] == ["versmold", "verl"]


def test_two_places_on_one_tile_are_both_drawn(district: Project) -> None:
    district.record("municipalities", "werther", name="Werther", map_row=3, map_column=4)
    drawn = contacts(district)
    assert len({(tile.x, tile.y) for tile in drawn.tiles}) == 3


@pytest.mark.parametrize(
    ("counts", "shades"),
    [
        ([0, 0], [0, 0]),
        ([0, 1, 3, 4, 6, 7, 9], [0, 1, 1, 2, 2, 3, 3]),
        ([1, 1], [3, 3]),
        ([26, 27, 28], [1, 2, 3]),
    ],
)
def test_shades_are_thirds_between_the_least_and_the_most(
    counts: list[int], shades: list[int]
) -> None:
    assert [shade(count, counts) for count in counts] == shades


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Verl", ("Verl",)),
        ("Gütersloh", ("Gütersloh",)),
        ("Halle (Westf.)", ("Halle", "(Westf.)")),
        ("Schloß Holte-Stukenbrock", ("Schloß Holte-", "Stukenbrock")),
        ("Rheda-Wiedenbrück", ("Rheda-", "Wiedenbrück")),
        ("Herzebrock-Clarholz", ("Herzebrock-", "Clarholz")),
        ("Borgholzhausen", ("Borgholz-", "hausen")),
        ("Recklinghausen", ("Reckling-", "hausen")),
        ("Bad Neuenahr-Ahrweiler", ("Bad Neuenahr-", "Ahrweiler")),
    ],
)
def test_long_names_break_where_people_break_them(name: str, lines: tuple[str, ...]) -> None:
    assert label_lines(name) == lines


@pytest.mark.parametrize("name", ["Xyz" * 9, "aaaa", "Ää-", "-", "Œuvre und Ähnliches mehr"])
def test_a_name_keeps_its_letters_when_it_breaks(name: str) -> None:
    joined = "".join(label_lines(name))
    assert joined.replace("-", "").replace(" ", "") == name.replace("-", "").replace(" ", "")


def test_the_longer_a_line_the_smaller_its_letters(district: Project) -> None:
    district.record("municipalities", "x", name="Donaudampfschiffahrt", map_row=1, map_column=1)
    drawn = contacts(district)
    for tile in drawn.tiles:
        assert max(map(em_width, tile.lines)) * tile.font_size <= drawn.tile_width
    long, *short = drawn.tiles
    assert all(tile.font_size > long.font_size for tile in short)


def test_each_tile_is_a_link_that_says_place_and_number(district: Project) -> None:
    district.record("partners", "a", service_area=["verl"])
    tiles = pages(district)[PAGE].xpath("//*[@data-tile-map]//a[@data-place]")
    assert {tile.get("data-place"): tile.get("aria-label") for tile in tiles} == {
        "versmold": "Versmold: 0 Kontakte",
        "verl": "Verl: 1 Kontakt",
    }
    assert [text(tile.xpath(".//*[@data-count]")[0]) for tile in tiles] == ["0", "1"]


@pytest.mark.parametrize("path", ["kontakte/index.html", "kurse/index.html", PAGE])
def test_lists_by_place_carry_the_map(district: Project, path: str) -> None:
    assert len(pages(district)[path].xpath("//*[@data-tile-map]//a")) == 2


def test_contacts_without_an_area_are_told_of_in_words(district: Project) -> None:
    district.record("partners", "a", service_area=["verl"]).record("partners", "b")
    page = pages(district)[PAGE]
    assert "1 Kontakt ist für alle Orte da und überall mitgezählt." in text(page)


def test_a_project_without_positions_has_no_map(tmp_path: Path) -> None:
    sample = project(tmp_path).record("municipalities", "anderswo")
    for path in ("kontakte/index.html", "kurse/index.html", PAGE):
        page: html.HtmlElement = pages(sample)[path]
        assert not page.xpath("//*[contains(@class, 'w-pictures')]"), path
