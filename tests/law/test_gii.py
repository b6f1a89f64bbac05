"""Official XML of gesetze-im-internet.de: everything one reads there is read here."""

import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest

from generator.law.gii import NotGiiError, read_gii
from generator.law.norm_text import Cell, Mark, Table, Words
from tests.law.texts import FIRST, HOSTILE, OWN, REAL

INLINE = {"B", "I", "U", "SUB", "SUP"}


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def all_text(element: ET.Element) -> str:
    """Every text node; at the edge of a block there is white space."""
    found = [element.text or ""]
    for child in element:
        apart = "" if child.tag in INLINE else " "
        found += [apart, all_text(child), apart, child.tail or ""]
    return "".join(found)


def test_names_and_days_are_kept() -> None:
    statute = read_gii(FIRST.read_bytes())
    assert (statute.name, statute.built_on) == ("MustG", date(2024, 1, 5))
    assert statute.title == "Mustergesetz über erfundene Angelegenheiten"
    assert statute.as_of == ("Neuf: Neugefasst am 1.1.2024", "Stand: zuletzt geändert am 2.1.2024")
    assert [one.section for one in statute.sections] == ["§ 1", "§ 2", "Anlage (zu § 2)"]
    assert statute.sections[0].heading == "Zweck der Muster"


def test_lists_keep_their_numbers_and_depth() -> None:
    section = read_gii(FIRST.read_bytes()).sections[0]
    assert section.body == (
        Words("(1) Muster dienen"),
        Words("dem Üben, nämlich", 1, "1."),
        Words("am Tage und", 2, "a)"),
        Words("bei Nacht,", 2, "b)"),
        Words("soweit nötig,", 1),
        Words("der Klarheit.", 1, "2."),
        Words("Satz danach gilt H2O.", marks=(Mark("sub", 18, 19),)),
        Words("(2) Eine Zeile und noch eine."),
    )
    assert section.footnotes == (Words("(+++ Fußnote zu § 1 +++)"),)


def test_tables_keep_rows_cells_and_head() -> None:
    section = read_gii(FIRST.read_bytes()).sections[1]
    rows = (("Stufe", "Betrag"), ("1", "10 Euro"), ("2", ""))
    assert section.body == (Table(tuple(tuple(map(Cell, row)) for row in rows), 1),)


def test_superscripts_footnote_signs_and_pictures_keep_their_place() -> None:
    section = read_gii((OWN / "mustv_2024-03-01.xml").read_bytes()).sections[0]
    assert section.heading == "Flächen 1)"
    first, second = section.body
    assert isinstance(first, Words)
    assert first.text == "Je Platz sind 4 m2 nötig, bei CO2-Werten nach mehr."
    assert first.marks == (
        Mark("sup", 17, 18),
        Mark("note", 24, 24, "1)"),
        Mark("sub", 32, 33),
        Mark("picture", 46, 46, "bild_1.jpg"),
    )
    assert second == Words("", marks=(Mark("picture", 0, 0, "bild_2.jpg"),))
    assert section.footnotes == (Words("Gemessen wird innen.", marks=(Mark("note", 0, 0, "1)"),)),)


def test_tables_keep_what_spans_columns_and_rows() -> None:
    section = read_gii((OWN / "mustv_2024-03-01.xml").read_bytes()).sections[1]
    (table,) = section.body
    assert isinstance(table, Table)
    assert table.header_rows == 2
    assert table.rows == (
        (Cell("Stufe", down=2), Cell("Betrag in Euro", across=2)),
        (Cell("allein"), Cell("zu zweit", marks=(Mark("note", 8, 8, "*"),))),
        (Cell("1"), Cell("10"), Cell("18")),
        (Cell("2"), Cell("x2", across=2, marks=(Mark("sup", 1, 2),))),
    )


def test_a_law_without_sections_is_kept_as_it_is_divided() -> None:
    statute = read_gii((OWN / "mustbek_2024-02-01.xml").read_bytes())
    assert [one.section for one in statute.sections] == ["Text", "Teil 2"]
    assert statute.sections[0].plain == "Das Muster wird bekannt gemacht."


def test_characters_that_mean_something_here_are_none_of_the_text() -> None:
    data = FIRST.read_bytes().replace(b"Muster dienen", "Muster\ue000\ue003 dienen\ue002".encode())
    assert read_gii(data).sections[0].body[0] == Words("(1) Muster dienen")


@pytest.mark.parametrize(("old", "new"), [("Klar", "K&uuml;r"), ("Klar", "30&nbsp;Prozent")])
def test_a_character_nobody_knows_is_refused_not_lost(old: str, new: str) -> None:
    with pytest.raises(NotGiiError, match="ist nicht bekannt"):
        read_gii(FIRST.read_bytes().replace(old.encode(), new.encode()))


@pytest.mark.parametrize("rows", ["5" * 5000, "²", "-1", "x"], ids=["huge", "high", "less", "no"])
def test_a_span_that_cannot_be_is_none(rows: str) -> None:
    data = (OWN / "mustv_2024-03-01.xml").read_bytes()
    read = read_gii(data.replace(b'morerows="1"', f'morerows="{rows}"'.encode()))
    (table,) = read.sections[1].body
    assert isinstance(table, Table)
    assert table.rows[0][0].down == 1


def test_a_table_without_rows_is_left_out() -> None:
    data = FIRST.read_bytes()
    begin, end = data.find(b"<thead>"), data.find(b"</tbody>") + len(b"</tbody>")
    read = read_gii(data[:begin] + b"<tbody/>" + data[end:])
    assert read.sections[1].body == ()


def test_what_stands_high_and_pictures_make_a_version() -> None:
    data = (OWN / "mustv_2024-03-01.xml").read_bytes()
    plain = data.replace(b"m<SUP>2</SUP>", b"m2")
    other = data.replace(b"bild_2", b"bild_3")
    assert len({read_gii(one).sections[0].wording for one in (data, plain, other)}) == 3


def test_elements_nobody_expected_keep_their_text() -> None:
    section = read_gii(FIRST.read_bytes()).sections[2]
    assert section.plain == "Erstens & zweitens <drittens>. Unbekanntes bleibt."


def test_the_social_code_is_named_as_people_do() -> None:
    data = (
        FIRST.read_bytes().replace(b"<amtabk>MustG</amtabk>", b"").replace(b"MustG 2024", b"SGB 2")
    )
    assert read_gii(data).name == "SGB II"


@pytest.mark.skipif(not REAL, reason="the official files lie beside the project, not in it")
@pytest.mark.parametrize("file", REAL, ids=lambda file: file.stem)
def test_every_letter_of_the_official_text_is_kept(file: Path) -> None:
    norms = ET.parse(file).getroot().findall("norm")  # noqa: S314 - files of our own
    sections = [norm for norm in norms if folded(norm.findtext("metadaten/enbez") or "")]
    read = read_gii(file.read_bytes()).sections
    assert len(read) == len(sections)
    for norm, section in zip(sections, read, strict=True):
        parts = (*norm.findall("textdaten/text"), *norm.findall("textdaten/fussnoten"))
        want = folded(" ".join(map(all_text, parts)))
        assert section.plain == want, f"{section.section} in {file.name} lost or gained text"


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_statute_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(
        NotGiiError, match=r"^das ist keine Gesetzesdatei von gesetze-im-internet.de"
    ):
        read_gii(data)
