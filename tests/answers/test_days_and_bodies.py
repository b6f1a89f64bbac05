"""Days and bodies as people write them in a mail."""

from datetime import date

import pytest

from generator.answers.bodies import body_by_id, body_meant
from generator.answers.days import day_in
from generator.answers.refusal import AnswerError
from generator.records.partners import Partner
from tests.samples import required

JULY = date(2027, 7, 1)


@pytest.mark.parametrize(
    "said",
    [
        "1.7.2027",
        "01.07.2027",
        "1. 7. 2027",
        "1. Juli 2027",
        "1. Jul. 2027",
        "1.Juli 2027",
        "2027-07-01",
        "1.7.27",
        "bis zum 1. Juli 2027",
        "spätestens am Donnerstag, dem 1.7.2027",
        "Do, 01.07.2027.",
        "ab 1. Juli 2027",
    ],
)
def test_a_day_is_read_as_people_write_it(said: str) -> None:
    assert day_in(said) == JULY


@pytest.mark.parametrize(
    "said",
    [
        "",
        "Ende Juni",
        "nach Ostern",
        "31.2.2027",
        "1.13.2027",
        "1.7.2027 oder 2.7.2027",
        "1.7.",
        "Juli 2027",
        "1. J 2027",
        "1.7.3027",
        "vor dem 1.7.2027",
        "frühestens 1.7.2027",
        "2027-7-32",
        "101.7.2027",
    ],
)
def test_what_is_not_one_day_is_none(said: str) -> None:
    assert day_in(said) is None


def partner(record_id: str, name: str, *others: str) -> Partner:
    values = {**required("partners"), "id": record_id, "name": name, "alternate_name": others}
    return Partner.model_validate(values)


PARTNERS = [
    partner("mbe-verl", "Migrationsberatung Verl", "MBE Verl", "MB"),
    partner("mbe-halle", "Migrationsberatung Halle", "MBE Halle", "MB"),
    partner("abh", "Ausländerbehörde Kreis Gütersloh", "Ausländeramt"),
    partner("agentur", "Agentur für Arbeit", "Agentur"),
    partner("beruf", "Frau und Beruf"),
    partner("familie", "Frau Holle Haus", "Familienhaus"),
]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("mbe-verl", "mbe-verl"),
        ("MBE VERL", "mbe-verl"),
        ("Migrationsberatung  Verl.", "mbe-verl"),
        ("Auslaenderbehoerde Kreis Guetersloh", "abh"),
        ("ausländeramt", "abh"),
        ("MBE Verl, Beratungsstelle im Rathaus", "mbe-verl"),
        ("Ihre Agentur für Arbeit in Bielefeld", "agentur"),
        ("Frau und Beruf", "beruf"),
        ("Frau Holle Haus", "familie"),
    ],
)
def test_a_body_is_known_by_all_its_names(said: str, wanted: str) -> None:
    assert body_meant(said, PARTNERS).id == wanted


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("MB", "„Migrationsberatung Verl“ (mbe-verl) oder „Migrationsberatung Halle“ (mbe-halle)"),
        ("MBE Verl und MBE Halle", "kann mehrere Stellen meinen"),
        ("Migrationsberatng Verl", "meinten Sie „Migrationsberatung Verl“ (mbe-verl)?"),
        ("xyz", "die Stelle „xyz“ gibt es nicht\n    Hinweis: geben Sie mit --by"),
        ("Frau Beispielova", "ist eine Person"),
        ("Herr Beispielov, MBE Verl", "ist eine Person"),
        ("Team von Fr. Muster", "ist eine Person"),
    ],
)
def test_what_is_no_body_or_not_one_is_refused(said: str, words: str) -> None:
    with pytest.raises(AnswerError) as error:
        body_meant(said, PARTNERS)
    assert words in str(error.value)


def test_an_id_is_looked_for_exactly() -> None:
    assert body_by_id("abh", PARTNERS).id == "abh"
    with pytest.raises(AnswerError, match=r"„mbe-verll“ gibt es nicht.*\n.*\(mbe-verl\)"):
        body_by_id("mbe-verll", PARTNERS)
