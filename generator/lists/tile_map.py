"""The places of the district as tiles: one square per place, roughly where it lies."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..knowledge import Knowledge
from ..paths import record_path, relative
from ..records.base import CollectionInfo
from ..records.courses import Course
from ..records.partners import Partner
from ..records.vocabularies import Municipality
from .label_lines import em_width, label_lines

_WIDTH, _HEIGHT, _GAP, _EDGE = 58.0, 46.0, 2.0, 1.0
"""Of a tile, in pixels when five columns are squeezed into 300 pixels."""

_LARGEST, _PADDING = 10.2, 1.0
_SHADES = 3
"""Shades beside the one for „none“."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a map counts: how it is called, how many per place, how many without a place."""

    collection: CollectionInfo
    per_place: Mapping[str, int]
    without_place: int = 0
    in_every_place: int = 0


@dataclass(frozen=True, slots=True)
class Tile:
    """A place. `x` and `y` are its corner, `shade` goes from 0 (none) to 3 (many)."""

    id: str
    name: str
    lines: tuple[str, ...]
    font_size: float
    href: str
    count: int
    shade: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class TileMap:
    """Tiles in reading order, and the measures they share."""

    counted: Counted
    tiles: tuple[Tile, ...]
    width: float
    height: float
    tile_width: float
    tile_height: float


def tile_map(knowledge: Knowledge, counted: Counted, path: str) -> TileMap:
    """Return the map for the page at `path`; places without a position are left out."""
    cells = _cells(knowledge)
    counts = [counted.per_place.get(place.id, 0) for place in cells.values()]
    left = min((column for _, column in cells), default=1)
    top = min((row for row, _ in cells), default=1)
    tiles = tuple(
        Tile(
            id=place.id,
            name=place.name,
            lines=(lines := label_lines(place.name)),
            font_size=_font_size(lines),
            href=relative(record_path(place), path),
            count=counted.per_place.get(place.id, 0),
            shade=shade(counted.per_place.get(place.id, 0), counts),
            x=_EDGE + (column - left) * (_WIDTH + _GAP),
            y=_EDGE + (row - top) * (_HEIGHT + _GAP),
        )
        for (row, column), place in sorted(cells.items(), key=lambda cell: cell[0])
    )
    return TileMap(
        counted=counted,
        tiles=tiles,
        width=max((tile.x for tile in tiles), default=0) + _WIDTH + _EDGE,
        height=max((tile.y for tile in tiles), default=0) + _HEIGHT + _EDGE,
        tile_width=_WIDTH,
        tile_height=_HEIGHT,
    )


def shade(count: int, counts: Sequence[int]) -> int:
    """Return 0 for none, then 1 to 3 for the thirds between the least and the most of `counts`."""
    below, most = max(min(counts) - 1, 0), max(counts)
    return -(-_SHADES * (count - below) // (most - below)) if count else 0


def contacts_by_place(knowledge: Knowledge) -> Counted:
    """Count the contacts that serve each place; one without an area serves every place."""
    every = frozenset(place.id for place in knowledge.all("municipalities"))
    areas = [frozenset(record.service_area) or every for record in knowledge.of_kind(Partner)]
    found: Counter[str] = Counter()
    for area in areas:
        found.update(area)
    return Counted(Partner.collection, found, in_every_place=sum(area >= every for area in areas))


def courses_by_place(knowledge: Knowledge) -> Counted:
    """Count the courses held in each place."""
    found = Counter(record.location.municipality for record in knowledge.of_kind(Course))
    without = found.pop(None, 0)
    per_place = {place: count for place, count in found.items() if place}
    return Counted(Course.collection, per_place, without_place=without)


def _font_size(lines: tuple[str, ...]) -> float:
    """Return the largest size at which the widest of `lines` fits a tile."""
    return round(min(_LARGEST, (_WIDTH - 2 * _PADDING) / max(map(em_width, lines))), 2)


def _cells(knowledge: Knowledge) -> dict[tuple[int, int], Municipality]:
    """Return the places by row and column; where two want the same tile, one moves right."""
    cells: dict[tuple[int, int], Municipality] = {}
    for place in knowledge.of_kind(Municipality):
        if place.tile is None:
            continue
        row, column = place.tile
        while (row, column) in cells:
            column += 1
        cells[row, column] = place
    return cells
