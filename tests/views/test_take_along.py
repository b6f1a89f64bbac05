"""What the built pages offer to save."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
import vobject
from lxml import html

from generator.house import House
from tests.built import build_project, full_sample, shipped_site
from tests.support import project


@cache
def page(path: str) -> html.HtmlElement:
    return html.fromstring((shipped_site() / path).read_bytes())


def files(path: str) -> list[tuple[str, str]]:
    """Return name and content of every file that stands inside a link of the page."""
    links = page(path).xpath("//a[starts-with(@href, 'data:')]")
    return [(link.get("download"), unquote(link.get("href").partition(",")[2])) for link in links]


@pytest.mark.parametrize("path", ["kontakte/mbe-verl.html", "kurstraeger/kurstraeger-verl.html"])
def test_a_body_hands_out_its_card(path: str) -> None:
    ((name, content),) = files(path)
    assert name == Path(path).stem + ".vcf"
    assert vobject.readOne(content).fn.value == page(path).xpath("string(//h1)")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("kurse/alphakurs-kinderbetreuung-rietberg.html", "alphakurs-kinderbetreuung-rietberg"),
        ("treffen/netzwerktreffen-2027-1.html", "netzwerktreffen-2027-1"),
        (
            "rechtsaenderungen/sgb-2-grundsicherungsgeld-2026-07-01.html",
            "sgb-2-grundsicherungsgeld-2026-07-01",
        ),
    ],
)
def test_a_date_can_be_put_into_the_calendar(path: str, name: str) -> None:
    ((file, content),) = files(path)
    event = vobject.readOne(content).vevent
    assert page(path).xpath("string(//h1)") in event.summary.value
    assert file == f"{name}-{event.dtstart.value.strftime('%Y-%m-%d')}.ics"


def test_every_date_of_a_training_has_its_own_link(tmp_path: Path) -> None:
    sample = full_sample(tmp_path)
    dates = [{"starts_at": f"2027-0{month}-01 09:00"} for month in (2, 7)]
    sample.record("training_offers", "zwei", dates=dates)
    build_project(tmp_path)
    built = html.fromstring((tmp_path / "site/schulung/zwei.html").read_bytes())
    links = built.xpath("//a[starts-with(@href, 'data:')]")
    assert [link.get("aria-label") for link in links] == [
        "In den Kalender (.ics): 01.02.2027, 09:00 Uhr",
        "In den Kalender (.ics): 01.07.2027, 09:00 Uhr",
    ]
    assert all(link.get("aria-label").startswith(link.text) for link in links)


@pytest.mark.parametrize(
    ("path", "linked"),
    [
        ("kontakte/index.html", ["../kontakte/kontakte.vcf"]),
        ("kurstraeger/index.html", ["../kurstraeger/kurstraeger.vcf"]),
        ("kurse/index.html", ["../kalender/kurse.ics"]),
        ("treffen/index.html", ["../kalender/treffen.ics"]),
        ("schulung/index.html", ["../kalender/schulung.ics"]),
        ("rechtsaenderungen/index.html", ["../kalender/rechtsaenderungen.ics"]),
        ("glossar/index.html", []),
    ],
)
def test_a_list_hands_out_its_files(path: str, linked: list[str]) -> None:
    assert page(path).xpath("//a[@download]/@href") == linked
    for link in linked:
        raw = (shipped_site() / Path(path).parent / link).read_bytes()
        assert vobject.readOne(raw.decode())
        assert b"\r\r" not in raw


def test_an_empty_list_hands_out_nothing(tmp_path: Path) -> None:
    settings = ["site_name: x", "theme: {name: material}", "plugins: [wissen: {schema_version: 1}]"]
    project(tmp_path).settings("\n".join(settings)).file("docs/hilfe.md", "# Hilfe\n")
    build_project(tmp_path)
    for folder in ("kontakte", "treffen"):
        text = (tmp_path / "site" / folder / "index.html").read_text(encoding="utf-8")
        assert "Hier steht noch nichts" in text
        assert "Mitnehmen" not in text


def test_entries_are_told_apart_by_the_domain_of_the_editors() -> None:
    assert House("x", "", "redaktion@kreis.example", "").domain == "kreis.example"
    assert House("x", "", "", "").domain == "wissen.invalid"
