"""How much memory a page and its workers hold, asked over Chromium's own protocol.

``performance.memory`` is missing in workers, and neither it nor
``performance.measureUserAgentSpecificMemory`` counts the memory of WebAssembly.
So each heap is collected and read with ``Runtime.getHeapUsage``: objects, buffers,
and with ``Runtime.queryObjects`` what WebAssembly holds.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from playwright.sync_api import CDPSession, Page

Send = Callable[[str, dict[str, Any]], Mapping[str, Any]]

_WASM = "WebAssembly.Memory.prototype"
_BYTES = "function () { return this.reduce((sum, held) => sum + held.buffer.byteLength, 0); }"


def heap_mb(page: Page) -> float:
    """Return the megabytes that `page` and its workers hold."""
    session = page.context.new_cdp_session(page)
    workers = _Workers(page, session)
    sends: list[Send] = [session.send, *map(workers.sender, workers.ids)]
    total = sum(_bytes(send) for send in sends)
    session.detach()
    return total / 1e6


def _bytes(send: Send) -> int:
    send("HeapProfiler.collectGarbage", {})
    usage = send("Runtime.getHeapUsage", {})
    prototype = send("Runtime.evaluate", {"expression": _WASM})["result"]["objectId"]
    found = send("Runtime.queryObjects", {"prototypeObjectId": prototype})["objects"]["objectId"]
    call = {"functionDeclaration": _BYTES, "objectId": found, "returnByValue": True}
    wasm = send("Runtime.callFunctionOn", call)["result"]["value"]
    return int(usage["usedSize"] + usage["backingStorageSize"] + wasm)


class _Workers:
    """The workers of a page; Playwright opens no sessions to them, so messages go by the page."""

    def __init__(self, page: Page, session: CDPSession) -> None:
        self.ids: list[str] = []
        self._page, self._session = page, session
        self._answers: dict[int, Mapping[str, Any]] = {}
        self._count = 0
        session.on("Target.attachedToTarget", lambda event: self.ids.append(event["sessionId"]))
        session.on("Target.receivedMessageFromTarget", self._take)
        attach = {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False}
        session.send("Target.setAutoAttach", attach)
        while len(self.ids) < len(page.workers):
            page.wait_for_timeout(10)

    def sender(self, target: str) -> Send:
        """Return what sends commands to one worker."""

        def send(method: str, params: dict[str, Any]) -> Mapping[str, Any]:
            self._count += 1
            mine = self._count
            text = json.dumps({"id": mine, "method": method, "params": params})
            message = {"sessionId": target, "message": text}
            self._session.send("Target.sendMessageToTarget", message)
            while mine not in self._answers:
                self._page.wait_for_timeout(10)
            answer = self._answers.pop(mine)
            if "result" not in answer:
                raise RuntimeError(f"{method}: {answer}")
            found: Mapping[str, Any] = answer["result"]
            return found

        return send

    def _take(self, event: Mapping[str, Any]) -> None:
        message = json.loads(event["message"])
        if "id" in message:
            self._answers[message["id"]] = message
