"""Two builds at once, kills, full and read-only disks: the old site or the new one, complete."""

import errno
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.structure.files import File

from generator.errors import BuildError
from generator.site.build import Request
from generator.site_dir import swap
from generator.site_dir.swap import Aside
from generator.site_dir.target import Target
from generator.site_dir.workshop import Workshop
from tests.built import SHIPPED_DAY, build_project, copy_shipped, full_sample
from tests.sites import contents, settings
from tests.support import Project, project

pytestmark = pytest.mark.slow

BUILD = ("build", "--today", SHIPPED_DAY.isoformat())
BUSY = "wird gerade schon gebaut"


def start(root: Path, *arguments: str, program: Sequence[str] = ("-m", "generator")) -> "Child":
    """Start ``wissen`` in a process of its own."""
    command = [sys.executable, *program, "-C", str(root), *arguments]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


Child = subprocess.Popen[str]


def ended(child: Child) -> tuple[int, str]:
    """Wait for `child`; return its exit code and what it said."""
    _, said = child.communicate(timeout=600)
    return child.returncode, said


def change(root: Path, number: int) -> None:
    """Make the next build differ from the last one."""
    work = Project(root)
    work.record("glossary", "stand", name=f"Stand {number}")


# Two builds at once.


def pair(root: Path, apart: float, *, wait: bool) -> None:
    """Start two builds `apart` seconds apart and hold them to what is promised."""
    first = start(root, *BUILD, "--full")
    time.sleep(apart)
    alone = first.poll() is not None
    second = start(root, *BUILD, "--full", *(["--wait"] if wait else []))
    answers = [ended(first), ended(second)]
    codes = sorted(code for code, _ in answers)
    said = "".join(text for _, text in answers)
    assert "Traceback" not in said
    if alone:
        assert codes == [0, 0], said
        return
    assert BUSY in said, f"of two builds {apart:.1f} s apart none noticed the other:\n{said}"
    assert codes == ([0, 0] if wait and BUSY in answers[1][1] else [0, 1]), said


def pairs(root: Path, count: int, seed: int) -> None:
    chance = random.Random(seed)
    for number in range(count):
        change(root, number)
        pair(root, chance.uniform(0, 1.5), wait=number % 2 == 1)
        found = contents(root / "site")
        build_project(root, Request(SHIPPED_DAY, full=True))
        assert found == contents(root / "site"), "the site is torn or of another state"


def tiny(root: Path) -> Project:
    """Return a project that is built in a moment."""
    return project(root).settings(settings("site")).record("glossary", "wort", name="Wort")


GATE = """
import pathlib, time

def on_pre_build(config):
    here = pathlib.Path(config.config_file_path).parent
    (here / "drin").touch()
    until = time.monotonic() + 120
    while not (here / "weiter").exists() and time.monotonic() < until:
        time.sleep(0.01)
"""


def test_two_builds_at_once(tmp_path: Path) -> None:
    work = tiny(tmp_path).file("tor.py", GATE)
    work.settings(settings("site") + "hooks: [tor.py]\n")
    first = start(work.root, *BUILD)
    while not (work.root / "drin").exists():
        assert first.poll() is None, ended(first)
        time.sleep(0.01)
    code, said = ended(start(work.root, *BUILD))
    assert code == 1
    assert said.startswith(f"Fehler: site/ {BUSY}; warten Sie"), said
    patient = start(work.root, *BUILD, "--wait")
    assert patient.stderr
    assert BUSY in patient.stderr.readline(), "who waits says so"
    (work.root / "weiter").touch()
    assert [ended(first)[0], ended(patient)[0]] == [0, 0]
    assert (work.root / "site/glossar/wort.html").is_file()


@pytest.mark.trial
def test_thirty_pairs_of_builds(tmp_path: Path) -> None:
    pairs(copy_shipped(tmp_path / "projekt"), 30, seed=13)


# Kills.

DYING = """
import os, signal, sys
from pathlib import Path
from generator import cli
from generator.site_dir import swap

point, steps = sys.argv[1], sys.argv[2]
die = lambda: os.kill(os.getpid(), signal.SIGKILL)
real_exchanged, real_remove, real_rename = swap._exchanged, swap._remove, Path.rename

def exchanged(one, other):
    if steps == "two":
        return False
    if point == "before":
        die()
    done = real_exchanged(one, other)
    if point == "after":
        die()
    return done

def remove(folder):
    if point == "clearing":
        for file in sorted(folder.rglob("*.html"))[::2]:
            file.unlink()
        die()
    real_remove(folder)

def rename(self, target):
    found = real_rename(self, target)
    if point == "between" and Path(target).name == "alt":
        die()
    return found

swap._exchanged, swap._remove, Path.rename = exchanged, remove, rename
sys.argv[1:] = sys.argv[3:]
cli.main(sys.argv[1:])
"""
POINTS = [("before", "one"), ("after", "one"), ("clearing", "one"), ("clearing", "two")]


