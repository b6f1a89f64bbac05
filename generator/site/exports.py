"""The files for other programs, as parts of the site."""

from collections.abc import Iterator

from ..exports.address_book import address_books
from ..exports.calendars import calendars
from ..knowledge import Knowledge
from ..pages.house import House
from .plan import Asset


def export_files(knowledge: Knowledge, house: House) -> Iterator[Asset]:
    """Yield every calendar and address list of the edition."""
    for export in (*calendars(knowledge, house), *address_books(knowledge)):
        yield Asset(export.path, export.text)
