"""The inner HTML of all pages of a project, worked out without MkDocs."""

from datetime import date

from lxml import html
from mkdocs.theme import Theme

from generator.house import DISTRICTS, House
from generator.knowledge import Knowledge
from generator.pages.book import Book
from generator.pages.environment import environment
from generator.plugin import THEME

from .support import TODAY, Project

HOUSE = House(
    "Haus",
    "Wissen",
    "team@example.org",
    "https://quelle.example.org/{path}",
    district=DISTRICTS["Kreis"],
)

THEME_DIRS = [str(THEME), *Theme("material").dirs]
"""Where a build looks for templates and style sheets."""


def pages(
    sample: Project, today: date = TODAY, knowledge: Knowledge | None = None
) -> dict[str, html.HtmlElement]:
    """Return the pages by path; `knowledge` takes the place of all that the project holds."""
    book = Book(knowledge or sample.knowledge(), environment([str(THEME)]), HOUSE, today)
    return {page.path: html.fromstring(page.html()) for page in book.pages()}


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())
