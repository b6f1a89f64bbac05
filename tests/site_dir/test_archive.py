"""A built site becomes one file to give away: the same bytes each time, nothing lost on the way."""

import errno
import os
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.browser import ISSUE_DAY, ISSUE_NOTE, STYLES
from generator.door.claims import THEME
from generator.house import House
from generator.pages.environment import environment
from generator.site_dir.archive import Archive, ArchiveError
from generator.site_dir.issue import START, Issue, Stamp

DAY = date(2026, 11, 30)
PAGE = f"<header>{ISSUE_NOTE}</header><p>Ö</p><footer>Netzwerk{ISSUE_DAY}</footer>"
FILES = {
    "index.html": PAGE,
    "404.html": PAGE,
    "tief/Müller.html": PAGE,
    "hilfe/fremd.html": "<p>eine Seite ohne unseren Rahmen</p>",
    STYLES: "p { margin: 0 }",
    "kalender/treffen.ics": "BEGIN:VCALENDAR",
    "wissen-manifest.json": "{}",
    "sitemap.xml": "<urlset/>",
    "sitemap.xml.gz": "gepackt",
    "assets/javascripts/bundle.js.map": "{}",
    ".nojekyll": "",
    ".git/config": "",
}
LEFT_OUT = {name for name in FILES if name.startswith(("wissen", "sitemap", ".")) or "map" in name}


def issue(weeks: int = 4, email: str = "netz@example.org") -> Issue:
    return Issue("netzwerk", DAY, weeks, House("Haus & Hof", "", email, ""))


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    site = tmp_path / "site-netzwerk"
    for name, text in FILES.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    return Archive(issue(), site)


def stamp(of: Issue) -> Stamp:
    return Stamp(of, environment([str(THEME)]))


def pack(archive: Archive, name: str = "neu.zip") -> Path:
    file = archive.site.with_name(name)
    archive.pack(archive.site, file, stamp(archive.issue))
    return file


def make(archive: Archive) -> Path:
    archive.deliver(pack(archive))
    return archive.place


def inside(file: Path) -> dict[str, str]:
    with zipfile.ZipFile(file) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name).decode() for name in packed.namelist()}


def test_it_lies_beside_the_site_named_after_edition_and_day(archive: Archive) -> None:
    assert make(archive) == archive.site.parent / "wissensbasis-netzwerk-2026-11-30.zip"
    assert sorted(path.name for path in archive.site.parent.iterdir()) == [
        "site-netzwerk",
        "wissensbasis-netzwerk-2026-11-30.zip",
    ]


def test_it_holds_one_folder_and_one_page_to_begin_with(archive: Archive) -> None:
    names = inside(make(archive)).keys()
    assert {name.partition("/")[0] for name in names} == {START, "wissensbasis-netzwerk"}
    held = {name.partition("/")[2] for name in names if name != START}
    assert held == FILES.keys() - LEFT_OUT, "readers need all of the site, and nothing of the build"


def test_the_same_site_gives_the_same_bytes(archive: Archive) -> None:
    first = pack(archive, "eins.zip").read_bytes()
    for name in FILES:
        os.utime(archive.site / name, (1_000_000_000, 1_000_000_000))
    (archive.site / "index.html").chmod(0o600)
    assert pack(archive, "zwei.zip").read_bytes() == first
    with zipfile.ZipFile(archive.site.with_name("eins.zip")) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(2026, 11, 30, 0, 0, 0)}
        assert packed.namelist() == sorted(packed.namelist())
        assert {entry.compress_type for entry in packed.infolist()} == {zipfile.ZIP_DEFLATED}
        assert packed.comment == b""
        umlaut = packed.getinfo("wissensbasis-netzwerk/tief/Müller.html")
        assert umlaut.flag_bits & 0x800, "Windows must know that names are UTF-8"


