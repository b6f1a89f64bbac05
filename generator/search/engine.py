"""The browser's own query engine, run in an embedded one: for checks, tests and fuzzing."""

import json
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from py_mini_racer import MiniRacer

from ..browser import ASSETS, CALL, ENGINE_SCRIPTS, SEARCH_BASE, contract_script
from .index import Index
from .writer import parts

FOLDER = Path(__file__).parent.parent / "theme" / ASSETS
"""Where the theme's own scripts are."""

_OPEN = f"""
var core = wissenSearchCore();
function {CALL}(name, data) {{ core.part(name.slice({len(SEARCH_BASE)}), data); }}
function wissenSearchAsk(text) {{
  var answer = core.query(text);
  answer.hits = answer.hits.map(function (hit) {{
    var shown = core.document(hit.document);
    return [shown ? shown[0] : "", hit.score];
  }});
  return JSON.stringify(answer);
}}
"""


class Engine:
    """Answers queries as the browser would. Use it in a ``with`` statement."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        """Start with the parts of an index in `texts`; see `over`."""
        self._racer = MiniRacer()
        self._racer.eval(contract_script())
        for name in ENGINE_SCRIPTS:
            self._racer.eval((FOLDER / f"{name}.js").read_text(encoding="utf-8"))
        self._racer.eval(_OPEN)
        self.load(texts)

    @classmethod
    def over(cls, index: Index) -> Self:
        """Return an engine with all parts of `index`."""
        return cls(part.text for part in parts(index))

    def load(self, texts: Iterable[str]) -> None:
        """Take parts of an index, as the browser does when a query needs them."""
        for text in texts:
            self._racer.eval(text)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the embedded engine; without this the process waits for it at its end."""
        self._racer.close()

    def ask(self, text: str) -> dict[str, Any]:
        """Return the engine's whole answer: ``hits``, ``stems``, ``corrections``."""
        answer: dict[str, Any] = json.loads(str(self._racer.call("wissenSearchAsk", text)))
        return answer

    def found(self, text: str) -> list[str]:
        """Return where the hits lead, best first."""
        return [str(location) for location, _ in self.ask(text)["hits"]]

    def call(self, expression: str, *arguments: Any) -> Any:
        """Return what one of the engine's functions returns, such as ``core.fold``."""
        return json.loads(
            str(self._racer.eval(f"JSON.stringify({expression}({_list(arguments)}))"))
        )


def _list(arguments: tuple[Any, ...]) -> str:
    return ",".join(json.dumps(argument) for argument in arguments)
