"""The benchmark of the search: scores, corpus and report. Nothing here opens a browser."""

import gzip
import json
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from generator.knowledge import Knowledge
from generator.loading import load
from generator.records.search_queries import QueryKind, SearchQuery
from generator.search import vocabulary
from generator.search.documents import Document, Field

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "bench"))

from search_bench import corpus as corpora  # noqa: E402
from search_bench import measuring, reporting, serving, sites  # noqa: E402
from search_bench.corpus import Corpus, Query  # noqa: E402
from search_bench.growing import grown  # noqa: E402
from search_bench.scoring import DEPTH, Answer, Score, by_kind, percentile  # noqa: E402

LINE = {
    "id": "kontakte/mbe-verl",
    "title": "Beratung *Verl*",
    "kind": "kontakte",
    "summary": "Hilfe <27",
    "sections": [["Angebot", "1. Anträge in Verl"], ["", "Sprechzeiten am Donnerstag"]],
    "tags": ["MBE"],
    "place": "Verl",
    "languages": ["Dari", "Arabisch"],
    "level": "",
}


def query(kind: str = "exact", *relevant: str) -> Query:
    return Query("Beratung", kind, frozenset(relevant or ("a",)))


def answer(*found: str, kind: str = "exact") -> Answer:
    return Answer(query(kind), found)


def small(*lines: dict[str, object], queries: tuple[Query, ...] = ()) -> Corpus:
    entries = tuple(corpora.adapted(LINE | line) for line in lines)
    return Corpus(entries, queries, vocabulary.base(), ("Verl", "Halle"))


class TestScore:
    def test_counts_where_the_first_right_answer_stands(self) -> None:
        answers = [answer("a", "b"), answer("b", "a"), answer(*"bcdefa"), answer()]
        score = Score.of(answers)
        assert (score.s1, score.s5, score.zero, score.n) == (0.25, 0.5, 0.25, 4)
        assert score.mrr == pytest.approx((1 + 1 / 2 + 1 / 6) / 4)

    def test_any_relevant_answer_will_do(self) -> None:
        assert Answer(query("exact", "x", "c"), ("b", "c", "x")).rank == 2

    def test_looks_no_deeper_than_the_depth(self) -> None:
        below = [str(number) for number in range(DEPTH)]
        assert answer(*below, "a").rank == 0
        assert answer(*below[1:], "a").rank == DEPTH

    def test_wrong_answers_are_no_empty_ones(self) -> None:
        assert Score.of([answer("b")]) == Score(0, 0, 0, 0, 1)

    def test_nothing_asked_scores_nothing(self) -> None:
        assert Score.of([]) == Score(0, 0, 0, 0, 0)

    def test_by_kind_in_the_order_of_the_queries(self) -> None:
        kinds = by_kind([answer("a", kind="typo"), answer(kind="abbr"), answer("b", kind="typo")])
        assert list(kinds) == ["typo", "abbr"]
        assert kinds["typo"].s1 == 0.5
        assert kinds["abbr"].zero == 1

    @pytest.mark.parametrize(("share", "wanted"), [(0.5, 10), (0.95, 19), (1, 20), (0, 1)])
    def test_percentile(self, share: float, wanted: int) -> None:
        assert percentile([float(number) for number in range(20, 0, -1)], share) == wanted


class TestCorpus:
    def test_adapts_a_line(self) -> None:
        entry = corpora.adapted(LINE)
        assert entry.document == Document(
            "kontakte/mbe-verl",
            "Beratung *Verl*",
            "kontakte",
            "Hilfe <27",
            {
                Field.SUMMARY: "Hilfe <27",
                Field.TAG: "MBE",
                Field.FACET: "Verl Dari Arabisch  ",
                Field.HEADING: "Angebot ",
                Field.BODY: "1. Anträge in Verl Sprechzeiten am Donnerstag",
            },
        )
        assert entry.facts == ("Verl", "Dari", "Arabisch")

    def test_reads_files(self, tmp_path: Path) -> None:
        documents, queries, glossary = (
            tmp_path / name for name in ("c.jsonl", "q.jsonl", "g.json")
        )
        documents.write_text(json.dumps(LINE) + "\n", encoding="utf-8")
        asked = {"q": "mbe", "kind": "abbr", "relevant": ["kontakte/mbe-verl"]}
        queries.write_text(json.dumps(asked) + "\n", encoding="utf-8")
        glossary.write_text(
            '{"groups": [["mbe", "xyz"]], "oneway": {"a": ["b"]}}', encoding="utf-8"
        )
        found = corpora.of_files(documents, queries, glossary)
        assert found.queries == (Query("mbe", "abbr", frozenset({"kontakte/mbe-verl"})),)
        assert found.places == ("Verl",)
        assert ("mbe", "xyz") in found.words.equal
        assert ("a", ("b",)) in found.words.finds

    def test_shipped_queries_name_records(self) -> None:
        knowledge = Knowledge.of(load(ROOT))
        record = knowledge.all("partners")[0]
        query = SearchQuery(
            query="Beratung", kind=QueryKind.EXACT, finds=(f"partners/{record.id}",)
        )
        (found,) = corpora.shipped([query], knowledge)
        assert found.relevant == {f"{record.collection.folder}/{record.id}.html"}

    def test_own_documents_show_all_their_words_but_neighbours(self) -> None:
        texts = {Field.TAG: "MBE \nMigration", Field.BODY: "Text", Field.NEARBY: "Rietberg"}
        entry = corpora.as_entry(Document("k/a.html", "Name", texts=texts))
        page = sites.as_html(entry)
        assert entry.tags == ("MBE", "Migration")
        assert "Text" in page
        assert "Rietberg" not in page


