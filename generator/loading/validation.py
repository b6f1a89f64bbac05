"""One record from its values; pydantic's findings in German, with a hint."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from ..errors import Problem
from ..records import Record
from ..records.fields import FieldSpec, Loc, field_named, fields_of
from .locate import key_position, position

_CLOSE_ENOUGH = 60

_SHAPES = {
    "string_type": "hier gehört ein einfacher Text hin",
    "tuple_type": "hier gehört eine Liste hin",
    "model_type": "hier gehört ein Block mit Feldern hin",
    "model_attributes_type": "hier gehört ein Block mit Feldern hin",
}
_SHAPE_HINTS = {
    "string_type": "schreiben Sie „feld: text“ in eine Zeile",
    "tuple_type": "schreiben Sie [eins, zwei] oder je Zeile „- eins“",
    "model_type": "schreiben Sie die Felder eingerückt darunter: „feld: wert“",
    "model_attributes_type": "schreiben Sie die Felder eingerückt darunter: „feld: wert“",
}


def validate(
    model: type[Record], record_id: str, values: Mapping[str, object], path: str, text: str
) -> tuple[Record | None, list[Problem]]:
    """Make a record of `values`; return it, or `None` and what is wrong, placed in `text`."""
    if "id" in values:
        line, column = key_position(text, ("id",))
        hint = "löschen Sie die Zeile; die Kennung ist der Dateiname"
        return None, [Problem(path, line, column, "das Feld „id“ gehört nicht in die Datei", hint)]
    try:
        return model.model_validate({**values, "id": record_id}), []
    except ValidationError as error:
        return None, list(_problems(model, error, path, text))


def _problems(
    model: type[Record], error: ValidationError, path: str, text: str
) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        loc: Loc = tuple(detail["loc"])
        kind, context = detail["type"], detail.get("ctx", {})
        if field := context.get("field"):
            loc = (*loc, field)
        owner, spec = _walk(model, loc)
        message, hint = _words(kind, detail, context, owner, spec, loc)
        find = key_position if kind == "extra_forbidden" else position
        line, column = find(text, loc)
        yield Problem(path, line, column, message, hint)


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


def _words(
    kind: str,
    detail: Mapping[str, Any],
    context: Mapping[str, Any],
    owner: type[BaseModel],
    spec: FieldSpec | None,
    loc: Loc,
) -> tuple[str, str]:
    value = detail["input"]
    field = _called(spec, loc)
    if kind.startswith("de_"):
        return f"{field}{context['message']}", context["hint"]
    if kind == "missing":
        return f"es fehlt {field.removesuffix(': ')}", f"ergänzen Sie die Zeile „{loc[-1]}: …“"
    if kind == "extra_forbidden":
        return f"unbekanntes Feld „{loc[-1]}“", _suggest_field(str(loc[-1]), owner)
    if kind in ("enum", "literal_error"):
        return f"{field}„{value}“ ist hier nicht möglich", _suggest_choice(
            str(value), spec, context
        )
    if kind in _SHAPES:
        return f"{field}{_SHAPES[kind]}", _SHAPE_HINTS[kind]
    return f"{field}{_limit(kind, context)}", ""


def _limit(kind: str, context: Mapping[str, Any]) -> str:
    match kind:
        case "string_too_long":
            return f"der Text ist zu lang (höchstens {context['max_length']} Zeichen)"
        case "string_too_short":
            return "der Text ist leer"
        case "too_short":
            return f"es {_need(context['min_length'])} nötig"
        case "greater_than_equal":
            return f"die Zahl ist zu klein (mindestens {context['ge']})"
        case "less_than_equal":
            return f"die Zahl ist zu groß (höchstens {context['le']})"
        case "string_pattern_mismatch":
            return f"der Text hat nicht die verlangte Form ({context['pattern']})"
    return "der Wert passt nicht"


def _need(count: int) -> str:
    return "ist mindestens ein Eintrag" if count == 1 else f"sind mindestens {count} Einträge"


def _called(spec: FieldSpec | None, loc: Loc) -> str:
    if spec is None:
        return ""
    return f"„{spec.name}“ ({spec.title}): "


def _suggest_field(name: str, owner: type[BaseModel]) -> str:
    specs = [spec for spec in fields_of(owner) if spec.name != "id"]
    by_word = {spec.name: spec.name for spec in specs} | {
        spec.title.lower(): spec.name for spec in specs
    }
    found = process.extractOne(name.lower(), list(by_word), score_cutoff=_CLOSE_ENOUGH)
    if found:
        return f"meinten Sie „{by_word[found[0]]}“?"
    return "möglich sind: " + ", ".join(spec.name for spec in specs)


def _suggest_choice(value: str, spec: FieldSpec | None, context: Mapping[str, Any]) -> str:
    if spec is None or spec.choice is None:
        return f"möglich ist nur {str(context.get('expected', '')).replace(' or ', ' oder ')}"
    values = [str(member.value) for member in spec.choice]
    labels = {
        str(getattr(member, "label", member.value)).lower(): str(member.value)
        for member in spec.choice
    }
    return suggest(value, values, labels)


def suggest(value: str, values: Iterable[str], labels: Mapping[str, str] | None = None) -> str:
    """Return „meinten Sie …?“ for the closest of `values`, else the list of what is possible."""
    known = list(values)
    words = {word: word for word in known} | dict(labels or {})
    found = process.extractOne(value.lower(), list(words), score_cutoff=_CLOSE_ENOUGH)
    if found:
        return f"meinten Sie „{words[found[0]]}“?"
    shown = ", ".join(known[:12]) + (" …" if len(known) > 12 else "")
    return f"möglich sind: {shown}"
