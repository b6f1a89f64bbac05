"""Options that stand before and after a command, odd terminals, odd days, what the system says."""

import errno
import json
import logging
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from generator import cli
from generator.errors import german_os_error
from generator.settings.options import READERS

from .built import SAMPLE_CONFIG, full_sample
from .conftest import Run
from .support import Project

pytestmark = pytest.mark.slow

DAY = ("--today", "2026-06-15")
COMMANDS = {
    "check": ("check",),
    "build": ("build",),
    "digest": ("digest", "--since", "2026-05-01"),
    "migrate": ("migrate",),
    "law import": ("law", "import", "fehlt.xml"),
    "topics add": ("topics", "add", "fehlt.eml"),
    "decisions add": ("decisions", "add", "fehlt.eml"),
    "decisions done": ("decisions", "done", "fehlt", "1"),
    "changes add": ("changes", "add", "fehlt.eml"),
    "questions add": ("questions", "add", "fehlt.eml"),
    "undo": ("undo",),
}
FINE = ("check", "build", "digest", "migrate")
"""They end well in a project that holds nothing; the others lack what they need."""


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
@pytest.mark.parametrize(
    ("flags", "level"), [(["-q"], logging.WARNING), (["--verbose"], logging.DEBUG)]
)
def test_every_option_holds_before_and_after_every_command(
    work: Project, wissen: Run, command: tuple[str, ...], flags: list[str], level: int
) -> None:
    options = [*flags, "-C", str(work.root), "--strict", *DAY]
    logger, said = logging.getLogger("generator"), []
    for arguments in ([*options, *command], [*command, *options]):
        said.append(wissen(*arguments))
        assert logger.level == level
    assert said[0][0] == said[1][0]
    assert said[0][1] == said[1][1]
    assert said[0][0] == (0 if command[0] in FINE else 1), said[0]


def test_they_also_stand_between_a_group_and_its_command(work: Project, wissen: Run) -> None:
    code, _, errors = wissen("law", "-C", str(work.root), "import", "fehlt.xml")
    said = "Fehler: fehlt.xml: diese Datei oder diesen Ordner gibt es nicht\n"
    assert (code, errors) == (1, said)


def test_of_two_the_later_wins(work: Project, wissen: Run, tmp_path: Path) -> None:
    work.record("topics", "x", assured_date="2026-06-01")
    late, early = "2036-06-15", "2026-06-15"
    where = ("-C", str(work.root))
    assert wissen(*where, "--today", late, "check", "--strict", "--today", early)[0] == 0
    assert wissen(*where, "--today", early, "check", "--strict", "--today", late)[0] == 1
    assert wissen("check", *where, *DAY, "--today", late, "--strict")[0] == 1
    assert wissen("-C", "/", "check", *where, *DAY)[0] == 0
    assert wissen(*where, "check", "-C", "/", *DAY)[0] == 1


def test_strict_before_the_command_is_strict(work: Project, wissen: Run) -> None:
    work.record("topics", "x", assured_date="2020-01-01", updated="2020-01-01")
    where = ("-C", str(work.root))
    for command in (("check",), ("build",), ("digest", "--since", "2026-05-01")):
        assert wissen(*where, "--strict", *DAY, *command)[0] == 1, command


def test_the_editions_are_those_of_the_options() -> None:
    option = next(one for one in cli.build.params if one.name == "edition")
    assert isinstance(option.type, click.Choice)
    assert tuple(option.type.choices) == READERS


def wissen_process(work: Project, *arguments: str, **environment: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "-C", str(work.root), *arguments],
        capture_output=True,
        env={**os.environ, **environment},
    )
    return done.returncode, done.stdout.decode("cp850"), done.stderr.decode("cp850")


@pytest.mark.parametrize("encoding", ["cp850", "latin-1", "cp1252"])
def test_no_letter_is_too_odd_for_a_terminal(work: Project, encoding: str) -> None:
    odd = "Łódź 🙂 Müller"
    work.record("topics", "x", assured_date="2020-01-01", updated="2020-01-01", **{odd: "x"})
    work.file("data/topics/y.yml", f"name: {odd}\nkind: {odd}\n").record("topics", "z", name=odd)
    for arguments in (
        ("check", *DAY),
        ("check", "--format", "json", *DAY),
        ("check", "--format", "github", *DAY),
        ("build", *DAY),
    ):
        code, said, errors = wissen_process(work, *arguments, PYTHONIOENCODING=encoding)
        assert code == 1, errors
        assert "Traceback" not in errors
        assert "\\u0141" in said + errors, "letters that cannot be shown are spelt out"
        if "json" in arguments:
            assert any(odd in problem["message"] for problem in json.loads(said))
    (work.root / "data/topics/y.yml").unlink()
    (work.root / "data/topics/x.yml").unlink()
    told = wissen_process(work, "digest", "--since", "2026-01-01", *DAY, PYTHONIOENCODING=encoding)
    assert told[0] == 0, told[2]
    assert "\\u0141" in told[1]


