"""Columns of a Markdown table aligned by class: pages carry no style of their own."""

import re
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

ALIGNED = frozenset({"w-align-left", "w-align-center", "w-align-right"})
"""The classes of cells; `base.css` says what they look like."""

_STYLE = re.compile(r"text-align: (left|center|right);")


class _ByClass(Treeprocessor):
    def run(self, root: ElementTree.Element) -> None:
        """Give cells a class in the place of the style that Markdown's tables set."""
        for cell in root.iter():
            if cell.tag in ("td", "th") and (found := _STYLE.fullmatch(cell.get("style", ""))):
                del cell.attrib["style"]
                cell.set("class", f"{cell.get('class', '')} w-align-{found[1]}".strip())


class TableAlignment(Extension):
    """Markdown extension that aligns the cells of tables by class."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Run after everything that sets attributes (attribute lists: 8)."""
        md.treeprocessors.register(_ByClass(md), "wissen_tables", 5)
