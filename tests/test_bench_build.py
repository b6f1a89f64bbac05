"""The benchmark of the build, small: the same calls as the large ones."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.checks import check
from generator.loading import load
from tests.built import ROOT, SHIPPED_DAY, build_project

pytestmark = pytest.mark.slow

BENCH = ROOT / "bench"


def run(script: str, *arguments: object) -> str:
    call = [sys.executable, BENCH / script, *arguments]
    done = subprocess.run(list(map(str, call)), capture_output=True, text=True)
    assert not done.returncode, f"{script} failed:\n{done.stdout}\n{done.stderr}"
    return done.stdout


def test_the_records_are_in_order_and_become_a_site(tmp_path: Path) -> None:
    run("make_records.py", tmp_path, 12)
    stelle = yaml.safe_load((tmp_path / "data/partners/stelle-1.yml").read_text(encoding="utf-8"))
    assert "\n" not in stelle["summary"].strip()
    problems = check(load(tmp_path), SHIPPED_DAY)
    assert not problems, "make_records.py writes what the check refuses:\n" + "\n".join(
        map(str, problems)
    )
    assert (build_project(tmp_path).site / "kontakte" / "stelle-1.html").is_file()


def test_the_same_call_writes_the_same_files(tmp_path: Path) -> None:
    for name in ("first", "second"):
        run("make_records.py", tmp_path / name, 8)
    first, second = (
        {file.name: file.read_bytes() for file in (tmp_path / name).rglob("*.yml")}
        for name in ("first", "second")
    )
    assert first == second


def test_the_build_is_compared_with_plain_mkdocs() -> None:
    said = run("build.py", 10)
    for name in ("wissen build", "mkdocs build", "mkdocs build, no search"):
        assert re.search(rf"\| {name} \| [\d.]+ \| [\d.]+ \| \d+ \| [\d.]+ \|", said), said
