"""The files of the index: small, always the same, and read by the browser as written."""

import gzip
import re
from collections import Counter
from pathlib import Path
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.browser import CONTRACT, SEARCH_SCRIPTS, WORKER, contract_script
from generator.knowledge import Knowledge
from generator.loading import load
from generator.search import vocabulary
from generator.search.documents import Document, Field
from generator.search.encoding import front_coded, gaps, number
from generator.search.engine import FOLDER, Engine
from generator.search.index import STEPS, build
from generator.search.sources import documents
from generator.search.synonyms import groups, shard_of
from generator.search.vocabulary import Vocabulary, base
from generator.search.writer import parts
from tests.data_scripts import handed_over
from tests.search.engine import bare, doc

ROOT = Path(__file__).parents[2]

BROWSER = (CONTRACT, *SEARCH_SCRIPTS, WORKER)
"""The scripts that the search loads."""

READ = """(function (lexicon, shards, ids) {
  var read = wissenSearchParts(wissenSearchWords());
  read.take("lexicon", lexicon);
  shards.forEach(function (shard) { read.take(shard[0], shard[1]); });
  return [read.lexicon().terms, ids.map(function (id) {
    var list = read.listOf(id);
    return [Array.from(list.document), Array.from(list.value)];
  })];
})"""

texts = st.text(alphabet="abcdeiklnorstuäöü -", min_size=1, max_size=60)


def data(text: str) -> object:
    """Return what a part's call hands over."""
    return handed_over(text)[1]


@given(st.lists(texts, min_size=1, max_size=30))
def test_the_browser_reads_what_was_written(bodies: list[str]) -> None:
    index = build([doc(f"d{at}", body) for at, body in enumerate(bodies)], Vocabulary())
    found = {part.name: data(part.text) for part in parts(index)}
    terms = [term for term in index.postings if not (term.isdigit() and len(term) > 2)]
    shards = [[name, value] for name, value in found.items() if name[0] == "p"]
    read, lists = bare().call(READ, found["lexicon"], shards, list(range(len(terms))))
    assert read == terms
    for term, (numbers, values) in zip(terms, lists, strict=True):
        assert tuple(numbers) == index.postings[term].documents
        assert bytes(values) == index.postings[term].values


@given(st.lists(texts, min_size=1, max_size=12))
def test_strengths_fit_the_alphabet(bodies: list[str]) -> None:
    index = build([doc(body, body) for body in bodies], Vocabulary())
    for postings in index.postings.values():
        assert all(value < 2 * STEPS for value in postings.values)


@given(st.sets(st.integers(0, 10**6)))
def test_gaps_add_up(values: set[int]) -> None:
    total = -1
    for value, gap in zip(sorted(values), gaps(sorted(values)), strict=True):
        total += gap + 1
        assert total == value


@given(st.integers(0, 10**9))
def test_a_number_ends_with_its_only_small_digit(value: int) -> None:
    digits = number(value)
    assert '"' not in digits
    assert "\\" not in digits
    assert len(digits) <= 6


def test_neighbouring_words_share_their_beginning() -> None:
    assert front_coded(["kurs", "kursort", "kurz"]) == "AkursAortEz"
    far = front_coded(["a" + "b" * 30, "ac"])
    assert far == "Aa" + "b" * 30 + "ZFc"
    with pytest.raises(ValueError, match="capital"):
        front_coded(["Kurs"])


def test_the_same_documents_always_give_the_same_files() -> None:
    some = [doc(f"Kurs {n}", f"Text {n % 3}", kind="B" if n % 2 else "A") for n in range(40)]
    assert list(parts(build(some, base()))) == list(parts(build(reversed(some), base())))


def test_a_part_is_one_call_without_what_ends_a_script() -> None:
    for part in parts(build([doc("</script>\u2028", "Text")], Vocabulary())):
        assert handed_over(part.text)[0] == f"suche/{part.name}"
        assert "\u2028" not in part.text
        assert "</" not in part.text


