"""``wissen build --archive``: the site as ever, and beside it what partners are sent."""

import errno
import shutil
import zipfile
from pathlib import Path

import pytest
from lxml import html

from generator.errors import BuildError
from generator.site.build import Built, Request
from generator.site_dir.archive import LONGEST_PATH, ArchiveError
from tests.built import SHIPPED_DAY, build_project, full_sample, shipped_network_archive
from tests.canaries import canaries_in
from tests.conftest import Run
from tests.planted import planted
from tests.rendered import text
from tests.sites import contents, settings
from tests.support import Project, project
from tests.unpacked import readable

pytestmark = pytest.mark.slow

NAME = f"wissensbasis-netzwerk-{SHIPPED_DAY.isoformat()}.zip"
WORDS = "Ausgabe für das Netzwerk, Stand 30.11.2026"
_FORBIDDEN = set('<>:"\\|?*')
"""What no file's name has on Windows."""


def tiny(root: Path) -> Project:
    return (
        project(root)
        .settings(settings("site"))
        .record("glossary", "wort", name="Wort", audience="netzwerk")
    )


def build(work: Project, *, archive: bool = True, full: bool = False) -> Built:
    return build_project(
        work.root, Request(SHIPPED_DAY, edition="netzwerk", full=full, archive=archive)
    )


def test_the_site_is_the_same_with_and_without(tmp_path: Path) -> None:
    with_it, without = full_sample(tmp_path / "mit"), full_sample(tmp_path / "ohne")
    build(with_it)
    build(without, archive=False)
    assert contents(with_it.root / "site-netzwerk") == contents(without.root / "site-netzwerk")
    again = build(with_it, archive=False)
    assert again.carried > 0, "after an archive too only what changed is made"
    assert build(without).carried == again.carried, "an archive makes no page anew"
    packed = (without.root / NAME).read_bytes()
    assert packed == (with_it.root / NAME).read_bytes()
    build(without, full=True)
    assert packed == (without.root / NAME).read_bytes()
    assert not [path.name for path in tmp_path.rglob(".site-netzwerk-*")], "nothing is left over"


def test_no_page_of_the_site_itself_has_a_day(tmp_path: Path) -> None:
    for file in build(tiny(tmp_path)).site.rglob("*.html"):
        page = file.read_text(encoding="utf-8")
        assert "w-issue" not in page
        assert "Diese Ausgabe ist alt" not in page


def pages_of(archive: Path) -> dict[str, str]:
    with zipfile.ZipFile(archive) as packed:
        names = [name for name in packed.namelist() if name.endswith(".html")]
        return {name: packed.read(name).decode() for name in names}


def test_every_page_that_is_sent_says_its_day() -> None:
    pages = pages_of(shipped_network_archive())
    del pages["Start.html"]
    assert len(pages) > 600
    for name, page in pages.items():
        tree = html.fromstring(page.encode())
        (foot,) = tree.find_class("md-footer")
        assert WORDS in text(foot), f"{name} does not say of which day it is"
        (note,) = tree.find_class("w-issue-old")
        assert note.get("hidden") is not None
        assert note.get("data-due") == "2026-12-28"
        assert "<!-- wissen:" not in page, f"{name} keeps a mark that should have become words"


def test_every_path_can_be_unpacked_on_windows() -> None:
    with zipfile.ZipFile(shipped_network_archive()) as packed:
        names = packed.namelist()
    longest = max(names, key=len)
    assert len(longest) < LONGEST_PATH, f"shorten {longest}"
    assert len({name.casefold() for name in names}) == len(names), "two names differ by case only"
    odd = [name for name in names if set(name) & _FORBIDDEN or name != name.strip(" .")]
    assert not odd, f"Windows knows no such names: {odd}"
    hidden = [name for name in names if "/." in name or "manifest" in name or "sitemap" in name]
    assert not hidden, f"partners need no {hidden}"


def test_nothing_internal_is_in_any_byte_of_the_archive(tmp_path: Path) -> None:
    root, canaries = planted()
    shutil.copytree(root, tmp_path / "projekt")
    build_project(tmp_path / "projekt", Request(SHIPPED_DAY, edition="netzwerk", archive=True))
    with zipfile.ZipFile(tmp_path / "projekt" / NAME) as packed:
        entries = packed.infolist()
        beside = [packed.comment, *(entry.comment + entry.extra for entry in entries)]
        beside += [entry.filename.encode() for entry in entries]
        packed.extractall(tmp_path / "ausgepackt")
    said = {"names and comments": b"\n".join(beside).decode().lower()}
    said |= readable(tmp_path / "ausgepackt")
    leaks = {name: canaries_in(words) & canaries.keys() for name, words in said.items()}
    assert not any(leaks.values()), f"internal: {[name for name, found in leaks.items() if found]}"
    assert len(said) > 100


def test_a_canary_would_be_seen_in_the_archive() -> None:
    word = next(iter(planted()[1]))
    assert canaries_in(word.lower()) == {word}, "else the test above cannot fail"


def test_a_full_disk_keeps_the_old_site_and_the_old_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = tiny(tmp_path)
    site = build(work).site
    before, packed = contents(site), (work.root / NAME).read_bytes()
    work.record("glossary", "wort", name="Anders", audience="netzwerk")

    def full(*arguments: object, **words: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(zipfile.ZipFile, "writestr", full)
        with pytest.raises(BuildError, match="auf dem Datenträger ist kein Platz mehr"):
            build(work)
    assert contents(site) == before
    assert (work.root / NAME).read_bytes() == packed
    assert not list(work.root.glob(".site-netzwerk-*")), "what was half written is cleared away"


def test_somebodys_file_in_the_archives_place_stops_the_build_at_once(tmp_path: Path) -> None:
    work = tiny(tmp_path).file(NAME, b"wichtig")
    with pytest.raises(ArchiveError, match="das ist kein Archiv dieses Programms"):
        build(work)
    assert (work.root / NAME).read_bytes() == b"wichtig"
    assert not (work.root / "site-netzwerk").exists(), "nothing is made when it cannot be sent"


def test_the_weeks_come_from_the_settings(tmp_path: Path) -> None:
    work = tiny(tmp_path)
    text = (
        (work.root / "mkdocs.yml")
        .read_text()
        .replace("schema_version: 1", "schema_version: 1, archive_weeks: 2")
    )
    work.settings(text)
    build(work)
    assert 'data-due="2026-12-14"' in pages_of(work.root / NAME)["wissensbasis-netzwerk/404.html"]


def test_the_command_says_where_it_lies(tmp_path: Path, wissen: Run) -> None:
    work = tiny(tmp_path)
    call = ("-C", str(work.root), "build", "--today", SHIPPED_DAY.isoformat(), "--archive")
    code, _, said = wissen(*call)
    assert code == 0, said
    assert "wissensbasis-intern-2026-11-30.zip: " in said
    work.file(NAME, b"wichtig")
    code, _, said = wissen(*call, "--edition", "netzwerk")
    assert code == 1
    assert said.startswith("Fehler: "), said
    assert "Traceback" not in said


def test_a_name_too_long_for_windows_is_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("WARNING", "generator")
    build(tiny(tmp_path / "kurz"))
    assert "Windows" not in caplog.text
    name = "lang-" * 30 + "x"
    build(tiny(tmp_path / "lang").record("glossary", name, name="Lang", audience="netzwerk"))
    assert f"{name}.html: der Name hat mit seinen Ordnern" in caplog.text
