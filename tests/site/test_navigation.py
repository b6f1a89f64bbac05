"""The menu of each edition leads only to pages it has, and shows titles as text."""

import re
from pathlib import Path

import pytest
from lxml import html

from generator.site.build import Request
from generator.site.navigation import safe, visible, without_tags
from tests.built import SHIPPED_DAY, build_project
from tests.support import Project, project

SETTINGS = """\
site_name: Probe
theme: {{name: material, features: [navigation.tabs], logo: bilder/logo.svg, favicon: bilder/f.png}}
extra_css: [eigenes/haus.css]
plugins: [search, {{wissen: {{schema_version: 1}}}}]
nav:
  - Kontakte: kontakte/index.md
  - Offen: offen.md
  - {section}:
      - {entry}: {page}
      - Tiefer: [tief/geheim.md]
  - Draußen: https://example.org/
"""

ATTACK = "<script>alert(1)</script>"
ENDS = "</title><script>alert(2)</script>"


def test_entries_without_a_page_are_left_out_with_empty_sections() -> None:
    nav = [
        "start.md",
        {"Haus": [{"A": "a.md"}, {"Tief": ["./tief/b.md"]}]},
        {"Halb": ["a.md", {"C": "c.md"}]},
        {"Draußen": "https://example.org/x.md"},
    ]
    assert visible(nav, {"start.md", "c.md"}.__contains__) == [
        "start.md",
        {"Halb": [{"C": "c.md"}]},
        {"Draußen": "https://example.org/x.md"},
    ]
    assert visible(nav, {"tief/b.md"}.__contains__)[0] == {"Haus": [{"Tief": ["./tief/b.md"]}]}
    assert visible(None, bool) is None


@pytest.fixture
def work(tmp_path: Path) -> Project:
    """Return a project with an open and an internal page, a logo and a style sheet."""
    made = project(tmp_path)
    made.settings(SETTINGS.format(section="Geheimes", entry="Internes", page="intern.md"))
    made.page("offen.md", "---\naudience: netzwerk\n---\n# Offen\n")
    made.page("intern.md", "# Internes\n").page("tief/geheim.md", "# Geheim\n")
    made.file("docs/bilder/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    made.file("docs/bilder/f.png", b"png").file("docs/bilder/muster.png", b"png")
    made.file("docs/eigenes/haus.css", "body { background: url('../bilder/muster.png') }")
    return made.record("partners", "awo", name="AWO", audience="netzwerk")


def test_the_partners_menu_names_no_page_of_the_house(
    work: Project, capfd: pytest.CaptureFixture[str]
) -> None:
    site = build_project(work.root, Request(SHIPPED_DAY, edition="netzwerk")).site
    for file in site.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        for secret in ("intern.html", "geheim", "Geheim", "Internes"):
            assert secret not in text, f"{file.relative_to(site)} shows „{secret}“"
    assert "Offen" in (site / "index.html").read_text()
    assert capfd.readouterr().err == "", "MkDocs warns in English of what is no fault"


def test_what_the_frame_shows_comes_along_in_every_edition(work: Project) -> None:
    work.file("docs/bilder/vermerk.png", b"intern")
    site = build_project(work.root, Request(SHIPPED_DAY, edition="netzwerk")).site
    for name in ("bilder/logo.svg", "bilder/f.png", "bilder/muster.png", "eigenes/haus.css"):
        assert (site / name).is_file(), f"every page shows {name}"
    assert not (site / "bilder/vermerk.png").exists()


@pytest.mark.parametrize(
    ("edition", "name"),
    [("intern", "Interne Ausgabe"), ("netzwerk", "Ausgabe für das Netzwerk")],
)
def test_every_foot_names_the_edition(work: Project, edition: str, name: str) -> None:
    site = build_project(work.root, Request(SHIPPED_DAY, edition=edition)).site
    for path in ("index.html", "404.html", "offen.html", "kontakte/awo.html"):
        (foot,) = html.fromstring((site / path).read_bytes()).find_class("md-footer")
        assert name in foot.text_content(), f"{path} does not say whose it is"


@pytest.mark.parametrize("title", [ATTACK, ENDS, '"><img src=x onerror=alert(3)>'])
def test_titles_of_hand_written_pages_are_text_wherever_they_stand(
    work: Project, title: str
) -> None:
    quoted = title.replace('"', '\\"')
    work.page("offen.md", f'---\ntitle: "{quoted}"\ndescription: "{quoted}"\n---\nText\n')
    work.page("zwei.md", f"# {title.replace('<', '&lt;')}\n")
    nav = f'  - "{quoted}":\n      - "{quoted}": zwei.md\n      - offen.md\n'
    text = (work.root / "mkdocs.yml").read_text()
    work.settings(text.split("  - Offen")[0] + nav)
    site = build_project(work.root).site
    for file in site.rglob("*.html"):
        found = html.fromstring(file.read_bytes())
        assert not found.xpath("//script[contains(text(), 'alert(')]"), f"it runs in {file.name}"
        assert not found.xpath("//img[@onerror]"), f"it runs in {file.name}"
    shown = html.fromstring((site / "offen.html").read_bytes())
    assert title in shown.findtext(".//title", "")
    assert any(title in part for part in shown.xpath("//nav//text()")), "the menu shows the title"


def test_a_title_with_an_ampersand_is_escaped_once(work: Project) -> None:
    work.settings((work.root / "mkdocs.yml").read_text().replace("Offen: ", ""))
    work.page("offen.md", "# Recht & Pflicht\n")
    site = build_project(work.root).site
    for file in (site / "index.html", site / "offen.html"):
        text = file.read_text(encoding="utf-8")
        assert "Recht &amp; Pflicht" in text
        assert not re.search("Recht &amp;amp;", text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A & B", "A &amp; B"),
        ("A &amp; B", "A &amp; B"),
        ("<b>", "&lt;b&gt;"),
        ('"', "&quot;"),
    ],
)
def test_safe(text: str, shown: str) -> None:
    assert safe(text) == shown
    assert safe(safe(text)) == shown, "made safe twice is the same"


def test_striptags_gives_nothing_back_that_runs() -> None:
    assert without_tags("&lt;/title&gt;&lt;script&gt;x") == "&lt;/title&gt;&lt;script&gt;x"
    assert without_tags("A <em>B</em> & C") == "A B &amp; C"
