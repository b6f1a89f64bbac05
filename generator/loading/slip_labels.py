"""``data/slip_labels/``: one file per language, no records."""

from pathlib import Path

from babel.localedata import exists

from ..errors import Problem
from ..records.slip_labels import SlipLabels
from .validation import validate_part
from .yaml_reader import YamlFault, load_text, read

FOLDER = "slip_labels"


def read_slip_labels(root: Path) -> tuple[tuple[SlipLabels, ...], list[Problem]]:
    """Return the languages of the slip by code, and what is wrong with their files."""
    found: list[SlipLabels] = []
    problems: list[Problem] = []
    folder = root / "data" / FOLDER
    for file in sorted(folder.glob("*")) if folder.is_dir() else ():
        if file.name[0] in ".~#" or file.name[-1] == "~":
            continue
        labels, faults = _read(file, f"data/{FOLDER}/{file.name}")
        problems += faults
        if labels is not None:
            found.append(labels)
    return tuple(found), problems


def _read(file: Path, path: str) -> tuple[SlipLabels | None, list[Problem]]:
    code = file.name.removesuffix(".yml")
    if file.is_symlink() or not file.is_file() or file.suffix != ".yml" or not exists(code):
        hint = "je Sprache eine Datei mit ihrem Kürzel nach ISO 639, zum Beispiel tr.yml"
        return None, [Problem(path, 1, 1, "das ist keine Sprachdatei für den Zettel", hint)]
    try:
        text = load_text(file)
        values = read(text)
    except YamlFault as fault:
        return None, [Problem(path, fault.line, fault.column, fault.message, fault.hint)]
    if not isinstance(values, dict) or "language" in values:
        message = "hier gehören Felder hin: „phone: …“; die Sprache ist der Dateiname"
        return None, [Problem(path, 1, 1, message, "nehmen Sie data/slip_labels/de.yml als Muster")]
    return validate_part(SlipLabels, {**values, "language": code}, path, text)
