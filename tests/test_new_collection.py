"""A new collection costs one model and one template: everything else follows from the model.

The program is copied, gets the two files of ``new_collection/``, and builds a small project
in a process of its own, so that nothing here learns of the collection.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
import vobject
import yaml
from lxml import html

from generator.browser import SEARCH_BASE as SEARCH
from generator.search.engine import Engine
from tests import scratch
from tests.built import ROOT
from tests.rendered import text
from tests.support import SETTINGS, Project, project

pytestmark = pytest.mark.slow

OURS = Path(__file__).parent / "new_collection"
TODAY = ("--today", "2026-06-15")
INTERNAL = "Der Zweitschlüssel hängt im Kasten."


@cache
def program() -> Path:
    """Return the folder with a copy of the program that has the collection as well."""
    folder = scratch.folder("program")
    ignored = shutil.ignore_patterns("__pycache__")
    package = shutil.copytree(ROOT / "generator", folder / "generator", ignore=ignored)
    shutil.copy(OURS / "rooms.py", package / "records")
    shutil.copy(OURS / "rooms.html", package / "theme" / "wissen" / "records")
    return folder


def run(*call: str, cwd: Path) -> str:
    """Run Python with the copied program; return what it says, whatever the exit code."""
    env = {**os.environ, "PYTHONPATH": f"{program()}{os.pathsep}{ROOT}"}
    done = subprocess.run([sys.executable, *call], cwd=cwd, env=env, capture_output=True, text=True)
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout + done.stderr


def wissen(*call: str, cwd: Path) -> str:
    return run("-m", "generator", *call, *TODAY, cwd=cwd)


def sample(root: Path) -> Project:
    """Return a project with two rooms, one of them with every field."""
    work = project(root).file("docs/plan.pdf", b"%PDF-1.4")
    for code in ("de", "en"):
        labels = (ROOT / "data" / "slip_labels" / f"{code}.yml").read_bytes()
        work.file(f"data/slip_labels/{code}.yml", labels)
    for town in ("verl", "rheda"):
        work.record("municipalities", town, name=town.title(), audience="netzwerk")
    for topic in ("feiern", "lernen"):
        work.record("topics", topic, name=topic.title(), audience="netzwerk")
    common = {
        "summary": "Ein Raum im Erdgeschoss.",
        "sources": [{"title": "Haus", "retrieved": "2026-06-01"}],
        "assured_date": "2026-06-01",
        "assurer": "Team",
        "updated": "2026-05-01",
        "audience": "netzwerk",
        "seats": 12,
        "rules": "Fragen Sie zu [[feiern]] vorher.",
    }
    blue = {
        **common,
        "name": "Blauer Raum",
        "kind": "ruhig",
        "nicknames": "Aquarium",
        "keeper": {"line": "0221 4710-123", "town": "verl"},
        "topics": ["feiern"],
        "opens_on": "2026-07-01",
        "legal_basis": "§ 18 SGB II",
        "plan": "plan.pdf",
        "staff_note": INTERNAL,
    }
    hall = {
        **common,
        "name": "Festsaal",
        "summary": "Der Saal neben dem Aquarium.",
        "kind": "gross",
        "keeper": {"line": "0221 4710-124", "town": "rheda"},
        "topics": ["lernen"],
    }
    for name, fields in (("blau", blue), ("saal", hall)):
        work.file(f"data/rooms/{name}.yml", yaml.safe_dump(fields, allow_unicode=True))
    return work


@cache
def site(edition: str = "intern") -> Path:
    root = scratch.folder("rooms")
    nav = "nav: [raeume/index.md, gemeinden/index.md, themen/index.md]\n"
    sample(root).settings(SETTINGS + nav)
    said = wissen("build", "--edition", edition, cwd=root)
    built = root / ("site" if edition == "intern" else "site-netzwerk")
    assert (built / "raeume/blau.html").is_file(), said
    assert "Warnung" not in said, said
    return built


@cache
def page(path: str) -> html.HtmlElement:
    return html.fromstring((site() / path).read_bytes())


def attributes(path: str, expression: str) -> list[str]:
    return [str(value) for value in page(path).xpath(expression)]


def test_its_list_is_grouped_and_ordered_by_the_field_the_model_names() -> None:
    headings = [text(found) for found in page("raeume/index.html").xpath("//section/h2")]
    assert headings[:2] == ["Ruhiger Raum", "Saal"]
    options = page("raeume/index.html").xpath("//select[@id='ordnung']/option")
    assert [text(option) for option in options] == ["Eignung", "Name", "Entfernung"]


def test_readers_narrow_it_by_choice_by_reference_and_by_part() -> None:
    facets = page("raeume/index.html").xpath("//fieldset[@data-facet]/legend")
    assert [text(facet) for facet in facets] == ["Ort", "Eignung", "Anlässe"]
    (table,) = (site() / "finder").glob("raeume-tabelle-*.js")
    assert '"blau","saal"' in table.read_text(encoding="utf-8")


def test_a_row_shows_what_is_listed_and_the_number_to_call() -> None:
    row = page("raeume/index.html").xpath("//li[@data-id='blau']")[0]
    assert "Sitzplätze 12" in text(row)
    assert row.xpath(".//a/@href[starts-with(., 'tel:')]") == ["tel:+492214710123"]
    assert row.get("data-updated") == "2026-05-01"


def test_a_page_links_its_number_its_law_its_file_and_what_it_names() -> None:
    assert attributes("raeume/blau.html", "//dl//a/@href[starts-with(., 'tel:')]") == [
        "tel:+492214710123"
    ]
    links = attributes("raeume/blau.html", "//a/@href")
    assert {"../themen/feiern.html", "../gemeinden/verl.html", "../plan.pdf"} <= set(links)
    law = page("raeume/blau.html").xpath("//dt[.='Grundlage']/following-sibling::dd//a")
    assert [text(link) for link in law] == ["§ 18 SGB II"]


def test_it_is_found_by_every_name_and_answers_at_once() -> None:
    texts = [file.read_text(encoding="utf-8") for file in (site() / SEARCH).glob("*.js")]
    with Engine(texts) as engine:
        for query in ("Blauer Raum", "Aquarium", "12 Plätze Verl", "blauer raum feiern"):
            found = engine.found(query)
            assert found[:1] == ["raeume/blau.html"], f"„{query}“ finds {found}"
    facts = json.dumps(["0221 4710-123", "12 Plätze"], ensure_ascii=False, separators=(",", ":"))
    shown = f'"raeume/blau.html","Blauer Raum","Räume","Ein Raum im Erdgeschoss.",{facts}'
    assert any(shown in words for words in texts), "a result shows its kind and its facts"


def test_the_handbook_explains_its_fields() -> None:
    fields = page("redaktion/felder/rooms.html").xpath("//div[@class='w-field']/dt/code")
    assert {"kind", "keeper", "line", "seats", "plan"} <= {text(field) for field in fields}
    assert "Räume" in text(page("redaktion/felder/index.html"))


def test_its_dates_stand_in_a_calendar_and_on_the_start_page() -> None:
    calendar = vobject.readOne((site() / "kalender/raeume.ics").read_text(encoding="utf-8"))
    assert calendar.vevent.summary.value == "Eröffnung: Blauer Raum"
    assert "Eröffnung: Blauer Raum" in text(page("index.html"))


def test_it_has_visiting_cards_and_a_slip() -> None:
    (card,) = attributes("raeume/blau.html", "//a/@href[starts-with(., 'data:text/vcard')]")
    assert vobject.readOne(unquote(card.partition(",")[2])).fn.value == "Blauer Raum"
    assert (site() / "raeume/raeume.vcf").read_text(encoding="utf-8").count("BEGIN:VCARD") == 2
    (slip,) = attributes("raeume/blau.html", "//@data-slip")
    assert json.loads(slip)["phones"] == [["0221 4710-123", ""]]
    downloads = attributes("raeume/index.html", "//section[h2[@id='mitnehmen']]//@href")
    assert {"../raeume/raeume.vcf", "../kalender/raeume.ics", "../neues/raeume.xml"} <= {*downloads}


def test_it_has_a_feed_that_tells_what_the_model_marks_as_news() -> None:
    feed = (site() / "neues/raeume.xml").read_text(encoding="utf-8")
    assert "<title>Blauer Raum</title>" in feed
    assert "Sitzplätze: 12" in feed


def test_what_is_for_staff_stays_in_the_house() -> None:
    assert INTERNAL in text(page("raeume/blau.html"))
    network = site("netzwerk")
    assert "Blauer Raum" in (network / "raeume/blau.html").read_text(encoding="utf-8")
    leaks = [
        file.relative_to(network).as_posix()
        for file in network.rglob("*")
        if file.is_file() and "Zweitschl" in file.read_bytes().decode(errors="ignore")
    ]
    assert not leaks, "a field for staff stands in the edition for the network"


def test_the_check_knows_its_fields_and_misses_it_in_the_navigation(tmp_path: Path) -> None:
    work = sample(tmp_path).settings(f"{SETTINGS}nav: [gemeinden/index.md, themen/index.md]\n")
    file = tmp_path / "data/rooms/saal.yml"
    file.write_text(file.read_text().replace("seats:", "saets:"))
    said = wissen("check", cwd=work.root)
    assert re.search(r"data/rooms/saal\.yml:\d+:1: .*„saets“", said), said
    assert "meinten Sie „seats“?" in said
    assert "die Liste „Räume“ (1 Eintrag) steht nicht in der Navigation" in said
    assert "„- raeume/index.md“" in said


def test_the_samples_of_our_tests_fill_it_too(tmp_path: Path) -> None:
    fill = (
        "from tests.samples import everything, required\n"
        "from generator.records import model_for\n"
        "for fields in (required('rooms'), everything('rooms')):\n"
        "    print(model_for('rooms').model_validate({**fields, 'id': 'x'}).id)\n"
    )
    assert run("-c", fill, cwd=tmp_path).split() == ["x", "x"]
