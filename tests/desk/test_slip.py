"""What stands on the slip for clients, and what never does."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import zxingcpp
from lxml import html

from generator.desk.slip import Slip, SlipLanguages, language_name, slip_of
from generator.formats import qr
from generator.knowledge import Knowledge
from generator.loading import load
from generator.records.slip_labels import SlipLabels
from tests.built import ROOT
from tests.data_scripts import handed_over
from tests.support import Project, project, texts

GERMAN = next(file for file in load(ROOT).slip_labels if file.language == "de")


def slip(sample: Project, key: str) -> Slip:
    knowledge = sample.knowledge()
    found = slip_of(knowledge.records[key], knowledge)
    assert found
    return found


@pytest.fixture
def contact(tmp_path: Path) -> Project:
    return project(tmp_path).record(
        "partners",
        "stelle",
        name="Stelle",
        staff_note="Nur fürs Haus.",
        phones=[
            {"number": "0221 4710-5", "type": "fax"},
            {"number": "0221 4710-1", "description": "Beratung"},
        ],
        emails=[{"address": "team@example.org"}],
        contacts=[{"name": "Erika Mustermann"}],
        schedules=[
            {"kind": "phone", "byday": ["WE", "MO"], "opens_at": "09:00", "closes_at": "12:00"}
        ],
        required_documents=["Ausweis"],
    )


def test_a_contact_says_how_and_when_to_reach_it(contact: Project) -> None:
    made = slip(contact, "partners/stelle")
    assert made.phones == (("0221 4710-1", "Beratung"),)
    assert [(one.kind, one.days, one.clock) for one in made.hours] == [
        ("phone", (0, 2), "09:00–12:00")
    ]
    assert made.bring == ("Ausweis",)


def test_nothing_of_the_house_is_on_it(contact: Project) -> None:
    written = slip(contact, "partners/stelle").data
    for internal in ("Nur fürs Haus", "Mustermann", "team@example.org", "4710-5"):
        assert internal not in written


def test_it_has_no_field_for_client_data() -> None:
    fields = set(SlipLabels.model_fields)
    assert not fields & {"name", "client", "birthday", "number"}


def test_a_course_says_when_it_begins_and_on_which_weekday(tmp_path: Path) -> None:
    sample = project(tmp_path).record("course_providers", "muster", name="Träger")
    sample.record("course_types", "muster").record(
        "courses", "kurs", name="Kurs", starts_on="2027-01-11", phone="0221 4710-9"
    )
    made = slip(sample, "courses/kurs")
    assert (made.by, made.starts, made.scan) == ("Träger", ("11.01.2027", 0), "date")
    assert made.phones == (("0221 4710-9", ""),)


def test_other_records_have_no_slip(tmp_path: Path) -> None:
    sample = project(tmp_path).record("topics", "schulden")
    knowledge = sample.knowledge()
    assert slip_of(knowledge.records["topics/schulden"], knowledge) is None


def read_back(picture: str) -> str:
    """Return what a reader finds in the SVG element of a code."""
    path = html.fromstring(picture).xpath("//path/@d")[0]
    view = html.fromstring(picture).get("viewbox") or html.fromstring(picture).get("viewBox")
    size = int(view.split()[2])
    dark = bytearray(b"\xff" * (size * size))
    x, y = 0.0, 0.0
    for command, numbers in _commands(path):
        if command == "M":
            x, y = numbers
        elif command == "m":
            x, y = x + numbers[0], y + numbers[1]
        elif command == "h":
            for column in range(int(x), int(x + numbers[0])):
                dark[int(y) * size + column] = 0
            x += numbers[0]
    scale = 8
    rows = [dark[row * size : (row + 1) * size] for row in range(size)]
    large = b"".join(b"".join(bytes([value]) * scale for value in row) * scale for row in rows)
    image = memoryview(large).cast("B", (size * scale, size * scale))
    found = zxingcpp.read_barcodes(image)  # type: ignore[arg-type]
    assert found, "the code cannot be read; check the mask and the border"
    return str(found[0].text)


def _commands(path: str) -> list[tuple[str, list[float]]]:
    return [
        (letter, [float(number) for number in re.findall(r"-?[\d.]+", rest)])
        for letter, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", path)
    ]


def test_the_code_calls_the_number_that_stands_beside_it(contact: Project) -> None:
    made = slip(contact, "partners/stelle")
    assert read_back(str(made.picture)) == "TEL:+4922147101"


def test_the_code_of_a_course_is_a_calendar_entry() -> None:
    entry = qr.day_entry("Kurs; mit, Umlaut ä\\", date(2027, 1, 11))
    assert read_back(qr.svg(entry)) == entry
    assert "SUMMARY:Kurs  mit  Umlaut ä \n" in entry
    assert "DTSTART;VALUE=DATE:20270111" in entry


def test_every_shipped_slip_can_be_scanned() -> None:
    knowledge = Knowledge.of(load(ROOT))
    for name in ("partners", "courses", "course_providers"):
        for record in knowledge.all(name):
            made = slip_of(record, knowledge)
            assert made
            if made.code:
                assert read_back(str(made.picture)) == made.code, record.key


def test_a_language_brings_its_weekdays_names_and_direction() -> None:
    arabic = GERMAN.model_copy(update={"language": "ar", "reviewed": False})
    languages = SlipLanguages((arabic, GERMAN))
    scripts = {part.path: part.text for part in languages.parts()}
    name, words = handed_over(scripts["zettel/ar.js"])
    assert name == "zettel/ar"
    assert (words["direction"], words["days"][0], words["names"]["tr"]) == (
        "rtl",
        "الاثنين",
        "التركية",
    )
    assert words["reviewed"] is False
    assert list(languages.choices()) == [("ar", "Deutsch (Arabisch)")]


def test_languages_are_called_by_their_german_names() -> None:
    assert [language_name(code) for code in ("tr", "uk")] == ["Türkisch", "Ukrainisch"]


def test_without_german_there_is_no_second_language() -> None:
    assert list(SlipLanguages((GERMAN.model_copy(update={"language": "ar"}),)).choices()) == []


def test_a_slip_keeps_its_code_out_of_its_data(contact: Project) -> None:
    made = replace(slip(contact, "partners/stelle"), code="geheim")
    assert "geheim" not in made.data


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("xx-yy.yml", "phone: Telefon\n", "das ist keine Sprachdatei für den Zettel"),
        ("notizen.txt", "x", "das ist keine Sprachdatei für den Zettel"),
        (
            "tr.yml",
            "- eins\n",
            "hier gehören Felder hin: „phone: …“; die Sprache ist der Dateiname",
        ),
        (
            "tr.yml",
            "language: tr\n",
            "hier gehören Felder hin: „phone: …“; die Sprache ist der Dateiname",
        ),
        ("tr.yml", "phone: [\n", ""),
    ],
)
def test_a_wrong_language_file_is_placed_and_nothing_else_is_lost(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    sample = project(tmp_path).record("topics", "schulden")
    sample.file(f"data/slip_labels/{name}", content)
    loaded = sample.load()
    found = [problem for problem in loaded.problems if problem.path == f"data/slip_labels/{name}"]
    assert len(found) == 1
    assert not message or texts(found) == [message]
    assert [record.key for record in loaded.records] == ["topics/schulden"]


def test_a_missing_word_is_named(tmp_path: Path) -> None:
    sample = project(tmp_path).file("data/slip_labels/tr.yml", "phone: Telefon\n")
    messages = texts(sample.load().problems)
    assert "es fehlt „address“ (Adresse)" in messages
