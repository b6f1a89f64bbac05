"""Record links in free text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import find_file_links, find_links


def targets(text: str) -> list[str]:
    return [link.target for link in find_links(text)]


def test_a_link_names_a_record_with_or_without_words() -> None:
    (plain, worded) = find_links("Zur [[awo]] oder zur [[partners/caritas | Caritas Gütersloh]].")
    assert (plain.target, plain.words, plain.raw) == ("awo", "", "[[awo]]")
    assert (worded.target, worded.words) == ("partners/caritas", "Caritas Gütersloh")


def test_links_know_where_they_stand() -> None:
    text = "Erst `[[code]]`, dann\n[[awo]] und [[awo|Worte]]."
    assert [text[link.start :][: len(link.raw)] for link in find_links(text)] == [
        "[[awo]]",
        "[[awo|Worte]]",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ohne Verweise",
        "`[[awo]]`",
        "``[[awo]] ` [[awo]]``",
        "```\n[[awo]]\n\n[[awo]]\n```",
        "```yaml\n[[awo]]\n```",
        "~~~\n```\n[[awo]]\n~~~",
        "Code über `zwei\nZeilen [[awo]]` hinweg",
        r"\[[awo]]",
        "[[]]",
        "[[awo\nort]]",
        "[awo]",
    ],
)
def test_code_and_what_only_looks_alike_is_left_out(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "ein ` Strich und [[awo]]\n\nund noch ein ` Strich",
        r"ein \` Strich, [[awo]], und noch ein \` Strich",
        "`` zwei und [[awo]] ` einer",
        "nach `code` kommt [[awo]] und `code`",
        "```\ncode\n```\n[[awo]]\n```\ncode\n```",
        "| Wer |\n|---|\n| [[awo\\|die AWO]] |",
    ],
)
def test_links_beside_code_are_found(text: str) -> None:
    assert targets(text) == ["awo"]


def test_words_may_hold_code() -> None:
    (link,) = find_links("[[awo|die `AWO`]]")
    assert link.words == "die `AWO`"
    assert link.raw == "[[awo|die `AWO`]]"


@given(st.text(alphabet="[]|`~\\\n a", max_size=60))
def test_a_link_is_always_a_piece_of_the_text(text: str) -> None:
    for link in find_links(text):
        assert text.startswith(link.raw, link.start)
        assert link.raw.startswith("[[")


@pytest.mark.parametrize(
    ("text", "target", "html"),
    [
        ("[Ziel](a/b.md)", "a/b.md", False),
        ("[Ziel](a.md#teil)", "a.md", False),
        ("[Ziel](a.pdf?x=1)", "a.pdf", False),
        ('[Ziel](a.md "Titel")', "a.md", False),
        ("![Bild](<mit leer.png>)", "mit leer.png", False),
        ("[Ziel](gr%C3%BCn.md)", "grün.md", False),
        ("Erst.\n\n  [ziel]: a.md 'Titel'", "a.md", False),
        ('<a class="x" href="a.html">', "a.html", True),
        ("<img src='a.png'>", "a.png", True),
    ],
)
def test_links_to_files(text: str, target: str, html: bool) -> None:
    (link,) = find_file_links(text)
    assert (link.target, link.html) == (target, html)
    assert text[link.start :][:1] == target[:1]


@pytest.mark.parametrize(
    "text",
    [
        "[Ziel](https://example.org/a.md)",
        "[Ziel](//example.org/a.md)",
        "[Ziel](mailto:team@example.org)",
        "[Ziel](#teil)",
        "`[Ziel](a.md)`",
        "```\n[ziel]: a.md\n```",
        "[^1]: Fußnote",
        "[leer]()",
        "[[awo]]",
    ],
)
def test_what_leads_to_no_file(text: str) -> None:
    assert list(find_file_links(text)) == []
