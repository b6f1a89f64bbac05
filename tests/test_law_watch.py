"""After an import the site knows what changed, and who has to read again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from lxml.html import fromstring

from generator.cli import main
from generator.editing.law_import import import_laws
from generator.knowledge import ChangeKind, Knowledge, affected, section_changes
from generator.law.citations import find_citations
from generator.law.gii import read_gii
from generator.records import Record
from generator.records.fields import strings
from generator.records.law_records import LegalNote
from generator.site.doc_links import DocLinks
from tests.built import copy_shipped
from tests.law.texts import FIRST, OWN, SHARED
from tests.rendered import pages, text
from tests.support import Project

LATER, GONE = OWN / "mustg_2024-06-10.xml", OWN / "mustg_2025-02-03.xml"
Import = Callable[..., Project]


@pytest.fixture
def imported(work: Project) -> Import:
    """Import files as texts of the SGB II, one after the other."""

    def bring(*files: Path) -> Project:
        for file in files:
            data = file.read_bytes().replace(b"<amtabk>MustG</amtabk>", b"")
            own = work.root / file.name
            own.write_bytes(data.replace(b"MustG 2024", b"SGB 2"))
            import_laws(work.root, [own], ())
        return work

    return bring


def kinds(work: Project, since: date | None = None) -> dict[str, str]:
    changes = section_changes(work.knowledge().law_texts, since)
    return {change.section.name: change.kind.label for change in changes}


def test_one_version_is_no_change(imported: Import) -> None:
    assert kinds(imported(FIRST)) == {}


def test_a_new_wording_is_a_change_of_its_day(imported: Import) -> None:
    (change,) = section_changes(imported(FIRST, LATER).knowledge().law_texts)
    assert (change.section.name, change.kind) == ("§ 1 SGB II", ChangeKind.CHANGED)
    assert change.day == date(2024, 6, 10)
    assert [(one.old, one.new) for one in change.words] == [
        ("2. der Klarheit.", "2. der großen Klarheit.")
    ]


def test_since_a_day_only_what_came_later_counts(imported: Import) -> None:
    work = imported(FIRST, LATER)
    assert kinds(work, date(2024, 6, 10)) == {"§ 1 SGB II": "geändert"}
    assert kinds(work, date(2024, 6, 11)) == {}


def test_a_repealed_law_concerns_all_its_sections(imported: Import) -> None:
    work = imported(FIRST, LATER, GONE)
    assert set(kinds(work).values()) == {"Aufhebung"}
    assert len(kinds(work)) == 3


def test_a_vanished_section_and_a_new_one_are_told(imported: Import, tmp_path: Path) -> None:
    work = imported(FIRST, dated(GONE, "20250203", tmp_path / "ohne.xml", (REPEAL, b"")))
    assert kinds(work) == {"§ 1 SGB II": "geändert", "§ 2 SGB II": "weggefallen"}
    (section,) = (s for s in work.knowledge().law_texts.sections if s.name == "§ 2 SGB II")
    assert section.gone_on == date(2025, 2, 3)


def test_a_section_that_was_not_there_before_is_new(imported: Import, tmp_path: Path) -> None:
    earlier = dated(FIRST, "20230105", tmp_path / "frueher.xml", (section_of(FIRST, "§ 2"), b""))
    assert kinds(imported(earlier, FIRST)) == {"§ 2 SGB II": "neu"}


def test_who_cites_a_changed_section_is_told_until_somebody_read_it(imported: Import) -> None:
    work = imported(FIRST, LATER)
    old = {"assured_date": "2024-06-09", "updated": "2024-06-09", "sources": []}
    old["sources"] = [{"title": "Muster", "retrieved": "2024-06-01"}]
    work.record("legal_notes", "eins", norm="§ 1 SGB II", as_of="2024-06-09")
    work.record("questions", "alt", answer="Nach § 1 Abs. 2 SGB II ja.", **old)
    work.record("questions", "neu", answer="Nach § 1 SGB II nein.", assured_date="2024-06-10")
    work.record("questions", "andere", answer="Nach § 2 SGB II nein.", **old)
    work.page("seite.md", "# Seite\n\nSiehe § 1 SGB II.\n")
    work.page("geprueft.md", "---\nassured_date: 2024-06-10\n---\n# Seite\n\n§ 1 SGB II\n")
    found = affected(work.knowledge())
    assert {one.path: bool(one.due) for one in found} == {
        "data/legal_notes/eins.yml": True,
        "data/questions/alt.yml": True,
        "data/questions/neu.yml": False,
        "docs/seite.md": True,
        "docs/geprueft.md": False,
    }
    assert found[0].path == "data/legal_notes/eins.yml", "the note on the section comes first"
    assert [one.path for one in found if not one.due] == [one.path for one in found[3:]]
    messages = [one for one in work.messages() if "geändert, zuletzt" in one]
    assert sorted(one.partition(":")[0] for one in messages) == [
        "data/legal_notes/eins.yml",
        "data/questions/alt.yml",
        "docs/seite.md",
    ]
    assert "§ 1 SGB II hat sich geändert, zuletzt in der Fassung vom 10.06.2024" in messages[0]


def test_a_source_counts_as_a_citation(imported: Import) -> None:
    work = imported(FIRST, LATER)
    source = {"title": "§ 1 SGB II (Stand Mai 2024)", "retrieved": "2024-05-01"}
    work.record("partners", "x", sources=[source], assured_date="2024-05-01", updated="2024-05-01")
    assert [one.path for one in affected(work.knowledge())] == ["data/partners/x.yml"]


def test_what_lies_between_the_first_and_the_last_section_is_cited_too(imported: Import) -> None:
    work = imported(FIRST, LATER)
    for number, norm in enumerate(("§§ 1 bis 3 SGB II", "§§ 2 ff. SGB II", "§§ 2 bis 3 SGB II")):
        work.record("legal_notes", f"n{number}", norm=norm, as_of="2024-06-09")
    work.record("legal_notes", "ab", norm="§§ 1 f. SGB II", as_of="2024-06-09")
    assert {one.path for one in affected(work.knowledge())} == {
        "data/legal_notes/n0.yml",
        "data/legal_notes/ab.yml",
    }


def test_articles_are_watched_as_texts_cite_them(work: Project) -> None:
    for file in (FIRST, LATER):
        data = file.read_bytes().replace(b"<amtabk>MustG</amtabk>", b"<amtabk>GG</amtabk>")
        own = work.root / file.name
        own.write_bytes(data.replace("<enbez>§ ".encode(), b"<enbez>Art "))
        import_laws(work.root, [own], ())
    work.record("legal_notes", "eins", norm="Art. 1 GG", as_of="2024-06-09")
    assert [one.path for one in affected(work.knowledge())] == ["data/legal_notes/eins.yml"]


def section_of(file: Path, name: str) -> bytes:
    """Return the element of a section in an official file."""
    data = file.read_bytes()
    begin = data.find(f"<norm><metadaten><jurabk>MustG 2024</jurabk><enbez>{name}".encode())
    return data[begin : data.find(b"</norm>", begin) + len(b"</norm>")]


def dated(file: Path, day: str, target: Path, *changes: tuple[bytes, bytes]) -> Path:
    """Write a copy of an official file as it was built on another day, with other words."""
    data = file.read_bytes()
    old = data[data.find(b'builddate="') + len(b'builddate="') :][:14]
    data = data.replace(old, f"{day}213000".encode())
    for before, after in changes:
        assert before in data
        data = data.replace(before, after)
    target.write_bytes(data)
    return target


REPEAL = (
    b'<standangabe checked="ja"><standtyp>Aufh</standtyp><standkommentar>'
    b"G aufgeh. durch Art. 2 G v. 20.1.2025 mWv 1.7.2025</standkommentar></standangabe>"
)


def test_places_kept_free_take_no_section_over(imported: Import, tmp_path: Path) -> None:
    place = (
        "<norm><metadaten><jurabk>MustG 2024</jurabk><enbez>(XXXX) §§ 2 und 3</enbez></metadaten>"
        '<textdaten><text format="XML"><Content><P>(weggefallen)</P></Content></text></textdaten>'
        "</norm>"
    ).encode()
    free = dated(LATER, "20250101", tmp_path / "frei.xml", (section_of(LATER, "§ 2"), place))
    work = imported(LATER, free)
    assert kinds(work) == {"§ 2 SGB II": "weggefallen"}
    (cited,) = find_citations("§ 2 SGB II")
    known = work.knowledge().law_texts.find(cited)
    assert known is not None
    assert known.name == "§ 2 SGB II"


def test_a_later_change_counts_more_than_a_repeal(imported: Import, tmp_path: Path) -> None:
    repealed = dated(GONE, "20240301", tmp_path / "aufhebung.xml")
    words = ("großen".encode(), "sehr großen".encode())
    reworded = dated(GONE, "20250601", tmp_path / "danach.xml", words)
    assert kinds(imported(repealed, reworded))["§ 1 SGB II"] == "geändert"


def test_the_order_of_imports_does_not_make_old_law_the_newest(
    imported: Import, tmp_path: Path
) -> None:
    back = dated(FIRST, "20260105", tmp_path / "zurueck.xml")
    work = imported(FIRST, back, LATER)
    (section,) = (s for s in work.knowledge().law_texts.sections if s.name == "§ 1 SGB II")
    assert [one.built_on.year for one in section.versions] == [2026, 2024, 2024]
    assert section.versions[0].body == section.versions[2].body


def test_a_section_that_comes_back_is_new_again(imported: Import, tmp_path: Path) -> None:
    without = dated(GONE, "20250203", tmp_path / "ohne.xml", (REPEAL, b""))
    back = dated(FIRST, "20260105", tmp_path / "wieder.xml")
    assert kinds(imported(FIRST, without, back))["§ 2 SGB II"] == "neu"


def test_a_section_written_otherwise_is_the_same_section(imported: Import, tmp_path: Path) -> None:
    words = ("Anlage (zu § 2)".encode(), "Anlage zu § 2".encode())
    work = imported(LATER, dated(LATER, "20250610", tmp_path / "anders.xml", words))
    assert kinds(work) == {}
    assert len(work.knowledge().law_texts.sections) == 3


def test_its_page_carries_a_mark_and_the_editors_have_a_list(imported: Import) -> None:
    work = imported(FIRST, LATER)
    work.record("legal_notes", "eins", norm="§ 1 SGB II", as_of="2024-06-09")
    work.record("legal_notes", "zwei", norm="§ 1 SGB II", as_of="2024-06-10")
    shown = pages(work)
    mark = "Vorschrift geändert am 10.06.2024 oder davor, Hinweis noch nicht geprüft"
    assert mark in text(shown["recht/eins.html"])
    assert mark not in text(shown["recht/zwei.html"])
    watch = text(shown["redaktion/datenstand-recht.html"])
    assert "1 Eintrag nennt eine geänderte Vorschrift und ist noch nicht geprüft" in watch
    assert "der großen Klarheit." in watch
    assert "Seither geprüft (1)" in watch


def test_a_page_written_by_hand_carries_the_mark_below_its_title(imported: Import) -> None:
    work = imported(FIRST, LATER)
    work.page("seite.md", "# Seite\n\nSiehe § 1 SGB II.\n").page("andere.md", "# Andere\n")
    links = DocLinks()
    links.knowledge = work.knowledge()
    html = "<h1>Seite</h1><p>Text</p>"
    page = fromstring(f"<div>{links.with_statutes('seite.html', html)}</div>")
    assert [text(one) for one in page] == [
        "Seite",
        "Vorschrift geändert am 10.06.2024 oder davor, Seite noch nicht geprüft",
        "Text",
    ]
    assert links.with_statutes("andere.html", html) == html


def test_a_project_without_texts_says_how_to_bring_some(work: Project) -> None:
    assert "wissen law import" in text(pages(work)["redaktion/datenstand-recht.html"])


def test_a_repealed_law_says_so_on_its_pages(imported: Import) -> None:
    shown = pages(imported(FIRST, GONE))
    said = "Aufhebung des Gesetzes: G aufgeh. durch Art. 2 G v. 20.1.2025 mWv 1.7.2025"
    assert said in text(shown["gesetze/sgb-ii/1.html"])
    assert said in text(shown["gesetze/index.html"])
    assert "Nicht mehr im Gesetz. In der Fassung vom 03.02.2025" in text(
        shown["gesetze/sgb-ii/2.html"]
    )


def test_the_overview_of_the_law_leads_to_the_texts(imported: Import) -> None:
    work = imported(FIRST, LATER)
    work.record("legal_notes", "eins", norm="§ 1 SGB II")
    page = pages(work)["recht/index.html"]
    links = {text(one): one.get("href") for one in page.xpath("//p[@class='w-more']/a")}
    assert links == {
        "Gesetzestexte": "../gesetze/index.html",
        "Zwei Fassungen vergleichen": "../gesetze/index.html#vergleichen",
    }


def test_the_command_tells_what_to_read_and_what_changed(
    imported: Import, capsys: pytest.CaptureFixture[str]
) -> None:
    work = imported(FIRST, LATER)
    work.record("legal_notes", "eins", name="Hinweis eins", norm="§ 1 SGB II", as_of="2024-06-09")
    with pytest.raises(SystemExit) as done:
        main(["-C", str(work.root), "law", "impact"])
    said = capsys.readouterr().out
    assert done.value.code == 0
    assert said.startswith("1 Vorschrift hat sich geändert. 1 Eintrag oder Seite ist noch zu prüf")
    assert "data/legal_notes/eins.yml „Hinweis eins“, geprüft 09.06.2024: § 1 SGB II" in said
    assert "  alt: 2. der Klarheit.\n  neu: 2. der großen Klarheit.\n" in said
    with pytest.raises(SystemExit):
        main(["-C", str(work.root), "law", "impact", "--since", "2024-06-11"])
    assert capsys.readouterr().out == "Keine eingelesene Vorschrift hat sich geändert.\n"


needs_real = pytest.mark.skipif(
    not SHARED.exists(), reason="the official files lie beside the project, not in it"
)


def wordings(file: str) -> dict[str, tuple[str, str]]:
    return {one.section: one.wording for one in read_gii((SHARED / file).read_bytes()).sections}


def recounted(knowledge: Knowledge, changed: set[str]) -> set[str]:
    """Return who names one of the sections `changed`, by reading every text again."""

    def names(*texts: str) -> bool:
        return any(one.key in changed for said in texts for one in find_citations(said))

    records: list[Record] = list(knowledge.records.values())
    found = {record.source_path for record in records if names(*strings(record))}
    return found | {page.source_path for page in knowledge.pages if names(page.title, page.text)}


@needs_real
@pytest.mark.slow
@pytest.mark.parametrize(
    ("law", "older", "newer"),
    [
        ("IntV", "intv_2022-12-28.xml", "intv_2024-12-11.xml"),
        ("SGB II", "sgb_2_2022-01-09.xml", "sgb_2_2025-04-02.xml"),
    ],
)
def test_the_shipped_records_that_cite_a_changed_section_are_named_and_no_others(
    tmp_path: Path, law: str, older: str, newer: str
) -> None:
    root = copy_shipped(tmp_path)
    import_laws(root, [SHARED / older, SHARED / newer], ())
    knowledge = Project(root).knowledge()
    before, after = wordings(older), wordings(newer)
    changed = {
        one.key
        for section in before.keys() | after.keys()
        if before.get(section) != after.get(section)
        for one in find_citations(f"{section} {law}")
    }
    assert len(changed) > 10
    found = {one.path for one in affected(knowledge)}
    assert found == recounted(knowledge, changed)
    assert len(found) > 20
    notes = [one for one in knowledge.all("legal_notes") if isinstance(one, LegalNote)]
    treated = [note for note in notes if any(c.key in changed for c in find_citations(note.norm))]
    assert {note.source_path for note in treated} <= found
