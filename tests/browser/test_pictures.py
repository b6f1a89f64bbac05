"""Map, timeline and start page as people use them: by keyboard, on a phone, weeks later."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

MAPS = ["gemeinden/index.html", "kontakte/index.html", "kurse/index.html"]

_FIT = """tiles => tiles.flatMap(tile => {
  const box = tile.querySelector("rect").getBoundingClientRect();
  return Array.from(tile.querySelectorAll("text"))
    .filter(text => {
      const own = text.getBoundingClientRect();
      return own.left < box.left || own.right > box.right
        || own.top < box.top || own.bottom > box.bottom;
    })
    .map(text => text.textContent);
})"""

_CONTRASTS = """tiles => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (...fills) => {
    canvas.clearRect(0, 0, 1, 1);
    fills.forEach(fill => { canvas.fillStyle = fill; canvas.fillRect(0, 0, 1, 1); });
    return Array.from(canvas.getImageData(0, 0, 1, 1).data).slice(0, 3);
  };
  const light = color => {
    const [r, g, b] = color.map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return [0, 1, 2, 3].map(shade => {
    tiles[0].setAttribute("class", "w-tilemap__tile w-tilemap__tile--" + shade);
    const under = getComputedStyle(tiles[0].querySelector("rect")).fill;
    const over = getComputedStyle(tiles[0].querySelector("text")).fill;
    const [low, high] = [light(rgb(under)), light(rgb(under, over))].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  });
}"""


TALL = {"width": 1280, "height": 1200}
"""A screen on which the pictures start unfolded."""


def tiles(page: Page) -> Locator:
    return page.locator("[data-tile-map] [data-place]")


@pytest.mark.parametrize("path", MAPS)
def test_every_tile_is_reached_by_tab(page: Page, server: str, path: str) -> None:
    page.set_viewport_size(TALL)
    page.goto(f"{server}/{path}")
    expect(tiles(page)).to_have_count(13)
    wanted = tiles(page).evaluate_all("all => all.map(tile => tile.dataset.place)")
    tiles(page).first.focus()
    reached = []
    for _ in wanted:
        reached.append(page.evaluate("document.activeElement.dataset.place"))
        page.keyboard.press("Tab")
    assert reached == wanted


def test_enter_opens_the_page_of_the_place(page: Page, start: str) -> None:
    page.goto(f"{start}/gemeinden/index.html")
    page.get_by_role("link", name=re.compile(r"^Verl: \d+ Kontakte$")).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/gemeinden/verl.html")


@pytest.mark.parametrize("path", MAPS)
def test_tiles_lead_to_places_without_scripts(browser: Browser, server: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/{path}")
    tiles(page).first.click()
    page.wait_for_url("**/gemeinden/borgholzhausen.html")
    context.close()


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("path", MAPS)
def test_names_and_numbers_fit_their_tiles(page: Page, server: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{server}/{path}")
    page.evaluate("document.querySelectorAll('[data-pictures]').forEach(fold => fold.open = true)")
    outside = tiles(page).evaluate_all(_FIT)
    assert not outside, f"these words stick out of their tiles: {outside}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_shade_can_be_read(browser: Browser, server: str, scheme: str) -> None:
    """Axe does not look at the fill of words in pictures."""
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{server}/gemeinden/index.html")
    contrasts = tiles(page).evaluate_all(_CONTRASTS)
    context.close()
    assert all(contrast >= 4.5 for contrast in contrasts), contrasts


def test_on_a_phone_the_list_comes_before_the_pictures(page: Page, start: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{start}/kurse/index.html")
    expect(tiles(page).first).to_be_hidden()
    page.get_by_text("Karte und Kursbeginne").click()
    expect(tiles(page).first).to_be_visible()
    expect(page.get_by_role("link", name="11.01.2027 Intensivkurs Gütersloh")).to_be_in_viewport(
        ratio=0.1
    )


def test_a_start_is_named_while_it_has_focus_and_opened_by_enter(page: Page, start: str) -> None:
    page.set_viewport_size(TALL)
    page.goto(f"{start}/kurse/index.html")
    dot = page.get_by_role("link", name="11.01.2027 Intensivkurs Gütersloh")
    said = page.locator("[data-timeline-read]")
    expect(said).to_contain_text("Jede Marke")
    dot.focus()
    expect(said).to_have_text("11.01.2027 Intensivkurs Gütersloh")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kurse/intensivkurs-guetersloh.html")


def test_past_starts_step_back(page: Page, start: str) -> None:
    page.set_viewport_size(TALL)
    page.clock.set_fixed_time("2027-01-12T00:30:00+01:00")
    page.goto(f"{start}/kurse/index.html")
    began = page.locator(".w-timeline [data-id='intensivkurs-guetersloh']")
    expect(began).to_have_class(re.compile("w-timeline__dot--past"))
    expect(began).to_have_accessible_name("11.01.2027 Intensivkurs Gütersloh (vergangen)")
    ahead = page.locator(".w-timeline [data-id='b2-vormittag-guetersloh']")
    expect(ahead).not_to_have_class(re.compile("w-timeline__dot--past"))


def test_keyboard_users_can_skip_the_pictures(page: Page, server: str) -> None:
    page.set_viewport_size(TALL)
    page.goto(f"{server}/kurse/index.html")
    skip = page.get_by_role("link", name="Zur Liste der Kurse")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate("!!document.activeElement.closest('.w-pictures')")
    assert not inside


def test_the_timeline_scrolls_by_itself_on_a_phone(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{server}/kurse/index.html")
    page.get_by_text("Karte und Kursbeginne").click()
    frame = page.get_by_role("region", name=re.compile("Kursbeginne von"))
    frame.focus()
    assert frame.evaluate("frame => frame.scrollWidth > frame.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_free_places_leave_the_start_page_when_the_figure_is_old(page: Page, start: str) -> None:
    page.goto(f"{start}/index.html")
    column = page.get_by_role("region", name="Kurse mit freien Plätzen")
    expect(column.locator("li:visible")).to_have_count(5)
    expect(column.locator(".w-empty")).to_be_hidden()
    page.clock.set_fixed_time("2026-12-05T10:00:00+01:00")
    page.reload()
    expect(column.locator("li:visible")).to_have_text(re.compile("kein freier Platz gemeldet"))


def test_when_dates_are_over_the_next_move_up(page: Page, start: str) -> None:
    column = page.get_by_role("region", name="Nächste Termine")
    page.goto(f"{start}/index.html")
    first = column.locator("li:visible").first.inner_text()
    expect(column.locator("li:visible")).to_have_count(5)
    page.clock.set_fixed_time("2027-02-01T10:00:00+01:00")
    page.reload()
    expect(column.locator("li:visible")).to_have_count(5)
    assert column.locator("li:visible").first.inner_text() != first
