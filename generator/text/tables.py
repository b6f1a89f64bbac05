"""Tables of Markdown: columns aligned by class, and no header cell that says nothing."""

import re
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

ALIGNED = frozenset({"w-align-left", "w-align-center", "w-align-right"})
"""The classes of cells; `base.css` says what they look like."""

_STYLE = re.compile(r"text-align: (left|center|right);")


class _TidyCells(Treeprocessor):
    def run(self, root: ElementTree.Element) -> None:
        """Give cells a class in the place of the style that Markdown's tables set.

        An empty corner is a plain cell: a header without words helps nobody who listens.
        """
        for cell in root.iter():
            if cell.tag == "th" and not len(cell) and not (cell.text or "").strip():
                cell.tag = "td"
            if cell.tag in ("td", "th") and (found := _STYLE.fullmatch(cell.get("style", ""))):
                del cell.attrib["style"]
                cell.set("class", f"{cell.get('class', '')} w-align-{found[1]}".strip())


class TidyTables(Extension):
    """Markdown extension that sets the cells of tables right."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Run after everything that sets attributes (attribute lists: 8)."""
        md.treeprocessors.register(_TidyCells(md), "wissen_tables", 5)
