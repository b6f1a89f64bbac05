"""Statutes as people type them, read the same in Python and JavaScript."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search import statutes
from generator.search.folding import fold
from generator.search.vocabulary import base
from tests.search import engine

LAWS = {fold(name): fold(short) for name, short in base().law_names()}

CASES = {
    "§18 SGB II": ["§18 sgb2"],
    "§ 18 SGB II": ["§18 sgb2"],
    "paragraph 18 sgb 2": ["§18 sgb2"],
    "Paragraf 44a Aufenthaltsgesetz": ["§44a aufenthg"],
    "par. 31 SGB II": ["§31 sgb2"],
    "SGB2 §18": ["sgb2", "§18 sgb2"],
    "SGB II § 18": ["sgb2", "§18 sgb2"],
    "§ 16a SGBII": ["§16a sgb2"],
    "16 i sgb 2": ["§16i sgb2"],
    "16i SGB II": ["§16i sgb2"],
    "104c AufenthG": ["§104c aufenthg"],
    "sgb xii 67": ["§67 sgb12"],
    "§60c": ["§60c"],
    "§§ 44, 44a AufenthG": ["§44 aufenthg", "§44a aufenthg"],
    "§§ 67 ff. SGB X": ["§67 sgb10"],
    "§ 18 Abs. 1 SGB II": ["§18 sgb2"],
    "§ 18 Abs. 1 Satz 2 Nr. 4 SGB II": ["§18 sgb2"],
    "§ 13 Abs. 2 IntV und § 7 IntV": ["§13 intv", "§7 intv"],
    "SGB II": ["sgb2"],
    "DeuFöV": ["deufov"],
    "SGB II 2023": ["sgb2"],
    "Kurs B1 in Verl": [],
    "Raum 18": [],
}


def folded(text: str) -> list[str]:
    return [fold(token) for token in statutes.tokens(text)]


@pytest.mark.parametrize(("text", "terms"), CASES.items())
def test_a_statute_is_read(text: str, terms: list[str]) -> None:
    """Trap: „§ 18 Abs. 1 SGB II“ must not become § 1."""
    assert list(statutes.read(folded(text), LAWS).terms) == terms


@pytest.mark.parametrize("text", CASES)
def test_the_browser_reads_the_same(text: str) -> None:
    assert engine.statutes(folded(text), LAWS) == list(statutes.read(folded(text), LAWS).terms)


pieces = st.sampled_from(
    "§ §§ 1 18 44a 16 i sgb ii 2 sgb2 sgbxii aufenthg intv abs 3 satz nr und bis ff f s "
    "paragraph kurs verl 2024 a b1 oder".split()
)


@given(st.lists(pieces, max_size=14))
def test_the_browser_reads_the_same_in_any_order(tokens: list[str]) -> None:
    assert engine.statutes(tokens, LAWS) == list(statutes.read(tokens, LAWS).terms)
