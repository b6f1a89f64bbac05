"""What of MkDocs' own log reaches the reader."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

_SAID = (
    "'dirty' build",  # ours know what changed
    "configuration, which is not found in the documentation files",  # said with its line before
)


class _WithoutSaid(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        return not any(words in message for words in _SAID)


@contextmanager
def mkdocs_log() -> Iterator[None]:
    """Show MkDocs' warnings, without those that this program has better words for."""
    logger = logging.getLogger("mkdocs")
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.addFilter(_WithoutSaid())
    handler.setFormatter(logging.Formatter("MkDocs: %(message)s"))
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
