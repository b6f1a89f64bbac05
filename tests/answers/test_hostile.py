"""Whatever comes in, the answer is quick: a reading, or a sentence why not."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.answers.filled import read_forms
from generator.answers.refusal import AnswerError
from generator.mail_forms import TOPIC
from tests.fuzz import examples

HEAD = b"From: a@example.org\nSubject: x\n"
PAGE = HEAD + b"Content-Type: text/html\n\n"
SLOW = {
    "open tags": PAGE + b"<" * 900_000,
    "open comments": PAGE + b"<!--" * 200_000,
    "open parts": PAGE + b"<![CDATA[" * 100_000,
    "tags without end": PAGE + b"<a " * 300_000,
    "attributes without end": PAGE + b"<a " + b"x='" * 300_000,
    "instructions": PAGE + b"<?" * 400_000,
    "scripts": PAGE + b"<script>" + b"</script" * 100_000,
    "mails in mails": HEAD + b"Content-Type: message/rfc822\n\n" * 30_000,
    "many lines": b"\n" * 3_900_000,
    "open brackets": b"Warum (\n" * 4_900,
    "many senders": b"Thema: x\n" + b"Von: x\n" * 4_900,
    "a long header": HEAD + b"Content-Type: text/plain;" + b' a="' * 4_000 + b"\n\nhallo",
    "many accents": ("Thema: " + "a\u0301" * 90_000).encode(),
    "brackets in a line": HEAD + b"\n" + b"(" * 150_000,
    "spaces": b"Thema" + b" " * 150_000 + b"(",
    "quotes": b"> " * 80_000,
    "stars": ("*_" * 50_000).encode(),
    "replies": ("Am " + "schrieb " * 10_000).encode(),
}
SECONDS = 5
"""Each takes a tenth of it; what backtracks or is read again and again takes minutes."""


@pytest.mark.parametrize("raw", SLOW.values(), ids=SLOW)
def test_nothing_made_to_be_slow_is_slow(raw: bytes) -> None:
    started = process_time()
    with pytest.raises(AnswerError):
        read_forms(raw, TOPIC)
    assert process_time() - started < SECONDS


PIECES = st.sampled_from(
    [
        *("Thema: x\n", "Warum:\n", "Stelle (keine Person):\nMBE\n", "> ", "-- \n", "\r", "\0"),
        *(
            "Content-Type: multipart/mixed; boundary=b\n",
            "--b\n",
            "\n\n",
            "Subject: =?utf-8?q?x?=\n",
        ),
        *(
            "From: a\nTo: b\n",
            "charset=utf-16\n",
            "Content-Transfer-Encoding: base64\n",
            "<html><p>",
        ),
        *(
            "Content-Type: text/plain; charset=idna\n",
            "\u202e",
            "&#x110000;",
            "Am 1.1. schrieb x:\n",
        ),
    ]
).map(str.encode) | st.binary(max_size=20)


@pytest.mark.fuzz
@settings(max_examples=examples(3_000))
@given(st.lists(PIECES, max_size=12).map(b"".join))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        found = read_forms(raw, TOPIC, {"reason", "body"})
    except AnswerError:
        return
    assert all(one.answer("title").text for one in found)
