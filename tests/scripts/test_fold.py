"""Folding is the same in Python, where the index is written, and in the browser."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.search.folding import fold
from tests.scripts.run import call, script

CASES = {
    "Łódź": "lodz",
    "lodz": "lodz",
    "Ausländerbehörde": "auslanderbehorde",
    "Auslaenderbehoerde": "auslanderbehorde",
    "Straße": "strasse",
    "STRASSE": "strasse",
    "Frauen": "frauen",
    "neue": "neue",
    "bequem": "bequem",
    "Mueller": "muller",
    "Đặng": "dang",
    "Işık": "isik",
    "Ærø": "aro",
    "ﬁnden": "finden",
    "çöğüş": "cogus",
    "": "",
}


def in_browser(text: str) -> str:
    return str(call(script("fold.js"), "wissenFold", text))


@pytest.mark.parametrize(("text", "folded"), CASES.items())
def test_both_fold_alike(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert in_browser(text) == folded


def known_to_browser(text: str) -> bool:
    return not call(script(), "(function (text) { return /\\p{Cn}/u.test(text); })", text)


@given(st.text(max_size=30))
def test_any_text_is_folded_alike(text: str) -> None:
    # Letters that one of them does not know yet have no small form there.
    assume(all(unicodedata.category(sign) != "Cn" for sign in text) and known_to_browser(text))
    assert in_browser(text) == fold(text)
