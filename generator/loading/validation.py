"""One record from its values; pydantic's findings in German, with a hint."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ..errors import Problem
from ..records import Record
from ..records.fields import FieldSpec, Loc, field_named, fields_of
from .locate import key_position, position
from .suggest import closest, not_a_choice, possible

Made = TypeVar("Made", bound=BaseModel)

_BLOCK = (
    "hier gehört ein Block mit Feldern hin",
    "schreiben Sie die Felder eingerückt darunter: „feld: wert“",
)
_SHAPES = {
    "string_type": (
        "hier gehört ein einfacher Text hin",
        "schreiben Sie „feld: text“ in eine Zeile",
    ),
    "tuple_type": (
        "hier gehört eine Liste hin",
        "schreiben Sie [eins, zwei] oder je Zeile „- eins“",
    ),
    "model_type": _BLOCK,
    "model_attributes_type": _BLOCK,
}


def validate(
    model: type[Record], record_id: str, values: Mapping[str, object], path: str, text: str
) -> tuple[Record | None, list[Problem]]:
    """Make a record of `values`; return it, or `None` and what is wrong, placed in `text`."""
    problems = []
    if "id" in values:
        line, column = key_position(text, ("id",))
        hint = "löschen Sie die Zeile; die Kennung ist der Dateiname"
        message = "das Feld „id“ gehört nicht in die Datei"
        problems.append(Problem(path, line, column, message, hint))
    try:
        record = model.model_validate({**values, "id": record_id})
    except ValidationError as error:
        return None, [*problems, *_problems(model, error, path, text)]
    return (None if problems else record), problems


def validate_part(
    model: type[Made], values: Mapping[str, object], path: str, text: str
) -> tuple[Made | None, list[Problem]]:
    """Make a part of `values` that stands in a file of its own; see `validate`."""
    try:
        return model.model_validate(values), []
    except ValidationError as error:
        return None, list(_problems(model, error, path, text))


def _problems(
    model: type[BaseModel], error: ValidationError, path: str, text: str
) -> Iterator[Problem]:
    details = error.errors(include_url=False)
    for detail in details:
        loc: Loc = tuple(detail["loc"])
        if detail["type"] == "too_short" and any(_below(one["loc"], loc) for one in details):
            continue  # its items are there, only faulty
        kind, context = detail["type"], detail.get("ctx", {})
        if field := context.get("field"):
            loc = (*loc, field)
        owner, spec = _walk(model, loc)
        find = position
        if kind == "extra_forbidden":
            find, words = key_position, _unknown_field(str(loc[-1]), owner)
        elif spec is None:  # a rule over the whole record
            words = context["message"], context["hint"]
        else:
            words = _words(kind, detail["input"], context, spec)
        yield Problem(path, *find(text, loc), *words)


def _below(inner: Loc, outer: Loc) -> bool:
    return len(inner) > len(outer) and inner[: len(outer)] == outer


def _walk(model: type[BaseModel], loc: Loc) -> tuple[type[BaseModel], FieldSpec | None]:
    """Return the model that holds the last field named in `loc`, and that field."""
    owner: type[BaseModel] = model
    spec = None
    for step in loc:
        if isinstance(step, int):
            continue
        if spec is not None and spec.part is not None:
            owner = spec.part
        spec = field_named(owner, step)
    return owner, spec


def _unknown_field(name: str, owner: type[BaseModel]) -> tuple[str, str]:
    specs = [spec for spec in fields_of(owner) if spec.name != "id"]
    titles = {spec.name: spec.title for spec in specs}
    # Pages word some titles by the house, with words behind the title.
    worded = (spec.title for spec in specs if spec.wording != spec.title)
    asked = next((title for title in worded if name.startswith(f"{title} ")), name)
    return f"unbekanntes Feld „{name}“", closest(asked, titles) or possible(titles)


def _words(
    kind: str, value: object, context: Mapping[str, Any], spec: FieldSpec
) -> tuple[str, str]:
    field = f"„{spec.name}“ ({spec.title})"
    if kind == "missing":
        return f"es fehlt {field}", f"schreiben Sie „{spec.name}: …“"
    if kind.startswith("de_"):
        message, hint = context["message"], context["hint"]
    elif kind in ("enum", "literal_error"):
        message, hint = not_a_choice(value, _choices(spec, context))
    elif kind in _SHAPES:
        message, hint = _SHAPES[kind]
    else:
        message, hint = _limit(kind, value, context), ""
    return f"{field}: {message}", hint


def _choices(spec: FieldSpec, context: Mapping[str, Any]) -> dict[str, str]:
    if spec.choice is None:
        return {word: word for word in re.findall("'([^']*)'", context["expected"])}
    return {str(member.value): getattr(member, "label", "") for member in spec.choice}


def _limit(kind: str, value: object, context: Mapping[str, Any]) -> str:
    match kind:
        case "string_too_long" | "too_long" if isinstance(value, str):
            most = context["max_length"]
            return f"der Text ist zu lang ({len(value)} Zeichen, höchstens {most})"
        case "string_too_short":
            return "der Text ist leer"
        case "too_long":
            return f"es sind höchstens {context['max_length']} Einträge möglich"
        case "too_short":
            return f"es {_need(context['min_length'])} nötig"
        case "greater_than_equal":
            return f"die Zahl ist zu klein (mindestens {context['ge']})"
        case "less_than_equal":
            return f"die Zahl ist zu groß (höchstens {context['le']})"
    return "der Wert passt nicht"


def _need(count: int) -> str:
    return "ist mindestens ein Eintrag" if count == 1 else f"sind mindestens {count} Einträge"
