"""What readers take along from a page: a visiting card, an entry for the calendar, a whole list."""

from dataclasses import dataclass
from datetime import datetime

from ..browser import NEWS_FEED
from ..dates import german_date, german_moment
from ..formats import calendar
from ..formats.data_link import data_link
from ..formats.vcard import MEDIA_TYPE, has_card, vcard
from ..house import House
from ..mailto import mail_address
from ..paths import (
    address_book_path,
    calendar_path,
    feed_path,
    invitation_mail_path,
    list_path,
    relative,
)
from ..records import Record, model_for
from ..records.base import CollectionInfo
from ..records.happenings import Happening
from ..records.meetings import Meeting


@dataclass(frozen=True, slots=True)
class FileToSave:
    """A file to save: its address, the name it is saved under, what the link says.

    `spoken` tells links of one wording apart for those who hear them.
    """

    href: str
    name: str
    label: str
    spoken: str


@dataclass(frozen=True, slots=True)
class ListFiles:
    """The whole list for other programs: links to its files, empty for what it does not have.

    `feed` tells what is new in the list, `feed_of_all` what is new anywhere.
    """

    address_book: str
    calendar: str
    feed: str = ""
    feed_of_all: str = ""


def visiting_card(record: Record) -> FileToSave:
    """Return the link to the visiting card of `record`, whose model has one."""
    label = "Visitenkarte (.vcf)"
    href = data_link(MEDIA_TYPE, vcard(record))
    return FileToSave(href, f"{record.id}.vcf", label, f"{label}: {record.name}")


def calendar_links(record: Record, house: House) -> list[FileToSave]:
    """Return a link for each happening of `record`, in its order."""
    return [
        FileToSave(
            data_link(calendar.MEDIA_TYPE, calendar.single(entry)),
            f"{record.id}-{entry.happening.day.isoformat()}.ics",
            "In den Kalender (.ics)",
            f"In den Kalender (.ics): {_when(entry.happening)}",
        )
        for entry in calendar.entries(record, house.domain)
    ]


def list_files(collection: CollectionInfo) -> ListFiles:
    """Return the files of a collection, as links from its list page."""
    model, page = model_for(collection.name), list_path(collection)
    cards = relative(address_book_path(collection), page)
    dates = relative(calendar_path(collection), page)
    feed = relative(feed_path(collection), page) if collection.has_feed else ""
    return ListFiles(
        cards if has_card(model) else "",
        dates if calendar.has_calendar(model) else "",
        feed,
        relative(NEWS_FEED, page) if feed else "",
    )


def invitation_mail(house: House, meeting: Meeting) -> str:
    """Return the file of the invitation to `meeting`; empty when no address can send it."""
    usable = mail_address(house.name, house.network_email)
    return invitation_mail_path(meeting) if usable else ""


def _when(happening: Happening) -> str:
    start = happening.start
    return german_moment(start) if isinstance(start, datetime) else german_date(start)
