"""Every command is documented, and every documented command runs."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from generator.cli import wissen
from tests.built import LAWS, ROOT, SHIPPED_DAY, copy_shipped
from tests.conftest import Run

README = (ROOT / "README.md").read_text(encoding="utf-8")
HANDBOOK = (ROOT / "docs/redaktion/index.md").read_text(encoding="utf-8")
OF_EDITORS = (
    "topics",
    "decisions",
    "changes",
    "questions",
    "undo",
    "check",
    "build",
    "digest",
    "law",
)
MAILS = ROOT / "tests" / "answers" / "mails"
ARGUMENTS = {
    "topics add": [str(MAILS / "form_as_it_is.txt")],
    "decisions add": [str(MAILS / "two_decisions.txt"), "--meeting", "netzwerktreffen-2025-2"],
    "changes add": [str(MAILS / "announced_change.txt")],
    "questions add": [str(MAILS / "learned_question.txt")],
    "law import": [str(LAWS / "mustg_2024-01-05.xml")],
    "digest": ["--since", "2026-11-01"],
}
"""What stands in the place of names of files, by command."""
ELSEWHERE = ("decisions done", "undo", "build")
"""Runs below, or takes long and is tried in ``tests/test_cli_build.py``."""


def names(command: click.Command, before: str = "") -> Iterator[str]:
    if isinstance(command, click.Group):
        for name, child in command.commands.items():
            yield from names(child, f"{before} {name}".strip())
    else:
        yield before


COMMANDS = list(names(wissen))


def documented(text: str) -> list[str]:
    """Return the calls of ``wissen`` at the beginning of rows of tables in `text`."""
    return re.findall(r"^\| `wissen ([^`]+)` \|", text, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_the_readme(command: str) -> None:
    assert any(call.startswith(command) for call in documented(README)), (
        f"README.md: write a row for „wissen {command}“ into the table of commands"
    )


@pytest.mark.parametrize("command", [one for one in COMMANDS if one.split()[0] in OF_EDITORS])
def test_what_editors_use_stands_in_their_handbook(command: str) -> None:
    assert f"`wissen {command}" in HANDBOOK, f"docs/redaktion/index.md: say what {command} is for"


@pytest.mark.parametrize(
    "call", sorted({*documented(README), *documented(HANDBOOK)}), ids=lambda call: call
)
def test_every_documented_call_names_a_command_and_its_options(call: str) -> None:
    words = shlex.split(call)
    command: click.Command = wissen
    while words and isinstance(command, click.Group):
        command = command.commands[words.pop(0)]
    known = {name for option in command.params for name in option.opts}
    unknown = [word for word in words if word.startswith("--") and word not in known]
    assert not unknown, f"„wissen {call}“ knows no {unknown}"


@pytest.mark.slow
def test_the_commands_of_editors_run_one_after_the_other(tmp_path: Path, wissen: Run) -> None:
    root = copy_shipped(tmp_path / "projekt")
    where = ("-C", str(root), "--today", SHIPPED_DAY.isoformat())
    for command in [one for one in COMMANDS if one not in ELSEWHERE]:
        code, _, errors = wissen(*where, *command.split(), *ARGUMENTS.get(command, ()))
        assert code == 0, f"wissen {command}: {errors}"
    done = ("decisions", "done", "netzwerktreffen-2026-2", "3", "--note", "Merkblatt liegt bei.")
    assert wissen(*where, *done)[0] == 0
    code, said, errors = wissen(*where, "check")
    assert code == 0, said + errors
    for _ in range(5):
        assert wissen(*where, "undo")[0] == 0
    for file in (ROOT / "data").rglob("*.yml"):
        assert (root / file.relative_to(ROOT)).read_bytes() == file.read_bytes(), file.name
