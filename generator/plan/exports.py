"""The files for other programs, as parts of the site."""

from collections.abc import Iterator

from ..exports.address_book import address_books
from ..exports.calendars import calendars
from ..exports.feed import feeds
from ..exports.invitation import invitations
from ..house import House
from ..knowledge import Knowledge
from ..output import SiteFile


def export_files(knowledge: Knowledge, house: House, site_url: str) -> Iterator[SiteFile]:
    """Yield every calendar, address list, feed and invitation of the edition."""
    yield from calendars(knowledge, house)
    yield from address_books(knowledge)
    yield from feeds(knowledge, house, site_url)
    yield from invitations(knowledge, house)
