"""What readers can narrow a list by, worked out from the marks on the model's fields."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from ..browser import SPAN_WEEKS
from ..formats.words import words
from ..knowledge import Knowledge
from ..records import Choice, Record
from ..records.fields import FieldSpec, fields_of
from ..records.markers import Facet
from ..records.vocabularies import Municipality
from ..slugs import slug

_SOON, _LATER = SPAN_WEEKS
SPANS = (
    (f"{_SOON}-wochen", f"in den nächsten {_SOON} Wochen"),
    (f"{_LATER}-wochen", f"in {_SOON + 1} bis {_LATER} Wochen"),
    ("spaeter", "später"),
    ("offen", "Termin noch offen"),
)
"""Values of a facet that is a day; the script sorts days into them as of today."""

_PLACES = Municipality.collection.name


@dataclass(frozen=True, slots=True)
class FacetField:
    """A field readers narrow by: `path` leads to it, through a part if need be."""

    path: tuple[FieldSpec, ...]

    @property
    def spec(self) -> FieldSpec:
        """The field that holds the value."""
        return self.path[-1]

    @property
    def title(self) -> str:
        """The German name of the facet."""
        # „Kinderbetreuung“ and not „Art“: the outer field says it, except for where something is.
        return "Ort" if self.is_place and len(self.path) > 1 else self.path[0].title

    @property
    def key(self) -> str:
        """The facet's name in the address of a view."""
        return slug(self.title)

    @property
    def is_day(self) -> bool:
        """Whether the values are days, which the browser sorts into spans as of today."""
        return issubclass(self.spec.base, date)

    @property
    def is_place(self) -> bool:
        """Whether the values are municipalities."""
        return self.spec.ref is not None and self.spec.ref.collection == _PLACES

    @property
    def has_surroundings(self) -> bool:
        """Whether neighbours count too: one travels to a place, but not to a service area."""
        return self.is_place and len(self.path) > 1

    def values(self, record: Record) -> list[Any]:
        """Return the values of `record`, plain: ids, choices, words, days."""
        found: list[Any] = [record]
        for spec in self.path:
            found = [value for owner in found for value in _listed(getattr(owner, spec.name))]
        return found


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value to choose. `distances` are those to the other values of a facet of places."""

    key: str
    label: str
    distances: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ListFacet:
    """A facet of a list with the values that occur in it."""

    field: FacetField
    values: tuple[FacetValue, ...]


@cache
def facet_fields(model: type[Record]) -> tuple[FacetField, ...]:
    """Return the facets of `model`: where, what only this kind of record has, what others share."""
    own = model.__annotations__
    return tuple(
        sorted(
            _fields(model), key=lambda facet: (not facet.is_place, facet.path[0].name not in own)
        )
    )


def _fields(model: type[Record]) -> Iterator[FacetField]:
    for spec in fields_of(model):
        if spec.has(Facet) and spec.part is None:
            yield FacetField((spec,))
        elif spec.has(Facet) and spec.part is not None:
            for inner in fields_of(spec.part):
                if inner.has(Facet):
                    yield FacetField((spec, inner))


def list_facets(
    knowledge: Knowledge, model: type[Record], records: Sequence[Record]
) -> tuple[ListFacet, ...]:
    """Return the facets of a list that tell its records apart."""
    facets = (
        ListFacet(field, tuple(_values(knowledge, field, records))) for field in facet_fields(model)
    )
    return tuple(
        facet for facet in facets if len(facet.values) > 1 and any(map(facet.field.values, records))
    )


def value_keys(field: FacetField, record: Record) -> set[str] | None:
    """Return how the values of `record` are called; `None` for a service area without limits."""
    values = field.values(record)
    if not values and field.is_place and not field.has_surroundings:
        return None
    return {value_key(field, value) for value in values}


def value_key(field: FacetField, value: Any) -> str:
    """Return how `value` is called in the address of a view and in the data."""
    if isinstance(value, Choice):
        return str(value.value)
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if field.spec.ref is not None else slug(str(value))


def _values(
    knowledge: Knowledge, field: FacetField, records: Sequence[Record]
) -> Iterator[FacetValue]:
    if field.is_day:
        yield from (FacetValue(key, label) for key, label in SPANS)
        return
    used = {value_key(field, value): value for record in records for value in field.values(record)}
    if field.has_surroundings and used:
        # Also a place without any of its own has some nearby.
        used = {place.id: place.id for place in knowledge.all(_PLACES)}
    labels = {key: _label(knowledge, field, value) for key, value in used.items()}
    order = _order(field, labels)
    far = distances(knowledge, order) if field.has_surroundings else {}
    for key in order:
        yield FacetValue(key, labels[key], far.get(key, ()))


def _order(field: FacetField, labels: dict[str, str]) -> list[str]:
    if field.spec.choice is not None:
        every = [str(member.value) for member in field.spec.choice]
        return sorted(labels, key=every.index)
    return sorted(labels, key=lambda key: (labels[key].casefold(), key))


def _label(knowledge: Knowledge, field: FacetField, value: Any) -> str:
    if field.spec.ref is not None:
        record = knowledge.get(field.spec.ref.collection, value)
        return record.name if record else str(value)
    return words(value)


def distances(knowledge: Knowledge, places: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Return for each place how many borders lie between it and each of `places`."""
    neighbours = {record.id: getattr(record, "neighbours", ()) for record in knowledge.all(_PLACES)}
    return {start: _from(start, neighbours, places) for start in places}


def _from(
    start: str, neighbours: dict[str, tuple[str, ...]], places: Sequence[str]
) -> tuple[int, ...]:
    far, ring, steps = {start: 0}, [start], 0
    while ring:
        steps += 1
        ring = [near for place in ring for near in neighbours.get(place, ()) if near not in far]
        far.update(dict.fromkeys(ring, steps))
    return tuple(far.get(place, 99) for place in places)


def _listed(value: Any) -> Sequence[Any]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)
