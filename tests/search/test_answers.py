"""What a search result shows of a record: the fields marked as answers, in few words."""

import pytest

from generator.house import DISTRICTS
from generator.search.answers import shown
from tests.samples import in_force
from tests.support import Project


def facts(work: Project, key: str) -> tuple[str, ...]:
    knowledge = work.knowledge()
    return shown(knowledge.records[key], knowledge, DISTRICTS["Kreis"])


@pytest.fixture
def towns(work: Project) -> Project:
    for number, name in enumerate(("Ahlen", "Beckum", "Celle", "Diez", "Emden", "Fulda")):
        work.record("municipalities", f"ort-{number}", name=name)
    return work


def test_a_body_says_its_first_number_and_where_it_is_in_charge(towns: Project) -> None:
    phones = [{"number": "0221 4710-123"}, {"number": "0221 4710-124"}]
    towns.record("partners", "awo", phones=phones, service_area=["ort-0", "ort-2"])
    assert facts(towns, "partners/awo") == ("0221 4710-123", "Ahlen, Celle")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (4, "Ahlen, Beckum, Celle, Diez"),
        (5, "Ahlen, Beckum, Celle, Diez und 1 weitere"),
        (6, "ganzer Kreis"),
    ],
)
def test_many_places_are_counted_and_all_of_them_named_as_one(
    towns: Project, count: int, words: str
) -> None:
    towns.record("partners", "awo", service_area=[f"ort-{number}" for number in range(count)])
    assert facts(towns, "partners/awo") == (words,)


def test_where_a_body_sits_counts_only_without_an_area(towns: Project) -> None:
    sites = [{"municipality": "ort-1"}, {"name": "Raum 3"}, {"municipality": "ort-3"}]
    towns.record("partners", "hier", locations=sites)
    towns.record("partners", "dort", locations=sites, service_area=["ort-0"])
    assert facts(towns, "partners/hier") == ("Beckum, Diez",)
    assert facts(towns, "partners/dort") == ("Ahlen",)


def test_a_course_completes_its_level_and_keeps_the_order_of_its_model(towns: Project) -> None:
    towns.record(
        "courses",
        "b1",
        location={"municipality": "ort-0"},
        level="b1",
        time_of_day="abends",
        starts_on="2026-09-01",
        waiting_weeks="3",
        childcare={"kind": "nearby"},
    )
    assert facts(towns, "courses/b1") == (
        "Ahlen",
        "B1 abends",
        "Beginn 01.09.2026",
        "Wartezeit 3 Wochen",
        "Kinderbetreuung in der Nähe",
    )


def test_a_course_that_leads_to_no_level_says_when_it_is(towns: Project) -> None:
    towns.record("courses", "tq", time_of_day="ganztags", starts_on="2026-09-01")
    assert facts(towns, "courses/tq") == ("ganztags", "Beginn 01.09.2026")


def test_what_there_is_not_is_not_said(towns: Project) -> None:
    towns.record("courses", "b1", level="b1", time_of_day="abends", childcare={"kind": "none"})
    assert facts(towns, "courses/b1") == ("B1 abends",)


def test_a_mark_may_let_all_others_go_first(work: Project) -> None:
    work.record("legal_changes", "x", norm="§ 3a SGB II", **in_force("2026-07-01"))
    assert facts(work, "legal_changes/x") == ("§ 3a SGB II", "ab 01.07.2026", "in Kraft")
