"""What one script needs of another is there before it runs, on every page.

Deferred scripts run in the order of the page. The scripts of the search are
left out: they are loaded one after the other by `box.js` and `worker.js`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from lxml import html

from tests.built import build_project, full_sample, law_site, shipped_site

OWN = "assets/wissen/"
LOADS_ITSELF = "assets/wissen/search/"
DEFINED = re.compile(
    r"(?:^|\n)(?:var|function) (wissen\w+)|\(window\)\.(wissen\w+) =|,(wissen\w+)="
)
NAMED = re.compile(r"\bwissen[A-Z]\w*")


def without_comments(script: str) -> str:
    return re.sub(r"/\*.*?\*/|//[^\n]*", "", script, flags=re.DOTALL)


def defined(script: str) -> set[str]:
    return {name for names in DEFINED.findall(script) for name in names if name}


def missing(scripts: Iterable[Path]) -> Iterator[str]:
    """Yield each script that names something no script before it defines."""
    known: set[str] = set()
    for file in scripts:
        text = file.read_text(encoding="utf-8")
        known |= defined(re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
        for name in sorted(set(NAMED.findall(without_comments(text))) - known):
            yield f"{file.name} runs before {name} is there"


def scripts_of(page: Path, site: Path) -> list[Path]:
    sources = html.fromstring(page.read_bytes()).xpath("//script/@src")
    found = [Path(page.parent, source.partition("?")[0]).resolve() for source in sources]
    own = [file for file in found if file.is_relative_to(site.resolve() / OWN)]
    return [file for file in own if not file.is_relative_to(site.resolve() / LOADS_ITSELF)]


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


def test_all_are_deferred_but_the_one_the_theme_needs() -> None:
    for page in shipped_site().glob("*.html"):
        plain = html.fromstring(page.read_bytes()).xpath("//script[@src and not(@defer)]/@src")
        own = [source for source in plain if OWN in source]
        assert [Path(source).name for source in own] == ["box.js"], f"{page.name}: {own}"


def test_the_reader_of_scripts_sees_a_wrong_order(tmp_path: Path) -> None:
    needs, gives = tmp_path / "needs.js", tmp_path / "gives.js"
    needs.write_text("(function () { wissenClock.now(); })();\n", encoding="utf-8")
    gives.write_text("/** wissenOther */\nvar wissenClock = {};\n", encoding="utf-8")
    assert list(missing([needs, gives])) == ["needs.js runs before wissenClock is there"]
    assert not list(missing([gives, needs]))
