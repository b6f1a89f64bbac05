"""The plugin's options: the one place that says which there are, and what each may be."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

from ..dates import out_of_range
from ..errors import Problem
from ..house import DISTRICTS
from ..loading.suggest import closest, not_a_choice, possible
from .tree import Named, Node

STATES = {
    "BB": "Brandenburg",
    "BE": "Berlin",
    "BW": "Baden-Württemberg",
    "BY": "Bayern",
    "HB": "Bremen",
    "HE": "Hessen",
    "HH": "Hamburg",
    "MV": "Mecklenburg-Vorpommern",
    "NI": "Niedersachsen",
    "NW": "Nordrhein-Westfalen",
    "RP": "Rheinland-Pfalz",
    "SH": "Schleswig-Holstein",
    "SL": "Saarland",
    "SN": "Sachsen",
    "ST": "Sachsen-Anhalt",
    "TH": "Thüringen",
}
"""The federal states by their ISO 3166-2 code."""

Readers = Literal["intern", "netzwerk"]
"""Whom a site is for."""
READERS: tuple[Readers, ...] = get_args(Readers)

LONGEST_WEEKS = 104
"""How long an archive may count as new."""


def _state(value: str) -> str:
    if value not in STATES:
        raise PydanticCustomError("choice", "no state")
    return value


def _district(value: str) -> str:
    if value not in DISTRICTS:
        raise PydanticCustomError("choice", "no district")
    return value


def _day(value: date) -> date:
    if words := out_of_range(value):
        raise PydanticCustomError("said", "{words}", {"words": words})
    return value


class Options(BaseModel):
    """What may stand under ``plugins: wissen:``. The descriptions are those of the README."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    schema_version: int = Field(description="record format the data is written in (required)")
    house: str = Field("Jobcenter", description="name of the house on its pages")
    district: Annotated[str, AfterValidator(_district)] = Field(
        "",
        description="what its places form, for instance `Kreis`; without it pages say „alle Orte“",
    )
    tagline: str = Field(
        "Wissen für Beratung und Vermittlung.", description="line under the name on the start page"
    )
    editors_email: str = Field("", description="where readers report errors")
    topics_email: str = Field(
        "",
        description="where readers suggest topics for the meetings; empty means `editors_email`",
    )
    source_url: str = Field(
        "", description="where editors find a file, with `{path}`, for instance a repository"
    )
    edition: Readers = Field("intern", description="`intern` (default) or `netzwerk`")
    examples: bool = Field(True, description="`false` leaves example records out")
    state: Annotated[str, AfterValidator(_state)] = Field(
        "",
        description="federal state whose public holidays count, for instance `NW`; "
        "without it those of the whole country",
    )
    unreviewed_slips: bool = Field(
        True, description="`false` leaves out languages of the slip nobody has reviewed"
    )
    archive_weeks: int = Field(
        4,
        ge=1,
        le=LONGEST_WEEKS,
        description="after so many weeks an archive (`--archive`) says that it is old (default 4)",
    )
    today: Annotated[date, AfterValidator(_day)] | None = Field(
        None, description="fixes the clock of the build"
    )


_CHOICES: dict[str, dict[str, str]] = {
    "edition": {name: name for name in READERS},
    "district": {name: name for name in DISTRICTS},
    "state": STATES,
}
_WEEKS = (f"hier gehört eine Zahl von 1 bis {LONGEST_WEEKS} hin", "zum Beispiel 4 für vier Wochen")
_SHAPES = {
    "greater_than_equal": _WEEKS,
    "less_than_equal": _WEEKS,
    "string_type": ("hier gehört ein Text hin", "setzen Sie den Wert in Anführungszeichen"),
    "bool_type": ("hier gehört true oder false hin", "ohne Anführungszeichen"),
    "int_type": ("hier gehört eine ganze Zahl hin", "ohne Anführungszeichen"),
    "date_type": (
        "hier gehört ein Datum hin",
        "schreiben Sie zum Beispiel 2026-11-23, ohne Anführungszeichen und Uhrzeit",
    ),
}


def read_options(entry: Named) -> tuple[Options | None, list[Problem]]:
    """Return the options of the plugin's `entry`, or `None` and what is wrong with them.

    A missing ``schema_version`` is no problem here; the options are then `None` all the same.
    """
    if entry.options is None or entry.options.value is None:
        return None, []
    if not isinstance(entry.options.value, dict):
        hint = "schreiben Sie die Optionen eingerückt darunter: „option: wert“"
        return None, [entry.options.spot.problem("hier gehören Optionen hin", hint)]
    # MkDocs takes an option without a value for one that was left out.
    values = {name: node for name, node in entry.options.fields.items() if node.value is not None}
    values |= {name: node for name, node in entry.options.fields.items() if not _known(name)}
    try:
        return Options.model_validate({name: node.plain() for name, node in values.items()}), []
    except ValidationError as error:
        return None, list(_problems(values, error))


def _known(name: str) -> bool:
    return name in Options.model_fields


def _problems(values: dict[str, Node], error: ValidationError) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        name, kind = str(detail["loc"][0]), detail["type"]
        if kind == "missing":
            continue
        node = values[name]
        if kind == "extra_forbidden":
            known = {name: name for name in Options.model_fields}
            hint = closest(name, known) or possible(known)
            yield node.key.problem(f"das Plugin „wissen“ kennt keine Option „{name}“", hint)
            continue
        message, hint = _words(name, kind, node, detail.get("ctx", {}))
        yield node.spot.problem(f"„{name}“: {message}", hint)


def _words(name: str, kind: str, node: Node, context: dict[str, Any]) -> tuple[str, str]:
    if name in _CHOICES:
        return not_a_choice(node.value, _CHOICES[name])
    if kind == "said":
        return context["words"], "prüfen Sie das Jahr"
    return _SHAPES[kind]
