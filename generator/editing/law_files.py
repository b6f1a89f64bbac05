"""Files of law texts: their bytes, and the writing of several or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

import yaml

from ..law.versions import kept, norm_of
from ..loading.law_texts import FOLDER, consolidation_path, version_path
from ..records.law_texts import Consolidation, SectionVersion

_ASIDE = ".neu-"


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be written; `path` is relative to the project."""

    path: str
    text: str


def file_of_version(version: SectionVersion) -> NewFile:
    """Return the file that keeps `version`."""
    values = version.model_dump(mode="json", exclude_defaults=True)
    norm = norm_of(version)
    for name, blocks in (("body", norm.body), ("footnotes", norm.footnotes)):
        if blocks:
            values[name] = kept(blocks)
    return NewFile(version_path(version), _yaml(values))


def file_of_consolidation(found: Consolidation) -> NewFile:
    """Return the file that keeps which sections a law had."""
    values = found.model_dump(mode="json", exclude_defaults=True)
    return NewFile(consolidation_path(found), _yaml(values))


def _yaml(values: dict[str, object]) -> str:
    text: str = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=100)
    return text


def write_all(root: Path, files: Sequence[NewFile]) -> None:
    """Write `files` below `root`; after an error none of them is left.

    All are written aside first and then moved into place, one quick step each; what an
    interrupted run left aside is removed. Raises `FileExistsError` with the path of a file
    that is there already, which is kept, and `NotADirectoryError` with that of a link,
    which would lead out of the project.
    """
    home = root / "data" / FOLDER
    for file in files:
        _refuse_links(root, file)
    if not files:
        return
    home.mkdir(parents=True, exist_ok=True)
    for left in home.glob(f"{_ASIDE}*"):
        rmtree(left)
    with TemporaryDirectory(prefix=_ASIDE, dir=home) as aside:
        drafts = [Path(aside, str(number)) for number in range(len(files))]
        for draft, file in zip(drafts, files, strict=True):
            draft.write_text(file.text, encoding="utf-8", newline="\n")
        _move(root, drafts, files)


def _move(root: Path, drafts: Sequence[Path], files: Sequence[NewFile]) -> None:
    done: list[Path] = []
    try:
        for draft, file in zip(drafts, files, strict=True):
            target = root / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            # A hard link would be safer still, but drives in a network lack them.
            if target.exists():
                raise FileExistsError(None, "exists", file.path)
            draft.replace(target)
            done.append(target)
    except BaseException:
        for target in done:
            target.unlink(missing_ok=True)
        raise


def _refuse_links(root: Path, file: NewFile) -> None:
    target = root / file.path
    for folder in target.parents:
        if folder == root:
            return
        if folder.is_symlink() or folder.is_file():
            raise NotADirectoryError(None, "link", folder.relative_to(root).as_posix())
