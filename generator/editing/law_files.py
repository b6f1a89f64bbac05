"""Files of law texts: their bytes, and the writing of several or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

import yaml

from ..law.versions import kept, norm_of
from ..loading.law_texts import consolidation_path, version_path
from ..records.law_texts import Consolidation, SectionVersion


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
    """Write `files` below `root`, each in one step; after an error none of them is left.

    Raises `FileExistsError` with the path of a file that is there already: it is kept.
    """
    done: list[Path] = []
    try:
        for file in files:
            target = root / file.path
            _write(target, file)
            done.append(target)
    except BaseException:
        for target in done:
            target.unlink(missing_ok=True)
        raise


def _write(target: Path, file: NewFile) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=target.parent, prefix=".", delete=False
    ) as draft:
        here = Path(draft.name)
        try:
            draft.write(file.text)
            draft.close()
            # A hard link would be safer still, but drives in a network lack them.
            if target.exists():
                raise FileExistsError(None, "exists", file.path)
            here.chmod(0o644)
            here.replace(target)
        except BaseException:
            here.unlink(missing_ok=True)
            raise