class Killed:
    """A project whose site is looked at after each kill, and after the build that follows."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.number = 0
        build_project(root)
        self.old = contents(root / "site")

    def is_whole(self) -> None:
        """Check that the kill left the old site or the new one, and the next build no rest."""
        found = contents(self.root / "site")
        build_project(self.root)
        new = contents(self.root / "site")
        assert new != self.old, "the states must differ, or nothing is shown"
        assert found in (self.old, new), "the kill left a torn site"
        left = [path.name for path in self.root.glob(".site-*")]
        assert not left, f"leftovers of the killed build stay: {left}"
        self.old = new

    def in_the_swap(self, point: str, steps: str) -> None:
        self._next_state()
        child = start(self.root, *BUILD, program=("-c", DYING, point, steps))
        code, said = ended(child)
        assert code == -9, said

    def after(self, seconds: float) -> None:
        self._next_state()
        child = start(self.root, *BUILD, "--full")
        time.sleep(seconds)
        child.kill()
        ended(child)

    def _next_state(self) -> None:
        self.number += 1
        change(self.root, self.number)


def test_killed_inside_the_swap(tmp_path: Path) -> None:
    killed = Killed(tiny(tmp_path).root)
    for point, steps in POINTS:
        killed.in_the_swap(point, steps)
        killed.is_whole()


def test_killed_between_two_renames_the_next_build_brings_the_site_back(tmp_path: Path) -> None:
    killed = Killed(tiny(tmp_path).root)
    killed.in_the_swap("between", "two")
    site = killed.root / "site"
    assert not site.exists(), "the test must kill where it says"
    with Workshop(Target(site, "intern", killed.root, killed.root / "docs")) as found:
        # Taking the lock is enough: even a build that fails later leaves a site.
        assert "Stand 1" in (site / "glossar/index.html").read_text()
        shutil.copytree(site, found.new, dirs_exist_ok=True)
    assert not list(killed.root.glob(".site-*"))


@pytest.mark.trial
def test_fifty_kills(tmp_path: Path) -> None:
    killed = Killed(full_sample(tmp_path / "projekt").root)
    chance = random.Random(50)
    for number in range(50):
        if number % 3 == 0:
            killed.in_the_swap(*POINTS[number % len(POINTS)])
        else:
            killed.after(chance.uniform(0.2, 3))
        killed.is_whole()


# Readers.


@contextmanager
def reading(site: Path) -> Iterator[list[str]]:
    """Open pages of `site` in a loop meanwhile; yield the list of what was missed."""
    missed: list[str] = []
    seen = 0
    stop = threading.Event()

    def read() -> None:
        nonlocal seen
        while not stop.is_set():
            for name in ("index.html", "tief/seite.html"):
                try:
                    (site / name).read_bytes()
                    seen += 1
                except OSError as error:
                    missed.append(f"{name}: {error.strerror}")

    thread = threading.Thread(target=read)
    thread.start()
    try:
        yield missed
    finally:
        stop.set()
        thread.join()
    assert seen > 100, "the reader must have read, or the test shows nothing"


def small_site(folder: Path) -> None:
    (folder / "tief").mkdir(parents=True)
    for name in ("index.html", "tief/seite.html"):
        (folder / name).write_text("Seite")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux swaps in one step")
def test_a_reader_misses_nothing_during_fifty_swaps(tmp_path: Path) -> None:
    site = tmp_path / "site"
    small_site(site)
    probe = tmp_path / "probe"
    small_site(probe)
    if not swap._exchanged(site, probe):
        pytest.skip("this file system exchanges no names")
    with reading(site) as missed:
        for _ in range(50):
            aside = Aside(site)
            aside.make()
            shutil.rmtree(aside.new)
            small_site(aside.new)
            aside.swap()
            time.sleep(0.005)
            aside.remove()
    assert not missed


# Disks.


def test_a_disk_that_gets_full_keeps_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = full_sample(tmp_path).root
    build_project(root)
    before = contents(root / "site")
    written = 0
    real = File.copy_file

    def until_full(self: File, dirty: bool = False) -> None:
        nonlocal written
        written += 1
        if written > 20:
            raise OSError(errno.ENOSPC, "No space left on device", self.abs_dest_path)
        real(self, dirty)

    monkeypatch.setattr(File, "copy_file", until_full)
    with pytest.raises(BuildError, match="auf dem Datenträger ist kein Platz mehr; der alte"):
        build_project(root)
    assert contents(root / "site") == before
    assert not list(root.glob(".site-*")), "what was half written is cleared away"


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """Mount a disk of `size` at `place`; skips where that is not allowed."""
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    if os.name != "posix" or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only who may mount a disk can fill one")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


@pytest.mark.trial
def test_a_full_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path / "platte", "40m") as disk:
        root = full_sample(disk / "projekt").root
        build_project(root)
        before = contents(root / "site")
        change(root, 1)
        for left in (3_000_000, 1_000_000, 200_000, 20_000, 0):
            room = shutil.disk_usage(disk).free - left
            (disk / "voll").write_bytes(b"x" * max(room, 0))
            code, said = ended(start(root, *BUILD, "--full"))
            assert code == 1, f"{left} bytes are not enough"
            assert "auf dem Datenträger ist kein Platz mehr" in said, said
            assert "Traceback" not in said
            assert contents(root / "site") == before
            (disk / "voll").unlink()
        assert ended(start(root, *BUILD))[0] == 0


@pytest.mark.trial
def test_a_read_only_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path / "platte", "40m") as disk:
        root = full_sample(disk / "projekt").root
        build_project(root)
        before = contents(root / "site")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        code, said = ended(start(root, *BUILD))
        assert (code, contents(root / "site")) == (1, before)
        assert "der Datenträger ist schreibgeschützt" in said, said
        assert "Traceback" not in said


@pytest.mark.skipif(os.geteuid() == 0 if os.name == "posix" else True, reason="root may all")
@pytest.mark.parametrize("folder", [".", "site"])
def test_a_folder_one_may_not_write_to(tmp_path: Path, folder: str) -> None:
    root = full_sample(tmp_path).root
    build_project(root)
    before = contents(root / "site")
    change(root, 1)
    (root / folder).chmod(0o555)
    try:
        with pytest.raises(BuildError, match="der Zugriff ist nicht erlaubt"):
            build_project(root)
        assert contents(root / "site") == before
    finally:
        (root / folder).chmod(0o755)
