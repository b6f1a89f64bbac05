"""``data/law_texts/``: imported law texts, a folder per law and section, a file per version."""

import os
from collections.abc import Iterator
from pathlib import Path

from ..errors import Problem
from ..records.law_texts import SectionVersion
from ..slugs import slug
from .one_file import read_one

FOLDER = "law_texts"
_HINT = "lassen Sie die Dateien von „wissen law import“ anlegen"


def version_path(version: SectionVersion) -> str:
    """Return where `version` is kept, relative to the project: ``data/law_texts/sgb-ii/18/…``."""
    day = version.built_on.isoformat()
    return f"data/{FOLDER}/{slug(version.law)}/{slug(version.section)}/{day}.yml"


def read_law_texts(root: Path) -> tuple[tuple[SectionVersion, ...], list[Problem]]:
    """Return every version of every imported section, and what is wrong with their files."""
    found: list[SectionVersion] = []
    problems: list[Problem] = []
    for file in _files(root / "data" / FOLDER):
        version, faults = _read(root, file)
        problems += faults
        if version is not None:
            found.append(version)
    return tuple(found), problems


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name[0] not in ".~#" and name[-1] != "~":
                yield Path(place, name)


def _read(root: Path, file: Path) -> tuple[SectionVersion | None, list[Problem]]:
    path = file.relative_to(root).as_posix()
    if file.is_symlink() or file.suffix != ".yml":
        return None, [Problem(path, 1, 1, "das ist kein eingelesener Gesetzestext", _HINT)]
    misshapen = ("hier gehören Felder hin: „law: …“", _HINT)
    version, problems = read_one(root, path, SectionVersion, misshapen)
    if version is not None and version_path(version) != path:
        message = f"nach ihrem Inhalt gehört diese Datei nach {version_path(version)}"
        return None, [Problem(path, 1, 1, message, _HINT)]
    return version, problems
