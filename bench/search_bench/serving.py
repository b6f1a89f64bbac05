"""A small server that sends files gzipped, after a delay if wanted, and counts their bytes."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

PACKED = frozenset({".html", ".js", ".json", ".css", ".svg"})
"""Endings that a server packs; Pagefind's own files are packed already."""
_ISOLATED = {
    # Finer clocks in the page: 5 µs instead of 100.
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cache-Control": "max-age=3600",
}


@dataclass
class Traffic:
    """What was sent: time, path and bytes of each body. `delay` holds every answer back."""

    address: str = ""
    delay: float = 0.0
    sent: list[tuple[float, str, int]] = field(default_factory=list)
    _packed: dict[Path, bytes] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def body(self, file: Path) -> bytes:
        """Return the file as it is sent."""
        with self._lock:
            if file not in self._packed:
                raw = file.read_bytes()
                self._packed[file] = gzip.compress(raw, 6) if file.suffix in PACKED else raw
            return self._packed[file]

    def until(self, moment: float, besides: str) -> int:
        """Return the bytes sent until `moment`, except of files with `besides` in their name."""
        return sum(size for at, path, size in self.sent if at <= moment and besides not in path)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *arguments: object, traffic: Traffic, directory: str) -> None:
        self.traffic = traffic
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Send a file."""
        path = unquote(urlsplit(self.path).path)
        file = Path(self.directory) / path.lstrip("/")
        time.sleep(self.traffic.delay)
        if not file.is_file():
            self.send_error(404)
            return
        body = self.traffic.body(file)
        self.traffic.sent.append((time.time(), path, len(body)))
        self.send_response(200)
        if file.suffix in PACKED:
            self.send_header("Content-Encoding", "gzip")
        for name, value in _ISOLATED.items():
            self.send_header(name, value)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):  # a page may close before it has everything
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[Traffic]:
    """Serve `folder` for as long as the context lasts."""
    traffic = Traffic()
    handler = partial(_Handler, traffic=traffic, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    traffic.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield traffic
    finally:
        server.shutdown()
        server.server_close()
