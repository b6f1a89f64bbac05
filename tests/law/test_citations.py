"""Statute references in running text: golden cases, and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.law.citations import find_citations
from generator.law.names import laws
from tests.law.cases import CASES, Case


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_references_are_recognised_and_nothing_else(case: Case) -> None:
    found = [
        (one.key, one.below, case.text[one.start : one.end]) for one in find_citations(case.text)
    ]
    assert found == case.prose


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 240
    assert sum(not case.prose for case in CASES) >= 100
    assert sum(not case.query for case in CASES) >= 25


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_the_words_around_do_not_matter(case: Case) -> None:
    lead = "Zuerst ein Satz: "
    text = f"{lead}{case.text} – und danach noch einer."
    assert [one.key for one in find_citations(text)] == [key for key, _, _ in case.prose]


def test_in_the_text_of_a_law_a_bare_section_is_its_own() -> None:
    own = laws()["SGB II"]
    text = (
        "nach § 7 Absatz 1 und den §§ 19 und 20 sowie § 28 des Zwölften Buches, § 3 der Verordnung"
    )
    assert [one.key for one in find_citations(text, own)] == [
        "§ 7 SGB II",
        "§ 19 SGB II",
        "§ 20 SGB II",
        "§ 28 SGB XII",
    ]


def test_addresses_are_those_of_gesetze_im_internet() -> None:
    known = laws()
    assert known["AufenthG"].address("44a") == (
        "https://www.gesetze-im-internet.de/aufenthg_2004/__44a.html"
    )
    assert known["GG"].address("3") == "https://www.gesetze-im-internet.de/gg/art_3.html"
    assert known["DSGVO"].address("7").startswith("https://eur-lex.europa.eu/")
    assert known["SchulG NRW"].address("34") == ""


PIECES = st.sampled_from(
    "§ §§ Art. 18 44a 2026 Abs. Satz Nr. I II 1 2 ff. f. , und oder bis SGB SGB\u00a0II AufenthG "
    "GG IntV der des Satzung ( ) . Aufenthaltsgesetzes Zweiten Buches".split(" ")
)


@given(st.lists(PIECES, max_size=25))
def test_any_text_is_read_and_references_do_not_overlap(pieces: list[str]) -> None:
    text, end = " ".join(pieces), 0
    for one in find_citations(text):
        assert one.start >= end, f"two references overlap in „{text}“"
        assert one.start < one.end <= len(text)
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        end = one.end


@given(st.text(max_size=200))
def test_strange_text_is_read_too(text: str) -> None:
    list(find_citations(text, laws()["SGB II"]))


def test_long_text_is_read_in_time() -> None:
    # A regular expression that backtracks would take hours here.
    nasty = "§§ " + "1, " * 20_000 + "§ 18 Abs. " * 5_000
    assert list(find_citations(nasty)) == []
