"""Where a record and a list live in the site: paths of files, relative to the site."""

from typing import Protocol

from .slugs import slug


class HasFolder(Protocol):
    """A collection, as far as its place in the site goes."""

    @property
    def name(self) -> str:
        """The collection's name in ``data/``."""

    @property
    def folder(self) -> str:
        """Its folder in the site."""


class HasPage(Protocol):
    """A record, as far as its place in the site goes."""

    @property
    def id(self) -> str:
        """The record's id within its collection."""

    @property
    def collection(self) -> HasFolder:
        """The collection it belongs to."""


def record_path(record: HasPage) -> str:
    """Return the record's page, relative to the site: ``kontakte/awo.html``."""
    return f"{record.collection.folder}/{record.id}.html"


def list_path(collection: HasFolder, number: int = 1) -> str:
    """Return the collection's list page, relative to the site; long lists have several."""
    name = "index" if number == 1 else f"liste-{number}"
    return f"{collection.folder}/{name}.html"


def fields_path(collection: HasFolder) -> str:
    """Return the page that explains the collection's fields, relative to the site."""
    return f"redaktion/felder/{collection.name}.html"


def law_text_path(law: str, section: str) -> str:
    """Return the page of an imported section, relative to the site: ``gesetze/sgb-ii/18.html``."""
    return f"gesetze/{slug(law)}/{slug(section)}.html"


def calendar_path(collection: HasFolder) -> str:
    """Return the collection's calendar, relative to the site: ``kalender/treffen.ics``."""
    return f"kalender/{collection.folder}.ics"


def feed_path(collection: HasFolder) -> str:
    """Return the collection's own feed, relative to the site: ``neues/rechtsaenderungen.xml``."""
    return f"neues/{collection.folder}.xml"


def address_book_path(collection: HasFolder) -> str:
    """Return the collection's visiting cards, relative to the site: ``kontakte/kontakte.vcf``."""
    return f"{collection.folder}/{collection.folder}.vcf"


def invitation_mail_path(meeting: HasPage) -> str:
    """Return the invitation to a meeting as a mail: ``treffen/fruehjahr-einladung.eml``."""
    return f"{meeting.collection.folder}/{meeting.id}-einladung.eml"


def relative(target: str, page: str) -> str:
    """Return the link from `page` to `target`, both relative to the site."""
    return "../" * page.count("/") + target


def markdown_path(page: str) -> str:
    """Return the name under which MkDocs knows the generated `page`."""
    return page.removesuffix(".html") + ".md"
