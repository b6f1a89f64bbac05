"""ProperDocs beside what is installed here: as a folder that Python looks into first."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from tests.built import ROOT

CONSTRAINTS = ROOT / "constraints.txt"
(VERSION,) = re.findall(r"^properdocs==(\S+)$", CONSTRAINTS.read_text("utf-8"), re.MULTILINE)

ONE_LINE = r"site \(Interne Ausgabe\): \d+ Seiten gebaut[^(]*\(.* s\)\n"
"""All that ``wissen build`` says when all is well."""

_NOT_REACHED = ("(from versions: none)", "connection broken", "Connection refused", "timed out")


def properdocs(cache: Path) -> Path:
    """Return the folder with the ProperDocs of ``constraints.txt``, fetched once into `cache`.

    It needs nothing that MkDocs does not need. Skips the test where nothing can be fetched.
    """
    folder = cache / f"properdocs-{VERSION}-py{sys.version_info.major}.{sys.version_info.minor}"
    with FileLock(cache / "properdocs.lock"):
        if not (folder / "properdocs").is_dir():
            pip = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
            call = [*pip, "--no-deps", "-t", str(folder), f"properdocs=={VERSION}"]
            done = subprocess.run(call, capture_output=True, text=True, check=False)
            if done.returncode and any(words in done.stderr for words in _NOT_REACHED):
                pytest.skip("pip reaches no packages from here: no ProperDocs to build with")
            assert not done.returncode, f"pip cannot install ProperDocs:\n{done.stderr}"
    return folder


def environment(*folders: Path, **values: str) -> dict[str, str]:
    """Return this environment, not hushed yet, in which Python looks into `folders` first."""
    hushed = ("NO_MKDOCS_2_WARNING", "DISABLE_MKDOCS_2_WARNING", "PYTHONPATH")
    kept = {name: value for name, value in os.environ.items() if name not in hushed}
    return {**kept, **values, "PYTHONPATH": os.pathsep.join(map(str, folders))}


def python(*arguments: str, cwd: Path, env: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """Run Python, and fail with all it said when it fails."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env=env, capture_output=True, text=True, check=False
    )
    assert not done.returncode, f"{arguments} failed:\n{done.stdout}\n{done.stderr}"
    return done
