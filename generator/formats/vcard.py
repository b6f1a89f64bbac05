"""A body of the network as a visiting card (vCard 3.0, RFC 2426), for any address book.

Version 3.0 because Outlook does not read 4.0. Contact persons and staff notes
never go along: a card leaves the house with the first forwarded mail.
"""

from collections.abc import Iterator

from ..records import Record
from ..records.contact import Location, PhoneType
from ..records.handed_out import Card
from .content_lines import escaped, folded, remark, structured
from .phone import dial

MEDIA_TYPE = "text/vcard"

_TEL_TYPES = {
    PhoneType.VOICE: "WORK,VOICE",
    PhoneType.HOTLINE: "WORK,VOICE",
    PhoneType.CELL: "WORK,CELL",
    PhoneType.FAX: "WORK,FAX",
}
_COUNTRY = "Deutschland"
"""Of every address: a postal code of a record has the five digits of a German one."""


def has_card(model: type[Record]) -> bool:
    """Tell whether records of `model` have visiting cards."""
    return model.visiting_card is not Record.visiting_card


def vcard(record: Record) -> str:
    """Return `record`, as far as it is shown, as one card; its UID is the record's key.

    Empty when its model has none.
    """
    card = record.visiting_card()
    return folded(_lines(record, card)) if card else ""


def _lines(record: Record, card: Card) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:{escaped(record.key)}"
    yield f"FN:{escaped(record.name)}"
    # 3.0 demands the parts of a person's name; the first is what address books sort by.
    yield f"N:{structured(record.name, '', '', '', '')}"
    yield f"ORG:{structured(card.organization or record.name)}"
    for phone in card.phones:
        yield f"TEL;TYPE={_TEL_TYPES[phone.type]}:{dial(phone.number).removeprefix('tel:')}"
    for email in card.emails:
        yield f"EMAIL;TYPE=INTERNET:{escaped(email.address)}"
    for location in card.locations:
        yield from _addresses(location)
    if card.website:
        yield f"URL:{card.website}"
    yield f"NOTE:{escaped(remark(record, record.summary))}"
    yield f"REV:{record.updated.isoformat()}T00:00:00Z"
    yield "END:VCARD"


def _addresses(location: Location) -> Iterator[str]:
    for address in location.addresses:
        extended = ", ".join(filter(None, (location.name, address.address_2)))
        value = structured(
            "", extended, address.address_1, address.city, "", address.postal_code, _COUNTRY
        )
        yield f"ADR;TYPE=WORK:{value}"
