"""Generated pages as MkDocs knows them."""

from collections.abc import Hashable, Mapping
from copy import copy
from typing import Any

import jinja2

from ..mkdocs import (
    File,
    Files,
    InclusionLevel,
    MkDocsConfig,
    Navigation,
    Page,
    Section,
    TableOfContents,
)
from ..output import PageContent
from ..paths import markdown_path
from .shell import Shell, attribute, hole

TEMPLATE = "wissen/page.html"
"""The template MkDocs is told to use; it hands over to `render_page`."""

_FRAME = "wissen/frame.html"


class GeneratedFile(File):
    """The file of a generated page. `current` says that the site already has its output."""

    current = False

    def is_modified(self) -> bool:
        """Tell MkDocs' dirty build whether the page has to be made."""
        return not self.current


class GeneratedPage(Page):
    """A page whose inner HTML comes from a template instead of Markdown.

    Its `content` is a hole that the shell fills at the very end, so that ten
    thousand pages are never held in memory at once.
    """

    parent: Section | Page | None = None  # type: ignore[assignment]

    def __init__(self, source: PageContent, config: MkDocsConfig, nav_title: str = "") -> None:
        in_nav = not source.section or source.section == source.path
        level = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
        file = GeneratedFile(
            markdown_path(source.path),
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=False,
            dest_uri=source.path,
            inclusion=level,
        )
        file.generated_by = "wissen"
        file._content = ""
        super().__init__(nav_title or source.title, file, config)
        self.generated = file
        self.source = source
        self.hide = source.hide

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the place of reading Markdown."""
        self.markdown = ""
        self.meta = {
            "template": TEMPLATE,
            "description": self.source.description,
            "hide": list(self.hide),
            "search": {"exclude": True},
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the place of converting Markdown."""
        self.content = hole("content")
        self.toc = TableOfContents([])
        self.present_anchor_ids = set()

    def frame_key(self) -> Hashable:
        """Return what the frame depends on.

        That is the folder (links are relative to it), the section whose tab is
        marked, the place in the navigation, and which sidebars are hidden.
        """
        folder = self.url.rpartition("/")[0]
        in_nav = self.file.src_uri if self.file.inclusion.is_in_nav() else ""
        return folder, id(self.parent), in_nav, self.hide

    def values(self) -> Mapping[str, str]:
        """Return what goes into the holes, as HTML."""
        return {
            "title": attribute(self.source.title),
            "description": attribute(self.source.description),
            "canonical": attribute(self.canonical_url or ""),
            "content": self.source.html(),
        }

    def with_holes(self) -> "GeneratedPage":
        """Return this page as the frame may see it."""
        page = copy(self)
        page.title = hole("title")
        page.meta = {**self.meta, "description": hole("description")}
        page.canonical_url = hole("canonical") if self.canonical_url else None
        return page


def nav_titles(nav: Any) -> dict[str, str]:
    """Return the titles that ``nav:`` in ``mkdocs.yml`` gives to pages, by their Markdown path."""
    if isinstance(nav, list):
        return {path: title for item in nav for path, title in nav_titles(item).items()}
    if not isinstance(nav, dict):
        return {}
    below = {path: title for item in nav.values() for path, title in nav_titles(item).items()}
    return below | {path: title for title, path in nav.items() if isinstance(path, str)}


def page_renderer(shell: Shell) -> Any:
    """Return the function that `TEMPLATE` calls to render its page."""

    @jinja2.pass_context
    def render_page(context: jinja2.runtime.Context) -> str:
        page = context["page"]

        def frame() -> str:
            template = context.environment.get_template(_FRAME)
            return template.render({**context.get_all(), "page": page.with_holes()})

        return shell.fill(page, frame)

    return render_page


def adopt(nav: Navigation, pages: list[GeneratedPage]) -> None:
    """Put each page under the section of its list page, so that its tab is marked.

    A list page that stands at the top of the navigation is its own tab; having
    no neighbours, it needs no sidebar.
    """
    tabs = {page.file.dest_uri: page.parent or page for page in nav.pages}
    for page in pages:
        if page.source.section != page.source.path:
            page.parent = tabs.get(page.source.section)
        elif page.parent is None:
            page.hide = ("navigation", *page.hide)
