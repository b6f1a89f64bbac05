"""Any text, indexed or typed: no exception, and nothing becomes live HTML."""

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.documents import Document, Field
from generator.search.engine import FOLDER, Engine
from generator.search.index import build
from generator.search.vocabulary import Vocabulary, base
from tests.search.engine import doc, engine

NASTY = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; \"'",
    "(a+)+$ [z-a] \\ ^ ? * {9,1} |",
    "مرحبا بالعالم שלום",
    "\u202everkehrt\u202c",
    "§" * 300,
    "§ 18 Abs. SGB II ff. §§ 1, 2, 3 und oder",
    "a\u0300" * 200,
    "\u2028\u2029\x00\x1f",
    "ß" * 500,
    "constructor __proto__ toString hasOwnProperty",
    "nicht kein ohne " * 100,
    "12345 " * 80,
    "Donaudampfschifffahrtsgesellschaft" * 40,
    "🙂👨‍👩‍👧" * 50,
    "x" * 10_000,
    "Kurs Verl " * 1_000,
]
anything = st.one_of(
    st.text(max_size=80),
    st.sampled_from(NASTY),
    st.text(alphabet="abekrsuüäß §12ivx.,-", max_size=60),
)


@pytest.fixture(scope="module")
def shipped_words() -> Iterator[Engine]:
    """An engine with the whole base vocabulary and a few documents of any kind."""
    documents = [doc(f"{number} {text[:300]}", text) for number, text in enumerate(NASTY)]
    documents += [
        doc("Integrationskurs Verl", "§ 18 SGB II, Telefon 0221 4710-120"),
        doc("MBE Verl"),
    ]
    with engine(documents) as made:
        yield made


@pytest.mark.parametrize("query", NASTY)
def test_nasty_queries_are_answered(shipped_words: Engine, query: str) -> None:
    assert shipped_words.ask(query)["missing"] == []


@given(query=anything)
@settings(deadline=None)
def test_any_query_is_answered(shipped_words: Engine, query: str) -> None:
    answer = shipped_words.ask(query)
    assert answer["missing"] == []
    scores = [score for _, score in answer["hits"]]
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)


@given(st.lists(st.tuples(anything, anything), max_size=6), anything)
@settings(deadline=None, max_examples=40)
def test_any_documents_can_be_indexed_and_asked(texts: list[tuple[str, str]], query: str) -> None:
    documents = [
        Document(f"d{at}", title, "Art", texts={Field.BODY: body})
        for at, (title, body) in enumerate(texts)
    ]
    with engine(documents, Vocabulary()) as made:
        assert set(made.found(query)) <= {document.location for document in documents}


@given(
    st.lists(
        st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüß", min_size=4, max_size=20),
        min_size=1,
        max_size=5,
    )
)
@settings(deadline=None, max_examples=15)
def test_every_document_is_found_by_its_title(words: list[str]) -> None:
    title = "Zentrum " + " ".join(words)
    with engine([Document("here", title), doc("Anderes")], base()) as made:
        assert "here" in made.found(title)


TAGS = re.compile(r'</?(?:p|span|mark)(?: class="[a-z_ -]+"| data-md-highlight)?>')
"""All that answer.js may write as HTML."""

TAKE = """
var posted = [];
var take = wissenSearchAnswer(core, function () { throw new Error("all is here"); },
  function (message) { posted.push(message); });
function shownFor(query, kind) {
  posted = [];
  take({ type: 2, data: query });
  if (kind) { take({ type: 10, data: kind }); }
  return posted;
}
"""


@pytest.fixture(scope="module")
def box() -> Iterator[Engine]:
    """An engine that answers as the result list is told, with documents full of markup."""
    documents = [
        Document(
            f"d{at}.html",
            f"Kurs Verl {text[:200]}",
            f"<i>{at % 3}</i>",
            f"Verl {text[:200]}",
            {Field.BODY: text},
            shown=(text[:50], "<b>0221</b>"),
            marks=("<u>Beispiel</u>",),
        )
        for at, text in enumerate(NASTY)
    ]
    with Engine.over(build(documents, base())) as made:
        made.load([(FOLDER / "search" / "answer.js").read_text(encoding="utf-8"), TAKE])
        yield made


@given(query=anything)
@settings(deadline=None)
def test_nothing_of_a_record_or_query_becomes_live_html(box: Engine, query: str) -> None:
    for message in box.call("shownFor", f"Kurs {query}"):
        if message["type"] != 3:
            continue
        for (item,) in message["data"]["items"]:
            for html in (item["title"], item["text"]):
                rest = TAGS.sub("", html)
                assert "<" not in rest, rest
                assert ">" not in rest, rest
                assert not re.search(r"&(?!#\d+;)", rest), rest


def test_results_keep_to_the_protocol_of_the_theme(box: Engine) -> None:
    """Material wants one location without „#“ in each list of items, and words in `terms`."""
    messages = box.call("shownFor", "Kurs Verl")
    results = [message["data"] for message in messages if message["type"] == 3]
    assert [len(result["items"]) for result in results] == [3, len(NASTY)]
    for (item,) in results[-1]["items"]:
        assert set(item) >= {"location", "title", "text", "score", "terms"}
        assert "#" not in item["location"]
        assert all(value is True for value in item["terms"].values())
    assert {"kurs", "verl"} <= {word for (item,) in results[-1]["items"] for word in item["terms"]}


def test_chips_narrow_the_results_to_one_kind(box: Engine) -> None:
    messages = box.call("shownFor", "Kurs Verl", "<i>1</i>")
    beside = [message["data"] for message in messages if message["type"] == 11]
    assert sum(beside[0]["kinds"].values()) == len(NASTY)
    assert beside[-1]["kind"] == "<i>1</i>"
    assert beside[-1]["shown"] == beside[-1]["kinds"]["<i>1</i>"] == len(NASTY) // 3
    assert json.dumps(messages)
