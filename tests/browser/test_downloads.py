"""Visiting cards and calendar entries can be saved, on a server and on ``file://``."""

from pathlib import Path

import pytest
import vobject
from playwright.sync_api import Page

SAVED = {
    "Visitenkarte (.vcf)": ("kontakte/mbe-verl.html", "mbe-verl.vcf", "VCARD"),
    "In den Kalender (.ics)": (
        "treffen/netzwerktreffen-2027-1.html",
        "netzwerktreffen-2027-1-2027-04-14.ics",
        "VCALENDAR",
    ),
    "Alle Visitenkarten dieser Liste (.vcf)": ("kontakte/index.html", "kontakte.vcf", "VCARD"),
    "Alle Termine dieser Liste (.ics)": ("treffen/index.html", "treffen.ics", "VCALENDAR"),
}


@pytest.mark.parametrize("words", SAVED)
def test_a_click_saves_the_file(page: Page, start: str, words: str) -> None:
    path, name, kind = SAVED[words]
    page.goto(f"{start}/{path}")
    with page.expect_download() as waiting:
        page.get_by_text(words, exact=True).click()
    assert waiting.value.suggested_filename == name
    saved = Path(waiting.value.path()).read_bytes().decode()
    assert vobject.readOne(saved).name == kind
    assert page.url.endswith(path), "the page itself stays"
