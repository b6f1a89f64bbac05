"""What is read from a mail, case by case: `mails/<case>.eml` or ``.txt`` beside `<case>.yml`.

A case says its `form` and the `answers` of each form in it (what is left out was not
answered), or with what words it is `refused`.
"""

from pathlib import Path

import pytest

from generator.answers.filled import read_forms
from generator.answers.guard import refuse_unfit
from generator.answers.mail import MOST_BYTES
from generator.answers.refusal import AnswerError
from generator.loading.yaml_reader import load_text, read
from generator.mail_forms import DECISION, LAW_CHANGE, QUESTION, TOPIC, MailForm

MAILS = Path(__file__).parent / "mails"
CASES = sorted(MAILS.glob("*.yml"))
FORMS = {"topics": TOPIC, "decisions": DECISION, "changes": LAW_CHANGE, "questions": QUESTION}
OPTIONAL = {"reason", "planned_for", "source"}


def answers(raw: bytes, form: MailForm) -> list[dict[str, str]]:
    found = read_forms(raw, form, OPTIONAL)
    for one in found:
        refuse_unfit(one)
    return [
        {ask.key: text for ask in form.asks if (text := one.answer(ask.key).text)} for one in found
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda file: file.stem)
def test_a_mail_is_read_as_its_case_says(case: Path) -> None:
    expected = read(load_text(case))
    assert isinstance(expected, dict)
    (mail,) = (file for file in MAILS.glob(f"{case.stem}.*") if file != case)
    form = FORMS[expected["form"]]
    if "refused" in expected:
        with pytest.raises(AnswerError) as error:
            answers(mail.read_bytes(), form)
        assert expected["refused"] in str(error.value), f"{mail.name} is refused with other words"
    else:
        found = answers(mail.read_bytes(), form)
        assert found == expected["answers"], f"{mail.name}: mend the reader, or its case"


def test_there_are_many_cases_and_each_has_its_mail() -> None:
    assert len(CASES) >= 30
    mails = {file.stem for file in MAILS.iterdir() if file.suffix in (".txt", ".eml")}
    assert mails == {case.stem for case in CASES}


def test_a_mail_of_five_megabytes_is_refused_at_once() -> None:
    with pytest.raises(AnswerError, match="größer als 4 MB"):
        read_forms(b"Thema: x\n" * (5_000_000 // 9), TOPIC)
    assert MOST_BYTES < 5_000_000


HEAD = b"From: a@example.org\nSubject: x\n"
PAGE = HEAD + b"Content-Type: text/html\n\n"
FILLED = b"<p title='a > b'>Stelle: MBE<p>Thema: Wer zahlt?</p>"


@pytest.mark.parametrize(
    "page",
    [
        b"<![<![<![>" + FILLED,
        b"<![if !supportLists]>" + FILLED + b"<![endif]>",
        b"<!--[if gte mso 9]><p>Thema: Anderes</p><![endif]-->" + FILLED,
        b"<head><title>Thema: Anderes</title><body>" + FILLED,
        b"<script>if (a<b) '</p><title></title>Thema: Anderes'</script>" + FILLED,
        b"&#" + b"9" * 5_000 + b";&#xFFFFFFFFFFFF;" + FILLED,
        FILLED + b'<p <div <a b="',
    ],
)
def test_odd_pages_are_read_as_they_are_shown(page: bytes) -> None:
    (one,) = answers(PAGE + page, TOPIC)
    assert (one["body"], one["title"].split("\n")[0]) == ("MBE", "Wer zahlt?")
