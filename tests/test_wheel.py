"""The wheel has every file of the program, and builds the shipped site without the checkout."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.site_dir.manifest import FILE
from tests import scratch
from tests.built import ROOT, SHIPPED_DAY, copy_shipped, shipped_site
from tests.packed import clean, files, run, tracked, wheel

pytestmark = pytest.mark.slow

DEBIAN = Path("/usr/bin/python3")
OLDEST = (3, 11, 2)
"""As `requires-python` says."""


def version(python: Path) -> tuple[int, ...]:
    """Return the version of `python`; empty when it does not start, as a stand-in may."""
    call = [python, "-c", "import sys; print(*sys.version_info[:3])"]
    done = subprocess.run(call, capture_output=True, text=True, env=clean())
    return tuple(map(int, done.stdout.split()))


@cache
def installed(python: Path) -> Path:
    """Return the `wissen` of an environment that holds the wheel and what it needs."""
    folder = scratch.folder("empty")
    own = folder / "bin" / "python"
    # Debian's Python may come without a pip: then ours works on the environment from outside.
    bare = subprocess.run([python, "-m", "venv", folder], capture_output=True, env=clean())
    pip = [own, "-m", "pip"]
    if bare.returncode:
        run(python, "-m", "venv", "--clear", "--without-pip", folder)
        pip = [sys.executable, "-m", "pip", "--python", own]
    # Most of what comes along is never imported: Python compiles what it needs by itself.
    run(*pip, "install", "-q", "--no-compile", "-c", ROOT / "constraints.txt", wheel())
    return folder / "bin" / "wissen"


def check_same_site(python: Path, root: Path) -> None:
    copy_shipped(root)
    run(installed(python), "-q", "-C", root, "build", "--today", SHIPPED_DAY.isoformat(), cwd=root)
    expected, found = files(shipped_site()), files(root / "site")
    assert found.keys() == expected.keys()
    if version(python)[:2] != sys.version_info[:2]:
        # Fingerprints say which Python a site was made with; the pages must not.
        del expected[FILE], found[FILE]
    different = [path for path in expected if found[path] != expected[path]]
    assert not different, f"the wheel builds other bytes under {python}: {different[:20]}"


def test_every_file_of_the_program_is_in_it() -> None:
    with ZipFile(wheel()) as archive:
        packed = {name for name in archive.namelist() if not name.split("/")[0].endswith("-info")}
    missing = set(tracked()) - packed
    assert not missing, f"name them under package-data in pyproject.toml: {sorted(missing)}"
    assert packed == set(tracked())
    assert "generator/py.typed" in packed


def test_it_names_the_oldest_python_it_runs_on() -> None:
    with ZipFile(wheel()) as archive:
        name = next(name for name in archive.namelist() if name.endswith("METADATA"))
        assert f"Requires-Python: >={'.'.join(map(str, OLDEST))}\n" in archive.read(name).decode()


def test_the_system_s_own_python_builds_the_same_bytes(tmp_path: Path) -> None:
    python = DEBIAN if DEBIAN.exists() and version(DEBIAN) >= OLDEST else Path(sys.executable)
    check_same_site(python, tmp_path)


def _others() -> dict[tuple[int, ...], Path]:
    """Return a Python of each version on this machine that the program runs on."""
    names = [f"python3.{minor}" for minor in range(11, 20)]
    folders = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep)]
    folders += sorted(Path.home().glob(".pyenv/versions/*/bin"))
    found = [folder / name for folder in folders for name in names if (folder / name).is_file()]
    return {one: python for python in found if (one := version(python)) >= OLDEST}


@pytest.mark.trial
def test_every_python_here_builds_the_same_bytes(tmp_path: Path) -> None:
    pythons = _others()
    assert pythons, "there is no Python named python3.11 or newer in PATH"
    for number, python in pythons.items():
        print(number)
        check_same_site(python, tmp_path / str(number))
