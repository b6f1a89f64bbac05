"""Folding, stemming and roots: each rule by example, and the same in Python and JavaScript."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.folding import fold
from generator.search.stemming import root, stem
from tests.search import engine

SAME_SPELLING = [
    ("Ausländerbehörde", "Auslaenderbehoerde", "Auslanderbehorde"),
    ("Gütersloh", "Guetersloh", "gutersloh", "GÜTERSLOH"),
    ("Übersetzung", "Uebersetzung"),
    ("Schloß", "Schloss"),
    ("Kurmancî", "Kurmanci"),
    ("Café", "Cafe"),
    ("Łódź", "Lodz"),
]


@pytest.mark.parametrize("spellings", SAME_SPELLING)
def test_spellings_of_one_word_fold_alike(spellings: tuple[str, ...]) -> None:
    assert len({fold(word) for word in spellings}) == 1


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Frauen", "frauen"), ("neue", "neue"), ("Bauer", "bauer"), ("Quelle", "quelle")],
)
def test_ue_after_a_e_and_q_is_no_umlaut(word: str, folded: str) -> None:
    """Trap: folding every „ue“ to „u“ breaks „Frauen“ and „neue“."""
    assert fold(word) == folded


SAME_STEM = [
    ("Kurs", "Kurse", "Kursen", "Kurses"),
    ("Integrationskurs", "Integrationskurse", "Integrationskursen"),
    ("Amt", "Ämter", "Ämtern", "Amtes"),
    ("Frauenhaus", "Frauenhäuser"),
    ("Zeugnis", "Zeugnisse", "Zeugnissen", "Zeugnisses"),
    ("Pass", "Pässe", "Passes"),
    ("Arzt", "Ärzte", "Ärztin", "Ärztinnen", "Arztes"),
    ("Lehrer", "Lehrers", "Lehrerin", "Lehrerinnen", "Lehrern"),
    ("Dolmetscher", "Dolmetscherin", "Dolmetscherinnen", "dolmetschen"),
    ("Beratung", "Beratungen"),
    ("Frau", "Frauen"),
    ("Flüchtling", "Flüchtlinge", "Flüchtlingen", "Flüchtlings"),
    ("Termin", "Termine", "Terminen", "Termins"),
    ("Klient", "Klientin", "Klienten", "Klientinnen"),
    ("schwanger", "Schwangere", "Schwangeren"),
    ("deutsch", "deutsche", "deutschen", "deutsches"),
    ("vormittags", "Vormittag"),
]


@pytest.mark.parametrize("forms", SAME_STEM, ids=lambda forms: forms[0])
def test_forms_of_one_word_meet_in_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(fold(form)) for form in forms}) == 1, [stem(fold(form)) for form in forms]


def test_kurs_keeps_its_last_letter() -> None:
    """Trap: Snowball stems „Kurs“ to „kur“ but „Kurse“ to „kurs“."""
    assert stem("kurs") == stem("kurse") == "kurs"


SAME_ROOT = [
    ("Beratung", "Berater", "Beraterin", "beraten"),
    ("Übersetzung", "Übersetzer", "übersetzen"),
    ("Duldung", "Geduldeter"),
    ("Räumung", "geräumt"),
    ("Fallmanager", "Fallmanagement"),
    ("arbeiten", "arbeitet", "Arbeit"),
    ("Schwangerschaft", "schwangerschaftlich"),
]


@pytest.mark.parametrize("words", SAME_ROOT, ids=lambda words: words[0])
def test_words_derived_from_one_another_meet_in_one_root(words: tuple[str, ...]) -> None:
    assert len({root(stem(fold(word))) for word in words}) == 1


@pytest.mark.parametrize(("one", "other"), [("Miete", "Mitte"), ("Kurs", "Kur"), ("Haus", "Haut")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert root(stem(fold(one))) != root(stem(fold(other)))


@pytest.mark.parametrize("word", ["B1", "24a", "2027", "16i"])
def test_words_with_digits_have_no_endings(word: str) -> None:
    assert stem(fold(word)) == word.lower()


WORDS = [word for group in (*SAME_SPELLING, *SAME_STEM, *SAME_ROOT) for word in group]


@pytest.mark.parametrize("word", WORDS)
def test_the_browser_does_the_same_with_known_words(word: str) -> None:
    folded = fold(word)
    assert engine.word(word) == [folded, stem(folded), root(stem(folded))]


german = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüßéîçABCDEFGÄÖÜ0123456789", max_size=24)


@given(german)
def test_the_browser_does_the_same_with_any_word(word: str) -> None:
    folded = fold(word)
    assert engine.word(word) == [folded, stem(folded), root(stem(folded))]


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüß", min_size=1, max_size=24))
def test_folding_and_stemming_come_to_rest(word: str) -> None:
    folded = fold(word)
    assert fold(folded.replace("ae", "a")) == fold(folded)
    assert len(stem(folded)) >= min(3, len(folded)) - 1
