"""A page before it has a frame around it."""

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
class DataPart:
    """A script that hands data to the scripts of a page. `path` is relative to the site."""

    path: str
    text: str
