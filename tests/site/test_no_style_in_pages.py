"""No page carries a style of its own: a policy for styles could not allow it."""

from functools import cache
from pathlib import Path

import pytest
from lxml import html

from tests.built import build_project, full_sample, law_site, shipped_site

EVERYTHING = """\
# Alles

| Links | Mitte | Rechts | Offen |
|:------|:-----:|-------:|-------|
| 1     | 2     | 3      | 4     |

!!! note "Merke"
    Ein Hinweis.

- [x] erledigt
- eins
    1. zwei

> Zitat

Begriff
:   Erklärung

```python
x = 1
```

=== "Reiter"

    Text[^1]

![Bild](downloads/bild.svg){ align=right width=20 }

[^1]: Fußnote
"""
EXTENSIONS = """\
extra_css: [haus.css]
markdown_extensions:
  - admonition
  - attr_list
  - def_list
  - footnotes
  - tables
  - toc: {permalink: true}
  - pymdownx.highlight: {linenums: true}
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist
"""
TABLE = "| Wer | Betrag |\n|:-:|--:|\n| A | 5 |"


@cache
def _sample_site(root: Path) -> Path:
    sample = full_sample(root)
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    sample.settings(settings + EXTENSIONS).page("alles.md", EVERYTHING)
    sample.file("docs/haus.css", "body {}")
    sample.file("docs/downloads/bild.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    sample.record("questions", "tabelle", answer=TABLE)
    return build_project(root).site


def sample_site(factory: pytest.TempPathFactory) -> Path:
    return _sample_site(factory.getbasetemp() / "styles")


def check(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert pages
    for file in pages:
        page = html.fromstring(file.read_bytes())
        path = file.relative_to(site).as_posix()
        styled = [html.tostring(one, encoding="unicode")[:120] for one in page.xpath("//*[@style]")]
        assert not styled, f"{path}: say by class, or by attributes of SVG, what {styled} say"
        assert not page.xpath("//style"), f"{path}: a <style> belongs into theme/styles/"


def test_no_page_of_the_shipped_site_has_one() -> None:
    check(shipped_site())


def test_no_page_of_a_law_has_one() -> None:
    check(law_site())


def test_no_page_with_everything_has_one(tmp_path_factory: pytest.TempPathFactory) -> None:
    check(sample_site(tmp_path_factory))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("alles.html", ["w-align-left", "w-align-center", "w-align-right", None]),
        ("fragen/tabelle.html", ["w-align-center", "w-align-right"]),
    ],
    ids=["written by hand", "in a record"],
)
def test_columns_are_aligned_all_the_same(
    tmp_path_factory: pytest.TempPathFactory, path: str, expected: list[str | None]
) -> None:
    page = html.fromstring((sample_site(tmp_path_factory) / path).read_bytes())
    table = page.xpath("//article//table[not(@class)]")[0]
    assert [cell.get("class") for cell in table.xpath(".//td")] == expected
    assert [cell.get("class") for cell in table.xpath(".//th")] == expected


def test_a_page_links_one_sheet_and_then_those_of_the_house(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    site = sample_site(tmp_path_factory)
    page = html.fromstring((site / "fragen" / "tabelle.html").read_bytes())
    linked = page.xpath("//link[@rel='stylesheet']/@href")
    assert linked == ["../assets/wissen/wissen.css", "../haus.css"]
    sheets = {file.relative_to(site).as_posix() for file in site.rglob("*.css")}
    assert sheets == {"assets/wissen/wissen.css", "haus.css"}, (
        "the site has sheets that no page links"
    )
