"""What MkDocs says about ``mkdocs.yml``, in German and at its place."""

import re
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path
from typing import NamedTuple

from ..errors import Problem, Severity
from ..loading.suggest import closest, possible
from ..mkdocs import get_plugins
from ..settings.rules import MKDOCS_KEYS, spot_of
from ..settings.tree import Node, entries

_TYPES = {
    "str": "ein Text",
    "bool": "true oder false",
    "int": "eine ganze Zahl",
    "list": "eine Liste",
    "dict": "ein Block mit Feldern",
}
_HTTPS = "schreiben Sie sie ganz, zum Beispiel https://wissen.example.org/"
_INSTALL = "installieren Sie es, oder löschen Sie den Eintrag"


class _Said(NamedTuple):
    """A complaint of MkDocs taken apart: under which key, and the pieces its pattern found."""

    key: str
    groups: tuple[str, ...]
    root: Node


class Reply(NamedTuple):
    """Its German words. `path` leads to the place more closely than the key does."""

    message: str
    hint: str = ""
    path: tuple[str, ...] = ()


def problem(key: str, said: str, root: Node, severity: Severity = Severity.ERROR) -> Problem | None:
    """Return what MkDocs `said` about `key` as a problem; `None` for what others report better."""
    made = german(key, said, root)
    if made is None:
        return None
    return spot_of(root, key, *made.path).problem(made.message, made.hint, severity)


def german(key: str, said: str, root: Node) -> Reply | None:
    """Return what MkDocs `said` about `key` in German; `None` for what others report better."""
    for pattern, words in _KNOWN:
        if found := re.match(pattern, said, re.DOTALL):
            return words(_Said(key, tuple(group or "" for group in found.groups()), root))
    first = said.strip().partition("\n")[0]
    return Reply(f"„{key}“: MkDocs nimmt den Wert nicht an („{first}“)")


def _missing(said: _Said) -> Reply:
    return Reply(f"es fehlt „{said.key}“", f"schreiben Sie „{said.key}: …“")


def _wrong_type(said: _Said) -> Reply:
    wanted = _TYPES.get(said.groups[0], "ein anderer Wert")
    return Reply(f"„{said.key}“: hier gehört {wanted} hin", _type_hint(said.groups[0]))


def _type_hint(wanted: str) -> str:
    hints = {
        "str": "setzen Sie den Wert in Anführungszeichen",
        "list": "schreiben Sie je Zeile „- eins“",
        "dict": "schreiben Sie die Felder eingerückt darunter: „feld: wert“",
    }
    return hints.get(wanted, "ohne Anführungszeichen")


def _text(said: _Said) -> Reply:
    return Reply(f"„{said.key}“: hier gehört ein Text hin", _type_hint("str"))


def _list(said: _Said) -> Reply:
    return Reply(f"„{said.key}“: hier gehört eine Liste hin", _type_hint("list"))


def _address(said: _Said) -> Reply:
    return Reply(f"„{said.key}“ ist keine vollständige Adresse", _HTTPS)


def _no_plugin(said: _Said) -> Reply:
    name = said.groups[0]
    installed = {one.removeprefix("material/") for one in get_plugins()}
    hint = closest(name, {one: one for one in installed}) or _INSTALL
    return Reply(f"das Plugin „{name}“ ist nicht installiert", hint, (name,))


def _no_extension(said: _Said) -> Reply:
    name, trace = said.groups
    why = trace.strip().rpartition("\n")[2]
    missing = re.match(r"ModuleNotFoundError: No module named '([^']+)'", why)
    if missing and missing[1].split(".")[0] == name.split(".")[0]:
        known = {entry.name for entry in entry_points(group="markdown.extensions")}
        hint = closest(name, {one: one for one in known}) or _INSTALL.replace("es", "sie", 1)
        return Reply(f"die Markdown-Erweiterung „{name}“ ist nicht installiert", hint, (name,))
    message = f"die Markdown-Erweiterung „{name}“ lässt sich so nicht laden („{why}“)"
    return Reply(message, "prüfen Sie ihre Einstellungen", (name,))


def _no_folder(said: _Said) -> Reply:
    name = Path(said.groups[0]).name
    hint = "legen Sie ihn an, oder löschen Sie die Zeile; der Pfad gilt ab mkdocs.yml"
    return Reply(f"den Ordner „{name}“ für eigene Vorlagen gibt es nicht", hint, ("custom_dir",))


