"""A file of ``data/`` that is no record but holds fields at its top."""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from ..errors import Problem
from .validation import validate_part
from .yaml_reader import YamlFault, load_text, read

Made = TypeVar("Made", bound=BaseModel)


def read_one(
    root: Path, path: str, model: type[Made], misshapen: tuple[str, str]
) -> tuple[Made | None, list[Problem]]:
    """Return what stands in the file `path` of the project in `root`, and what is wrong with it.

    `None` and no problem when there is no such file. `misshapen` is the message
    and the hint for a file that has no fields.
    """
    file = root / path
    if not file.is_file():
        return None, []
    try:
        text = load_text(file)
        values = read(text)
    except YamlFault as fault:
        return None, [Problem(path, fault.line, fault.column, fault.message, fault.hint)]
    if not isinstance(values, dict):
        return None, [Problem(path, 1, 1, *misshapen)]
    return validate_part(model, values, path, text)
