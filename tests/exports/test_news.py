"""What is new in an edition: what counts, in which order, and what never leaves the house."""

from datetime import date

import pytest

from generator.exports.news import Passage, news, since
from generator.exports.words import lines
from generator.knowledge import HIDDEN, Knowledge
from generator.loading import load
from generator.text import ProseRenderer
from tests.built import ROOT
from tests.samples import KEPT
from tests.support import Project


def titles(knowledge: Knowledge) -> list[str]:
    return [item.title for item in news(knowledge)]


def test_the_newest_comes_first_and_one_day_is_in_german_order(work: Project) -> None:
    work.record("topics", "alt", name="Alt", updated="2026-03-01")
    for name in ("Zahnarzt", "Ärzte", "arbeit", "Öffnung"):
        work.record("glossary", f"{len(name)}", name=name, updated="2026-05-01")
    work.record("topics", "neu", name="Zuletzt", updated="2026-06-01")
    assert titles(work.knowledge()) == ["Zuletzt", "arbeit", "Ärzte", "Öffnung", "Zahnarzt", "Alt"]


def test_since_counts_the_day_itself(work: Project) -> None:
    for day in ("2026-04-30", "2026-05-01", "2026-05-02"):
        work.record("topics", day, name=day, updated=day)
    kept = since(news(work.knowledge()), date(2026, 5, 1))
    assert [item.title for item in kept] == ["2026-05-02", "2026-05-01"]


def test_a_change_of_the_law_says_how_certain_it_is_and_what_to_do(work: Project) -> None:
    work.record("topics", "geld", name="Geld")
    work.record(
        "legal_changes",
        "reform",
        name="Reform",
        norm="§ 3a SGB II",
        status="angekuendigt",
        planned_for="2026-07-01",
        due_on="2026-08-15",
        what_to_do="- Lesen Sie **zuerst** [[geld]].\n- Fragen Sie [[topics/geld|das Team]].\n",
    )
    (item,) = (item for item in news(work.knowledge()) if item.leads)
    steps = ("Lesen Sie zuerst Geld.", "Fragen Sie das Team.")
    assert item.passages == (Passage("Was zu tun ist", steps),)
    assert item.part == "Recht"
    assert item.facts == (
        "Vorschrift: § 3a SGB II",
        "Stand: angekündigt",
        "Geplant für: 01.07.2026",
        "Bis wann: 15.08.2026",
    )
    assert (item.key, item.path) == ("legal_changes/reform", "rechtsaenderungen/reform.html")


def test_a_day_nobody_has_proved_is_not_said(work: Project) -> None:
    work.record("legal_changes", "x", norm="§ 1", status="praxis", in_force_on=None)
    (item,) = news(work.knowledge())
    assert item.facts == ("Vorschrift: § 1", "Stand: Verwaltungspraxis")


def test_an_invented_example_says_so(work: Project) -> None:
    work.record("topics", "x", example="true", summary="Kurz.")
    assert news(work.knowledge())[0].summary == "Beispiel: Diese Angaben sind erfunden.\nKurz."


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("Ein Satz.\nNoch einer.\n\nAbsatz.", ("Ein Satz. Noch einer.", "Absatz.")),
        ("1. eins\n2. zwei\n    - drei\n", ("eins", "zwei", "drei")),
        ("### Zuerst\n\n`a < b` & *c*", ("Zuerst", "a < b & c")),
        ("[Seite](https://example.org/) und <b>fett</b>", ("Seite und fett",)),
        ("| A | B |\n|---|---|\n| 1 | 2 |", ("A – B", "1 – 2")),
        ("Siehe [[gibt-es-nicht]] oder [[gibt-es-nicht|so]].", (f"Siehe {HIDDEN} oder so.",)),
        ("---", ()),
    ],
)
def test_markdown_becomes_lines(work: Project, markdown: str, plain: tuple[str, ...]) -> None:
    assert lines(markdown, work.knowledge(), ProseRenderer()) == plain


def test_the_network_reads_nothing_of_the_house(work: Project) -> None:
    work.record("legal_changes", "intern", name="Geheime Änderung", **KEPT)
    work.record(
        "legal_changes",
        "offen",
        name="Offene Änderung",
        audience="netzwerk",
        what_to_do="Siehe [[legal_changes/intern]].",
    )
    work.record(
        "partners",
        "awo",
        name="AWO",
        audience="netzwerk",
        staff_note="Geheim",
        contacts=[{"name": "Eva Geheim"}],
    )
    whole = work.knowledge()
    assert "Geheime Änderung" in titles(whole)
    outside = news(whole.for_edition("netzwerk"))
    assert {item.title for item in outside} == {"AWO", "Offene Änderung"}
    assert "eheim" not in repr(outside)


def test_every_shipped_record_is_news_once() -> None:
    shipped = Knowledge.of(load(ROOT))
    items = news(shipped)
    assert sorted(item.key for item in items) == sorted(shipped.records)
    laws = [item.passages for item in items if item.leads]
    assert len(laws) == len(shipped.all("legal_changes"))
    for (passage,) in laws:
        assert passage.lines
        assert not any(sign in step for step in passage.lines for sign in ("[[", "**", "](", "\n"))
