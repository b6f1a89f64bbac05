"""Where ``[[id]]`` leads on a hand-written page, what an edition does not show, what data fills."""

from collections.abc import Callable, MutableMapping
from typing import Any

from markupsafe import Markup

from ..knowledge import HIDDEN, Affected, Knowledge
from ..paths import markdown_path, record_path, relative
from ..text import Link, fill_blocks, link_statutes
from ..views.law_watch import overtaken_words
from ..views.statutes import StatutePlaces


class DocLinks:
    """The links of hand-written pages, one page after the other.

    MkDocs' Markdown is set up before anything is loaded, so `knowledge` and `block` come
    later; `page` is the one being made, as its path in the site.
    """

    def __init__(self) -> None:
        self.knowledge: Knowledge | None = None
        self.block: Callable[[str, str], str] | None = None
        self._page = ""

    def resolve(self, target: str) -> Link:
        """Return the link to the record `target`, for the page being made."""
        key = self.knowledge.find(target) if self.knowledge else None
        if self.knowledge is None or key is None:
            return Link(None, HIDDEN)
        record = self.knowledge.records[key]
        # To the Markdown name: MkDocs knows its pages by it, and turns it into the address.
        return Link(relative(markdown_path(record_path(record)), self._page), record.name)

    def enter(self, page: str, markdown: str, meta: MutableMapping[str, Any]) -> str:
        """Begin with `page`; return its `markdown` without links this edition lacks.

        Its front matter `meta` is changed the same way.
        """
        self._page = page
        if self.knowledge is None:
            return markdown
        cut = self.knowledge.without_lost_links
        front = meta.items()
        meta.update({name: cut(text) for name, text in front if isinstance(text, str)})
        return cut(markdown)

    def finished(self, page: str, html: str) -> str:
        """Return the `html` of `page` with its statutes linked and its blocks filled."""
        linked, block = self.with_statutes(page, html), self.block
        return fill_blocks(linked, lambda name: block(name, page)) if block else linked

    def with_statutes(self, page: str, html: str) -> str:
        """Return the finished `html` of `page` with links on the statutes it names.

        Below its title stands a mark when one of them changed since somebody read the page.
        """
        if self.knowledge is None:
            return html
        linked = link_statutes(html, StatutePlaces(self.knowledge, page))
        one = self.knowledge.affected.get("docs/" + markdown_path(page))
        if one is None or not one.due:
            return linked
        title, end, rest = linked.partition("</h1>")
        return f"{title}{end}{_mark(one)}{rest}" if end else f"{_mark(one)}{linked}"


def _mark(one: Affected) -> Markup:
    said = Markup('<p class="w-release"><span class="w-badge w-badge--warning">{}</span></p>')
    return said.format(overtaken_words(one, "Seite"))
