"""The few lines of ``mkdocs.yml`` that must be known before anything else is read."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from .. import SCHEMA_VERSION
from ..errors import Problem, ProjectError
from .syntax import german_syntax_error
from .yaml_reader import YamlFault, load_text, one_line_end

CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class SchemaVersion:
    """The record format a project says it is written in; `line` is 0 when it says nothing."""

    number: int
    line: int
    column: int


def schema_version(root: Path) -> SchemaVersion:
    """Return ``plugins: wissen: schema_version`` of the project at `root`.

    Raises `ProjectError` without a readable ``mkdocs.yml`` that lists the plugin.
    """
    file = root / CONFIG
    if not file.is_file():
        raise ProjectError(f"hier liegt keine {CONFIG}; mit -C ORDNER wählen Sie das Projekt", root)
    options = _plugin_options(_field(_compose(file), "plugins"))
    if options is None:
        raise ProjectError("unter „plugins:“ fehlt das Plugin „wissen“", file)
    value = _field(options, "schema_version")
    if value is None:
        return SchemaVersion(0, 0, 0)
    mark = value.start_mark
    if not (isinstance(value, yaml.ScalarNode) and value.value.isdecimal()):
        raise ProjectError(f"Zeile {mark.line + 1}: „schema_version“ ist keine ganze Zahl", file)
    return SchemaVersion(int(value.value), mark.line + 1, mark.column + 1)


def schema_problems(root: Path) -> list[Problem]:
    """Return what keeps this program from reading the project's record format."""
    found = schema_version(root)
    line, column = max(found.line, 1), max(found.column, 1)
    if found.number == SCHEMA_VERSION:
        return []
    if found.line == 0:
        hint = f"ergänzen Sie unter dem Plugin „wissen“: schema_version: {SCHEMA_VERSION}"
        return [Problem(CONFIG, line, column, "es fehlt „schema_version“", hint)]
    if found.number < SCHEMA_VERSION:
        message = (
            f"die Daten sind in Fassung {found.number} geschrieben, gelesen wird {SCHEMA_VERSION}"
        )
        return [Problem(CONFIG, line, column, message, "führen Sie „wissen migrate“ aus")]
    message = (
        f"die Daten sind in Fassung {found.number} geschrieben, "
        f"dieses Programm kennt {SCHEMA_VERSION}"
    )
    return [Problem(CONFIG, line, column, message, "aktualisieren Sie das Programm gt-wissen")]


def _compose(file: Path) -> yaml.Node | None:
    try:
        text = one_line_end(load_text(file))
        return yaml.compose(text, Loader=yaml.CSafeLoader)
    except YamlFault as fault:
        raise ProjectError(f"Zeile {fault.line}: {fault.message}", file) from None
    except yaml.MarkedYAMLError as error:
        line, _, message, _ = german_syntax_error(error, text)
        raise ProjectError(f"Zeile {line}: {message}", file) from None
    except yaml.YAMLError:
        raise ProjectError("die Datei enthält Zeichen, die YAML nicht erlaubt", file) from None


def _field(node: yaml.Node | None, name: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for key, value in node.value if key.value == name), None)


def _plugin_options(plugins: yaml.Node | None) -> yaml.Node | None:
    if isinstance(plugins, yaml.MappingNode):
        return _field(plugins, "wissen")
    if isinstance(plugins, yaml.SequenceNode):
        for item in plugins.value:
            if isinstance(item, yaml.ScalarNode) and item.value == "wissen":
                return item
            options = _field(item, "wissen")
            if options is not None:
                return options
    return None
