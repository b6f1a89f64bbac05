"""Address lists, read back with another library."""

from typing import Any

import vobject

from generator.exports.address_book import address_books
from generator.knowledge import Knowledge
from generator.loading import load
from generator.records import COLLECTIONS
from tests.built import ROOT
from tests.support import Project


def read(knowledge: Knowledge) -> dict[str, list[Any]]:
    """Return the cards of every address list of the edition by its path."""
    books = address_books(knowledge)
    return {export.path: list(vobject.readComponents(export.text)) for export in books}


def test_each_kind_of_body_has_its_list(work: Project) -> None:
    work.record("partners", "awo", name="AWO").record("partners", "jmd", name="JMD")
    work.record("course_providers", "vhs", name="VHS").record("topics", "geld")
    found = read(work.knowledge())
    names = {path: [card.fn.value for card in cards] for path, cards in found.items()}
    assert names == {
        "kontakte/kontakte.vcf": ["AWO", "JMD"],
        "kurstraeger/kurstraeger.vcf": ["VHS"],
    }


def test_an_empty_list_is_no_file(work: Project) -> None:
    assert read(work.knowledge()) == {}


def test_the_network_gets_nothing_from_the_house(work: Project) -> None:
    work.record("partners", "intern", name="Geheimstelle")
    work.record(
        "partners",
        "awo",
        name="AWO",
        audience="netzwerk",
        staff_note="Geheim",
        contacts=[{"name": "Eva Geheim"}],
        phones=[{"number": "0221 4710-101"}, {"number": "0221 4710-102", "audience": "intern"}],
        emails=[{"address": "geheim@example.org", "audience": "intern"}],
        locations=[
            {
                "audience": "intern",
                "addresses": [
                    {"address_1": "Geheimweg 1", "postal_code": "33415", "city": "Verl"},
                ],
            }
        ],
    )
    whole = work.knowledge()
    (inside,) = address_books(whole)
    (outside,) = address_books(whole.for_edition("netzwerk"))
    assert "Geheimstelle" in inside.text
    assert "Geheimweg" in inside.text
    assert "+492214710101" in outside.text
    for secret in ("eheim", "4710102"):
        assert secret not in outside.text.replace("\r\n ", ""), f"{secret} leaves the house"


def test_every_shipped_body_is_in_its_list_once() -> None:
    shipped = Knowledge.of(load(ROOT))
    names = {model.collection.folder: name for name, model in COLLECTIONS.items()}
    for path, cards in read(shipped).items():
        collection = names[path.partition("/")[0]]
        keys = [card.uid.value for card in cards]
        assert keys == [record.key for record in shipped.all(collection)]
        assert len(set(keys)) == len(keys)
