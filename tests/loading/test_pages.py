"""Hand-written pages: title, audience, and where their text begins."""

from pathlib import Path

import pytest

from generator.loading import DocPage
from generator.loading.pages import read_page
from generator.records import Audience


def read(folder: Path, text: str, path: str = "ablauf/erste-schritte.md") -> DocPage:
    file = folder / "x.md"
    file.write_bytes(text.encode())
    page, problems = read_page(file, path)
    assert problems == []
    assert page is not None
    return page


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Aus dem Kopf\n---\n# Aus dem Text\n", "Aus dem Kopf"),
        ("---\nhide: [toc]\n---\n# Aus dem Text\n", "Aus dem Text"),
        ("---\ntitle:\n---\n# Aus dem Text\n", "Aus dem Text"),
        ("---\ntitle: [a]\n---\n# Aus dem Text\n", "Aus dem Text"),
        ("Vorab.\n\n#  Überschrift #\n", "Überschrift"),
        ("## Nur eine zweite\n", "Erste schritte"),
    ],
)
def test_a_title_comes_from_the_head_the_text_or_the_file(
    tmp_path: Path, text: str, title: str
) -> None:
    assert read(tmp_path, text).title == title


def test_pages_are_internal_unless_they_say_otherwise(tmp_path: Path) -> None:
    assert read(tmp_path, "x").audience is Audience.INTERN
    assert read(tmp_path, "---\naudience: netzwerk\n---\nx").audience is Audience.NETZWERK


def test_a_page_knows_its_file_and_its_fields(tmp_path: Path) -> None:
    page = read(tmp_path, "---\ntitle: T\nhide: [toc]\n---\nText")
    assert page.source_path == "docs/ablauf/erste-schritte.md"
    assert page.keys == {"title", "hide"}
    assert page.text.strip() == "Text"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("head", ["", "---\ntitle: T\n---\n", "---\n---\n", "--- \na: b\n--- \n"])
def test_places_in_the_text_are_places_in_the_file(tmp_path: Path, head: str, end: str) -> None:
    text = f"{head}eins\nzwei [[awo]]\n".replace("\n", end)
    page = read(tmp_path, text)
    assert page.place(page.text.index("[[")) == (head.count("\n") + 2, 6)


def test_a_rule_further_down_is_no_head(tmp_path: Path) -> None:
    page = read(tmp_path, "Text\n\n---\n\nMehr")
    assert page.keys == frozenset()
    assert page.text.startswith("Text")
