"""One address list per collection of bodies."""

from collections.abc import Iterator

from ..formats.vcard import vcard
from ..knowledge import Knowledge
from ..output import SiteFile
from ..paths import address_book_path
from ..records import COLLECTIONS
from ..records.partners import Organisation


def address_books(knowledge: Knowledge) -> Iterator[SiteFile]:
    """Yield the address lists of the edition; none for a collection without records."""
    for name, model in COLLECTIONS.items():
        found = [record for record in knowledge.all(name) if isinstance(record, Organisation)]
        if found:
            yield SiteFile(address_book_path(model.collection), "".join(map(vcard, found)))
