"""What a command changed, kept so that it can be undone: a folder of old files with a list."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Self

from ..errors import WissenError

BOM = b"\xef\xbb\xbf"
_LIST = "changes.json"
_DONE = "done"
_NEW = ".neu-"


class KeptError(WissenError):
    """A kept folder cannot be read."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} ist beschädigt.\n"
            "    Hinweis: löschen Sie diesen Ordner; was darin steht, lässt sich nicht zurücknehmen"
        )
        self.folder = folder


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A changed file: its old bytes (`None`: it was new), and the digest of the new ones."""

    path: str
    before: bytes | None
    after: str


@dataclass(frozen=True, slots=True)
class KeptChange:
    """What one command changed. The name of its `folder` is a time and the command."""

    folder: Path
    files: tuple[KeptFile, ...]

    @property
    def command(self) -> str:
        """The command, with hyphens: ``topics-add``."""
        return self.folder.name.partition("-")[2]

    @property
    def is_finished(self) -> bool:
        """Whether all files were written."""
        return (self.folder / _DONE).exists()

    @classmethod
    def keep(cls, folder: Path, files: Sequence[KeptFile]) -> Self:
        """Keep the old bytes of `files` in the new `folder`, which appears whole."""
        aside = folder.with_name(_NEW + folder.name)
        aside.mkdir()
        rows = []
        for number, file in enumerate(files):
            name = None if file.before is None else f"{number}.yml"
            if name and file.before is not None:
                (aside / name).write_bytes(file.before)
            rows.append({"path": file.path, "before": name, "after": file.after})
        (aside / _LIST).write_text(json.dumps(rows, indent=1), encoding="utf-8")
        aside.rename(folder)
        return cls(folder, tuple(files))

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Return what is kept in `folder`; raises `KeptError`."""
        try:
            rows = json.loads((folder / _LIST).read_text(encoding="utf-8"))
            files = tuple(_file(folder, row) for row in rows)
        except (OSError, ValueError, KeyError, TypeError):
            raise KeptError(folder) from None
        return cls(folder, files)

    def finish(self) -> None:
        """Note that all files were written."""
        (self.folder / _DONE).touch()

    def forget(self) -> None:
        """Remove what is kept."""
        shutil.rmtree(self.folder)


def _file(folder: Path, row: dict[str, str]) -> KeptFile:
    name = row["before"]
    before = (folder / Path(name).name).read_bytes() if name else None
    return KeptFile(str(row["path"]), before, str(row["after"]))


def kept_changes(home: Path) -> list[KeptChange]:
    """Return what is kept in `home`, the oldest first."""
    for left in home.glob(f"{_NEW}*"):
        shutil.rmtree(left)
    return [KeptChange.read(one) for one in sorted(home.iterdir()) if one.is_dir()]


def digest(raw: bytes) -> str:
    """Return a short sum of `raw`: the same for the same bytes only."""
    return blake2b(raw, digest_size=16).hexdigest()
