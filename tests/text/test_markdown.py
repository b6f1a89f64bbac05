"""Markdown fields become safe HTML; texts without markup take a shortcut to the same HTML."""

import re
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.text import Link, ProseRenderer, RecordLinkExtension, markdown
from generator.text.markdown import plain_html
from tests.fuzz import examples

PLACES = {"awo": Link("../kontakte/awo.html", "AWO"), "geheim": Link(None, "(nicht hier)")}


def resolve(target: str) -> Link:
    return PLACES[target]


def html(text: str) -> str:
    return ProseRenderer().html(text, resolve)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Wir beraten.", "<p>Wir beraten.</p>"),
        ("**Wichtig:** anrufen", "<p><strong>Wichtig:</strong> anrufen</p>"),
        ("eins\n\nzwei", "<p>eins</p>\n<p>zwei</p>"),
        ("- eins\n- zwei", "<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>"),
        ("3. drei", '<ol start="3">\n<li>drei</li>\n</ol>'),
        ("Frist\n: ein Monat", "<dl>\n<dt>Frist</dt>\n<dd>ein Monat</dd>\n</dl>"),
        ("### Ablauf", "<h3>Ablauf</h3>"),
        ("AT&T <x>", "<p>AT&amp;T </p>"),
        ("Datei_mit_Strich", "<p>Datei_mit_Strich</p>"),
    ],
)
def test_the_markdown_editors_use(text: str, shown: str) -> None:
    assert html(text) == shown


def test_tables_keep_their_alignment_and_links() -> None:
    shown = html("| Wer | Betrag |\n|---|--:|\n| [[awo\\|die AWO]] | 5 |")
    assert '<td><a href="../kontakte/awo.html" rel="noopener noreferrer">die AWO</a></td>' in shown
    assert '<th class="w-align-right">Betrag</th>' in shown
    assert '<td class="w-align-right">5</td>' in shown
    assert "style" not in shown


def test_only_alignment_is_a_class_of_a_cell() -> None:
    table = '<table><tr><td class="w-align-center w-card">x</td></tr></table>'
    assert '<td class="w-align-center">x</td>' in html(table)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//x.example></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:x)",
        '<a href="https://example.org" onclick="alert(1)">x</a>',
        '<p style="position:fixed">x</p>',
        '<div onmouseover="alert(1)">x</div>',
        "<iframe src=https://example.org></iframe>",
        "<svg><animate onbegin=alert(1)></svg>",
        "[[awo|<img src=x onerror=alert(1)>]]",
        "<style>body{display:none}</style>",
        "<form action=https://example.org><input name=x></form>",
    ],
)
def test_nothing_that_acts_gets_through(text: str) -> None:
    shown = html(text).lower()
    forbidden = ("script", "onerror", "onclick", "onmouse", "onbegin", "data:", "style", "<i", "<f")
    assert not [word for word in forbidden if word in shown], shown


def test_links_lead_where_the_resolver_says() -> None:
    shown = '<p>Zur <a href="../kontakte/awo.html" rel="noopener noreferrer">AWO</a>.</p>'
    assert html("Zur [[awo]].") == shown


def test_links_may_have_words_of_their_own() -> None:
    assert ">der <strong>AWO</strong></a>" in html("bei [[awo|der **AWO**]]")


def test_links_without_an_address_are_words() -> None:
    assert html("Zur [[geheim]].") == "<p>Zur (nicht hier).</p>"
    assert html("Zur [[geheim|Stelle]].") == "<p>Zur Stelle.</p>"


def test_links_in_code_stay_as_written() -> None:
    assert html("`[[awo]]`") == "<p><code>[[awo]]</code></p>"


def test_an_escaped_link_stays_as_written() -> None:
    assert html(r"\[[awo]]") == "<p>[[awo]]</p>"


def test_a_link_goes_before_markdowns_own_references() -> None:
    assert "example.org" not in html("[[awo]]\n\n[awo]: https://example.org")


def test_the_name_of_a_record_is_never_markup() -> None:
    shown = ProseRenderer().html("[[x]]", lambda _: Link("x.html", "*B1* [a](b) <i> & `c`"))
    assert "*B1* [a](b) &lt;i&gt; &amp; `c`" in shown


def test_each_text_is_resolved_by_its_own_resolver() -> None:
    renderer = ProseRenderer()
    renderer.html("[[x]]", lambda _: Link("eins.html", "eins"))
    assert "zwei.html" in renderer.html("[[x]]", lambda _: Link("zwei.html", "zwei"))
    assert renderer.html("ohne", resolve) == "<p>ohne</p>"


def test_pages_can_set_links_with_the_extension_alone() -> None:
    shown = Markdown(extensions=[RecordLinkExtension(resolve)]).convert("[[awo]] [[geheim]]")
    assert shown == '<p><a href="../kontakte/awo.html">AWO</a> <span>(nicht hier)</span></p>'


PIECES = [
    *("\n", "\n\n", " ", "  ", "a", "Wort", "Ä", "1", "1.", "2)", "12.03.", ":", ": ", "-", "+"),
    *("=", '"', "'", "§ 18", "„", "“", "–", "(", ")", "/", "https://x.de", "x@y.de", "{", "}", "%"),
    *("^", "$", "?", ";", ",", "@", "...", "\u00a0", "\u2003", "\u3000", "\u200b", "\u2028"),
    *("\x00", "\x0b", "\x0c", "\x1c", "\x1f", "\x85", "\ufeff", "\r", "\t", "٣.", "²"),
]
texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
)


RENDERER = ProseRenderer()
ANYTHING = re.compile("")


def long_way(text: str) -> str:
    """Return what Markdown and nh3 make of `text`, whether they are needed or not."""
    with mock.patch.object(markdown, "_MARKUP", ANYTHING):
        return RENDERER.html(text, lambda target: Link(None, target))


@given(text=texts)
@pytest.mark.fuzz
@settings(max_examples=examples(2000))
def test_the_shortcut_gives_what_markdown_gives(text: str) -> None:
    shown = RENDERER.html(text, lambda target: Link(None, target))
    assert shown == long_way(text), "tighten _MARKUP in generator/text/markdown.py"


@pytest.mark.parametrize(
    "text", ["Wort", "§\u00a018 SGB II (Anspruch)", "zwei\n\nAbsätze: eins, zwei – drei."]
)
def test_plain_words_do_take_the_shortcut(text: str) -> None:
    with mock.patch.object(Markdown, "convert", side_effect=AssertionError("_MARKUP is too wide")):
        assert RENDERER.html(text, resolve) == plain_html(text)
