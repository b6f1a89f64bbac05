"""One grammar of citations: the golden cases in Python, in the browser and in the index."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.law.citations import prose
from generator.law.grammar import PROSE, QUERY, Grammar
from generator.law.names import Law, laws
from generator.search.engine import Engine
from generator.search.index import build
from generator.search.statutes import StatuteTerms, term
from generator.search.vocabulary import base
from tests.law.cases import CASES, Case
from tests.search.engine import FILLING, doc
from tests.search.readers import browser, python, query, shown

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)


@every_case
def test_a_query_is_read(case: Case) -> None:
    assert shown(python(query(), case.text)) == case.query


def test_the_browser_reads_queries_as_python_does() -> None:
    texts = [case.text for case in CASES]
    for text, found in zip(texts, browser(QUERY, texts), strict=True):
        assert found == python(query(), text), f"„{text}“: mend statutes.js or reading.py"


def test_the_browser_reads_prose_as_python_does() -> None:
    texts = [case.text for case in CASES]
    for case, found in zip(CASES, browser(PROSE, texts), strict=True):
        assert found == python(prose(), case.text), f"„{case.text}“: mend statutes.js or reading.py"
        assert shown(found) == [(key, below) for key, below, _ in case.prose]


PIECES = st.sampled_from(
    "§|§§|§ §|Art.|art|par.|paragraph|18|44a|31A|2026|16|i|I|II|v|f|ff.|Abs.|abs|S.|s|Satz|Nr.|"
    "lit.|a|2. Alternative|,|und|u.|oder|bis|/|–|-|(|)|.|i. V. m.|SGB|sgb|sgb2|SGB\u00a0II|sgb xii|"
    "AufenthG|aufenthg|13intv|§13intv|§7abs1|Freizügigkeitsgesetz/EU|schulg nrw|GG|gg|IntV|des|aus|"
    "Satzung|kurs|z. B.|Aufenthaltsgesetzes|Zweiten Buches|zweites buch sozialgesetzbuch|"
    "01.03.2005|05241 85|ß|É|🙂".split("|")
)
SPACES = st.sampled_from([" ", " ", " ", "", "\u00a0", "\n", "\u202f"])
texts = st.lists(st.tuples(PIECES, SPACES), max_size=16).map(
    lambda pieces: "".join(part for pair in pieces for part in pair)
)


@pytest.mark.parametrize("grammar", [PROSE, QUERY], ids=["prose", "query"])
@given(found=st.lists(texts, min_size=1, max_size=12))
def test_the_browser_reads_any_text_as_python_does(grammar: Grammar, found: list[str]) -> None:
    reader = prose() if grammar is PROSE else query()
    # JavaScript counts signs outside of the first plane twice: places are held against
    # each other without them.
    plain = [text.replace("🙂", "ж") for text in found]
    assert browser(grammar, plain) == [python(reader, text) for text in plain]
    read = [[(one.law, one.section) for one in readings] for readings in browser(grammar, found)]
    assert read == [[(one.law, one.section) for one in python(reader, text)] for text in found]


@given(text=texts)
def test_readings_do_not_overlap_and_have_no_space_around(text: str) -> None:
    for reader in (prose(), query()):
        end = 0
        for one in reader.read(text):
            assert end <= one.start < one.end <= len(text), f"two readings overlap in „{text}“"
            assert text[one.start : one.end] == text[one.start : one.end].strip()
            end = one.end


@pytest.mark.parametrize("grammar", [PROSE, QUERY], ids=["prose", "query"])
def test_patterns_mean_the_same_in_both_languages(grammar: Grammar) -> None:
    patterns = [value for value in grammar.data().values() if isinstance(value, str)]
    for pattern in (*patterns, *grammar.glued):
        differ = re.findall(r"\\[wWdDsSbBAZ]|(?<!\\)\(\?[P(#>aiLmsux]|[*+?}]\+", pattern)
        assert differ == [], f"{pattern}: Python and JavaScript read {differ} differently"


def test_long_queries_and_texts_are_read_in_time() -> None:
    # A regular expression that backtracks would take hours here.
    for nasty in ("§§ " + "1, " * 5_000, "§ 18 Abs. " * 2_000, " " * 20_000, "sgb " * 5_000):
        assert len(python(query(), nasty)) < 10_000
        assert browser(QUERY, [nasty]) == [python(query(), nasty)]


@pytest.fixture(scope="module")
def texts_engine() -> Engine:
    """An engine over a document for each golden text."""
    found = [doc(f"Text {at}", case.text) for at, case in enumerate(CASES)]
    return Engine.over(build([*found, *FILLING], base()))


@pytest.fixture(scope="module")
def pages_engine() -> Engine:
    """An engine over a page for each section and law in the golden cases."""
    keys = sorted({key for case in CASES for key, _ in case.query})
    return Engine.over(build([*(doc(key) for key in keys), *FILLING], base()))


@pytest.mark.parametrize("at", range(len(CASES)), ids=[case.text for case in CASES])
def test_the_index_has_a_text_under_each_statute_in_it(texts_engine: Engine, at: int) -> None:
    for key, _ in CASES[at].query:
        assert f"Text {at}" in texts_engine.found(key), f"„{key}“ misses „{CASES[at].text}“"


@pytest.mark.parametrize("case", [case for case in CASES if case.query], ids=lambda case: case.text)
def test_a_query_in_any_form_finds_the_page_of_its_section(
    pages_engine: Engine, case: Case
) -> None:
    hits = pages_engine.found(case.text)
    missed = [key for key, _ in case.query if key not in hits]
    assert missed == [], f"„{case.text}“ finds {hits[:5]}"


KNOWN = tuple(laws().values())
every_law = pytest.mark.parametrize("law", KNOWN, ids=lambda law: law.name)


def names(law: Law) -> tuple[str, ...]:
    return (*law.names, *law.typed)


@pytest.fixture(scope="module")
def register_engine() -> Engine:
    """An engine over a page for each law of the register, and one for its first section."""
    named = [doc(f"{law.name}: ein Gesetz") for law in KNOWN]
    sections = [doc(f"Pflichten ({law.key('1')})") for law in KNOWN]
    return Engine.over(build([*named, *sections, *FILLING], base()))


@every_law
def test_a_law_is_found_by_each_of_its_names(register_engine: Engine, law: Law) -> None:
    for name in names(law):
        for typed in (name, name.lower(), name.replace("-", "")):
            assert register_engine.found(typed)[0] == f"{law.name}: ein Gesetz", typed


@every_law
def test_its_first_section_is_found_with_each_of_its_names(
    register_engine: Engine, law: Law
) -> None:
    for name in names(law):
        for typed in (f"{law.rule} 1 {name}", f"§ 1 {name}", f"§1 {name.lower()}", f"1 {name}"):
            assert register_engine.found(typed)[0] == f"Pflichten ({law.key('1')})", typed


@every_law
def test_each_name_leads_to_its_law(law: Law) -> None:
    statutes = StatuteTerms(KNOWN)
    for name in names(law):
        assert statutes.read(f"§ 1 {name}").terms == (f"§1 {term(law)}",)


def test_no_name_is_longer_than_readers_look() -> None:
    longest = max((name for law in KNOWN for name in names(law)), key=lambda name: len(parts(name)))
    assert len(parts(longest)) <= 4, (
        f"„{longest}“: raise _LONGEST in naming.py, LONGEST in statutes.js"
    )


def parts(name: str) -> list[str]:
    return re.split("[ /-]+", name)


def test_no_two_laws_share_a_name_or_a_term() -> None:
    every = [name for law in KNOWN for name in names(law)]
    assert len(every) == len(set(every))
    assert len({term(law) for law in KNOWN}) == len(KNOWN)
