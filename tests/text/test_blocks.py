"""Places in hand-written pages that data fills: a line of their own, never in code."""

import pytest

from generator.plugin import THEME
from generator.text import BLOCKS, fill_blocks, find_blocks, without_blocks

ONE = '<div data-block="naechstes-treffen"></div>'


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"# Titel\n\n{ONE}\n", ["naechstes-treffen"]),
        (f"{ONE}  \n\n{ONE}", ["naechstes-treffen"] * 2),
        (f"Wort {ONE}", [""]),
        ('<div data-block="x">Text</div>', [""]),
        ('<div class="a" data-block="x"></div>', [""]),
        ("<div data-block></div>", [""]),
        (f"`{ONE}`", []),
        (f"```html\n{ONE}\n```", []),
        ("Das Attribut data-block allein ist nur ein Wort.", []),
    ],
)
def test_a_place_is_a_line_of_its_own(text: str, names: list[str]) -> None:
    assert [place.name for place in find_blocks(text)] == names


def test_what_fills_a_place_stands_where_it_was() -> None:
    assert fill_blocks(f"<p>a</p>\n{ONE}\n<p>b</p>", str.upper) == (
        "<p>a</p>\nNAECHSTES-TREFFEN\n<p>b</p>"
    )


def test_code_that_shows_how_is_left_alone() -> None:
    shown = '<code>&lt;div data-block="naechstes-treffen"&gt;&lt;/div&gt;</code>'
    assert fill_blocks(shown, str.upper) == shown


def test_the_search_reads_a_page_without_its_places() -> None:
    assert without_blocks(f"Vorher\n\n{ONE}\n\nNachher") == "Vorher\n\n\n\nNachher"


def test_each_block_has_its_template() -> None:
    files = {file.stem for file in (THEME / "wissen" / "blocks").glob("*.html")}
    assert files == set(BLOCKS)
