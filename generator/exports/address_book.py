"""One address list per collection whose records have visiting cards."""

from collections.abc import Iterator

from ..formats.vcard import has_card, vcard
from ..knowledge import Knowledge
from ..output import SiteFile
from ..paths import address_book_path
from ..records import COLLECTIONS


def address_books(knowledge: Knowledge) -> Iterator[SiteFile]:
    """Yield the address lists of the edition; none for a collection without records."""
    for name, model in COLLECTIONS.items():
        cards = "".join(map(vcard, knowledge.all(name))) if has_card(model) else ""
        if cards:
            yield SiteFile(address_book_path(model.collection), cards)