def test_phrases_lie_where_the_browser_looks_for_them() -> None:
    code = """(function (lexicon, keys, texts) {
      var read = wissenSearchParts(wissenSearchWords());
      read.take("lexicon", lexicon);
      return keys.map(function (key) { read.meaning(key); return read.noted()[0]; });
    })"""
    index = build([doc("Migrationsberatung Kurs § 18 SGB II Duldung Sprache Wohnung")], base())
    found = {part.name: data(part.text) for part in parts(index)}
    count = sum(name[0] == "g" for name in found)
    keys = [key for group in groups(index) for key in group.typed][:300]
    asked = bare().call(code, found["lexicon"], [" ".join(key) for key in keys], [])
    assert asked == [f"g{shard_of(key, count)}" for key in keys]


def packed(names: list[str], files: dict[str, bytes]) -> int:
    return sum(len(gzip.compress(files[name], mtime=0)) for name in names)


@pytest.fixture(scope="module")
def shipped() -> dict[str, bytes]:
    """The index of the project's own records."""
    loaded = load(ROOT)
    knowledge = Knowledge.of(loaded)
    known = vocabulary.of_project(knowledge.records.values(), loaded.search_words)
    return {part.name: part.text.encode() for part in parts(build(documents(knowledge), known))}


def test_no_file_is_large(shipped: dict[str, bytes]) -> None:
    most = {"g": 3_500, "p": 5_000, "z": 5_000, "d": 3_000, "l": 27_000, "s": 3_000}
    for name in shipped:
        size = packed([name], shipped)
        assert size <= most[name[0]], f"{name} has {size} bytes packed: cut it into smaller files"


SHOWN = """(function (text) {
  var first = core.query(text).hits.slice(0, 3);
  return first.map(function (hit) { return core.partOf(hit.document); });
})"""


def needed(query: str, texts: dict[str, str]) -> set[str]:
    """Return the parts that a first query loads until its first results can be shown."""
    names: set[str] = set()
    with Engine() as engine:
        while missing := engine.ask(query)["missing"]:
            names.update(missing)
            engine.load(texts[name] for name in missing)
        return names | set(engine.call(SHOWN, query))


def _script(name: str) -> bytes:
    if name == CONTRACT:
        return contract_script().encode()
    return (FOLDER / f"{name}.js").read_bytes()


def test_the_first_result_of_400_records_comes_after_60_kilobytes() -> None:
    """Must hold; the median over queries of all kinds, with scripts and shown documents."""
    loaded = load(ROOT)
    knowledge = Knowledge.of(loaded)
    known = vocabulary.of_project(knowledge.records.values(), loaded.search_words)
    every = list(documents(knowledge))
    texts = {part.name: part.text for part in parts(build((every[::2] + every[1::4])[:400], known))}
    scripts = {name: _script(name) for name in BROWSER}
    files = scripts | {name: text.encode() for name, text in texts.items()}
    sizes = [
        packed([*scripts, *needed(query.query, texts)], files) for query in loaded.queries[::9]
    ]
    assert median(sizes) <= 60_000, sorted(sizes)


class TestVocabulary:
    def test_there_are_at_least_400_groups(self) -> None:
        assert len(base().equal) >= 400

    def test_a_group_has_at_least_two_phrases(self) -> None:
        assert [group for group in base().equal if len(set(group)) < 2] == []

    def test_nothing_leads_nowhere_or_to_itself(self) -> None:
        assert [key for key, found in base().finds if not found or key in found] == []

    def test_no_lead_stands_there_twice(self) -> None:
        twice = [lead for lead, count in Counter(base().finds).items() if count > 1]
        assert sorted(twice) == []

    def test_phrases_are_written_in_lower_case_and_have_a_word(self) -> None:
        phrases = {phrase for group in base().equal for phrase in group}
        phrases |= {phrase for key, found in base().finds for phrase in (key, *found)}
        wrong = [p for p in phrases if (p != p.lower() and "§" not in p) or not re.search(r"\w", p)]
        assert wrong == []


def test_fields_weigh_as_design_wants_it() -> None:
    """A title counts most, a text least; nearby places less than the place itself."""
    assert Field.TITLE.value > Field.NAME.value > Field.FACET.value > Field.TAG.value
    assert Field.TAG.value > Field.SUMMARY.value > Field.HEADING.value > Field.BODY.value
    assert Field.BODY.value > Field.NEARBY.value
    assert Document("x", "x").factor == 1.0
