"""What ``wissen build`` and ``mkdocs build`` promise."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.site.build import Request
from generator.site_dir import manifest
from tests.built import ROOT, SHIPPED_DAY, build_project, full_sample
from tests.support import project

pytestmark = pytest.mark.slow


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_the_old_site_stays_when_the_data_has_errors(tmp_path: Path) -> None:
    sample = full_sample(tmp_path)
    build_project(sample.root)
    before = (sample.root / "site/index.html").read_bytes()
    sample.record("topics", "kaputt", name=None)
    done = run("generator", "-C", str(sample.root), "build", "--today", "2026-11-23")
    assert done.returncode == 1
    assert "data/topics/kaputt.yml:1:1: es fehlt „name“" in done.stderr
    assert "Traceback" not in done.stderr
    assert (sample.root / "site/index.html").read_bytes() == before
    assert not list(sample.root.glob(".site-*")), "helper folders are cleared away"


def test_building_says_what_it_did_in_german(tmp_path: Path) -> None:
    sample = full_sample(tmp_path)
    done = run("generator", "-C", str(sample.root), "build", "--today", "2026-11-23")
    assert done.returncode == 0, done.stderr
    assert "Seiten gebaut" in done.stderr
    assert "Zensical" not in done.stdout + done.stderr, "the theme's English notice reaches editors"


def test_quiet_says_nothing(tmp_path: Path) -> None:
    sample = project(tmp_path).settings((ROOT / "mkdocs.yml").read_text().split("\nnav:")[0])
    done = run("generator", "-q", "-C", str(sample.root), "build", "--today", "2026-11-23")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_without_examples(tmp_path: Path) -> None:
    sample = full_sample(tmp_path)
    sample.record("partners", "erfunden", example=True, name="Erfundene Stelle")
    build_project(sample.root, Request(SHIPPED_DAY, examples=False))
    assert not (sample.root / "site/kontakte/erfunden.html").exists()
    assert "Erfundene" not in (sample.root / "site/kontakte/index.html").read_text()


def test_the_network_edition_holds_no_internal_record(tmp_path: Path) -> None:
    sample = full_sample(tmp_path)
    sample.record(
        "partners", "offen", audience="netzwerk", name="Offene Stelle", staff_note="Geheim"
    )
    sample.record("partners", "fachaufsicht", name="Interne Stelle")
    sample.page("intern.md", "# Internes\n")
    site = build_project(sample.root, Request(SHIPPED_DAY, edition="netzwerk")).site
    assert (site / "kontakte/offen.html").exists()
    for path in ("kontakte/fachaufsicht.html", "intern.html", "downloads/muster.pdf"):
        assert not (site / path).exists(), f"{path} is internal"
    for file in site.rglob("*.*"):
        if file.suffix in {".html", ".js", ".json", ".xml"}:
            text = file.read_text(encoding="utf-8")
            for secret in ("Interne Stelle", "Geheim", "Internes"):
                assert secret not in text, f"{file.relative_to(site)} shows „{secret}“"


def test_mkdocs_build_alone_works(tmp_path: Path) -> None:
    sample = full_sample(tmp_path)
    done = run("mkdocs", "build", "-q", "-f", str(sample.root / "mkdocs.yml"))
    assert done.returncode == 0, done.stderr
    assert (sample.root / "site/kontakte/muster.html").exists()
    assert manifest.read(sample.root / "site"), "wissen build must know the site as ours"
    assert build_project(sample.root).carried > 0, "and take over what did not change"


def test_mkdocs_build_stops_at_errors_without_a_traceback(tmp_path: Path) -> None:
    sample = full_sample(tmp_path).record("topics", "kaputt", name=None)
    done = run("mkdocs", "build", "-f", str(sample.root / "mkdocs.yml"))
    assert done.returncode == 1
    assert "data/topics/kaputt.yml:1:1" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("name: material", "name: readthedocs"), "mkdocs.yml:4:9: das Plugin „wissen“ braucht"),
        (("plugins:", "docs_dir: data\nplugins:"), "mkdocs.yml:6:1: die Seiten liegen immer in"),
        (("schema_version: 1", "schema_version: 1\n      haus: x"), "mkdocs.yml:9:7: das Plugin"),
        (
            ("schema_version: 1", "schema_version: 1\n      edition: alle"),
            "9:16: „edition“: „alle“",
        ),
        (("  name: material", "  name: material\n  font: {text: X}"), "5:3: Warnung: „font“"),
    ],
)
def test_the_settings_are_validated_by_mkdocs_build_too(
    tmp_path: Path, change: tuple[str, str], message: str
) -> None:
    sample = full_sample(tmp_path)
    sample.settings((sample.root / "mkdocs.yml").read_text().replace(*change))
    done = run("mkdocs", "build", "--strict", "-f", str(sample.root / "mkdocs.yml"))
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "command", [("generator", "-C", ".", "build", "--today", "2026-11-23"), ("mkdocs", "build")]
)
def test_two_sources_for_one_page_are_refused(tmp_path: Path, command: tuple[str, ...]) -> None:
    sample = full_sample(tmp_path).page("kontakte/index.md", "# Doppelt\n")
    done = run(*command, cwd=sample.root)
    assert done.returncode == 1
    assert "docs/kontakte/index.md:1:1: die Adresse ist vergeben" in done.stderr
    assert "Traceback" not in done.stderr


def test_another_name_of_the_settings_is_read_as_well(tmp_path: Path) -> None:
    sample = full_sample(tmp_path)
    (sample.root / "mkdocs.yml").rename(sample.root / "haus.yml")
    sample.file("haus.yml", (sample.root / "haus.yml").read_text().replace("source_url", "quelle"))
    done = run("mkdocs", "build", "-f", "haus.yml", cwd=sample.root)
    assert done.returncode == 1
    assert "haus.yml:9:7: das Plugin „wissen“ kennt keine Option „quelle“" in done.stderr