def test_plain_letters_stand_for_ours(work: Project) -> None:
    work.record("topics", "x", name=None)
    said = wissen_process(work, "check", *DAY, PYTHONIOENCODING="cp850")[1]
    assert 'es fehlt "name" (Name)' in said


def test_where_nothing_is_known_of_the_terminal_it_is_utf_8(work: Project) -> None:
    work.record("topics", "x", name=None)
    code, said, _ = wissen_process(work, "check", *DAY, PYTHONIOENCODING="ascii")
    assert code == 1
    assert "es fehlt „name“ (Name)" in said.encode("cp850").decode()
    for help_language in ("C", "POSIX"):
        code, shown, _ = wissen_process(work, "--help", LC_ALL=help_language)
        assert code == 0
        assert "Wissensbasis" in shown


@pytest.mark.parametrize("day", ["1990-01-01", "2099-12-31"])
def test_the_first_and_the_last_day_are_sound(tmp_path: Path, wissen: Run, day: str) -> None:
    work = full_sample(tmp_path)
    code, said, errors = wissen("check", "-C", str(work.root), "--today", day)
    assert code == 0, said + errors
    assert wissen("build", "-C", str(work.root), "--today", day)[0] == 0
    assert wissen("digest", "-C", str(work.root), "--today", day, "--since", day)[0] == 0


def test_a_day_in_the_settings_fixes_the_clock(work: Project, wissen: Run) -> None:
    work.settings(SAMPLE_CONFIG.partition("nav:")[0] + "      today: 2036-06-15\n")
    work.settings((work.root / "mkdocs.yml").read_text().replace("      source", "      # source"))
    work.record("topics", "x", assured_date="2026-06-01")
    assert wissen("check", "-C", str(work.root), "--strict")[0] == 1
    assert wissen("check", "-C", str(work.root), "--strict", *DAY)[0] == 0, "the call wins"


def heeding() -> None:
    """Let a process heed an interruption even where these tests run in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGINT between processes")
def test_an_interruption_ends_with_one_word(tmp_path: Path) -> None:
    work = full_sample(tmp_path)
    work.file("hooks/warten.py", "import time\n\ndef on_config(config):\n    time.sleep(60)\n")
    work.settings((work.root / "mkdocs.yml").read_text() + "hooks: [hooks/warten.py]\n")
    command = [sys.executable, "-m", "generator", "-C", str(work.root), "build", *DAY]
    pipe = subprocess.PIPE
    running = subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, preexec_fn=heeding)
    until = time.monotonic() + 60
    while not list(work.root.glob(".site-*")) and time.monotonic() < until:
        time.sleep(0.05)
    assert list(work.root.glob(".site-*")), "the build never began"
    time.sleep(0.5)
    running.send_signal(signal.SIGINT)
    said, errors = running.communicate(timeout=60)
    assert (running.returncode, said) == (1, "")
    assert errors.endswith("\nAbgebrochen.\n")
    assert "Traceback" not in errors
    assert not list(work.root.glob(".site-*")), "what was begun is cleared away"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "auf dem Datenträger ist kein Platz mehr"),
        (errno.EDQUOT, "auf dem Datenträger ist kein Platz mehr"),
        (errno.EACCES, "der Zugriff ist nicht erlaubt"),
        (errno.EPERM, "der Zugriff ist nicht erlaubt"),
        (errno.EROFS, "der Datenträger ist schreibgeschützt"),
        (errno.ENOENT, "diese Datei oder diesen Ordner gibt es nicht"),
        (errno.ENOTDIR, "auf dem Weg dorthin liegt eine Datei, wo ein Ordner sein müsste"),
        (errno.EISDIR, "das ist ein Ordner, keine Datei"),
    ],
)
def test_what_the_system_says_is_said_in_german(number: int, words: str) -> None:
    assert german_os_error(OSError(number, os.strerror(number), "site/x")) == f"site/x: {words}"
    assert german_os_error(OSError(number, os.strerror(number), b"site/x")) == f"site/x: {words}"
    assert german_os_error(OSError(number, os.strerror(number))) == words


def test_what_is_unknown_is_still_german() -> None:
    assert german_os_error(OSError(99_999, "strange", "x")) == (
        "x lässt sich nicht lesen oder schreiben"
    )
    assert german_os_error(OSError()) == "eine Datei lässt sich nicht lesen oder schreiben"
    assert german_os_error(OSError(99_999, "strange", 3)).startswith("eine Datei lässt")
