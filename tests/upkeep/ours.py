"""What our templates, styles, scripts and Python use of MkDocs and Material, file by file."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import jinja2
import yaml
from jinja2 import nodes

import generator
from generator.mkdocs import BOTH, BasePlugin

PACKAGE = Path(generator.__file__).parent
THEME = PACKAGE / "theme"
DOOR = PACKAGE / "mkdocs.py"
SETTINGS = PACKAGE.parent / "mkdocs.yml"

Uses = Mapping[str, Mapping[str, set[str]]]
"""Kind -> name -> the files of ours that use it. The kinds are those of ``leaned_on.yml``."""

PATTERNS = {
    "classes": r"(?<![\w-])(md-[a-z][a-z0-9]*(?:[-_]+[a-z0-9]+)*)(?![\w-])",
    "variables": r"(--md-[a-z][a-z-]*[a-z])",
    "attributes": r"(data-md-[a-z][a-z-]*[a-z])",
    "components": r"data-md-component=[\"']?([a-z][a-z-]*)",
    "globals": r"((?<![\w.])(?:document|location|target|component|viewport|keyboard)\$"
    r"|(?<![\w-])__(?:md_\w+|config|index|search|drawer|toc|palette)(?!\w))",
    "files": r"((?:assets/|search/)?(?:javascripts|stylesheets)/[\w/]*|search/search_index\.\w+)",
}
"""What names of the theme look like, in whichever file they stand."""

THEIRS = ("page", "nav", "config")
"""What MkDocs hands to templates."""


def uses() -> Uses:
    """Return every use, found by folder: files come and go."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for kind, name, file in (
        *_in_text(),
        *_in_templates(),
        *_in_python(),
        *_in_settings(),
        *_in_classes(),
    ):
        found[kind][name].add(file.relative_to(PACKAGE.parent).as_posix())
    return found


def _in_text() -> Iterator[tuple[str, str, Path]]:
    for file in _files(PACKAGE, "html", "css", "js", "py"):
        text = file.read_text(encoding="utf-8")
        for kind, pattern in PATTERNS.items():
            yield from ((kind, name, file) for name in re.findall(pattern, text))
        for name in re.findall(r"dataset\.md([A-Z]\w*)", text) if file.suffix == ".js" else ():
            yield "attributes", "data-md" + re.sub(r"([A-Z])", r"-\1", name).lower(), file


def _files(folder: Path, *kinds: str) -> Iterable[Path]:
    return sorted(file for file in folder.rglob("*") if file.suffix[1:] in kinds)


def _in_templates() -> Iterator[tuple[str, str, Path]]:
    """Yield what templates use that end up in one of the theme's."""
    trees = {
        file.relative_to(THEME).as_posix(): jinja2.Environment(autoescape=True).parse(
            file.read_text("utf-8")
        )
        for file in _files(THEME, "html")
    }
    for name, tree in trees.items():
        file = THEME / name
        base = _base(name, trees)
        if base in trees:
            continue
        yield "templates", base, file
        yield from (("blocks", block.name, file) for block in tree.find_all(nodes.Block))
        yield from (("context", chain, file) for chain in _chains(tree))


def _base(name: str, trees: Mapping[str, nodes.Template]) -> str:
    """Return the template that `name` extends in the end."""
    while name in trees:
        extends = next(trees[name].find_all(nodes.Extends), None)
        if extends is None or not isinstance(extends.template, nodes.Const):
            return name
        name = str(extends.template.value)
    return name


def _chains(tree: nodes.Template) -> Iterator[str]:
    """Yield ``page.file.src_uri`` and the like, each as far as it goes."""
    inner = {id(one.node) for one in tree.find_all(nodes.Getattr)}
    for found in tree.find_all(nodes.Getattr):
        parts: list[str] = []
        node: Any = found
        while isinstance(node, nodes.Getattr):
            parts.insert(0, node.attr)
            node = node.node
        if id(found) not in inner and isinstance(node, nodes.Name) and node.name in THEIRS:
            yield ".".join([node.name, *parts])


def _in_python() -> Iterator[tuple[str, str, Path]]:
    for node in ast.walk(_tree(DOOR)):
        if isinstance(node, ast.ImportFrom) and not node.level:
            names = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (("python", name, DOOR) for name in names if not _of_python(name))
    for file in _files(PACKAGE, "py"):
        yield from (("private", name, file) for name in private(file.read_text("utf-8")))


def _of_python(name: str) -> bool:
    return name.split(".")[0] not in ("mkdocs", "material")


def private(source: str) -> Iterator[str]:
    """Yield private names of MkDocs in `source`: ``x._name`` that it does not define itself.

    Also those it holds as text, to look for them in what runs.
    """
    tree = ast.parse(source)
    if not knows_mkdocs(tree):
        return
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    own |= {
        node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and _of_self(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and _private(node.attr) and node.attr not in own:
            yield node.attr
        elif isinstance(node, ast.Constant) and _private(str(node.value)):
            yield str(node.value)


def knows_mkdocs(tree: ast.Module) -> bool:
    """Tell whether a module takes anything from ``generator/mkdocs.py``."""
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return any(node.level and node.module == "mkdocs" for node in imports)


def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _of_self(node: ast.Attribute) -> bool:
    return ast.unparse(node.value) in ("self", "cls")


def _private(name: str) -> bool:
    return re.fullmatch(r"_[a-z]\w*", name) is not None


def _in_settings() -> Iterator[tuple[str, str, Path]]:
    theme = yaml.safe_load(SETTINGS.read_text(encoding="utf-8"))["theme"]
    yield from (("features", name, SETTINGS) for name in theme["features"])
    icons = [*theme["icon"].values(), *(one["toggle"]["icon"] for one in theme["palette"])]
    yield from (("icons", name, SETTINGS) for name in icons)


def _in_classes() -> Iterator[tuple[str, str, Path]]:
    """Yield the methods of MkDocs that classes of ours replace, and the events they hear."""
    for file in (file for file in _files(PACKAGE, "py") if knows_mkdocs(_tree(file))):
        module = ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts)
        for ours in vars(import_module(module)).values():
            bases = ours.__mro__[1:] if isinstance(ours, type) and ours.__module__ == module else ()
            for base in (base for base in bases if base.__module__.split(".")[0] in BOTH):
                names = (name for name in vars(ours) if name[0] != "_" and _replaces(base, name))
                yield from (("methods", f"{base.__name__}.{name}", file) for name in names)


def _replaces(base: type, name: str) -> bool:
    # MkDocs takes the methods of events out of its own class, to know who hears them.
    return callable(vars(base).get(name)) or (base is BasePlugin and name.startswith("on_"))
