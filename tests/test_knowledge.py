"""The loaded whole: references and backlinks, resolved once."""

import pytest

from .support import Project


def test_references_and_backlinks_are_resolved_both_ways(work: Project) -> None:
    work.record("topics", "schulden")
    work.record("partners", "awo", topics=["schulden"], description="Neben der [[caritas]].")
    work.record("partners", "caritas")
    work.page("hilfe.md", "Zuerst [[awo]].")
    knowledge = work.knowledge()

    found = {(ref.target, ref.loc) for ref in knowledge.outgoing["partners/awo"]}
    assert found == {
        ("topics/schulden", ("topics", 0)),
        ("partners/caritas", ("description",)),
    }
    assert [ref.source for ref in knowledge.incoming["partners/awo"]] == ["docs/hilfe.md"]
    assert knowledge.neighbours("partners/awo") == {
        "topics/schulden",
        "partners/caritas",
        "docs/hilfe.md",
    }
    assert knowledge.neighbours("partners/gibt-es-nicht") == frozenset()
    assert knowledge.broken == ()


def test_records_of_a_collection_come_by_name(work: Project) -> None:
    work.record("partners", "a", name="zebra").record("partners", "b", name="AWO")
    work.record("partners", "c", name="awo")
    assert [record.id for record in work.knowledge().all("partners")] == ["b", "c", "a"]
    assert work.knowledge().all("topics") == ()
    assert work.knowledge().get("topics", "a") is None


def test_an_id_used_twice_has_to_be_named_with_its_collection(work: Project) -> None:
    work.record("partners", "arbeit").record("topics", "arbeit").record("topics", "wohnen")
    work.page("hilfe.md", "[[arbeit]], [[topics/arbeit]], [[gibt-es-nicht]]")
    knowledge = work.knowledge()

    assert knowledge.find("wohnen") == "topics/wohnen"
    assert knowledge.find("topics/arbeit") == "topics/arbeit"
    assert knowledge.find("arbeit") is None
    assert knowledge.find("gibt-es-nicht") is None
    ambiguous, dead = knowledge.broken
    assert set(ambiguous.matches) == {"partners/arbeit", "topics/arbeit"}
    assert dead.matches == ()


def test_a_reference_leads_to_its_own_collection_only(work: Project) -> None:
    work.record("partners", "awo", topics=["wohnen"]).record("partners", "wohnen")
    (broken,) = work.knowledge().broken
    assert (broken.collection, broken.wanted, broken.loc) == ("topics", "wohnen", ("topics", 0))


def test_nothing_in_the_knowledge_can_be_changed(work: Project) -> None:
    knowledge = work.record("topics", "schulden").knowledge()
    with pytest.raises(TypeError):
        knowledge.records["topics/neu"] = knowledge.records["topics/schulden"]  # type: ignore[index]
