"""Records with something left out: what is internal, or what refers to hidden records."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel

from .base import Audience
from .fields import FieldSpec, fields_of
from .markers import Prose, StaffOnly

Model = TypeVar("Model", bound=BaseModel)
Change = Callable[[FieldSpec, Any], Any]
"""Returns a field's single value as it may be seen, or `None` to leave it out."""


def public(part: Model) -> Model | None:
    """Return `part` without staff-only fields and items marked ``intern``.

    `None` when a required field would be lost: then the whole has to go.
    """
    return _changed(part, _guarded(type(part)), _public_value)


def without_references(
    part: Model, visible: Callable[[str, str], bool], rewrite: Callable[[str], str]
) -> Model | None:
    """Return `part` without references for which ``visible(collection, id)`` is false.

    Its Markdown texts go through `rewrite`. `None` when a required reference is lost.
    """

    def change(spec: FieldSpec, value: Any) -> Any:
        if spec.part is not None:
            return without_references(value, visible, rewrite)
        if spec.ref is not None:
            return value if visible(spec.ref.collection, value) else None
        return rewrite(value) if spec.has(Prose) else value

    return _changed(part, _referring(type(part)), change)


def _public_value(spec: FieldSpec, value: Any) -> Any:
    if spec.has(StaffOnly) or getattr(value, "audience", None) in (Audience.INTERN, "intern"):
        return None
    return public(value) if spec.part is not None else value


@cache
def _guarded(model: type[BaseModel]) -> tuple[FieldSpec, ...]:
    """Return the fields in which something internal can stand."""
    return tuple(spec for spec in fields_of(model) if spec.part or spec.has(StaffOnly))


@cache
def _referring(model: type[BaseModel]) -> tuple[FieldSpec, ...]:
    """Return the fields in which a reference or a link can stand."""
    return tuple(spec for spec in fields_of(model) if spec.part or spec.ref or spec.has(Prose))


def _changed(part: Model, specs: tuple[FieldSpec, ...], change: Change) -> Model | None:
    updates: dict[str, Any] = {}
    for spec in specs:
        value = getattr(part, spec.name)
        if value is None or value == ():
            continue
        if spec.many:
            kept = (change(spec, item) for item in value)
            new: Any = tuple(item for item in kept if item is not None)
            lost = spec.required and not new
        else:
            new = change(spec, value)
            lost = spec.required and new is None
        if lost:
            return None
        if new != value:
            updates[spec.name] = new
    return part.model_copy(update=updates) if updates else part
