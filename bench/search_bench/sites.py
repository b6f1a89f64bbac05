"""The corpus as each engine wants it: three sites, one folder each, with a page to ask from."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.browser import ASSETS, SEARCH_BASE, contract_file
from generator.plugin import THEME
from generator.search.index import build
from generator.search.writer import parts

from .corpus import Corpus, Entry

PAGE = "bench-page"
"""The name, without ending, of the page that asks and of its script."""
MATERIAL = """\
site_name: Messung
use_directory_urls: false
docs_dir: pages
theme: {name: material, language: de, font: false}
plugins: [search: {lang: de}]
not_in_nav: "e*.md"
nav: [Start: index.md]
"""
_HTML = """\
<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>{title}</title></head>
<body><main data-pagefind-body>
<h1>{title}</h1>
{body}
</main></body></html>
"""
_MARKS = re.compile(r"([\\`*_\[\]{}#|~!])|^(\d+)([.)])", re.MULTILINE)


def write_wissen(corpus: Corpus, site: Path) -> None:
    """Write our index, with the theme's scripts."""
    shutil.copytree(THEME / ASSETS, site / ASSETS)
    contract = contract_file()
    (site / contract.path).write_text(contract.text, encoding="utf-8")
    (site / SEARCH_BASE).mkdir()
    index = build((entry.document for entry in corpus.entries), corpus.words)
    for part in parts(index):
        (site / f"{SEARCH_BASE}{part.name}.js").write_text(part.text, encoding="utf-8")


def write_material(corpus: Corpus, site: Path) -> None:
    """Build a site with MkDocs and Material, one page an entry."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
        pages = Path(folder) / "pages"
        pages.mkdir()
        (pages / "index.md").write_text("---\nsearch: {exclude: true}\n---\n", encoding="utf-8")
        for number, entry in enumerate(corpus.entries):
            (pages / f"e{number}.md").write_text(as_markdown(entry), encoding="utf-8")
        build_site = ["-m", "mkdocs", "build", "-q", "-f", f"{folder}/mkdocs.yml", "-d", str(site)]
        subprocess.run([sys.executable, *build_site], check=True)


def write_pagefind(corpus: Corpus, site: Path) -> None:
    """Write one page of HTML an entry, and let Pagefind index them."""
    if not find_spec("pagefind"):
        raise SystemExit("Pagefind is missing: pip install 'pagefind[bin]', or --engines wissen")
    for number, entry in enumerate(corpus.entries):
        (site / f"e{number}.html").write_text(as_html(entry), encoding="utf-8")
    run = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    subprocess.run(run, check=True, stdout=subprocess.DEVNULL)


WRITERS: dict[str, Callable[[Corpus, Path], None]] = {
    "wissen": write_wissen,
    "material": write_material,
    "pagefind": write_pagefind,
}


def write_site(engine: str, corpus: Corpus, site: Path) -> None:
    """Write the site of `engine`, and the page from which it is asked."""
    site.mkdir(parents=True)
    WRITERS[engine](corpus, site)
    shutil.copy(Path(__file__).with_name("page.js"), site / f"{PAGE}.js")
    (site / f"{PAGE}.html").write_text(_page(engine, site), encoding="utf-8")


def _page(engine: str, site: Path) -> str:
    found = sorted(site.glob("assets/javascripts/workers/search.*.min.js"))
    worker = found[0].relative_to(site).as_posix() if found else ""
    return (
        f"<!doctype html><meta charset=utf-8><title>{engine}</title><link rel=icon href='data:,'>"
        f"<script src={PAGE}.js></script>"
        f"<script>const asked = engines[{engine!r}]({worker!r});</script>"
    )


def place_of(engine: str, found: str, entries: Sequence[Entry]) -> str:
    """Return which entry the engine means by the address of a result."""
    if engine == "wissen":
        return found
    number = re.search(r"\be(\d+)\.html", found)
    return entries[int(number[1])].location if number else found


def as_markdown(entry: Entry) -> str:
    """Return the page of an entry for MkDocs, tags in its front matter."""
    blocks = [f"# {_plain(entry.document.title)}", *map(_plain, _lead(entry))]
    for heading, body in entry.sections:
        blocks += [f"## {_plain(heading)}"] * bool(heading) + [_plain(body)]
    tags = json.dumps(list(entry.tags), ensure_ascii=False)
    return f"---\ntags: {tags}\n---\n" + "\n\n".join(blocks) + "\n"


def as_html(entry: Entry) -> str:
    """Return the page of an entry for Pagefind, tags as a line of text."""
    blocks = [f"<p>{escape(text)}</p>" for text in (*_lead(entry), " · ".join(entry.tags)) if text]
    for heading, body in entry.sections:
        blocks += [f"<h2>{escape(heading)}</h2>"] * bool(heading)
        blocks += [f"<p>{escape(text)}</p>" for text in body.split("\n\n") if text.strip()]
    return _HTML.format(title=escape(entry.document.title), body="\n".join(blocks))


def _lead(entry: Entry) -> Iterator[str]:
    yield entry.document.summary
    yield " · ".join(entry.facts)


def _plain(text: str) -> str:
    """Return text so that Markdown takes it as it is."""
    marked = _MARKS.sub(
        lambda found: f"\\{found[1]}" if found[1] else rf"{found[2]}\{found[3]}", text
    )
    return re.sub(r"\n[ \t]+", "\n", escape(marked, quote=False))
