"""Files of ``data/`` are written all or none, whole, and so that it can be undone."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.record_files import file_changes
from generator.record_files.file_changes import FileChange, WriteError, undo_last, write_changes
from generator.record_files.kept_files import KeptError

OLD = b"\xef\xbb\xbfname: alt\r\n"
ONE, TWO, NEW = (f"data/topics/{name}.yml" for name in ("eins", "zwei", "neu"))
CHANGES = (
    FileChange(ONE, OLD, "name: eins\r\n"),
    FileChange(TWO, OLD, "name: zwei\r\n"),
    FileChange(NEW, None, "name: neu\n"),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "data/topics").mkdir(parents=True)
    for path in (ONE, TWO):
        (tmp_path / path).write_bytes(OLD)
    return tmp_path


def state(root: Path) -> dict[str, bytes]:
    """Return everything below ``data/``, hidden files too."""
    found = (file for file in (root / "data").rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in found}


BEFORE = {ONE: OLD, TWO: OLD}
AFTER = {one.path: one.after for one in CHANGES}


def test_all_is_written_and_undone_byte_for_byte(root: Path) -> None:
    write_changes(root, CHANGES, "1-topics-add")
    assert state(root) == AFTER
    assert AFTER[ONE].startswith(b"\xef\xbb\xbf"), "the mark at the beginning stays"
    undone = undo_last(root)
    assert (undone.command, [file.path for file in undone.files]) == ("topics-add", [ONE, TWO, NEW])
    assert state(root) == BEFORE
    with pytest.raises(WriteError, match="es gibt nichts"):
        undo_last(root)


def test_the_last_command_is_undone_first(root: Path) -> None:
    write_changes(root, [FileChange(ONE, OLD, "a: b\n")], "1-erster")
    write_changes(root, [FileChange(ONE, OLD[:3] + b"a: b\n", "c: d\n")], "2-zweiter")
    assert undo_last(root).command == "zweiter"
    assert undo_last(root).command == "erster"
    assert state(root) == BEFORE


def test_git_does_not_see_what_is_kept(root: Path) -> None:
    write_changes(root, CHANGES, "1-topics-add")
    assert (root / ".wissen/.gitignore").read_text() == "*\n"


def test_what_was_changed_since_is_not_undone(root: Path) -> None:
    write_changes(root, CHANGES, "1-topics-add")
    (root / TWO).write_bytes(b"name: von Hand\n")
    with pytest.raises(WriteError, match=r"zwei\.yml wurde seitdem geändert"):
        undo_last(root)
    assert state(root) == {**AFTER, TWO: b"name: von Hand\n"}


def test_what_was_changed_meanwhile_is_not_written(root: Path) -> None:
    (root / TWO).write_bytes(b"name: von Hand\n")
    with pytest.raises(WriteError, match="inzwischen geändert"):
        write_changes(root, CHANGES, "1-topics-add")
    assert state(root) == {ONE: OLD, TWO: b"name: von Hand\n"}
    (root / TWO).write_bytes(OLD)
    (root / NEW).write_bytes(b"schon da")
    with pytest.raises(WriteError, match="inzwischen geändert"):
        write_changes(root, CHANGES, "1-topics-add")
    assert state(root) == {**BEFORE, NEW: b"schon da"}


@pytest.mark.parametrize("step", range(6))
@pytest.mark.parametrize("error", [OSError(28, "voll"), KeyboardInterrupt()])
def test_a_failure_at_any_step_leaves_all_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch, step: int, error: BaseException
) -> None:
    """Three files are put down on the disk, and three moved: each of the six steps fails once."""
    steps = iter(range(100))

    def failing(real: Callable[..., None]) -> Callable[..., None]:
        def called(*arguments: object) -> None:
            if next(steps) == step:
                raise error
            real(*arguments)

        return called

    monkeypatch.setattr(file_changes.os, "fsync", failing(os.fsync))
    monkeypatch.setattr(file_changes.os, "replace", failing(os.replace))
    with pytest.raises(type(error)):
        write_changes(root, CHANGES, "1-topics-add")
    assert state(root) == BEFORE
    with pytest.raises(WriteError, match="es gibt nichts"):
        undo_last(root)


DYING = """
import os, signal, sys
from collections.abc import Callable
from pathlib import Path
from generator.record_files import file_changes
from tests.record_files.test_file_changes import CHANGES

