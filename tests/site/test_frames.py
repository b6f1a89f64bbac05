"""The theme's frame is rendered once per section. Nobody may see a difference."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build

from tests.built import config_of, full_sample


def built(root: Path, *, keep_frames: bool) -> dict[str, bytes]:
    config = config_of(root)
    config.plugins["wissen"].steering.keep_frames = keep_frames
    mkdocs_build(config)
    site = Path(config.site_dir)
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*.html")}


def test_every_template_is_the_same_byte_for_byte_without_kept_frames(tmp_path: Path) -> None:
    root = full_sample(tmp_path).root
    kept, fresh = built(root, keep_frames=True), built(root, keep_frames=False)
    assert kept.keys() == fresh.keys()
    different = [path for path in kept if kept[path] != fresh[path]]
    assert not different, f"something of the page reaches the kept frame of {different}"


def test_each_page_carries_its_own_title_description_and_address(tmp_path: Path) -> None:
    pages = built(full_sample(tmp_path).root, keep_frames=True)
    first, second = pages["kontakte/muster.html"].decode(), pages["kontakte/zweites.html"].decode()
    assert "<title>Muster - " in first
    assert "<title>Zweites &lt;b&gt;fett&lt;/b&gt; &amp; mehr - " in second
    assert 'href="https://wissen.example.org/unter/kontakte/muster.html"' in first
    assert 'href="https://wissen.example.org/unter/kontakte/zweites.html"' in second
    assert "wissen-hole" not in first + second


@pytest.mark.parametrize(
    ("path", "tab"),
    [
        ("kontakte/muster.html", "Kontakte"),
        ("gemeinden/muster.html", "Kontakte"),
        ("kurse/muster.html", "Kurse"),
    ],
)
def test_record_pages_mark_the_tab_of_their_list(tmp_path: Path, path: str, tab: str) -> None:
    page = built(full_sample(tmp_path).root, keep_frames=True)[path].decode()
    active = page.split("md-tabs__item--active", 1)
    assert len(active) == 2, "no tab is marked as active"
    assert tab in active[1].split("</li>", 1)[0]


def test_values_from_records_are_escaped_everywhere(tmp_path: Path) -> None:
    for path, page in built(full_sample(tmp_path).root, keep_frames=True).items():
        assert b"<b>fett</b>" not in page, f"{path} shows a record's name unescaped"
