"""Compare our search with Material's and Pagefind's: ``python bench/search.py``.

All engines get the same documents and queries in one run: the project's own records
and ``data/search_queries.yml``, or with ``--corpus`` and ``--queries`` files in JSON
lines. Measured in Chromium: how often the right answer comes first or among the first
five, bytes before the first result, time per keystroke, and memory. Pagefind
comes with the development tools; ``--engines wissen`` does without it.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from search_bench.corpus import Corpus, of_files, of_project
from search_bench.growing import grown
from search_bench.measuring import measure
from search_bench.reporting import data, markdown
from search_bench.sites import WRITERS, write_site

PROJECT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    options = _parser().parse_args(arguments)
    corpus = _corpus(options)
    with TemporaryDirectory() as folder:
        for engine in options.engines:
            _tell(f"{engine}: index of {len(corpus.entries)} documents")
            write_site(engine, corpus, Path(folder) / engine)
        _tell("questions")
        outcomes = measure(options.engines, corpus, Path(folder))
    figures = data(outcomes)
    if options.json:
        text = json.dumps(figures, ensure_ascii=False, indent=1)
        options.json.write_text(text + "\n", encoding="utf-8")
    strokes = len(next(iter(outcomes.values())).keystrokes)
    print(markdown(figures, len(corpus.entries), strokes))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, help="documents, one a line")
    parser.add_argument("--glossary", type=Path, help="synonyms for the corpus")
    parser.add_argument("--words", type=Path, help="project whose house's words join the corpus")
    parser.add_argument("--queries", type=Path, help="queries with the ids that answer them")
    parser.add_argument("--json", type=Path, help="where to write the figures as well")
    parser.add_argument("--engines", type=_engines, default=tuple(WRITERS), help="some of all")
    parser.add_argument("--count", type=int, default=0, help="grow the corpus to so many")
    return parser


def _engines(text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(text.split(",")))
    unknown = [name for name in names if name not in WRITERS]
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(WRITERS)}")
    return names


def _corpus(options: argparse.Namespace) -> Corpus:
    if options.corpus and not options.queries:
        raise SystemExit("--corpus needs --queries")
    corpus = (
        of_files(options.corpus, options.queries, options.glossary, options.words)
        if options.corpus
        else of_project(PROJECT, options.queries)
    )
    return grown(corpus, options.count) if options.count else corpus


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
