"""Visiting cards, read back with another library."""

from typing import Any

import pytest
import vobject

from generator.formats.phone import dial
from generator.formats.vcard import vcard
from generator.knowledge import Knowledge
from generator.loading import load
from generator.records import COLLECTIONS
from generator.records.partners import Organisation, Partner
from tests.built import ROOT
from tests.samples import everything, required


def partner(**fields: Any) -> Partner:
    return Partner.model_validate({**required("partners"), "id": "mbe-verl", **fields})


def read(record: Organisation) -> Any:
    (card,) = vobject.readComponents(vcard(record))
    card.validate()
    return card


def everybody() -> list[Organisation]:
    records = Knowledge.of(load(ROOT)).records.values()
    return [record for record in records if isinstance(record, Organisation)]


def test_what_an_address_book_wants_to_know() -> None:
    card = read(
        partner(
            name="Migrationsberatung Verl",
            summary="Berät Zugewanderte ab 27 Jahren.",
            organization="AWO, Kreisverband; Nord",
            website="https://example.org/mbe",
            updated="2026-05-01",
            phones=[
                {"number": "0221 4710-123"},
                {"number": "0171 39200-01", "type": "cell"},
                {"number": "0221 4710-124", "type": "fax"},
                {"number": "116 016", "type": "hotline"},
            ],
            emails=[{"address": "mbe@example.org"}, {"address": "anmeldung@example.org"}],
        )
    )
    assert card.version.value == "3.0"
    assert card.uid.value == "partners/mbe-verl"
    assert card.fn.value == card.n.value.family == "Migrationsberatung Verl"
    assert card.org.value == ["AWO, Kreisverband; Nord"]
    assert card.note.value == "Berät Zugewanderte ab 27 Jahren."
    assert card.url.value == "https://example.org/mbe"
    assert card.rev.value == "2026-05-01T00:00:00Z"
    assert [(entry.value, *entry.params["TYPE"]) for entry in card.tel_list] == [
        ("+492214710123", "WORK", "VOICE"),
        ("+491713920001", "WORK", "CELL"),
        ("+492214710124", "WORK", "FAX"),
        ("116016", "WORK", "VOICE"),
    ]
    emails = [entry.value for entry in card.email_list]
    assert emails == ["mbe@example.org", "anmeldung@example.org"]


def test_every_address_of_every_place_goes_along() -> None:
    first = {"address_1": "Musterweg 5", "postal_code": "33415", "city": "Verl"}
    second = {**first, "address_1": "Postfach 1, Haus B", "address_2": "Hinterhaus; 2. Stock"}
    places = [{"name": "Familienzentrum", "addresses": [first, second]}, {"name": "Ohne Anschrift"}]
    found = [entry.value for entry in read(partner(locations=places)).adr_list]
    assert [(adr.extended, adr.street, adr.code, adr.city, adr.country) for adr in found] == [
        ("Familienzentrum", "Musterweg 5", "33415", "Verl", "Deutschland"),
        (
            "Familienzentrum, Hinterhaus; 2. Stock",
            "Postfach 1, Haus B",
            "33415",
            "Verl",
            "Deutschland",
        ),
    ]


def test_without_an_organisation_the_body_stands_for_itself() -> None:
    assert read(partner(name="Jobcenter Verl")).org.value == ["Jobcenter Verl"]


def test_a_web_address_stays_as_it_is() -> None:
    """RFC 2426 section 3.6.8: its type is uri, not text, so nothing in it is escaped."""
    assert "\r\nURL:https://example.org/a,b;c\r\n" in vcard(
        partner(website="https://example.org/a,b;c")
    )


def test_an_example_says_so_even_in_the_address_book() -> None:
    note = read(partner(summary="Berät.", example="true")).note.value
    assert note == "Beispiel: Diese Angaben sind erfunden.\nBerät."


@pytest.mark.parametrize("collection", ["partners", "course_providers"])
def test_persons_and_notes_for_staff_stay_off_the_card(collection: str) -> None:
    contact = {"name": "Eva Geheim", "email": "eva@example.org", "phone": "0221 4710-199"}
    values = {**everything(collection), "contacts": [contact], "staff_note": "Geheim: erst mailen."}
    record = COLLECTIONS[collection].model_validate({**values, "id": "muster"})
    assert isinstance(record, Organisation)
    raw = vcard(record).replace("\r\n ", "")
    for secret in ("Geheim", "eva@", "4710199"):
        assert secret not in raw, f"{secret} is on the card"


@pytest.mark.parametrize("record", everybody(), ids=lambda record: record.key)
def test_every_shipped_body_has_a_card(record: Organisation) -> None:
    card = read(record)
    assert card.fn.value == record.name
    assert card.note.value.endswith(record.summary)
    assert [f"tel:{entry.value}" for entry in card.contents.get("tel", ())] == [
        dial(phone.number) for phone in record.phones
    ]
    streets = [address.address_1 for place in record.locations for address in place.addresses]
    assert [entry.value.street for entry in card.contents.get("adr", ())] == streets
