"""What ``mkdocs.yml`` must and should say, beside the plugin's own options."""

import os.path
from collections.abc import Iterator

from ..errors import Problem
from ..loading.suggest import closest
from .reader import INHERIT
from .tree import Named, Node, Spot, entries

PLUGIN = "wissen"

MKDOCS_KEYS = frozenset(
    "site_name nav exclude_docs draft_docs not_in_nav site_url site_description site_author theme "
    "docs_dir site_dir copyright google_analytics dev_addr use_directory_urls repo_url repo_name "
    "edit_uri_template edit_uri extra_css extra_javascript extra_templates markdown_extensions "
    "strict remote_branch remote_name extra plugins hooks watch validation".split()
)
"""What may stand at the margin of ``mkdocs.yml``; a test compares it with MkDocs."""

_MARGIN = "Felder von MkDocs beginnen ganz links, Optionen des Plugins stehen unter „wissen:“"


def rules(root: Node) -> Iterator[Problem]:
    """Yield what is wrong with the settings in `root`, whatever the plugin's options are."""
    yield from _unknown_keys(root)
    yield from _theme(root)
    yield from _docs_dir(root)
    yield from _plugins(root)
    yield from _contradictions(root)


def our_plugin(root: Node) -> Named | None:
    """Return the entry of our plugin."""
    return next(_named(root, PLUGIN), None)


def _named(root: Node, *names: str) -> Iterator[Named]:
    for entry in entries(root.get("plugins")):
        # A slash before a name tells MkDocs not to look among the theme's plugins.
        if entry.name.removeprefix("/") in names:
            yield entry


def _unknown_keys(root: Node) -> Iterator[Problem]:
    for name, node in root.fields.items():
        if name not in MKDOCS_KEYS:
            known = {key: key for key in [*MKDOCS_KEYS, INHERIT]}
            hint = closest(name, known) or _MARGIN
            yield node.key.problem(f"MkDocs kennt kein Feld „{name}“", hint)


def _theme(root: Node) -> Iterator[Problem]:
    theme = root.get("theme")
    if theme is None:
        hint = "schreiben Sie „theme:“ und eingerückt darunter „name: material“"
        spot = root.fields["theme"].key if "theme" in root.fields else root.spot
        yield spot.problem("es fehlt „theme“", hint)
        return
    name = theme if isinstance(theme.value, str) else theme.get("name")
    if name is None:
        hint = "schreiben Sie „name: material“ eingerückt unter „theme:“"
        yield theme.key.problem("dem Thema fehlt „name“", hint)
    elif name.value != "material":
        message = "das Plugin „wissen“ braucht das Thema „material“"
        yield name.spot.problem(message, "schreiben Sie unter „theme:“ die Zeile „name: material“")


def _docs_dir(root: Node) -> Iterator[Problem]:
    folder = root.get("docs_dir")
    if folder is None:
        return
    if not isinstance(folder.value, str) or os.path.normpath(folder.value) != "docs":
        yield folder.key.problem("die Seiten liegen immer in docs/", "löschen Sie diese Zeile")


def _plugins(root: Node) -> Iterator[Problem]:
    ours = list(_named(root, PLUGIN))
    if not ours:
        spot = root.fields["plugins"].key if "plugins" in root.fields else root.spot
        names = {entry.name: entry for entry in entries(root.get("plugins"))}
        near = next((entry for name, entry in names.items() if closest(name, {PLUGIN: ""})), None)
        if near is not None:
            yield near.spot.problem(
                f"das Plugin „{near.name}“ gibt es nicht", f"meinten Sie „{PLUGIN}“?"
            )
        else:
            hint = "ergänzen Sie „- wissen:“ und darunter „schema_version: …“"
            yield spot.problem("unter „plugins:“ fehlt das Plugin „wissen“", hint)
    for again in ours[1:]:
        message = "das Plugin „wissen“ steht zweimal da"
        yield again.spot.problem(message, "löschen Sie einen der beiden Einträge")
    for entry in _named(root, "search"):
        if entry.name != "search":
            message = "das ist die Suche von MkDocs; das Thema braucht seine eigene"
            yield entry.spot.problem(message, "schreiben Sie „search“ ohne Schrägstrich")


def _contradictions(root: Node) -> Iterator[Problem]:
    """Yield what the plugin settles in another way than the settings say."""
    theme = root.get("theme")
    font, language = (theme.get("font"), theme.get("language")) if theme else (None, None)
    if font is not None and font.value is not False:
        message = "„font“ bleibt ohne Wirkung: jede Seite holte sonst Schriften bei Google ab"
        yield font.key.warning(message, "schreiben Sie „font: false“, oder löschen Sie die Zeile")
    if language is not None and language.value != "de":
        message = "„language“ bleibt ohne Wirkung: die Seiten sind auf Deutsch"
        yield language.spot.warning(message, "schreiben Sie „language: de“")
    urls = root.get("use_directory_urls")
    if urls is not None and urls.value is True:
        message = "„use_directory_urls“ bleibt ohne Wirkung: die Seiten gehen auch ohne Server auf"
        yield urls.key.warning(message, "löschen Sie die Zeile")
    for entry in _named(root, "search", "material/search"):
        enabled = entry.options.get("enabled") if entry.options else None
        if enabled is not None and enabled.value is not True:
            message = "„enabled“ bleibt ohne Wirkung: ohne „search“ hätten die Seiten kein Suchfeld"
            yield enabled.key.warning(message, "löschen Sie die Zeile")


def spot_of(root: Node, *path: str) -> Spot:
    """Return where the value at `path` stands, else the last thing before it that is there.

    A step below a list of names (``plugins``) is the name of an entry.
    """
    node, spot = root, root.spot
    for step in path:
        found = node.fields.get(step)
        if found is None:
            entry = next((one for one in entries(node) if one.name == step), None)
            if entry is None:
                break
            spot = entry.spot
            if entry.options is None:
                break
            node = entry.options
        else:
            node, spot = found, found.spot
    return spot
