"""What data fills in a hand-written page: in each edition its own, and never stale."""

import json
from pathlib import Path

import pytest
from lxml import html

from generator.search.sources import documents
from generator.site.build import Request
from generator.site_dir.manifest import FILE
from tests.built import SHIPPED_DAY, build_project
from tests.rendered import text
from tests.sites import contents
from tests.support import Project, project

pytestmark = pytest.mark.slow

PAGE = """\
---
audience: netzwerk
---
# Zusammen

Vorher.

<div data-block="naechstes-treffen"></div>

<div data-block="offene-verabredungen"></div>
"""
SHARED = {"audience": "netzwerk"}


def sample(root: Path) -> Project:
    made = project(root).page("wir/zusammen.md", PAGE)
    agreed = [
        {"title": "Bogen einführen, § 18 SGB II", "due_on": "2026-11-01", "responsible": "verl"},
        {"title": "Geheimes", "due_on": "2026-12-01", "audience": "intern"},
        {"title": "Getan", "due_on": "2026-11-01", "state": "erledigt"},
    ]
    made.record("partners", "verl", name="MBE Verl", **SHARED)
    made.record("meetings", "alt", starts_at="2026-10-14 09:00", decisions=agreed, **SHARED)
    return made.record("meetings", "neu", name="Frühjahr", starts_at="2027-04-14 09:00", **SHARED)


def block_page(site: Path) -> html.HtmlElement:
    return html.fromstring((site / "wir/zusammen.html").read_bytes())


def test_a_page_holds_what_the_data_says(tmp_path: Path) -> None:
    page = block_page(build_project(sample(tmp_path).root).site)
    assert not page.xpath("//div[@data-block]")
    titles = [text(one) for one in page.xpath("//*[contains(@class, 'w-decision-list')]//strong")]
    assert titles == ["Bogen einführen, § 18 SGB II", "Geheimes"]
    assert page.xpath("//a[@href='../treffen/neu.html']")
    assert page.xpath("//a[@href='../zusammenarbeit/offen.html']")


def test_the_network_sees_its_own(tmp_path: Path) -> None:
    request = Request(SHIPPED_DAY, edition="netzwerk")
    page = block_page(build_project(sample(tmp_path).root, request).site)
    titles = [text(one) for one in page.xpath("//*[contains(@class, 'w-decision-list')]//strong")]
    assert titles == ["Bogen einführen, § 18 SGB II"]


def test_nothing_open_and_nothing_to_come_is_said(tmp_path: Path) -> None:
    made = project(tmp_path).page("wir/zusammen.md", PAGE)
    said = text(block_page(build_project(made.root).site))
    assert "Zurzeit ist nichts offen." in said
    assert "Zurzeit steht kein Treffen fest." in said


def test_after_an_edit_of_a_decision_no_page_is_stale(tmp_path: Path) -> None:
    made = sample(tmp_path)
    build_project(made.root)
    file = made.root / "data/meetings/alt.yml"
    changed = file.read_text(encoding="utf-8").replace("Bogen einführen", "Bogen prüfen")
    file.write_text(changed, encoding="utf-8")
    made.record("legal_changes", "neu", name="Neu", status="angekuendigt")
    incremental = contents(build_project(made.root).site)
    full = contents(build_project(made.root, Request(SHIPPED_DAY, full=True)).site)
    assert [path for path in full if incremental.get(path) != full[path]] == []
    assert b"Bogen pr" in full["wir/zusammen.html"]
    assert b"Bogen pr" in full["treffen/neu.html"], "the next meeting proposes what is open"


def test_only_a_page_with_blocks_is_made_from_all_data(tmp_path: Path) -> None:
    made = sample(tmp_path)
    before = prints(build_project(made.root).site)
    made.record("topics", "neu")
    after = prints(build_project(made.root).site)
    assert before["wir/zusammen.html"] != after["wir/zusammen.html"]
    assert before["hilfe.html"] == after["hilfe.html"]


def prints(site: Path) -> dict[str, str]:
    """Return the fingerprint of every file that `site` was planned with."""
    found: dict[str, str] = json.loads((site / FILE).read_text(encoding="utf-8"))["prints"]
    return found


def test_the_search_does_not_read_the_place(tmp_path: Path) -> None:
    knowledge = sample(tmp_path).knowledge()
    said = [
        f"{one.title} {one.summary} {' '.join(one.texts.values())}"
        for one in documents(knowledge)
        if one.location.startswith("wir/")
    ]
    assert said
    assert not [one for one in said if "data-block" in one or "div" in one]
