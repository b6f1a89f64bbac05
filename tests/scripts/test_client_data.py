"""Data of clients are known alike in Python and in the browser, and what is harmless passes."""

import re
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.browser import client_data_file
from generator.client_data import CLIENT_DATA, client_data_in
from generator.loading import load
from generator.mail_forms import QUESTION
from generator.mailto import LONGEST
from tests.built import ROOT
from tests.data_scripts import handed_over
from tests.mail_programs import thunderbird
from tests.scripts.run import call, script

FILE = Path(__file__).with_name("client_data_cases.txt")
KNOWN = handed_over(client_data_file().text)[1]
"""The patterns as the page gets them."""


@dataclass(frozen=True)
class Case:
    kind: str
    text: str


def cases() -> list[Case]:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    split = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return [Case(kind, text) for kind, _, text in split]


CLIENTS = [case for case in cases() if case.kind != "-"]
HARMLESS = [case for case in cases() if case.kind == "-"]


def in_python(text: str) -> list[str]:
    return [kind.name for kind in client_data_in(text)]


def in_browser(text: str) -> list[str]:
    found = call(script("propose/look.js"), "wissenClientData", text, KNOWN)
    assert isinstance(found, list)
    return found


def test_there_are_cases_of_every_kind() -> None:
    assert len(CLIENTS) >= 40
    assert len(HARMLESS) >= 60
    assert {case.kind for case in CLIENTS} == {kind.name for kind in CLIENT_DATA}


@pytest.mark.parametrize("case", CLIENTS, ids=lambda case: case.text)
def test_data_of_clients_is_refused_by_its_kind(case: Case) -> None:
    assert case.kind in in_python(case.text), f"{FILE.name}: passes, widen „{case.kind}“"
    assert in_browser(case.text) == in_python(case.text)


@pytest.mark.parametrize("case", HARMLESS, ids=lambda case: case.text)
def test_what_is_harmless_passes(case: Case) -> None:
    assert in_python(case.text) == [], f"{FILE.name}: refused, narrow the pattern"
    assert in_browser(case.text) == []


@pytest.mark.parametrize("sign", ["\u00a0", "\u2009", "\n", "  ", "\t"])
def test_no_space_hides_a_name(sign: str) -> None:
    text = f"Frau{sign}Yilmaz"
    assert in_python(text) == in_browser(text) == ["ein Name"]


@pytest.mark.parametrize(
    "text", ["12345/\u200b/0012345", "7123456\u2013475", "３５７Ｄ１２３４５６"]
)
def test_no_sign_hides_a_number(text: str) -> None:
    assert in_python(text)
    assert in_browser(text) == in_python(text)


def test_what_this_site_itself_says_is_harmless() -> None:
    """Questions are answered here without a client: the patterns must let all of it pass."""
    for record in load(ROOT).records:
        if record.collection.name in {"questions", "legal_notes", "glossary", "meetings"}:
            values = record.model_dump(exclude={"sources"})
            text = "\n".join(str(value) for value in values.values())
            assert in_python(text) == [], f"{record.source_path} would be refused"


LETTERS = st.sampled_from(
    ["Frau ", "Herr ", "Az. ", "geb. ", "A", "a", "ß", "Ä", "1", ".", " ", "-"]
)


@given(st.lists(LETTERS | st.characters(codec="utf-8"), max_size=30).map("".join))
def test_any_text_is_judged_alike(text: str) -> None:
    assert in_browser(text) == in_python(text)


@pytest.mark.parametrize(
    "unit",
    [
        *("1", "12 ", "Frau ", "Frau Aa", "A", "a", "wohnt ", "*", "geb. ", "Az. A", "AZR A", "Z-"),
        *("@", "DE12 3456 ", "Kundin Al ", "Fr. von ", "Name: ", "ä"),
    ],
)
def test_time_grows_with_the_text_only(unit: str) -> None:
    def seconds(length: int) -> float:
        text, begun = unit * (length // len(unit)), time.process_time()
        list(client_data_in(text))
        return time.process_time() - begun

    once = min(seconds(5_000) for _ in range(3))
    assert min(seconds(40_000) for _ in range(2)) < max(0.3, 24 * once), (
        f"„{unit}“ many times takes more than its length"
    )


def test_no_pattern_repeats_without_bound() -> None:
    for kind in CLIENT_DATA:
        bare = re.sub(r"\[[^\]]*\]|\\.", "x", kind.pattern)
        assert not re.search(r"[*+]|,\}", bare), f"{kind.name}: give the repetition a bound"


# The prepared mail with what was typed.

MAIL = {
    "address": "redaktion+wissen@example.org",
    "subject": QUESTION.subject,
    "asks": [[ask.key, ask.heading] for ask in QUESTION.asks],
    "below": [QUESTION.note, "", "Adresse: fragen/index.html"],
}
ANSWERS = [
    {},
    {"question": "Zählt Kindergeld als Einkommen?", "answer": "Ja. Größtenteils.", "kind": "Recht"},
    {"question": "Zeile 1\nZeile 2\r\nZeile 3", "answer": "100 % & mehr? #1 „so“ + 'so'"},
    {"question": "Überhöhte Straße 😀"},
]


@pytest.mark.parametrize("answers", ANSWERS)
def test_the_mail_is_the_one_python_writes(answers: dict[str, str]) -> None:
    link = call(script("propose/mail.js"), "wissenMail.link", MAIL, answers)
    filled = {key: re.sub(r"\r?\n", "\r\n", value) for key, value in answers.items()}
    wanted = QUESTION.link(str(MAIL["address"]), filled=filled, below=MAIL["below"][2:])
    assert thunderbird(link) == thunderbird(wanted)
    assert thunderbird(link).to == MAIL["address"]


def test_halves_of_characters_break_nothing() -> None:
    half = r'(function (mail) { return wissenMail.link(mail, { question: "a\ud800b" }); })'
    link = call(script("propose/mail.js"), half, MAIL)
    assert "a\ufffdb" in thunderbird(link).body


def test_it_says_how_many_signs_are_too_many() -> None:
    racer = script("propose/mail.js")
    text = "ä" * 600
    long = call(racer, "wissenMail.link", MAIL, {"answer": text})
    cut = call(racer, "wissenMail.surplus", text, len(long) - LONGEST)
    fits = call(racer, "wissenMail.link", MAIL, {"answer": text[:-cut]})
    assert LONGEST - 6 < len(fits) <= LONGEST < len(long)
