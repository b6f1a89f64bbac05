"""One address list per collection of bodies."""

from collections.abc import Iterator

from ..formats.address import address_book_path
from ..formats.vcard import vcard
from ..knowledge import Knowledge
from ..records import COLLECTIONS
from ..records.partners import Organisation
from .export import Export


def address_books(knowledge: Knowledge) -> Iterator[Export]:
    """Yield the address lists of the edition; none for a collection without records."""
    for name, model in COLLECTIONS.items():
        found = [record for record in knowledge.all(name) if isinstance(record, Organisation)]
        if found:
            yield Export(address_book_path(model.collection), "".join(map(vcard, found)))
