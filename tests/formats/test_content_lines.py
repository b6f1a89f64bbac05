"""Any text survives the way into a file and out of it again."""

from urllib.parse import unquote

import vobject
from hypothesis import example, given
from hypothesis import strategies as st

from generator.formats.content_lines import escaped, folded, structured
from generator.formats.data_link import data_link

PRINTABLE = st.characters(exclude_categories=["Cc", "Cs"])
TEXTS = st.text(st.one_of(PRINTABLE, st.sampled_from('\n\t\\;,:"^ ')), max_size=300)


def card(*lines: str) -> str:
    return folded(("BEGIN:VCARD", "VERSION:3.0", "FN:x", "N:x;;;;", *lines, "END:VCARD"))


@given(TEXTS)
@example(r"C:\Neu\nach\, und; weiter")
@example("Eins, zwei; drei\nvier: „Größe“ 👩‍👩‍👧 \\ Ende")
@example("😀" * 100)
@example("\\" * 200)
def test_another_library_reads_any_text_as_it_was(text: str) -> None:
    assert vobject.readOne(card(f"NOTE:{escaped(text)}")).note.value == text


@given(st.lists(TEXTS, min_size=2, max_size=2))
def test_another_library_tells_the_parts_of_a_value_apart(parts: list[str]) -> None:
    street, city = parts
    value = structured("", "", street, city, "", "33330", "Deutschland")
    read = vobject.readOne(card(f"ADR:{value}")).adr.value
    assert (read.street, read.city, read.code) == (street, city, "33330")


@given(TEXTS)
@example("ä" * 200)
@example("x" + "😀" * 50)
def test_no_line_is_longer_than_75_octets(text: str) -> None:
    raw = card(f"NOTE:{escaped(text)}").encode()
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    assert raw.count(b"\n") == raw.count(b"\r\n"), "lines end with CRLF"


def test_what_no_line_may_hold_is_left_out() -> None:
    assert escaped("a\x00b\x1bc\x7fd\r\ne\rf") == "abcd\\nef"


@given(TEXTS)
def test_a_link_holds_the_whole_file(text: str) -> None:
    kind, _, content = data_link("text/vcard", text).partition(",")
    assert kind == "data:text/vcard;charset=utf-8"
    assert unquote(content) == text
    assert content.isascii()
    assert not set(content) & set(" \"'<>#&?\r\n"), "breaks out of the address"
