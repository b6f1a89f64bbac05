"""Every place has its own tile on the map."""

from collections.abc import Iterator

from ..errors import Problem
from ..records.vocabularies import Municipality
from .subject import Subject


def place_rules(subject: Subject) -> Iterator[Problem]:
    """Report two places on the same tile: one would hide the other."""
    first: dict[tuple[int, int], Municipality] = {}
    for place in subject.knowledge.of_kind(Municipality):
        if place.tile is None:
            continue
        other = first.setdefault(place.tile, place)
        if other is not place:
            row, column = place.tile
            yield subject.places.problem(
                place.source_path,
                ("map_column",),
                f"zwei Orte auf derselben Kachel: {other.name} und {place.name} "
                f"(Zeile {row}, Spalte {column})",
                "geben Sie einem der beiden eine freie Kachel",
            )
