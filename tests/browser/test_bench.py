"""The benchmark of the search, small: ours alone, and beside its peers where they are."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.built import ROOT

QUERIES = [
    {"q": "MBE Verl", "kind": "exact", "relevant": ["kontakte/mbe-verl.html"]},
    {"q": "§ 44a AufenthG", "kind": "section", "relevant": ["recht/aufenthg-44a.html"]},
]

pytestmark = pytest.mark.browser

KEYS = {"all", "kinds", "bytes_first", "p50_ms", "p95_ms", "heap_mb"}


def measured(folder: Path, engines: str) -> dict[str, Any]:
    queries, out = folder / "queries.jsonl", folder / "out.json"
    queries.write_text("".join(json.dumps(it) + "\n" for it in QUERIES), encoding="utf-8")
    call = [sys.executable, ROOT / "bench" / "search.py", "--engines", engines]
    call += ["--queries", queries, "--json", out]
    done = subprocess.run(list(map(str, call)), capture_output=True, text=True)
    assert not done.returncode, done.stderr
    return json.loads(out.read_text(encoding="utf-8"))["engines"]


def test_ours_alone(tmp_path: Path) -> None:
    ours = measured(tmp_path, "wissen")
    assert ours.keys() == {"wissen"}
    assert ours["wissen"].keys() == KEYS
    assert ours["wissen"]["all"]["n"] == 2
    assert ours["wissen"]["all"]["s5"] == 1


@pytest.mark.trial
def test_beside_its_peers(tmp_path: Path) -> None:
    pytest.importorskip("pagefind", reason="Pagefind is not installed")
    assert measured(tmp_path, "wissen,material,pagefind").keys() == {
        "wissen",
        "material",
        "pagefind",
    }
