"""Data scripts read in tests: one call with a name and a value."""

import json
import re
from typing import Any

from generator.browser import CALL


def handed_over(script: str) -> tuple[str, Any]:
    """Return the name and the value that a data script hands over; fail for another script."""
    call = re.fullmatch(rf'{CALL}\("([^"]*)",(.*)\);\n', script, re.DOTALL)
    assert call, f"no data script of generator/browser.py: {script[:80]}"
    return call[1], json.loads(call[2])
