"""Changing YAML as text: all else stays, byte for byte, whatever the file looks like."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.loading.yaml_reader import decode, read
from generator.record_files.splice import SpliceError, append_item, set_value
from generator.record_files.yaml_words import Value, field_lines, flow, plain_value
from generator.records import COLLECTIONS
from tests.built import ROOT
from tests.fuzz import examples

RECORDS = sorted(file for name in COLLECTIONS for file in (ROOT / "data" / name).glob("*.yml"))
ITEM = {"title": "Wer zahlt?", "by": "mbe-verl"}
DAY = date(2027, 1, 2)


def fields(text: str) -> dict[str, Any]:
    values = read(text)
    assert isinstance(values, dict)
    return values


def inserted(old: str, new: str) -> str | None:
    """Return the one piece by which `new` is longer than `old`; `None` when more is different."""
    alike = (at for at, (one, two) in enumerate(zip(old, new, strict=False)) if one != two)
    start = next(alike, len(old))
    end = len(old) - start
    whole = new[len(new) - end :] == old[start:]
    return new[start : len(new) - end] if whole else None


VALUES = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\u2028\u2029\ufffe\uffff"
    )
    | st.sampled_from("\n\n #:-'\"[]{},&*!|>%@`?0123"),
    max_size=40,
)
ITEMS = st.fixed_dictionaries({"title": VALUES, "due_on": st.dates(), "note": VALUES})


@pytest.mark.fuzz
@settings(max_examples=examples(1_500))
@given(st.data())
def test_appending_to_a_shipped_record_only_adds(data: st.DataObject) -> None:
    text = decode(data.draw(st.sampled_from(RECORDS)).read_bytes())
    old = fields(text)
    style = data.draw(st.sampled_from(["as it is", "windows", "no last line end"]))
    if style == "windows":
        text = text.replace("\n", "\r\n")
    elif style == "no last line end":
        text = text.rstrip("\n")
    lists = [name for name, value in old.items() if isinstance(value, list)]
    field = data.draw(st.sampled_from([*lists, "neu"]))
    item = data.draw(ITEMS | VALUES)
    new = append_item(text, field, item, ("sources", "assured_date"))
    piece = inserted(text, new)
    assert piece is not None, "something that was there was changed"
    assert piece.count("\n") == piece.count("\r\n") or style != "windows", "line ends are mixed"
    found = fields(new)
    last = found[field].pop()
    assert {**old, field: old.get(field, [])} == found
    assert bare(last) == bare(plain_value(item))


def bare(value: object) -> object:
    """Return `value` without the line end that a block of lines has and its text may lack."""
    if isinstance(value, dict):
        return {key: bare(one) for key, one in value.items()}
    return value.rstrip("\n") if isinstance(value, str) else value


def test_every_shipped_record_takes_an_item_and_a_value() -> None:
    for file in RECORDS:
        text = decode(file.read_bytes())
        old = fields(text)
        lists = [field for field, value in old.items() if isinstance(value, list)]
        for field in (*lists[:1], "neu"):
            assert inserted(text, append_item(text, field, ITEM)), file.name
        assert fields(set_value(text, ("updated",), DAY)) == {**old, "updated": "2027-01-02"}


@pytest.mark.fuzz
@settings(max_examples=examples(2_000))
@given(ITEMS)
def test_what_is_written_is_what_is_read(item: dict[str, Value]) -> None:
    lines = "\n".join(field_lines("field", (item,), 0)) + "\n"
    assert read(lines) == {"field": [plain_value(item)]}
    assert read(f"[{flow(item)}]") == [plain_value(item)]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Fahrt zum Kurs", "Fahrt zum Kurs"),
        ("no", '"no"'),
        ("ja: nein", '"ja: nein"'),
        ("eins #2", '"eins #2"'),
        ("0123", '"0123"'),
        ("2027-01-01", '"2027-01-01"'),
        ("10:30", '"10:30"'),
        ('sagt "ja"', 'sagt "ja"'),
        ('"ja"', '"\\"ja\\""'),
        ("- eins", '"- eins"'),
        ("Nein, danke", "Nein, danke"),
        ("", '""'),
        (DAY, "2027-01-02"),
        (3, "3"),
    ],
)
def test_values_are_written_as_by_hand(value: Value, written: str) -> None:
    assert list(field_lines("a", value, 0)) == [f"a: {written}"]
    other = yaml.safe_load(f"a: {written}")["a"]
    assert other == value, "other readers of YAML must read the same"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a: b\nx: []  # leer\nc: d\n", "a: b\nx:  # leer\n  - eins\nc: d\n"),
        ("a: b\nx:\nc: d\n", "a: b\nx:\n  - eins\nc: d\n"),
        ("a: b\nx: [null, ]\nc: d\n", "a: b\nx: [null, eins, ]\nc: d\n"),
        ("x:\n- null\nc: d", "x:\n- null\n- eins\nc: d"),
        ("x:\n    -   null  # k\n# d\nc: d", "x:\n    -   null  # k\n    - eins\n# d\nc: d"),
        ("a: b\n# zu sources\nsources: c", "a: b\nx:\n  - eins\n# zu sources\nsources: c"),
        ("a: b\ny:\n- 1\nz: 2", "a: b\ny:\n- 1\nz: 2\nx:\n- eins"),
        ("{a: b}", "{a: b, x: [eins]}"),
        ("{a: b, x: []}\n", "{a: b, x: [eins]}\n"),
        ("---\nx:\n  - a\n...\n", "---\nx:\n  - a\n  - eins\n...\n"),
        ("x:\n  - |\n    a\n\n\nc: d\n", "x:\n  - |\n    a\n  - eins\n\n\nc: d\n"),
        ("x:\n  - |+\n    a\n\nc: d\n", "x:\n  - |+\n    a\n\n  - eins\nc: d\n"),
        ("x:\n  - a\r\n", "x:\n  - a\r\n  - eins\r\n"),
        ("x:\r- a\rc: d\r", "x:\r- a\r- eins\rc: d\r"),
    ],
)
def test_the_way_a_list_is_written_stays(old: str, new: str) -> None:
    assert append_item(old, "x", "eins", ("sources",)) == new


@pytest.mark.parametrize(
    ("old", "way", "new"),
    [
        ("a: b  # k\nc: d\n", ("a",), "a: neu  # k\nc: d\n"),
        ("a: 'b'\n", ("a",), "a: neu\n"),
        ("a:\nc: d\n", ("a",), "a: neu\nc: d\n"),
        ("a: |\n  b\n  c\n# k\nc: d\n", ("a",), "a: neu\n# k\nc: d\n"),
        ("x:\n  - t: 1\n  - t: 2\nc: d", ("x", 0, "n"), "x:\n  - t: 1\n    n: neu\n  - t: 2\nc: d"),
        ("x: [{t: 1}]\n", ("x", 0, "n"), "x: [{t: 1, n: neu}]\n"),
        ("x:\n  -\n  - t: 2\n", ("x", 0, "n"), "x:\n  -\n  - t: 2\n    n: neu\n"),
    ],
)
def test_a_value_is_set_where_it_stands(old: str, way: tuple[str | int, ...], new: str) -> None:
    assert set_value(old, way, "neu") == new


@pytest.mark.parametrize(
    ("old", "said"),
    [
        ("x: [\n  # noch keine\n]\n", "ergänzen Sie von Hand:\n        x:\n          - title:"),
        ("x: Text\n", "ergänzen Sie von Hand"),
        ("x:\n  a: b\n", "ergänzen Sie von Hand"),
    ],
)
def test_what_cannot_be_done_safely_is_left_to_people(old: str, said: str) -> None:
    with pytest.raises(SpliceError) as error:
        append_item(old, "x", ITEM)
    assert said in str(error.value)


def test_the_records_are_there() -> None:
    assert len(RECORDS) > 500
    assert all(isinstance(file, Path) for file in RECORDS)
