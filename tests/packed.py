"""The program as a wheel, programs run outside this checkout, and the files of a site."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

from tests import scratch
from tests.built import ROOT


def run(*arguments: str | Path, cwd: Path = ROOT) -> str:
    """Return what a program prints; fail with all it said when it fails."""
    done = subprocess.run(
        list(map(str, arguments)), cwd=cwd, capture_output=True, text=True, env=clean()
    )
    assert not done.returncode, f"{arguments} failed:\n{done.stdout}\n{done.stderr}"
    return done.stdout


def clean() -> dict[str, str]:
    """Return the environment without what leads Python to this checkout."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def tracked() -> list[str]:
    """Return the files of the program that git knows."""
    return run("git", "ls-files", "--", "generator").splitlines()


@cache
def wheel() -> Path:
    """Return the wheel of what git knows: nothing that lies about here can come along."""
    source, target = scratch.folder("source"), scratch.folder("wheel")
    for name in [*tracked(), "pyproject.toml", "README.md", "LICENSE"]:
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_bytes((ROOT / name).read_bytes())
    pip = (sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation")
    run(*pip, "-w", target, source)
    return next(target.glob("*.whl"))


def files(site: Path) -> dict[str, bytes]:
    """Return the files below the folder `site` by their path."""
    found = (file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in found}
