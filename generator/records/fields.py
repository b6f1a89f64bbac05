"""What the models say about their fields, worked out once per model."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ..house import unworded
from .markers import Answer, Attachment, CitesLaw, OtherName, Prose, Ref, Telephone

Loc = tuple[str | int, ...]
"""Where a value stands in a record: field names and list positions."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field of a model.

    `kinds` holds the types of the markers found anywhere in the annotation, `ref`
    the collection it refers to, `answer` how search results show it, `part` the model
    of its items when they are parts, `choice` their vocabulary, and `base` the plain
    type (`str`, `int`, `date` …). `many` tells a list. `wording` is the
    title as pages say it: see `House.worded`.
    """

    name: str
    title: str
    wording: str
    description: str
    required: bool
    many: bool
    base: type
    part: type[BaseModel] | None
    choice: type[Enum] | None
    kinds: frozenset[type]
    ref: Ref | None
    answer: Answer | None = None

    def has(self, marker: type) -> bool:
        """Tell whether a marker of this type is on the field."""
        return marker in self.kinds


@cache
def fields_of(model: type[BaseModel]) -> tuple[FieldSpec, ...]:
    """Return the fields of `model` in the order in which they were declared."""
    return tuple(_spec(name, info) for name, info in model.model_fields.items())


@cache
def field_named(model: type[BaseModel], name: str) -> FieldSpec | None:
    """Return the field `name` of `model`, or `None`."""
    return next((spec for spec in fields_of(model) if spec.name == name), None)


def _spec(name: str, info: FieldInfo) -> FieldSpec:
    markers: list[object] = list(info.metadata)
    base, many = _unwrap(info.annotation, markers)
    return FieldSpec(
        name=name,
        title=unworded(info.title or name),
        wording=info.title or name,
        description=info.description or "",
        required=info.is_required(),
        many=many,
        base=base,
        part=base if issubclass(base, BaseModel) else None,
        choice=base if issubclass(base, Enum) else None,
        kinds=frozenset(map(type, markers)),
        ref=next((found for found in markers if isinstance(found, Ref)), None),
        answer=next((found for found in markers if isinstance(found, Answer)), None),
    )


def _unwrap(annotation: Any, markers: list[object]) -> tuple[type, bool]:
    """Peel ``Annotated``, ``X | None`` and ``tuple[X, ...]`` off, collecting metadata."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        markers.extend(metadata)
        return _unwrap(inner, markers)
    if origin in (Union, UnionType):
        inner = next(arg for arg in get_args(annotation) if arg is not NoneType)
        return _unwrap(inner, markers)
    if origin is tuple:
        base, _ = _unwrap(get_args(annotation)[0], markers)
        return base, True
    return (annotation, False) if isinstance(annotation, type) else (str, False)


@dataclass(frozen=True, slots=True)
class _Trail:
    """A field that holds, or leads to, values of the wanted kind."""

    name: str
    many: bool
    ref: Ref | None
    below: tuple["_Trail", ...]


@cache
def _trails(model: type[BaseModel], wanted: type) -> tuple[_Trail, ...]:
    found = []
    for spec in fields_of(model):
        if spec.part is not None:
            below = _trails(spec.part, wanted)
            if below:
                found.append(_Trail(spec.name, spec.many, None, below))
        elif spec.has(wanted):
            found.append(_Trail(spec.name, spec.many, spec.ref, ()))
    return tuple(found)


def _values(
    part: BaseModel, trails: tuple[_Trail, ...], loc: Loc
) -> Iterator[tuple[Loc, Any, Any]]:
    for trail in trails:
        value = getattr(part, trail.name)
        if value is None:
            continue
        here = (*loc, trail.name)
        if trail.many:
            placed = [((*here, index), item) for index, item in enumerate(value)]
        else:
            placed = [(here, value)]
        for place, item in placed:
            if trail.below:
                yield from _values(item, trail.below, place)
            else:
                yield place, trail.ref, item


def strings(part: BaseModel) -> Iterator[str]:
    """Yield every text in `part`, whatever it is for."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BaseModel):
                yield from strings(item)
            elif isinstance(item, str):
                yield item


def references(part: BaseModel) -> Iterator[tuple[Loc, Ref, str]]:
    """Yield every typed reference in `part`: where it stands, what it may point to, the id."""
    return _values(part, _trails(type(part), Ref), ())


def prose(part: BaseModel) -> Iterator[tuple[Loc, Ref | None, str]]:
    """Yield every Markdown text in `part` with its place."""
    return _values(part, _trails(type(part), Prose), ())


def statute_lines(part: BaseModel) -> Iterator[tuple[Loc, Ref | None, str]]:
    """Yield every line in `part` that names statutes, with its place."""
    return _values(part, _trails(type(part), CitesLaw), ())


def attachments(part: BaseModel) -> Iterator[tuple[Loc, Ref | None, str]]:
    """Yield every path of a download in `part` with its place."""
    return _values(part, _trails(type(part), Attachment), ())


def telephones(part: BaseModel) -> Iterator[tuple[Loc, Ref | None, str]]:
    """Yield every telephone number in `part` with its place."""
    return _values(part, _trails(type(part), Telephone), ())


def other_names(part: BaseModel) -> tuple[str, ...]:
    """Return the names of `part` in fields that hold nothing else."""
    return tuple(name for _, _, name in _values(part, _trails(type(part), OtherName), ()))


def answering(owner: BaseModel, spec: FieldSpec) -> Iterator[tuple[FieldSpec, Any]]:
    """Yield the values of a field that answer, those of parts one by one, each with its field."""
    value = getattr(owner, spec.name)
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, BaseModel):
            for inner in fields_of(type(item)):
                if inner.answer:
                    yield from answering(item, inner)
        elif item is not None:
            yield spec, item
