"""What leaves the house refers to nothing that stays."""

from generator.errors import Severity

from ..support import Project, texts

NETWORK = "netzwerk"
VANISHED = "der Eintrag ist für das Netzwerk freigegeben, fehlt dort aber: "


def test_internal_records_may_refer_to_anything(work: Project) -> None:
    work.record("topics", "offen", audience=NETWORK).record("topics", "zu")
    work.record("partners", "x", topics=["offen", "zu"])
    assert texts(work.problems()) == []


def test_shared_records_may_refer_to_shared_records(work: Project) -> None:
    work.record("topics", "offen", audience=NETWORK)
    work.record("partners", "x", audience=NETWORK, topics=["offen"], description="[[offen]]")
    assert texts(work.problems()) == []


def test_a_lost_link_is_a_warning_at_its_place(work: Project) -> None:
    work.record("topics", "zu").record("partners", "x", audience=NETWORK, topics=["zu"])
    (problem,) = work.problems()
    assert problem.severity is Severity.WARNING
    assert (
        problem.message == "im Netzwerk fehlt hier der Verweis auf „topics/zu“: er ist nur intern"
    )


def test_a_record_that_vanishes_is_an_error_naming_what_it_needs(work: Project) -> None:
    work.record("course_types", "b1").record("course_providers", "vhs")
    work.record("topics", "zu")
    work.record(
        "courses",
        "x",
        audience=NETWORK,
        course_type="b1",
        provider="vhs",
        description="Zu [[zu]].",
    )
    found = work.problems()
    assert texts(found) == [
        f"{VANISHED}er braucht „course_types/b1“",
        f"{VANISHED}er braucht „course_providers/vhs“",
    ]
    assert {problem.severity for problem in found} == {Severity.ERROR}


def test_a_record_that_loses_a_part_it_needs_is_an_error(work: Project) -> None:
    work.record("course_types", "b1", audience=NETWORK)
    work.record("course_providers", "vhs", audience=NETWORK)
    work.record(
        "courses",
        "x",
        audience=NETWORK,
        course_type="b1",
        provider="vhs",
        location={"audience": "intern"},
    )
    assert texts(work.problems()) == [f"{VANISHED}was er braucht, ist nur intern"]


def test_a_shared_page_may_not_link_to_an_internal_one(work: Project) -> None:
    work.page("intern.md", "# Intern\n")
    work.page("offen.md", "---\naudience: netzwerk\n---\n# Offen\n\n[dort](intern.md)\n")
    (problem,) = work.problems()
    assert str(problem).startswith(
        "docs/offen.md:6:8: der Link „intern.md“ führt im Netzwerk nirgendwohin"
    )


def test_a_shared_page_is_warned_of_records_that_become_plain_text(work: Project) -> None:
    work.record("topics", "zu")
    work.page("offen.md", "---\naudience: netzwerk\n---\n[[zu]]\n")
    (problem,) = work.problems()
    assert problem.severity is Severity.WARNING
    assert problem.message == "im Netzwerk wird aus „[[zu]]“ bloßer Text: der Eintrag ist intern"