class TestGrowing:
    def test_grows_to_the_count_and_always_the_same(self) -> None:
        corpus = small({}, {"id": "b", "place": "Halle"})
        assert grown(corpus, 7) == grown(corpus, 7)
        assert len({entry.location for entry in grown(corpus, 7).entries}) == 7
        assert grown(corpus, 7).entries[:2] == corpus.entries

    def test_copies_lie_elsewhere(self) -> None:
        places = {entry.facts[0] for entry in grown(small({}), 20).entries}
        assert len(places) == 20
        assert "Halle" not in places

    def test_copies_bring_new_words(self) -> None:
        body = " ".join(f"Beratungsstelle{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
        copy = grown(small({"sections": [["", body]]}), 2).entries[1]
        kept = set(body.split()) & set(copy.document.texts[Field.BODY].split())
        assert 13 < len(kept) < 26
        assert copy.sections[0][1].split() == copy.document.texts[Field.BODY].split()

    def test_copies_answer_unless_a_place_is_named(self) -> None:
        relevant = frozenset({"kontakte/mbe-verl"})
        asked = (Query("mbe", "abbr", relevant), Query("mbe in verl", "place_need", relevant))
        plain, placed = grown(small({}, queries=asked), 3).queries
        assert plain.relevant == {"kontakte/mbe-verl", *(f"kontakte/mbe-verl-{n}" for n in (1, 2))}
        assert placed.relevant == relevant


class TestSites:
    def test_markdown_says_what_the_entry_says(self) -> None:
        assert sites.as_markdown(corpora.adapted(LINE)) == (
            '---\ntags: ["MBE"]\n---\n# Beratung \\*Verl\\*\n\nHilfe &lt;27\n\n'
            "Verl · Dari · Arabisch\n\n## Angebot\n\n1\\. Anträge in Verl\n\n"
            "Sprechzeiten am Donnerstag\n"
        )

    def test_html_says_what_the_entry_says(self) -> None:
        page = sites.as_html(corpora.adapted(LINE))
        assert '<html lang="de">' in page
        assert "<main data-pagefind-body>\n<h1>Beratung *Verl*</h1>\n<p>Hilfe &lt;27</p>" in page
        assert "<p>MBE</p>\n<h2>Angebot</h2>\n<p>1. Anträge in Verl</p>" in page
        assert "<h2></h2>" not in page

    def test_results_lead_back_to_entries(self) -> None:
        entries = small({}, {"id": "b"}).entries
        assert sites.place_of("wissen", "b", entries) == "b"
        assert sites.place_of("material", "e1.html#angebot", entries) == "b"
        assert sites.place_of("pagefind", "/pagefind/e0.html", entries) == "kontakte/mbe-verl"

    def test_our_site_has_scripts_index_and_page(self, tmp_path: Path) -> None:
        sites.write_site("wissen", small({}), tmp_path / "site")
        for name in ("assets/wissen/search/worker.js", "suche/lexicon.js", f"{sites.PAGE}.html"):
            assert (tmp_path / "site" / name).is_file()


class TestServing:
    def test_counts_packed_bytes_by_path(self, tmp_path: Path) -> None:
        (tmp_path / "a.js").write_text("x" * 1000, encoding="utf-8")
        (tmp_path / "b.bin").write_bytes(b"x" * 1000)
        with serving.serving(tmp_path) as traffic:
            for name in ("a.js", "b.bin"):
                with urlopen(f"{traffic.address}/{name}") as reply:  # noqa: S310 - our own server
                    reply.read()
        packed = len(gzip.compress(b"x" * 1000, 6))
        assert [(path, size) for _, path, size in traffic.sent] == [
            ("/a.js", packed),
            ("/b.bin", 1000),
        ]
        assert traffic.until(traffic.sent[-1][0], besides="b.bin") == packed
        assert traffic.until(0, besides="") == 0


def test_queries_are_spread_over_kinds() -> None:
    asked = [query("a"), query("a"), query("a"), query("b"), query("c"), query("c")]
    assert [found.kind for found in measuring.spread(asked)] == ["a", "b", "c", "a", "c", "a"]
    assert list(measuring.spread([])) == []


def test_figures_have_exactly_this_shape() -> None:
    outcome = measuring.Outcome(
        (answer("a"), answer(kind="typo")), 51_234, (1.0, 2.0, 30.0), 3.14159
    )
    half = {"s1": 0.5, "s5": 0.5, "mrr": 0.5, "zero": 0.5, "n": 2}
    assert reporting.data({"wissen": outcome, "material": outcome})["engines"]["material"] == {
        "all": half,
        "kinds": {
            "exact": {"s1": 1, "s5": 1, "mrr": 1, "zero": 0, "n": 1},
            "typo": {"s1": 0, "s5": 0, "mrr": 0, "zero": 1, "n": 1},
        },
        "bytes_first": 51234,
        "p50_ms": 2.0,
        "p95_ms": 30.0,
        "heap_mb": 3.14,
    }


@pytest.mark.parametrize("engines", [("wissen", "material"), ("material",)])
def test_report_has_a_row_for_each_engine_and_kind(engines: tuple[str, ...]) -> None:
    outcome = measuring.Outcome((answer("a"), answer(kind="typo")), 51_234, (1.0, 2.0), 3.1)
    report = reporting.markdown(reporting.data(dict.fromkeys(engines, outcome)), 381, 2)
    rows = [line for line in report.splitlines() if line.startswith("|")]
    assert report.startswith("381 documents, 2 queries, 2 keystrokes")
    assert [row.split("|")[1].strip() for row in rows if "---" not in row] == [
        *("", *engines),
        *("", "exact", "typo"),
    ]
    overview = rows[0].count("|")
    assert all(row.count("|") == overview for row in rows[: len(engines) + 2])
