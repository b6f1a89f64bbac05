"""What the installed MkDocs and Material have, read off their templates, styles and scripts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path

import jinja2
from jinja2 import nodes
from material import templates
from mkdocs import plugins
from mkdocs.structure.nav import get_navigation

from generator import mkdocs as door


@dataclass(frozen=True)
class Theme:
    """The theme whose templates lie in `folder`."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, str]:
        """The theme's templates by name."""
        files = sorted(self.folder.rglob("*.html"))
        return {one.relative_to(self.folder).as_posix(): one.read_text("utf-8") for one in files}

    @cached_property
    def styles(self) -> str:
        """All style sheets."""
        return "".join(one.read_text("utf-8") for one in sorted(self.folder.rglob("*.css")))

    @cached_property
    def scripts(self) -> str:
        """All scripts but those of languages."""
        files = (self.folder / "assets" / "javascripts").glob("*.js")
        return "".join(one.read_text("utf-8") for one in sorted(files))

    @cached_property
    def everything(self) -> str:
        """Templates, style sheets and scripts in one text."""
        return "".join((*self.pages.values(), self.styles, self.scripts))

    @cached_property
    def blocks(self) -> frozenset[str]:
        """Blocks of the template that all others extend."""
        tree = jinja2.Environment(autoescape=True).parse(self.pages["base.html"])
        return frozenset(block.name for block in tree.find_all(nodes.Block))

    def has(self, kind: str, name: str) -> bool:
        """Tell whether the theme has what ``leaned_on.yml`` calls `name` among the `kind`."""
        word = rf"(?<![\w-]){re.escape(name)}(?![\w-])"
        match kind:
            case "blocks":
                return name in self.blocks
            case "templates":
                return name in self.pages
            case "components":
                return f'data-md-component="{name}"' in "".join(self.pages.values())
            case "classes" | "attributes" | "globals" | "features":
                return re.search(word, self.everything) is not None
            case "variables":
                return re.search(rf"{re.escape(name)}\s*:", self.styles) is not None
            case "icons":
                return (self.folder / ".icons" / f"{name}.svg").is_file()
            case "files":
                return name in self.everything
        raise ValueError(kind)


MATERIAL = Theme(Path(str(templates.__file__)).parent)


def has(kind: str, name: str) -> bool:
    """Tell whether the installed packages have `name` among the `kind` of ``leaned_on.yml``."""
    match kind:
        case "python":
            module, _, last = name.rpartition(".")
            return hasattr(import_module(module), last)
        case "private":
            return any(re.search(rf"\b(?:def )?{name}\b(?:\(|.* = )", text) for text in _sources())
        case "methods":
            base, _, method = name.partition(".")
            if method.startswith("on_"):
                return method.removeprefix("on_") in plugins.EVENTS
            return callable(getattr(getattr(door, base), method, None))
        case "context":
            return reaches(name)
    return MATERIAL.has(kind, name)


def _sources() -> Iterator[str]:
    package = Path(str(import_module(door.AT_WORK).__file__)).parent
    yield from (one.read_text("utf-8") for one in package.rglob("*.py"))


def reaches(chain: str) -> bool:
    """Tell whether a template can read `chain`, such as ``page.file.src_uri``."""
    name, *attributes = chain.split(".")
    value = _context()[name]
    for attribute in attributes:
        if not hasattr(value, attribute):
            return False
        value = getattr(value, attribute)
    return True


def _context() -> dict[str, object]:
    """Return what MkDocs hands to templates, of a site with one page."""
    config = door.MkDocsConfig()
    config.load_dict({"site_name": "Muster", "theme": {"name": "material"}, "plugins": []})
    config.validate()
    file = door.File("index.md", None, config.site_dir, use_directory_urls=False)
    file.page = door.Page("Start", file, config)
    return {"page": file.page, "nav": get_navigation(door.Files([file]), config), "config": config}
