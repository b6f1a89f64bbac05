"""Builds of a project in a process of its own, with a hash seed and a program of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

_STAMP = "1796000000"
"""When every sitemap says it was made, so that a build over midnight is like any other."""

_CHILD = """\
import json, os, sys
from datetime import date
from pathlib import Path
import generator
from generator.loading import load
from generator.site.build import Request, build
for line in sys.stdin:
    call = json.loads(line)
    os.environ.pop("WISSEN_AUTHOR", None)
    os.environ.update(call["env"])
    root = Path(call["root"])
    today = date.fromisoformat(call["today"])
    request = Request(today, call["examples"], call["edition"], call["full"])
    built = build(root, load(root), request, lambda done, total: None)
    said = {"site": str(built.site), "made": built.made, "program": generator.__file__}
    print(json.dumps(said), flush=True)
"""


@dataclass(frozen=True)
class Made:
    """The built site, and how many pages were made for it."""

    site: Path
    made: int


class Worker:
    """A process that builds; use it in a ``with`` statement, or `close` it."""

    def __init__(self, package: Path, seed: int) -> None:
        environ = {
            **os.environ,
            "PYTHONPATH": str(package),
            "PYTHONHASHSEED": str(seed),
            # Two edits within a second would share compiled code.
            "PYTHONDONTWRITEBYTECODE": "1",
            "SOURCE_DATE_EPOCH": _STAMP,
        }
        self._package = package
        self._process = subprocess.Popen(
            [sys.executable, "-c", _CHILD],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=package,
            env=environ,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def ask(self, root: Path, call: dict[str, Any], *, full: bool) -> None:
        """Begin a build of the project at `root`; `answer` waits for it."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"root": str(root), "full": full, **call}) + "\n")
        self._process.stdin.flush()

    def answer(self) -> Made:
        """Return what came of the build; raise `RuntimeError` with its error when it failed."""
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(self._process.stderr.read())
        said = json.loads(line)
        assert Path(said["program"]).is_relative_to(self._package), "not the edited program"
        return Made(Path(said["site"]), said["made"])

    def close(self) -> None:
        """End the process."""
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                pipe.close()
        self._process.wait(timeout=60)
