"""What may be read where: nothing leaves the house that is not meant to."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, ClassVar

import pytest
from pydantic import Field

from generator.knowledge import HIDDEN, Knowledge
from generator.records import COLLECTIONS, Audience, Record, Ref
from generator.records.base import CollectionInfo, Group
from generator.records.partners import Partner

from .samples import everything, required
from .support import Project

NETWORK = "netzwerk"


def partner(knowledge: Knowledge, record_id: str) -> Partner:
    found = knowledge.get("partners", record_id)
    assert isinstance(found, Partner)
    return found


def page_text(knowledge: Knowledge, path: str) -> str:
    return next(page.text for page in knowledge.pages if page.path == path)


def test_the_network_sees_only_what_is_meant_for_it(work: Project) -> None:
    work.record("partners", "awo", audience=NETWORK).record("partners", "intern")
    work.page("offen.md", "---\naudience: netzwerk\n---\nOffen").page("zu.md", "Zu")
    shown = work.knowledge().for_edition("netzwerk")

    assert shown.edition == "netzwerk"
    assert list(shown.records) == ["partners/awo"]
    assert [record.id for record in shown.all("partners")] == ["awo"]
    assert [page.path for page in shown.pages] == ["offen.md"]
    assert shown.find("intern") is None


def test_internal_items_staff_notes_and_persons_stay_in_the_house(work: Project) -> None:
    work.record(
        "partners",
        "awo",
        audience=NETWORK,
        staff_note="Nicht vor zehn anrufen.",
        contacts=[{"name": "Eva Muster"}],
        phones=[
            {"number": "0221 4710-101"},
            {"number": "0221 4710-102", "audience": "intern"},
            {"number": "0221 4710-103", "audience": NETWORK},
        ],
    )
    whole, shown = work.knowledge(), work.knowledge().for_edition("netzwerk")
    assert partner(whole, "awo").staff_note
    assert partner(shown, "awo").staff_note is None
    assert partner(shown, "awo").contacts == ()
    numbers = [phone.number for phone in partner(shown, "awo").phones]
    assert numbers == ["0221 4710-101", "0221 4710-103"]


def test_names_of_hidden_records_leave_no_trace_in_texts(work: Project) -> None:
    text = "Erst [[geheim]], dann [[topics/geheim|die Stelle]] und [[awo]]. `[[geheim]]`?"
    work.record("topics", "geheim")
    work.record("partners", "awo", audience=NETWORK, description=text)
    work.page("offen.md", f"---\naudience: netzwerk\n---\n# Bei [[geheim]]\n\n{text}")
    shown = work.knowledge().for_edition("netzwerk")

    cut = f"Erst {HIDDEN}, dann die Stelle und [[awo]]. `{HIDDEN}`?"
    assert partner(shown, "awo").description == cut
    assert cut in page_text(shown, "offen.md")
    assert shown.pages[0].title == f"Bei {HIDDEN}"
    assert shown.broken == ()


def test_links_to_what_an_edition_lacks_can_be_cut_from_any_text(work: Project) -> None:
    work.record("topics", "geheim").record("partners", "awo", audience=NETWORK)
    text = "Bei [[geheim]], [[topics/geheim|der Stelle]] und [[awo]]. `[[geheim]]`?"
    assert work.knowledge().without_lost_links(text) == text
    shown = work.knowledge().for_edition("netzwerk")
    assert shown.without_lost_links("Bei [[topics/geheim|der Stelle]] und [[awo]]") == (
        "Bei der Stelle und [[awo]]"
    )
    assert "geheim|" not in shown.without_lost_links(text)


def test_optional_references_to_hidden_records_are_dropped(work: Project) -> None:
    work.record("topics", "geheim").record("topics", "offen", audience=NETWORK)
    work.record("partners", "dach")
    work.record(
        "partners",
        "awo",
        audience=NETWORK,
        topics=["geheim", "offen"],
        part_of="dach",
        deputy={"name": "Zentrale", "partner": "dach"},
    )
    shown = partner(work.knowledge().for_edition("netzwerk"), "awo")
    assert shown.topics == ("offen",)
    assert shown.part_of is None
    assert shown.deputy is not None
    assert (shown.deputy.name, shown.deputy.partner) == ("Zentrale", None)


def test_what_needs_a_hidden_record_is_hidden_too(work: Project) -> None:
    work.record("course_types", "b1", audience=NETWORK).record("course_providers", "vhs")
    work.record("courses", "abend", audience=NETWORK, course_type="b1", provider="vhs")
    work.record("partners", "awo", audience=NETWORK, description="Siehe [[abend]].")
    shown = work.knowledge().for_edition("netzwerk")
    assert set(shown.records) == {"course_types/b1", "partners/awo"}
    assert partner(shown, "awo").description == f"Siehe {HIDDEN}."


def test_a_record_that_would_lose_a_required_part_is_hidden(work: Project) -> None:
    work.record("course_types", "b1", audience=NETWORK)
    work.record("course_providers", "vhs", audience=NETWORK)
    work.record(
        "courses",
        "abend",
        audience=NETWORK,
        course_type="b1",
        provider="vhs",
        location={"name": "Musterhaus", "audience": "intern"},
    )
    assert "courses/abend" not in work.knowledge().for_edition("netzwerk").records


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_in_no_collection_a_reference_leads_out_of_the_edition(
    work: Project, collection: str
) -> None:
    for name in COLLECTIONS:
        work.record(name, "muster")
    work.record(collection, "offen", **{**everything(collection), "audience": NETWORK})
    shown = work.knowledge().for_edition("netzwerk")
    assert shown.broken == ()
    targets = {ref.target for found in shown.outgoing.values() for ref in found}
    assert targets <= set(shown.records)


def test_downloads_follow_the_pages_and_records_that_hand_them_out(work: Project) -> None:
    for name in ("a", "b c", "d", "e", "f", "g", "intern", "nie"):
        work.file(f"docs/downloads/{name}.pdf", b"%PDF")
    work.page(
        "regeln/offen.md",
        "---\naudience: netzwerk\n---\n"
        "[A](../downloads/a.pdf) ![B](<../downloads/b c.pdf>) [D][d] [g](../downloads/%67.pdf#s)\n"
        '<a href="../downloads/e.pdf">E</a>\n\n[d]: ../downloads/d.pdf "Titel"\n',
    )
    work.page("zu.md", "[I](downloads/intern.pdf)")
    work.record("forms", "antrag", audience=NETWORK, file="downloads/f.pdf")
    whole = work.knowledge()
    assert len(whole.downloads) == 8
    shown = [Path(path).stem for path in whole.for_edition("netzwerk").downloads]
    assert shown == ["a", "b c", "d", "e", "f", "g"]


def test_an_edition_is_never_widened(work: Project) -> None:
    whole = work.knowledge()
    shown = whole.for_edition("netzwerk")
    assert whole.for_edition("intern") is whole
    assert shown.for_edition("netzwerk") is shown
    with pytest.raises(ValueError, match="cannot be had back"):
        shown.for_edition("intern")


def test_without_examples_only_real_records_are_left(work: Project) -> None:
    work.record("topics", "muster", example="true").record("topics", "schulden")
    work.record("partners", "awo", topics=["muster", "schulden"], description="[[muster]]!")
    work.page("hilfe.md", "Wie [[muster|hier]].").file("docs/downloads/x.pdf", b"%PDF")
    real = work.knowledge().without_examples()

    assert set(real.records) == {"topics/schulden", "partners/awo"}
    assert partner(real, "awo").topics == ("schulden",)
    assert partner(real, "awo").description == f"{HIDDEN}!"
    assert page_text(real, "hilfe.md") == "Wie hier."
    assert real.edition == "intern"
    assert real.downloads == ("downloads/x.pdf",)
    assert partner(real, "awo").audience is Audience.INTERN


def info(name: str) -> CollectionInfo:
    return CollectionInfo(
        name=name, folder=name, title=name, singular=name, intro=name, group=Group.REFERENCE
    )


class Second(Record):
    collection: ClassVar = info("seconds")
    partner: Annotated[str, Ref("partners")] = Field(title="Stelle")


class Third(Record):
    collection: ClassVar = info("thirds")
    seconds: tuple[Annotated[str, Ref("seconds")], ...] = Field(title="Zweite")


def test_hiding_goes_on_along_a_chain_of_needs(work: Project) -> None:
    shared = {**required("topics"), "audience": NETWORK}
    chain = (
        Third.model_validate({**shared, "id": "ende", "seconds": ["mitte"]}),
        Second.model_validate({**shared, "id": "mitte", "partner": "awo"}),
    )
    loaded = work.record("partners", "awo").load()
    whole = Knowledge.of(replace(loaded, records=(*chain, *loaded.records)))
    assert set(whole.records) == {"thirds/ende", "seconds/mitte", "partners/awo"}
    assert set(whole.for_edition("netzwerk").records) == set()


def test_a_required_list_may_shrink_but_not_vanish(work: Project) -> None:
    shared = {**required("topics"), "audience": NETWORK}
    third = Third.model_validate({**shared, "id": "ende", "seconds": ["zu", "offen"]})
    seconds = (
        Second.model_validate({**shared, "id": "zu", "partner": "intern"}),
        Second.model_validate({**shared, "id": "offen", "partner": "awo"}),
    )
    work.record("partners", "awo", audience=NETWORK).record("partners", "intern")
    loaded = work.load()
    shown = Knowledge.of(replace(loaded, records=(third, *seconds, *loaded.records)))
    found = shown.for_edition("netzwerk").get("thirds", "ende")
    assert isinstance(found, Third)
    assert found.seconds == ("offen",)
