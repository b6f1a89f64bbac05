"""The files in ``deploy/`` call only what there is, and keep the site where it is built."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import wissen
from generator.site_dir.target import DEFAULT
from tests.built import ROOT

FILES = sorted(path for path in (ROOT / "deploy").rglob("*") if path.is_file())
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def calls(node: Any) -> Iterator[str]:
    """Yield every command that a pipeline runs."""
    match node:
        case dict():
            for key, value in node.items():
                if key in ("run", "script"):
                    yield from [value] if isinstance(value, str) else value
                else:
                    yield from calls(value)
        case list():
            for item in node:
                yield from calls(item)


def test_there_are_pipelines() -> None:
    assert {path.parent.name for path in FILES} == {"github", "gitlab"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_every_call_is_one_of_ours(file: Path) -> None:
    found = list(calls(yaml.safe_load(file.read_text(encoding="utf-8"))))
    assert found
    for call in found:
        program, command, *options = shlex.split(call)
        if program == "make":
            assert command in TARGETS, f"{file.name}: the Makefile has no target „{command}“"
            continue
        assert program == ".venv/bin/wissen", f"{file.name}: nobody tests „{call}“"
        known = {name for option in wissen.commands[command].params for name in option.opts}
        unknown = [option for option in options if option.startswith("-") and option not in known]
        assert not unknown, f"{file.name}: „wissen {command}“ knows no {unknown}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_the_site_is_taken_from_where_it_is_built(file: Path) -> None:
    assert f"{DEFAULT}/" in file.read_text(encoding="utf-8")
