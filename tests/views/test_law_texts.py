"""Imported law texts on their pages, in the search, and as the aim of citations."""

from lxml import html

from generator.editing.law_import import import_laws
from generator.knowledge import Knowledge
from generator.law.citations import find_citations
from generator.search.sources import documents
from generator.text import StatuteLink
from generator.views.law_texts import LawTextView, overview
from generator.views.statutes import StatutePlaces
from tests.law.texts import FIRST, OWN
from tests.support import Project

LATER = OWN / "mustg_2024-06-10.xml"


def with_texts(work: Project) -> Knowledge:
    """An invented SGB II, § 1 in two versions."""
    files = []
    for file in (FIRST, LATER):
        data = file.read_bytes().replace(b"<amtabk>MustG</amtabk>", b"")
        data = data.replace(b"MustG 2024", b"SGB 2").replace(b"Satz danach", "§ 2 danach".encode())
        files.append(work.root / file.name)
        files[-1].write_bytes(data)
    import_laws(work.root, files, ())
    return work.knowledge()


def link(knowledge: Knowledge, text: str, page: str = "kontakte/x.html") -> StatuteLink | None:
    (citation,) = find_citations(text)
    return StatutePlaces(knowledge, page)(citation)


def test_a_citation_leads_to_the_note_else_the_text_else_the_official_page(work: Project) -> None:
    work.record("legal_notes", "eins", law="SGB II", norm="§ 1 SGB II")
    known = with_texts(work)
    assert link(known, "§ 1 SGB II") == StatuteLink("../recht/eins.html", external=False)
    assert link(known, "§ 2 SGB II") == StatuteLink("../gesetze/sgb-ii/2.html", external=False)
    assert link(known, "§ 3 SGB II") == StatuteLink(
        "https://www.gesetze-im-internet.de/sgb_2/__3.html", external=True
    )
    assert link(known, "§ 34 SchulG NRW") is None
    assert link(known, "§ 1 SGB II", "recht/eins.html") is None


def test_a_note_hidden_from_the_edition_is_no_aim(work: Project) -> None:
    work.record("legal_notes", "eins", law="SGB II", norm="§ 1 SGB II", audience="intern")
    shared = with_texts(work).for_edition("netzwerk")
    found = link(shared, "§ 1 SGB II")
    assert found == StatuteLink("../gesetze/sgb-ii/1.html", external=False)


def test_notes_know_who_cites_them_and_records_whom_they_cite(work: Project) -> None:
    work.record("legal_notes", "eins", law="SGB II", norm="§ 1 SGB II", says="Siehe § 1 SGB II.")
    work.record("questions", "frage", answer="Nach § 1 Abs. 2 SGB II ja.")
    work.record("procedures", "ablauf", legal_basis=["§ 1 SGB II"])
    work.page("seite.md", "# Seite\n\nSiehe § 1 SGB II.\n")
    citations = work.knowledge().citations
    assert citations.cited == {
        "legal_notes/eins": {"questions/frage", "procedures/ablauf", "docs/seite.md"}
    }
    assert citations.citing["questions/frage"] == {"legal_notes/eins"}


def test_the_page_shows_the_newest_text_with_its_own_references_linked(work: Project) -> None:
    known = with_texts(work)
    section = known.law_texts.sections[0]
    view = LawTextView(section, known)
    assert section.name == "§ 1 SGB II"
    assert [version.built_on.isoformat() for version in view.versions] == [
        "2024-06-10",
        "2024-01-05",
    ]
    page = html.fromstring(f"<div>{view.body(view.newest)}</div>")
    assert "der großen Klarheit." in page.text_content()
    assert page.xpath("//a/@href") == ["../../gesetze/sgb-ii/2.html"]
    items = page.xpath("//p[starts-with(@class, 'w-norm__item ')]")
    assert [item.xpath("string(span)") for item in items] == ["1.", "a)", "b)", "", "2."]
    assert [item.get("class")[-1] for item in items] == list("12211")


def test_nothing_in_a_text_becomes_markup(work: Project) -> None:
    known = with_texts(work)
    view = LawTextView(known.law_texts.sections[-1], known)
    assert "&lt;drittens&gt;" in view.body(view.newest)


def test_tables_are_tables(work: Project) -> None:
    known = with_texts(work)
    view = LawTextView(known.law_texts.sections[1], known)
    table = html.fromstring(str(view.body(view.newest)))
    assert table.xpath("//th/text()") == ["Stufe", "Betrag"]
    assert table.xpath("//td/text()") == ["1", "10 Euro", "2"]


def test_the_overview_lists_each_law_in_the_order_of_its_sections(work: Project) -> None:
    (group,) = overview(with_texts(work))
    assert (group.law, group.title) == ("SGB II", "Mustergesetz über erfundene Angelegenheiten")
    rows = [(one.name, one.href, one.versions) for one in group.sections]
    assert rows == [
        ("§ 1", "../gesetze/sgb-ii/1.html", 2),
        ("§ 2", "../gesetze/sgb-ii/2.html", 1),
        ("Anlage (zu § 2)", "../gesetze/sgb-ii/anlage-zu-2.html", 1),
    ]


def test_the_search_knows_the_texts(work: Project) -> None:
    found = [one for one in documents(with_texts(work)) if one.kind == "Gesetzestexte"]
    assert [one.location for one in found] == [
        "gesetze/sgb-ii/1.html",
        "gesetze/sgb-ii/2.html",
        "gesetze/sgb-ii/anlage-zu-2.html",
    ]
    assert found[0].title == "§ 1 SGB II: Zweck der Muster"
    assert found[0].factor < 1, "the note that explains a section comes before its wording"


def test_without_imported_texts_there_is_no_overview(work: Project) -> None:
    assert not list(overview(work.knowledge()))