def _no_path(said: _Said) -> Reply | None:
    if said.key == "docs_dir":
        return None  # the pages' reader says so
    path = Path(said.groups[0])
    written = [item.value for item in _items(said) if isinstance(item.value, str)]
    name = next((one for one in written if path.as_posix().endswith(Path(one).as_posix())), "")
    kind = {"file": "die Datei", "directory": "den Ordner"}.get(said.groups[1], "den Pfad")
    message = f"{kind} „{name or path.name}“ gibt es nicht"
    return Reply(message, "prüfen Sie Namen und Ordner; der Pfad gilt ab mkdocs.yml", (name,))


def _items(said: _Said) -> list[Node]:
    node = said.root.get(said.key)
    return node.items if node else []


def _entry_shape(said: _Said) -> Reply:
    message = f"„{said.key}“: jeder Eintrag ist ein Name, mit oder ohne Optionen"
    return Reply(message, "schreiben Sie „- name“ oder „- name:“ und Optionen eingerückt darunter")


def _entry_options(said: _Said) -> Reply:
    hint = "schreiben Sie sie eingerückt darunter: „option: wert“"
    name = _written(said)
    return Reply(f"„{name}“: hier gehören Optionen hin", hint, (name,))


def _written(said: _Said) -> str:
    """Return the name MkDocs uses as it stands in the file: it puts the theme before some."""
    name = said.groups[0]
    names = (one.name for one in entries(said.root.get(said.key)))
    return next((one for one in names if name in (one, f"material/{one}")), name)


def _plugin_option(said: _Said) -> Reply | None:
    plugin, option, inner = said.groups
    if plugin == "wissen":
        return None
    written = _written(said)
    if inner.startswith("Unrecognised configuration name"):
        message, hint = f"das Plugin „{written}“ kennt keine Option „{option}“", "löschen Sie sie"
    else:
        made = problem(option, inner.partition("\n")[0], said.root)
        if made is None:
            return None
        message, hint = f"Plugin „{written}“: {made.message}", made.hint
    return Reply(message, hint, (written, option))


def _sub_option(said: _Said) -> Reply | None:
    option, inner = said.groups
    made = problem(option, inner, said.root)
    if inner.startswith("Unrecognised configuration name"):
        return Reply(f"MkDocs kennt unter „{said.key}“ kein Feld „{option}“", "", (option,))
    deeper = re.match(r"Sub-option '([^']+)'", inner)
    node = said.root.get(said.key)
    # MkDocs takes the fields of „links“ and „nav“ one level higher, too.
    path: tuple[str, ...] = (option,) if not deeper or (node and node.get(option)) else ()
    path += (deeper[1],) if deeper else ()
    return None if made is None else Reply(made.message, made.hint, path)


def _levels(said: _Said) -> Reply:
    choices = re.findall(r"'([^']*)'", said.groups[0])
    wrong = said.groups[1].strip("'\"")
    hint = closest(wrong, {one: one for one in choices}) or possible(choices)
    return Reply(f"„{said.key}“: „{wrong}“ ist hier nicht möglich", hint)


def _nav(said: _Said) -> Reply:
    hint = "schreiben Sie je Zeile „- Titel: seite.md“, Unterpunkte eingerückt darunter"
    return Reply("die Navigation ist keine Liste von Seiten", hint)


def _removed(said: _Said) -> Reply:
    old, new = said.groups
    return Reply(f"das Feld „{old}“ gibt es nicht mehr", f"schreiben Sie „{new}“" if new else "")


def _deprecated(said: _Said) -> Reply:
    return Reply(f"das Feld „{said.groups[0]}“ ist veraltet", "löschen Sie es")


def _in_each_other(said: _Said) -> Reply:
    message = "„site_dir“ und docs/ dürfen nicht ineinander liegen"
    return Reply(message, "wählen Sie für „site_dir“ einen Ordner neben docs/")


def _dev_addr(said: _Said) -> Reply:
    hint = "schreiben Sie zum Beispiel 127.0.0.1:8000"
    return Reply(f"„{said.key}“ ist keine Adresse mit Anschluss", hint)


def _unset(said: _Said) -> Reply:
    return Reply(f"„{said.key}“ setzt MkDocs selbst", "löschen Sie die Zeile")


def _twice(said: _Said) -> Reply | None:
    if said.groups[0] == "wissen":
        return None
    name = _written(said)
    message = f"das Plugin „{name}“ steht zweimal da"
    return Reply(message, "löschen Sie einen der beiden Einträge", (name,))


