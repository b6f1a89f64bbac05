"""What a prepared mail asks is read back as it was answered, for every form there is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import mail_forms
from generator.answers.ends import ends_answer
from generator.answers.filled import read_forms
from generator.answers.lines import lines_of
from generator.mail_forms import MailForm
from tests.fuzz import examples
from tests.mail_programs import thunderbird

FORMS = [one for one in vars(mail_forms).values() if isinstance(one, MailForm)]
LETTERS = "abcdeghilmnorstuäöüßABDEFGHÄÖÜ§„“\"'’»«.,;!?–-/&%+#0123456789 "


def is_an_answer(line: str) -> bool:
    """Tell whether nobody could take `line` for a greeting, a rule or nothing."""
    return any(c.isalpha() for c in line) and not ends_answer(lines_of(line), 0)


LINES = (
    st.text(LETTERS, min_size=2, max_size=60)
    .map(lambda text: " ".join(text.split()))
    .filter(is_an_answer)
)
ANSWERS = st.lists(LINES, min_size=1, max_size=4).map("\n".join) | st.lists(
    LINES, min_size=2, max_size=3
).map("\n\n".join)


@pytest.mark.fuzz
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.subject)
@settings(max_examples=examples(200))
@given(st.data())
def test_answers_written_below_the_questions_come_back(form: MailForm, data: st.DataObject) -> None:
    about = data.draw(st.sampled_from(["", "Netzwerktreffen Frühjahr 2027"]))
    link = form.link("team@example.org", about, below=("Adresse: treffen/x.html",))
    body = thunderbird(link).body
    wanted = {ask.key: data.draw(ANSWERS) for ask in form.asks}
    for ask in form.asks:
        asked = f"{ask.heading}\r\n\r\n"
        assert asked in body, "the link must have room below each question"
        body = body.replace(asked, f"{ask.heading}\r\n{wanted[ask.key]}\r\n", 1)
    (found,) = read_forms(body.encode(), form)
    assert {one.ask.key: one.text for one in found.given} == wanted


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.subject)
def test_answers_given_in_the_link_come_back(form: MailForm) -> None:
    filled = {ask.key: f"Wörter mit § 18 und „{ask.label}“" for ask in form.asks}
    link = form.link("a@example.org", filled=filled)
    (found,) = read_forms(thunderbird(link).body.encode(), form)
    assert {one.ask.key: one.text for one in found.given} == filled
