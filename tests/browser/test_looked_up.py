"""What a case manager looks up with somebody before them is answered on one screen."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

LOOKED_UP = [
    "heute-noch",
    "vollmacht-und-beistand",
    "vermoegen-freibetrag",
    "kosten-der-unterkunft",
    "ortsabwesenheit-und-reise",
    "meldeversaeumnis-folgen",
    "krankenversicherung-wechsel",
    "kindergeld-und-aufenthaltstitel",
    "bafoeg-neben-sgb-2",
    "wer-zahlt-dolmetschen",
    "rehabilitation-und-teilhabe",
    "erwerbsfaehig-zweifel",
    "arbeiten-mit-duldung",
    "aufenthaltsgestattung-arbeiten",
    "gut-integriert-25a-25b",
    "abschiebungsverbot-und-25-5",
    "ausbildungsduldung-und-16g",
    "ende-von-paragraf-24",
    "meldung-an-die-auslaenderbehoerde",
    "erstorientierungskurs",
    "familiennachzug-36a",
    "arbeit-verloren-18-4-5",
    "wohnsitzauflage-umziehen",
]
WIDE, HIGH = 1920, 1080


@pytest.fixture(scope="module")
def ends(browser: Browser, site: Path) -> dict[str, float]:
    """Where the answer on each page ends, in pixels from the top."""
    page = browser.new_page(viewport={"width": WIDE, "height": HIGH})
    found = {}
    for name in LOOKED_UP:
        page.goto(f"{site.as_uri()}/fragen/{name}.html")
        box = page.locator(".w-card--main").bounding_box()
        assert box is not None
        found[name] = box["y"] + box["height"]
    page.close()
    return found


@pytest.mark.parametrize("name", LOOKED_UP)
def test_the_answer_is_on_one_screen(ends: dict[str, float], name: str) -> None:
    assert ends[name] <= HIGH, (
        f"data/questions/{name}.yml: shorten the answer ({ends[name]:.0f} px)"
    )
