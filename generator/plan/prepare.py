"""From what was loaded to the plan of one edition."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from ..browser import client_data_file, contract_file
from ..desk.slip import SlipLanguages
from ..formats.holidays import holidays_file
from ..house import House
from ..knowledge import Edition, Knowledge
from ..loading import Loaded
from ..pages.book import Book
from ..pages.environment import environment
from .exports import export_files
from .plan import SitePlan
from .search import search_files
from .styles import style_sheet


@dataclass(frozen=True, slots=True)
class BuildChoices:
    """What one build is asked for: whose site, with or without examples, as of which day.

    `state` is the federal state whose public holidays count, empty for those of the
    whole country; `site_url` the address of the site with a slash at its end, empty
    when it is not known.
    """

    edition: Edition
    examples: bool
    today: date
    house: House
    unreviewed_slips: bool = True
    state: str = ""
    site_url: str = ""


@dataclass(frozen=True)
class Prepared:
    """The knowledge of the edition, the plan of its site, and what fills a block of a page.

    `block` is handed the block's name and the page's path in the site.
    """

    knowledge: Knowledge
    plan: SitePlan
    block: Callable[[str, str], str]


def knowledge_for(loaded: Loaded, choices: BuildChoices) -> Knowledge:
    """Return what the readers of this build may see."""
    knowledge = Knowledge.of(loaded)
    if not choices.examples:
        knowledge = knowledge.without_examples()
    return knowledge.for_edition(choices.edition)


def prepare(loaded: Loaded, choices: BuildChoices, theme_dirs: Sequence[str]) -> Prepared:
    """Plan the site; templates and styles come from `theme_dirs`, first match first."""
    knowledge = knowledge_for(loaded, choices)
    labels = (one for one in loaded.slip_labels if one.reviewed or choices.unreviewed_slips)
    env = environment(theme_dirs)
    book = Book(knowledge, env, choices.house, choices.today, SlipLanguages(tuple(labels)))
    days = holidays_file(choices.state, choices.today)
    shared = (contract_file(), client_data_file(), days, style_sheet(theme_dirs))
    search = search_files(knowledge, loaded.search_words, choices.house.district)
    exports = export_files(knowledge, choices.house, choices.site_url)
    files = (*search, *book.data_files(), *exports, *shared)
    return Prepared(knowledge, SitePlan.of(knowledge, book.pages(), files), book.block)
