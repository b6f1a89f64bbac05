"""Someone at the desk: opens one page, then needs at most three steps."""

import re
from pathlib import Path
from typing import Self

from playwright.sync_api import Locator, Page, expect

STEPS = 3


class Desk:
    """Does on `page` what people do, and counts it."""

    def __init__(self, page: Page, start: str) -> None:
        self.page = page
        self._start = start
        self._steps = 0

    def open(self, path: str) -> Self:
        """Open the page the task begins on."""
        self.page.goto(f"{self._start}/{path}")
        return self

    def search(self, words: str) -> Self:
        """Type into the search box."""
        self._count()
        self.page.get_by_role("textbox", name="Suche").fill(words)
        return self

    def tick(self, facet: str, value: str) -> Self:
        """Choose a value of a finder's facet."""
        self._count()
        self.page.get_by_role("group", name=facet).get_by_role("checkbox", name=value).check()
        return self

    def choose(self, label: str, value: str) -> Self:
        """Choose from a field with a list."""
        self._count()
        self.page.get_by_label(label, exact=True).select_option(label=value)
        return self

    def enter(self, label: str, value: str) -> Self:
        """Fill in a field."""
        self._count()
        self.page.get_by_label(label, exact=True).fill(value)
        return self

    def click(self, target: Locator) -> Self:
        """Click on something."""
        self._count()
        target.click()
        return self

    def click_result(self, name: str) -> Self:
        """Click on the result `name`, which must be among the first three."""
        results = self.page.locator(".md-search-result__item")
        found = results.filter(has=self.page.get_by_role("heading", name=name, exact=True))
        expect(found.first).to_be_visible()
        first = results.locator("h1").all_inner_texts()[:3]
        assert name in first, f"„{name}“ is not among the first three results: {first}"
        return self.click(found.first.locator("a").first)

    def save(self, link: Locator) -> bytes:
        """Click on a link to a file and return the file."""
        with self.page.expect_download() as saving:
            self.click(link)
        return Path(saving.value.path()).read_bytes()

    def expect_page(self, title: str, path: str) -> Self:
        """Check which record is open."""
        expect(self.page).to_have_url(
            re.compile(re.escape(f"{self._start}/{path}") + r"([?#].*)?$")
        )
        expect(self.page.locator("#inhalt h1")).to_have_text(title)
        return self

    def expect_text(self, *texts: str) -> Self:
        """Check that the page says all of `texts` where one sees it."""
        for text in texts:
            expect(self.page.locator("#inhalt").get_by_text(text).first).to_be_visible()
        return self

    def _count(self) -> None:
        self._steps += 1
        assert self._steps <= STEPS, f"the task took more than {STEPS} steps"
