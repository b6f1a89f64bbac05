"""Writing files of ``data/``: all or none, whole, and so that it can be undone.

The old files are kept first, in ``.wissen/undo/<time>-<command>/``. Then every new file is
written aside in its own folder, and put in its place in one step each. Killed in between, the
next command puts back what was half done.
"""

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from ..errors import WissenError
from ..records import COLLECTIONS
from .kept_files import BOM, KeptChange, KeptFile, digest, kept_changes

HOME = ".wissen"
_UNDO = "undo"
_MOST_KEPT = 50
_PATH = re.compile(r"data/([a-z_]+)/[a-z0-9]+(?:-[a-z0-9]+)*\.yml")


class WriteError(WissenError):
    """Nothing was written; the text says why."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """A record file that gets another text; `before` is `None` for one that is new."""

    path: str
    before: bytes | None
    text: str

    @property
    def after(self) -> bytes:
        """The bytes to be written; a mark at the beginning of the old ones stays."""
        start = BOM if self.before is not None and self.before.startswith(BOM) else b""
        return start + self.text.encode("utf-8")


def write_changes(root: Path, changes: Sequence[FileChange], name: str) -> None:
    """Write all `changes` below `root`, or none; `name` is that of the kept folder.

    Raises `WriteError` for a path that leads out of ``data/``, and for a file that is no
    longer as it was read.
    """
    with _alone(root):
        for change in changes:
            target = _target(root, change.path)
            if _read(target) != change.before:
                raise WriteError(
                    f"{change.path} wurde inzwischen geändert; es wurde nichts geschrieben"
                )
            _refuse_protected(target, change.path)
        files = [KeptFile(one.path, one.before, digest(one.after)) for one in changes]
        kept = KeptChange.keep(root / HOME / _UNDO / name, files)
        try:
            _put(root, [(one.path, one.after) for one in changes])
        except BaseException:
            _restore(root, kept)
            kept.forget()
            raise
        kept.finish()
        for old in kept_changes(root / HOME / _UNDO)[:-_MOST_KEPT]:
            old.forget()


def undo_last(root: Path) -> KeptChange:
    """Take back what the last command wrote, byte for byte, and return what that was.

    Raises `WriteError` when there is nothing, or a file was changed since.
    """
    with _alone(root):
        known = kept_changes(root / HOME / _UNDO)
        if not known:
            raise WriteError("es gibt nichts, was sich zurücknehmen lässt")
        last = known[-1]
        for file in last.files:
            now = _read(_target(root, file.path))
            if now != file.before and (now is None or digest(now) != file.after):
                raise WriteError(
                    f"{file.path} wurde seitdem geändert; es wurde nichts zurückgenommen.\n"
                    f"    Hinweis: die alte Fassung liegt unter {HOME}/{_UNDO}/{last.folder.name}/"
                )
        _restore(root, last)
        last.forget()
    return last


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Hold the project for one command, and put right what a killed one left."""
    home = root / HOME
    for folder in (home, home / _UNDO):
        if folder.is_symlink():
            raise WriteError(f"{folder.name} ist eine Verknüpfung; es wurde nichts geschrieben")
    (home / _UNDO).mkdir(parents=True, exist_ok=True)
    if not os.path.lexists(home / ".gitignore"):
        (home / ".gitignore").write_text("*\n", encoding="utf-8")
    try:
        with FileLock(home / "lock", timeout=0):
            for kept in kept_changes(home / _UNDO):
                if not kept.is_finished:
                    _mend(root, kept)
            yield
    except Timeout:
        raise WriteError(
            "ein anderer Befehl schreibt gerade; versuchen Sie es noch einmal"
        ) from None


def _mend(root: Path, kept: KeptChange) -> None:
    """Finish what was written whole, and take back what was not."""
    written = []
    for file in kept.files:
        target = _target(root, file.path)
        _aside(target).unlink(missing_ok=True)
        now = _read(target)
        written.append(now is not None and digest(now) == file.after)
    if all(written):
        kept.finish()
        return
    _restore(root, kept)
    kept.forget()


def _restore(root: Path, kept: KeptChange) -> None:
    """Put back the old bytes of every file that holds the new ones."""
    for file in kept.files:
        target = root / file.path
        now = _read(target)
        if now is None or digest(now) != file.after:
            continue
        if file.before is None:
            target.unlink()
        else:
            _put(root, [(file.path, file.before)])


def _put(root: Path, files: Sequence[tuple[str, bytes]]) -> None:
    """Write every file aside, and only then put all in their places."""
    targets = [_target(root, path) for path, _ in files]
    try:
        for target, (_, raw) in zip(targets, files, strict=True):
            _write_aside(target, raw)
        for target in targets:
            _aside(target).replace(target)
    except BaseException:
        for target in targets:
            _aside(target).unlink(missing_ok=True)
        raise


def _write_aside(target: Path, raw: bytes) -> None:
    target.parent.mkdir(exist_ok=True)
    aside = _aside(target)
    aside.unlink(missing_ok=True)
    with aside.open("xb") as stream:
        stream.write(raw)
        stream.flush()
        os.fsync(stream.fileno())
    with suppress(OSError):  # drives that know no rights, files that are new
        shutil.copymode(target, aside)


def _aside(target: Path) -> Path:
    """Return a hidden name beside `target`, which no reader of ``data/`` looks at."""
    return target.with_name(f".{target.name}.neu")


def _target(root: Path, path: str) -> Path:
    """Return the file `path`; raises `WriteError` where it is none of ``data/`` or a link."""
    found = _PATH.fullmatch(path)
    if found is None or found[1] not in COLLECTIONS:
        raise WriteError(f"„{path}“ ist kein Eintrag unter data/; es wurde nichts geschrieben")
    target = root / path
    if target.resolve() != root.resolve() / path or target.is_symlink():
        raise WriteError(f"{path} liegt hinter einer Verknüpfung; es wurde nichts geschrieben")
    return target


def _refuse_protected(target: Path, path: str) -> None:
    """Raise `WriteError` for a file that must not be written, though its folder may be."""
    if target.exists() and not os.access(target, os.W_OK):
        raise WriteError(
            f"{path} ist schreibgeschützt; es wurde nichts geschrieben\n"
            "    Hinweis: heben Sie den Schreibschutz auf, wenn die Datei geändert werden soll"
        )


def _read(target: Path) -> bytes | None:
    return target.read_bytes() if target.exists() else None
