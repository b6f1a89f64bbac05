"""What holds for all tests: hypothesis repeats itself, logging starts afresh."""

import logging
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("wissen", derandomize=True, deadline=None, database=None)
settings.load_profile("wissen")


@pytest.fixture(autouse=True)
def _fresh_logging() -> Iterator[None]:
    """Undo what a command line run in the same process did to the program's logger."""
    logger = logging.getLogger("generator")
    before = logger.handlers[:], logger.level, logger.propagate
    yield
    logger.handlers, logger.level, logger.propagate = before
