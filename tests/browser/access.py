"""Whether everyone can use a page, as axe judges it."""

import json

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
_OPTIONS = {
    "runOnly": {"type": "tag", "values": _RULES},
    # All rules run; what they found in order is only not handed over.
    "resultTypes": ["violations"],
}


def check_accessible(page: Page) -> None:
    """Fail with axe's report when the page breaks a rule of WCAG 2.1 AA or of axe's own."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE_SCRIPT)
    run = f"axe.run({json.dumps(_OPTIONS)}).then(({{violations}}) => ({{violations}}))"
    found = AxeResults(page.evaluate(run))
    assert found.violations_count == 0, found.generate_report()
