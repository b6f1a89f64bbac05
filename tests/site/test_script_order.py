"""What one script needs of another is there before it runs, on every page.

Scripts run in the order of the page, the deferred ones last. The engine of the search, whose
names begin with `wissenSearch`, is left out: `box.js` and `worker.js` load it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from lxml import html

from generator.browser import CALL, FIRST_SCRIPTS, script_path
from tests.built import build_project, full_sample, law_site, shipped_site

OWN = "assets/wissen/"
DEFINED = re.compile(
    r"(?:^|\n)(?:var|function) (wissen\w+)|\(window\)\.(wissen\w+) =|,(wissen\w+)="
)
NAMED = re.compile(r"\bwissen(?!Search)[A-Z]\w*")
TEXT = re.compile(r'"(?:[^"\\\n]|\\.)*"')


def without_comments(script: str) -> str:
    return re.sub(r"/\*.*?\*/|//[^\n]*", "", TEXT.sub('""', script), flags=re.DOTALL)


def defined(script: str) -> set[str]:
    return {name for names in DEFINED.findall(script) for name in names if name}


def missing(scripts: Iterable[Path]) -> Iterator[str]:
    """Yield each script that names something no script before it defines."""
    known: set[str] = set()
    for file in scripts:
        text = file.read_text(encoding="utf-8")
        known |= defined(re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
        if "[wissenContract.call]:" in text:
            known.add(CALL)
        for name in sorted(set(NAMED.findall(without_comments(text))) - known):
            yield f"{file.name} runs before {name} is there"


def scripts_of(page: Path, site: Path) -> list[Path]:
    tree = html.fromstring(page.read_bytes())
    sources = [*tree.xpath("//script[not(@defer)]/@src"), *tree.xpath("//script[@defer]/@src")]
    found = [Path(page.parent, source.partition("?")[0]).resolve() for source in sources]
    return [file for file in found if file.is_relative_to(site.resolve() / OWN)]


def faults(site: Path) -> set[str]:
    pages = [file for file in site.rglob("*.html") if file.name != "404.html"]
    assert pages, f"no page in {site}"
    return {fault for page in pages for fault in missing(scripts_of(page, site))}


@pytest.mark.parametrize("site", [shipped_site, law_site], ids=["shipped", "law"])
def test_each_script_runs_after_what_it_needs(site: Callable[[], Path]) -> None:
    found = faults(site())
    assert not found, "move the <script> of what is needed up:\n" + "\n".join(sorted(found))


def test_also_where_every_field_is_filled(tmp_path: Path) -> None:
    assert not faults(build_project(full_sample(tmp_path).root).site)


def test_all_are_deferred_but_those_the_theme_needs() -> None:
    for page in shipped_site().glob("*.html"):
        plain = html.fromstring(page.read_bytes()).xpath("//script[@src and not(@defer)]/@src")
        own = [source.lstrip("/") for source in plain if OWN in source]
        assert own == [script_path(name) for name in FIRST_SCRIPTS], f"{page.name}: {own}"


def test_the_reader_of_scripts_sees_a_wrong_order(tmp_path: Path) -> None:
    needs, gives = tmp_path / "needs.js", tmp_path / "gives.js"
    needs.write_text("(function () { wissenClock.now(); })();\n", encoding="utf-8")
    gives.write_text("/** wissenOther */\nvar wissenClock = {};\n", encoding="utf-8")
    assert list(missing([needs, gives])) == ["needs.js runs before wissenClock is there"]
    assert not list(missing([gives, needs]))
