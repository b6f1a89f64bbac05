"""``data/law_texts/``: imported law texts, a folder per law and section, a file per version.

Beside the sections, in the folder of the law, a file per import says which ones there were.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from ..errors import Problem
from ..records.law_texts import Consolidation, LawPart, SectionVersion
from ..slugs import slug
from .one_file import read_one

FOLDER = "law_texts"
_HINT = "lassen Sie die Dateien von „wissen law import“ anlegen"
_DEEP = len(Path("data", FOLDER, "law", "section", "day.yml").parts)

Kept = TypeVar("Kept", SectionVersion, Consolidation)


@dataclass(frozen=True, slots=True)
class KeptLaws:
    """Every version of every imported section, and what whole laws consisted of when."""

    versions: tuple[SectionVersion, ...] = ()
    consolidations: tuple[Consolidation, ...] = ()


NO_LAWS = KeptLaws()
"""For projects that imported none."""


def version_path(version: SectionVersion) -> str:
    """Return where `version` is kept, relative to the project: ``data/law_texts/sgb-ii/18/…``."""
    return f"{_folder(version)}/{slug(version.section)}/{version.built_on.isoformat()}.yml"


def consolidation_path(found: Consolidation) -> str:
    """Return where it is kept which sections a law had: ``data/law_texts/sgb-ii/….yml``."""
    return f"{_folder(found)}/{found.built_on.isoformat()}.yml"


def _folder(part: LawPart) -> str:
    return f"data/{FOLDER}/{slug(part.law)}"


def read_law_texts(root: Path) -> tuple[KeptLaws, list[Problem]]:
    """Return everything that is kept of laws, and what is wrong with their files."""
    versions: list[SectionVersion] = []
    consolidations: list[Consolidation] = []
    problems: list[Problem] = []
    for file in _files(root / "data" / FOLDER):
        path = file.relative_to(root).as_posix()
        if file.is_symlink() or file.suffix != ".yml" or not file.is_file():
            problems.append(Problem(path, 1, 1, "das ist kein eingelesener Gesetzestext", _HINT))
        elif len(Path(path).parts) == _DEEP:
            versions += _read(root, path, SectionVersion, problems)
        else:
            consolidations += _read(root, path, Consolidation, problems)
    return KeptLaws(tuple(versions), tuple(consolidations)), problems


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_symlink() or folder.is_file():
        yield folder
        return
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] != ".")
        linked = (name for name in folders if Path(place, name).is_symlink())
        for name in (*linked, *sorted(names)):
            if name[0] not in ".~#" and name[-1] != "~":
                yield Path(place, name)


def _read(root: Path, path: str, model: type[Kept], problems: list[Problem]) -> list[Kept]:
    misshapen = ("hier gehören Felder hin: „law: …“", _HINT)
    found, faults = read_one(root, path, model, misshapen)
    problems += faults
    if found is None:
        return []
    home = version_path(found) if isinstance(found, SectionVersion) else consolidation_path(found)
    if home != path:
        message = f"nach ihrem Inhalt gehört diese Datei nach {home}"
        problems.append(Problem(path, 1, 1, message, _HINT))
        return []
    return [found]
