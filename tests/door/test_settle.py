"""What the plugin settles: a search box, German, pages that ask no other host, own addresses."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from material.plugins.search.plugin import SearchPlugin

from generator.browser import LAW_NEWS
from generator.door.claims import THEME, claim_problems, generated_pages, twice_problems
from generator.door.config import open_config
from generator.door.problems import enter
from generator.door.settle import settle
from generator.loading import load
from generator.plan.choices import choices_of
from generator.plan.prepare import prepare
from generator.site.build import Request, chosen
from tests.built import ROOT, SHIPPED_DAY, build_project
from tests.support import SETTINGS, TODAY, Project, project

REQUESTS = re.compile(
    r"""<(?:link|script|img|iframe|source|video|audio|object|embed)\b[^>]*"""
    r"""\b(?:href|src|srcset|data)=["']?(?:https?:)?//[^>]*>|url\(\s*["']?(?:https?:)?//[^)]*\)"""
    r"""|@import\s+["'](?:https?:)?//[^;]*""",
    re.IGNORECASE,
)
"""What makes a browser ask another host without a click."""

WORSE = """\
site_name: Muster
use_directory_urls: true
theme:
  name: material
  language: en
  font: {text: Roboto}
plugins:
  - search: {enabled: false}
  - wissen: {schema_version: 1}
"""


def minimal() -> str:
    """Return the project's settings as the README shows them."""
    blocks = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    (block,) = [block for block in blocks if block.startswith("site_name:")]
    return block


def pages(site: Path) -> list[Path]:
    return sorted(file for file in site.rglob("*") if file.suffix in {".html", ".css"})


@pytest.mark.parametrize("text", [minimal(), WORSE], ids=["readme", "contradicting"])
@pytest.mark.parametrize("command", ["wissen", "mkdocs"])
def test_every_page_has_a_search_box_and_asks_no_other_host(
    tmp_path: Path, text: str, command: str
) -> None:
    work = project(tmp_path).settings(text).record("partners", "awo").page("unter/a.md", "# A\n")
    if command == "wissen":
        site = build_project(work.root).site
    else:
        call = [sys.executable, "-m", "mkdocs", "build", "-q"]
        done = subprocess.run(call, cwd=work.root, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        site = work.root / "site"
    found = pages(site)
    for file in found:
        said = file.read_text(encoding="utf-8")
        name = file.relative_to(site).as_posix()
        assert not re.search(r"https?://fonts", said), f"{name} asks for fonts"
        asked = REQUESTS.search(re.sub(r'<link rel="canonical"[^>]*>', "", said))
        assert not asked, f"{name} asks another host: {asked and asked[0]}"
        if file.suffix == ".html":
            assert 'data-md-component="search-query"' in said, f"{name} has no search box"
            assert '<html lang="de"' in said
    names = {file.relative_to(site).as_posix() for file in found}
    assert {"index.html", "unter/a.html", "kontakte/awo.html", "404.html"} <= names


def test_the_readme_s_project_is_in_order(tmp_path: Path) -> None:
    assert enter(project(tmp_path).settings(minimal()).root, TODAY).problems == ()


@pytest.mark.parametrize(
    "plugins",
    [
        "[wissen: {schema_version: 1}]",
        "[search, wissen: {schema_version: 1}]",
        "[wissen: {schema_version: 1}, search: {lang: de}]",
        "[wissen: {schema_version: 1}, search: {enabled: false}]",
        "[search: {enabled: false}, wissen: {schema_version: 1}]",
        "[material/search, wissen: {schema_version: 1}]",
    ],
)
def test_the_search_starts_and_is_configured_once(
    work: Project, monkeypatch: pytest.MonkeyPatch, plugins: str
) -> None:
    calls: list[tuple[str, bool]] = []
    started, configured = SearchPlugin.on_startup, SearchPlugin.on_config

    def on_startup(self: SearchPlugin, **words: object) -> None:
        calls.append(("startup", True))
        started(self, **words)

    def on_config(self: SearchPlugin, config: object) -> object:
        calls.append(("config", self.config.enabled))
        return configured(self, config)

    monkeypatch.setattr(SearchPlugin, "on_startup", on_startup)
    monkeypatch.setattr(SearchPlugin, "on_config", on_config)
    work.settings(SETTINGS.partition("plugins:")[0] + f"plugins: {plugins}\n")
    config = open_config(work.root)
    config.plugins.on_startup(command="build", dirty=False)
    config = config.plugins.on_config(config)
    assert sorted(calls) == [("config", True), ("startup", True)]
    (search,) = [one for one in config.plugins.values() if isinstance(one, SearchPlugin)]
    assert config.plugins["material/search"] is search
    assert search.config.lang == ["de"]
    settle(config, "intern")
    assert len([one for one in config.plugins.values() if isinstance(one, SearchPlugin)]) == 1


def test_every_file_of_the_plan_is_claimed() -> None:
    config, loaded = open_config(ROOT), load(ROOT)
    options = chosen(config, Request(SHIPPED_DAY)).options
    plan = prepare(
        loaded,
        choices_of(options, config.site_url or "", SHIPPED_DAY),
        [str(THEME), *config.theme.dirs],
    ).plan
    generated = generated_pages(loaded, SHIPPED_DAY)
    assert set(generated) == {page.path for page in plan.generated()}
    for asset in plan.files():
        one = replace(loaded, pages=(), downloads=(asset.path,))
        assert list(claim_problems(one, generated)), (
            f"a file docs/{asset.path} would replace ours: name it in door/claims.py"
        )


def test_the_shipped_pages_claim_nothing() -> None:
    loaded = load(ROOT)
    assert list(claim_problems(loaded, generated_pages(loaded, SHIPPED_DAY))) == []


def test_a_record_cannot_take_the_place_of_a_page_that_the_program_makes(work: Project) -> None:
    work.record("legal_changes", "neues", status="praxis").record("legal_changes", "neues-2")
    loaded = work.load()
    (problem,) = twice_problems(loaded, generated_pages(loaded, SHIPPED_DAY))
    assert problem.path == "data/legal_changes/neues.yml"
    assert problem.message.startswith(f"die Adresse „{LAW_NEWS}“ ist vergeben")