left = int(sys.argv[2])
def dying(real):
    def called(*arguments):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments)
    return called

file_changes.os.fsync = dying(os.fsync)
file_changes.os.replace = dying(os.replace)
file_changes.KeptChange.finish = dying(file_changes.KeptChange.finish)
file_changes.write_changes(Path(sys.argv[1]), CHANGES, "1-topics-add")
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")
@pytest.mark.parametrize("step", range(7))
def test_after_a_kill_the_next_command_finds_all_or_nothing(root: Path, step: int) -> None:
    command = [sys.executable, "-c", DYING, str(root), str(step)]
    done = subprocess.run(command, check=False, cwd=Path(__file__).parents[2])
    assert done.returncode == -signal.SIGKILL
    for path, raw in state(root).items():
        hidden = path.rpartition("/")[2].startswith(".")
        assert hidden or raw in (OLD, AFTER[path]), f"{path} is neither old nor new"
    whole = step == 6
    if whole:
        assert undo_last(root).command == "topics-add", "all was written, so it can be undone"
    else:
        with pytest.raises(WriteError, match="es gibt nichts"):
            undo_last(root)
    assert state(root) == BEFORE


@pytest.mark.parametrize(
    "path",
    [
        "mkdocs.yml",
        "data/eins.yml",
        "data/../eins.yml",
        "data/topics/../topics/eins.yml",
        "/etc/passwd.yml",
        "data/law_texts/x.yml",
        "data/topics/.eins.yml",
        "data/topics/Eins.yml",
        "data/topics/eins.yaml",
        "docs/topics/eins.yml",
    ],
)
def test_nothing_outside_of_the_records_is_written(root: Path, path: str) -> None:
    with pytest.raises(WriteError, match="ist kein Eintrag unter data/"):
        write_changes(root, [FileChange(path, None, "x: y\n")], "1-x")
    assert state(root) == BEFORE


@pytest.mark.parametrize("link", ["data/topics/eins.yml", "data/topics", "data", ".wissen"])
def test_links_are_refused(root: Path, link: str) -> None:
    real = root / "woanders"
    (root / link).rename(real) if (root / link).exists() else real.mkdir()
    (root / link).symlink_to(real)
    with pytest.raises(WriteError, match="Verknüpfung"):
        write_changes(root, [FileChange(ONE, OLD, "x: y\n")], "1-x")
    found = [file.read_bytes() for file in real.rglob("*.yml")]
    assert all(raw == OLD for raw in found)


def test_only_so_many_commands_are_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_changes, "_MOST_KEPT", 2)
    for number in range(4):
        write_changes(
            root, [FileChange(f"data/topics/t{number}.yml", None, "a: b\n")], f"{number}-x"
        )
    assert [one.name for one in sorted((root / ".wissen/undo").iterdir())] == ["2-x", "3-x"]


def test_a_broken_list_is_named(root: Path) -> None:
    write_changes(root, CHANGES, "1-topics-add")
    (root / ".wissen/undo/1-topics-add/changes.json").write_text("[{]")
    with pytest.raises(KeptError, match="1-topics-add ist beschädigt"):
        undo_last(root)
    assert state(root) == AFTER


def test_rights_of_a_file_stay(root: Path) -> None:
    (root / ONE).chmod(0o640)
    write_changes(root, CHANGES, "1-x")
    assert (root / ONE).stat().st_mode & 0o777 == 0o640


def test_what_is_protected_is_not_replaced(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_changes.os, "access", lambda file, _: Path(file).stem != "zwei")
    with pytest.raises(WriteError, match=r"zwei\.yml ist schreibgeschützt"):
        write_changes(root, CHANGES, "1-x")
    assert state(root) == BEFORE


def test_a_link_in_the_hidden_folder_is_not_written_through(root: Path) -> None:
    (root / ".wissen").mkdir()
    (root / "wichtig").write_text("wichtig")
    (root / ".wissen/.gitignore").symlink_to(root / "wichtig")
    write_changes(root, CHANGES, "1-x")
    assert (root / "wichtig").read_text() == "wichtig"