@pytest.mark.parametrize("name", ["index.html", "404.html", "tief/Müller.html"])
def test_every_page_says_its_day_and_when_it_will_be_old(archive: Archive, name: str) -> None:
    page = inside(make(archive))[f"wissensbasis-netzwerk/{name}"]
    assert '<footer>Netzwerk<span class="w-issue">, Stand 30.11.2026</span></footer>' in page
    head = page.partition("</header>")[0]
    assert "Diese Ausgabe ist alt (vom 30.11.2026)." in head
    assert 'data-due="2026-12-28" hidden' in head, "four weeks later, decided in the browser"
    assert 'href="mailto:netz@example.org?subject=Neue%20Ausgabe%20anfordern' in head
    assert "<!--" not in page


def test_the_weeks_can_be_chosen_and_without_an_address_there_is_no_mail() -> None:
    page = stamp(issue(weeks=2, email="")).stamped("x.html", PAGE.encode()).decode()
    assert 'data-due="2026-12-14"' in page
    assert "Bitte die neue anfordern." in page
    assert "mailto:" not in page


def test_a_text_that_shows_our_marks_stays_as_it_is() -> None:
    told = PAGE.replace("Ö", f"{ISSUE_DAY}{ISSUE_NOTE}")
    page = stamp(issue()).stamped("x.html", told.encode()).decode()
    assert f"<p>{ISSUE_DAY}{ISSUE_NOTE}</p>" in page


def test_other_files_stay_byte_by_byte_but_for_the_day_on_paper(archive: Archive) -> None:
    found = inside(make(archive))
    for name in ("hilfe/fremd.html", "kalender/treffen.ics"):
        assert found[f"wissensbasis-netzwerk/{name}"] == FILES[name]
    sheet = found[f"wissensbasis-netzwerk/{STYLES}"]
    assert sheet.startswith(FILES[STYLES])
    assert 'content: "Ausgabe für das Netzwerk, Stand 30.11.2026"' in sheet


def test_the_page_to_begin_with_asks_for_nothing_but_the_site(archive: Archive) -> None:
    page = inside(make(archive))[START]
    assert "default-src 'none'" in page
    assert "Haus &amp; Hof" in page
    assert "http:" not in page
    assert "https:" not in page


def test_an_older_archive_of_the_same_name_is_replaced(archive: Archive) -> None:
    make(archive)
    (archive.site / "index.html").write_text("neu")
    archive.examine()
    assert inside(make(archive))["wissensbasis-netzwerk/index.html"] == "neu"


def foreign_zip(place: Path) -> None:
    with zipfile.ZipFile(place, "w") as packed:
        packed.writestr("Rechnung.pdf", "wichtig")


@pytest.mark.parametrize(
    "lay",
    [
        lambda place: place.write_text("kein Archiv"),
        foreign_zip,
        lambda place: place.mkdir(),
        lambda place: place.symlink_to("anderswo.zip"),
    ],
    ids=["file", "zip of somebody", "folder", "link"],
)
def test_what_is_not_ours_is_never_replaced(archive: Archive, lay: Callable[[Path], None]) -> None:
    lay(archive.place)
    with pytest.raises(ArchiveError, match="wird nicht ersetzt: das ist kein Archiv dieses"):
        archive.examine()
    packed = pack(archive)
    with pytest.raises(ArchiveError, match="benennen Sie es um"):
        archive.deliver(packed)


def test_a_full_disk_is_named_and_the_old_archive_stays(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = make(archive).read_bytes()

    def full(*arguments: object, **words: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(ArchiveError, match="kein Platz mehr; die alten Seiten und das alte Archiv"):
        pack(archive)
    assert archive.place.read_bytes() == before


def test_an_archive_that_is_open_elsewhere_stays(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows replaces no file that a program holds; a folder may be for reading only."""
    before, packed = make(archive).read_bytes(), pack(archive)

    def refused(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(ArchiveError, match=r"der Zugriff ist nicht erlaubt.*alte Archiv bleibt"):
        archive.deliver(packed)
    assert archive.place.read_bytes() == before
