"""What the rooms hand to the plan of a site: files, and pages before they have a frame."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class PageContent:
    """One page of the site.

    `path` is its file in the site, `inputs` returns the source files it is made
    from, `html` makes its inner HTML. `section` is the list page under whose
    tab it appears (its own path for pages that stand in the navigation), `hide` names
    the sidebars it does without.
    """

    path: str
    title: str
    description: str
    html: Callable[[], str]
    inputs: Callable[[], frozenset[str]]
    section: str = ""
    hide: tuple[str, ...] = ("toc",)


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A text file made for the site: data for scripts, a calendar, a feed.

    `path` is relative to the site, `text` the whole of it.
    """

    path: str
    text: str