def _unknown(said: _Said) -> Reply | None:
    if said.groups[0] not in MKDOCS_KEYS and said.key == said.groups[0]:
        return None  # settings_rules says so, with what was meant
    return Reply(f"MkDocs kennt kein Feld „{said.groups[0]}“", "löschen Sie es", (said.groups[0],))


def _placeholder(said: _Said) -> Reply:
    message = f"„{said.key}“: den Platzhalter „{said.groups[0]}“ gibt es nicht"
    return Reply(message, "möglich sind: {path}, {path_noext}")


def _block(said: _Said) -> Reply:
    return Reply(f"„{said.key}“: hier gehören Felder hin", _type_hint("dict"))


def _locale(said: _Said) -> Reply:
    return Reply("„locale“: hier gehört ein Text hin", _type_hint("str"), ("locale",))


def _pattern(said: _Said) -> Reply:
    return Reply(f"„{said.key}“: hier steht kein Muster wie in .gitignore", "prüfen Sie die Zeile")


def _braces(said: _Said) -> Reply:
    return Reply(f"„{said.key}“: eine Klammer {{ }} steht allein", "möglich: {path}, {path_noext}")


def _language(said: _Said) -> Reply:
    return Reply("„locale“: diese Sprache gibt es nicht", "löschen Sie die Zeile", ("locale",))


def _no_theme(said: _Said) -> Reply | None:
    if said.groups != ("material",):
        return None  # settings.rules says which theme it must be
    message = "das Thema „material“ ist nicht installiert"
    return Reply(message, "installieren Sie mkdocs-material", ("name",))


def _no_effect(said: _Said) -> Reply:
    return Reply("„edit_uri“ bleibt ohne Wirkung neben „edit_uri_template“", "löschen Sie eines")


_TYPE = r"<class '(?:\w+\.)*(\w+)'>"
_KNOWN: tuple[tuple[str, Callable[[_Said], Reply | None]], ...] = (
    (r"Required configuration not provided", _missing),
    (rf"Expected type: {_TYPE}", _wrong_type),
    (r"Expected a (?:multiline )?string", _text),
    (r"Expected a list of items", _list),
    (r"Expected one of:? ?[\[(](.*?)[\])],? (?:but received:|got) (.*)", _levels),
    (r"The URL isn't valid|Unable to parse the URL|The URL is invalid", _address),
    (r'The "(.+?)" plugin is not installed', _no_plugin),
    (r"Failed to load extension '(.+?)'\.\n(.*)", _no_extension),
    (r"The path set in custom_dir \('(.*)'\) does not exist", _no_folder),
    (r"The path '(.*)' isn't an existing (.*)\.", _no_path),
    (r"Plugin '(.+?)' option '(.+?)': (.*)", _plugin_option),
    (r"Plugin '(.+?)' was specified multiple times", _twice),
    (r"Invalid config options for (?:the|Markdown Extension) '(.+?)'", _entry_options),
    (r"Invalid (?:Plugins|Markdown Extensions) configuration", _entry_shape),
    (r"'.*' is not a valid (?:plugin|Markdown Extension) name", _entry_shape),
    (r"Expected nav ", _nav),
    (r"Sub-option '(.+?)': (.*)", _sub_option),
    (r"The configuration option '(.+?)' was removed .*?\.(?: Use '(.+?)' instead)?", _removed),
    (r"The configuration option '?(.+?)'? has been deprecated", _deprecated),
    (r"The '(?:docs|site)_dir' should not be", _in_each_other),
    (
        r"Must be a string of format 'IP:PORT'|.* is not a valid port|.* does not appear to be",
        _dev_addr,
    ),
    (r"For internal use only|Can't set config_file_path", _unset),
    (r"Unrecognised configuration name: (.+)", _unknown),
    (r"Unrecognised theme name: '(.*?)'", _no_theme),
    (r"No theme name set|Invalid type|At least one of 'name'", _no_theme),
    (r"The configuration is invalid\. Expected a key", _block),
    (r"'locale' must be a string", _locale),
    (r"Unknown template substitute: \W*(\w+)", _placeholder),
    (r"Single '.' encountered|expected '}'|unmatched", _braces),
    (r"Invalid value for locale", _language),
    (r"Invalid git pattern", _pattern),
    (r"The option 'edit_uri' has no effect", _no_effect),
)
