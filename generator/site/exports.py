"""The files for other programs, as parts of the site."""

from collections.abc import Iterator

from ..exports.address_book import address_books
from ..exports.calendars import calendars
from ..exports.feed import feeds
from ..knowledge import Knowledge
from ..pages.house import House
from .plan import Asset


def export_files(knowledge: Knowledge, house: House, site_url: str) -> Iterator[Asset]:
    """Yield every calendar, address list and feed of the edition."""
    lists = (*calendars(knowledge, house), *address_books(knowledge))
    for export in (*lists, *feeds(knowledge, house, site_url)):
        yield Asset(export.path, export.text)
