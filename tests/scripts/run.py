"""Scripts of the theme, run without a browser."""

import atexit
import json
from functools import cache
from typing import Any

from py_mini_racer import MiniRacer

from generator.browser import contract_script
from generator.plugin import THEME

ASSETS = THEME / "assets" / "wissen"


@cache
def script(*paths: str) -> MiniRacer:
    """Return an engine that has run the contract, and the scripts at `paths` of the theme."""
    racer = MiniRacer()
    racer.eval(contract_script())
    atexit.register(racer.close)  # else the process waits for it at its end
    for path in paths:
        racer.eval((ASSETS / path).read_text(encoding="utf-8"))
    return racer


def call(racer: MiniRacer, function: str, *arguments: Any) -> Any:
    """Return what `function` of a script returns for `arguments`, all as JSON."""
    written = ",".join(json.dumps(argument, ensure_ascii=False) for argument in arguments)
    return json.loads(str(racer.eval(f"JSON.stringify({function}({written}))")))
