"""The new site takes the place of the old one whole, or the old one stays."""

import errno
import json
import sys
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.site_dir import swap
from generator.site_dir.swap import Aside, clear_leftovers


def site(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text)
    return folder


def finished(place: Path) -> Aside:
    """Return a folder aside in which a new site is ready."""
    aside = Aside(place)
    aside.make()
    (aside.new / "index.html").write_text("neu")
    return aside


def shown(place: Path) -> str:
    return (place / "index.html").read_text()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def one_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system do what it can."""


def two_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the exchange, as other systems and file systems do."""
    monkeypatch.setattr(swap, "_exchanged", lambda one, other: False)


@pytest.mark.parametrize("system", [one_step, two_steps])
def test_the_new_site_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: object
) -> None:
    system(monkeypatch)  # type: ignore[operator]
    place = site(tmp_path / "site", "alt")
    aside = finished(place)
    aside.swap()
    aside.remove()
    assert shown(place) == "neu"
    assert names(tmp_path) == ["site"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="renameat2 is Linux's own")
def test_linux_exchanges_in_one_step(tmp_path: Path) -> None:
    one, other = site(tmp_path / "eins", "1"), site(tmp_path / "zwei", "2")
    if not swap._exchanged(one, other):
        pytest.skip("this file system exchanges no names")
    assert (shown(one), shown(other)) == ("2", "1")


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.EXDEV, errno.EPERM])
def test_a_system_without_exchange_falls_back_to_renames(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    class Library:
        @staticmethod
        def renameat2(*_: object) -> int:
            return -1

    monkeypatch.setattr(swap.sys, "platform", "linux")
    monkeypatch.setattr(swap.ctypes, "CDLL", lambda *_, **__: Library())
    monkeypatch.setattr(swap.ctypes, "get_errno", lambda: number)
    place = site(tmp_path / "site", "alt")
    finished(place).swap()
    assert shown(place) == "neu"


def test_a_library_without_the_call_falls_back_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap.ctypes, "CDLL", lambda *_, **__: object())
    place = site(tmp_path / "site", "alt")
    finished(place).swap()
    assert shown(place) == "neu"


def test_a_failing_second_rename_takes_back_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_steps(monkeypatch)
    place = site(tmp_path / "site", "alt")
    aside = finished(place)
    real = Path.rename

    def busy(self: Path, target: Path) -> Path:
        if self == aside.new:
            raise PermissionError(errno.EACCES, "", str(self))
        return real(self, target)

    monkeypatch.setattr(Path, "rename", busy)
    with pytest.raises(BuildError, match=r"site/ lässt sich nicht ersetzen: der Zugriff"):
        aside.swap()
    assert shown(place) == "alt"


def test_the_new_site_may_be_read_by_whom_the_old_one_could(tmp_path: Path) -> None:
    place = site(tmp_path / "site", "alt")
    place.chmod(0o750)
    finished(place).swap()
    assert place.stat().st_mode & 0o777 == 0o750


def test_leftovers_of_a_killed_build_are_cleared_away(tmp_path: Path) -> None:
    place = site(tmp_path / "site", "alt")
    finished(place)  # and then it was killed
    finished(tmp_path / "site-netzwerk")
    clear_leftovers(place)
    left = [name for name in names(tmp_path) if name != "site"]
    assert all(name.startswith(".site-netzwerk-") for name in left), "not ours to clear away"
    assert len(left) == 1


def test_a_swap_killed_between_two_renames_is_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_steps(monkeypatch)
    place = site(tmp_path / "site", "alt")
    aside = finished(place)
    place.rename(aside.new.parent / "alt")  # and then it was killed
    clear_leftovers(place)
    assert shown(place) == "neu"
    assert names(tmp_path) == ["site"]


def test_nothing_without_our_mark_is_removed(tmp_path: Path) -> None:
    place = site(tmp_path / "site", "alt")
    for name, mark in (("a", None), ("b", "{}"), ("c", json.dumps({"site": "andere"}))):
        folder = site(tmp_path / f".site-{name}", "fremd")
        if mark is not None:
            (folder / swap._MARK).write_text(mark)
    linked = site(tmp_path / "ziel", "fremd")
    (linked / swap._MARK).write_text(json.dumps({"site": "site"}))
    (tmp_path / ".site-d").symlink_to(linked, target_is_directory=True)
    clear_leftovers(place)
    for name in (".site-a", ".site-b", ".site-c", ".site-d", "ziel"):
        assert shown(tmp_path / name) == "fremd"


def test_a_place_beside_which_nothing_can_be_made_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, *_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "", str(self))

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(BuildError, match="auf dem Datenträger ist kein Platz mehr"):
        Aside(tmp_path / "site").make()
