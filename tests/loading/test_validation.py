"""Hints and rules that no shipped record happens to need."""

from typing import ClassVar, Self

import pytest
from pydantic import model_validator

from generator.loading.locate import key_position, position
from generator.loading.suggest import closest, listed, not_a_choice, possible
from generator.loading.validation import validate
from generator.records import Record
from generator.records.base import CollectionInfo, Group
from generator.records.values import fault

from ..samples import required


class Strict(Record):
    """A record with a rule that points at no field."""

    collection: ClassVar = CollectionInfo(
        name="strict", folder="x", title="X", singular="X", intro="X", group=Group.REFERENCE
    )

    @model_validator(mode="after")
    def _never(self) -> Self:
        raise fault("never", "so geht es nicht", "anders machen")


def test_a_rule_over_the_whole_record_is_reported_at_its_top() -> None:
    values = required("topics")
    record, problems = validate(Strict, "x", values, "data/strict/x.yml", "# Kopf\nname: x\n")
    assert record is None
    assert [str(problem) for problem in problems] == [
        "data/strict/x.yml:2:1: so geht es nicht\n    Hinweis: anders machen"
    ]


CHOICES = {"mbe": "Migrationsberatung", "awo": "AWO", "WE": "Mittwoch", "MO": "Montag"}


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("MBE", "mbe"),
        ("Migrationberatung", "mbe"),
        ("Die Migrationsberatung", "mbe"),
        ("aow", "awo"),
        ("mo", "MO"),
        ("mittwochs", "WE"),
    ],
)
def test_close_words_and_labels_are_suggested(wanted: str, meant: str) -> None:
    assert closest(wanted, CHOICES) == f"meinten Sie „{meant}“?"


@pytest.mark.parametrize(
    "wanted", ["", "x", "Kindererziehung", "Schuldnerberatung", "vermittlungsbudget", "gutschein"]
)
def test_far_off_words_get_no_wild_guess(wanted: str) -> None:
    choices = {"de": "Deutsch", "no": "Norwegisch", "verl": "Verl", "bildung": "Ausbildung, Schule"}
    assert closest(wanted, choices) == ""
    assert closest(wanted, {}) == ""


def test_long_lists_are_cut() -> None:
    words = [f"w{number}" for number in range(20)]
    assert listed(words) == ", ".join(words[:12]) + " …"
    assert possible(words[:2]) == "möglich sind: w0, w1"
    assert possible(words[:1]) == "möglich ist nur „w0“"


def test_what_may_be_chosen_is_shown_with_its_label() -> None:
    message, hint = not_a_choice("zzz", {"open": "offen", "voll": "voll"})
    assert message == "„zzz“ ist hier nicht möglich"
    assert hint == "möglich sind: open (offen), voll"


TEXT = """\
# Kopf
name: x
leer:
phones:
  -
  - number: 1
    type: fax
block:
  a: {b: c}
"""


@pytest.mark.parametrize(
    ("loc", "value", "key"),
    [
        (("name",), (2, 7), (2, 1)),
        (("leer",), (3, 1), (3, 1)),
        (("phones",), (4, 1), (4, 1)),
        (("phones", 0), (6, 5), (6, 5)),
        (("phones", 0, "type"), (7, 11), (7, 5)),
        (("phones", 0, "nirgends"), (6, 5), (6, 5)),
        (("phones", 7), (4, 1), (4, 1)),
        (("phones", "number"), (4, 1), (4, 1)),
        (("block", "a", "b"), (9, 10), (9, 7)),
        (("name", "tiefer"), (2, 7), (2, 1)),
        (("nirgends",), (2, 1), (1, 1)),
        ((), (2, 1), (1, 1)),
    ],
)
def test_places_of_values_and_keys(
    loc: tuple[str | int, ...], value: tuple[int, int], key: tuple[int, int]
) -> None:
    assert position(TEXT, loc) == value
    assert key_position(TEXT, loc) == key


def test_an_empty_text_has_a_place_too() -> None:
    assert position("", ("name",)) == (1, 1)
    assert key_position("", ("name",)) == (1, 1)
