"""How many examples a property test tries: few in ``make test``, all in ``make trials``."""

from hypothesis import settings

LONG = "long"
"""The profile of ``make trials``; a test that heeds it carries the mark `fuzz`."""
_LESS = 5


def examples(number: int) -> int:
    """Return `number` under the profile `LONG`, else a fifth of it."""
    return number if settings.get_current_profile_name() == LONG else number // _LESS
