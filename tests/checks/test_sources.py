"""Nothing real without a source; examples look like examples."""

import pytest

from generator.errors import Severity

from ..support import Project, texts

NO_SOURCE = "es fehlt eine Quelle"


def test_a_record_names_a_source(work: Project) -> None:
    assert texts(work.record("topics", "x", sources=None).problems()) == [NO_SOURCE]
    assert texts(work.record("topics", "x").problems()) == []


def test_an_example_needs_none(work: Project) -> None:
    assert texts(work.record("topics", "x", sources=None, example=True).problems()) == []


def test_content_is_never_newer_than_its_review(work: Project) -> None:
    work.record("topics", "x", assured_date="2026-05-01", updated="2026-05-02")
    assert texts(work.problems()) == ["der Inhalt wurde nach der letzten Prüfung geändert"]
    work.record("topics", "x", assured_date="2026-05-02", updated="2026-05-02")
    assert texts(work.problems()) == []


def test_a_meeting_to_which_a_topic_was_added_is_only_warned_of(work: Project) -> None:
    """A command adds it; that alone is no check of the whole, and stops no build."""
    work.record("meetings", "x", assured_date="2026-05-01", updated="2026-05-02")
    (found,) = work.problems()
    assert found.message == "der Inhalt wurde nach der letzten Prüfung geändert"
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    "number",
    [
        "0221 4710-000",
        "0221 4710-999",
        "02214710123",
        "(0221) 4710 123",
        "+49 221 4710123",
        "+49 (0)221 4710-123",
        "0049 221 4710123",
    ],
)
def test_reserved_numbers_are_fit_for_examples(work: Project, number: str) -> None:
    work.record("partners", "x", example=True, phones=[{"number": number}])
    assert texts(work.problems()) == []


@pytest.mark.parametrize("number", ["0221 4710", "0221 47101", "0221 4710-1234", "030 4710123"])
def test_other_numbers_might_ring_somewhere(work: Project, number: str) -> None:
    work.record("partners", "x", example=True, phones=[{"number": number}])
    assert texts(work.problems()) == [f"ein Beispiel mit einer echten Nummer: {number}"]


def test_numbers_of_deputies_and_persons_count_too(work: Project) -> None:
    work.record(
        "partners",
        "x",
        example=True,
        deputy={"phone": "05241 903511"},
        contacts=[{"name": "Eva Muster", "phone": "05241 903512"}],
    )
    assert len(work.problems()) == 2


def test_real_records_have_real_numbers(work: Project) -> None:
    work.record("partners", "x", phones=[{"number": "05241 903511"}])
    assert texts(work.problems()) == []
