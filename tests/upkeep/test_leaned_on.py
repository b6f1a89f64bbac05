"""An upgrade that moves what we lean on fails here, in plain words, not in a reader's browser."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pytest
import yaml

from generator.mkdocs import AT_WORK
from tests.upkeep import ours, theirs

LIST = Path(__file__).with_name("leaned_on.yml")

Known = Mapping[str, Mapping[str, str]]
"""Kind -> name -> what we need it for."""

OF_MKDOCS = ("context", "methods", "private", "python")


@cache
def known() -> Known:
    read: Known = yaml.safe_load(LIST.read_text(encoding="utf-8"))
    return read


@cache
def used() -> ours.Uses:
    return ours.uses()


def moved(kind: str, name: str, uses: ours.Uses) -> str:
    """Say that an upgrade moved `name`, what we need it for, and where."""
    of_mkdocs = kind in OF_MKDOCS
    package = "mkdocs-material" if not of_mkdocs or name.startswith("material") else AT_WORK
    files = ", ".join(sorted(uses[kind].get(name, ()))) or "none of our files"
    return (
        f"{package} {version(package)} has no „{name}“ any more ({kind}: "
        f"{known()[kind][name]}). Look for what took its place, and change {files}; until then "
        f"keep to the version in constraints.txt"
    )


def unnamed(uses: ours.Uses) -> Iterator[str]:
    """Say what is used and not in the list."""
    for kind, names in sorted(uses.items()):
        for name in sorted(names.keys() - known().get(kind, {}).keys()):
            yield (
                f"{', '.join(sorted(names[name]))}: do without „{name}“, or add it to {kind} "
                f"in {LIST.name} and say why"
            )


ENTRIES = [(kind, name) for kind, names in known().items() for name in names]


@pytest.mark.parametrize(("kind", "name"), ENTRIES, ids=lambda text: text)
def test_what_we_lean_on_is_still_there(kind: str, name: str) -> None:
    assert theirs.has(kind, name), moved(kind, name, used())


@pytest.mark.parametrize(("kind", "name"), ENTRIES, ids=lambda text: text)
def test_the_list_names_only_what_is_used_and_says_what_for(kind: str, name: str) -> None:
    assert name in used()[kind], f"nothing of ours uses „{name}“: take it out of {LIST.name}"
    assert known()[kind][name], f"say in {LIST.name} what „{name}“ is needed for"


def test_whatever_we_use_is_in_the_list() -> None:
    assert not list(unnamed(used())), "\n".join(unnamed(used()))


@pytest.mark.parametrize("kind", known())
def test_what_does_not_exist_is_not_found(kind: str) -> None:
    """The look into their files can fail at all."""
    missing = {"context": "page.gone", "python": "mkdocs.plugins.gone", "methods": "Page.gone"}
    assert not theirs.has(kind, missing.get(kind, "md-gone"))


def test_a_name_that_begins_like_another_is_not_taken_for_it(tmp_path: Path) -> None:
    (tmp_path / "base.html").write_text('<p class="md-header__title" data-md-component="x">')
    (tmp_path / "a.css").write_text(".md-header__title{color:var(--md-hue)}")
    theme = theirs.Theme(tmp_path)
    assert theme.has("classes", "md-header__title")
    assert not theme.has("classes", "md-header")
    assert not theme.has("variables", "--md-hue"), "it is used there, but set nowhere"


def test_the_complaints_name_the_thing_the_reason_and_our_file() -> None:
    said = moved("components", "search-query", used())
    assert said.startswith(f"mkdocs-material {version('mkdocs-material')} has no „search-query“")
    assert known()["components"]["search-query"] in said
    assert "assets/wissen/theme-fixes.js" in said
    said = moved("private", "_content", used())
    assert said.startswith(f"{AT_WORK} {version(AT_WORK)}")
    assert "generator/pages/record_page.py" in said
    (said,) = unnamed({"classes": {"md-new": {"generator/theme/x.css"}}})
    assert said.startswith("generator/theme/x.css: do without „md-new“, or add it to classes in")


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from ..mkdocs import File\nfile._content = ''", ["_content"]),
        ("from ..mkdocs import File\nname in ('_validate',)", ["_validate"]),
        ("from ..mkdocs import File\nself._own = 1\nother._own", []),
        ("from ..mkdocs import File\ndef _own(): ...\nx._own", []),
        ("from ..records import Record\nrecord._fields", []),
    ],
)
def test_private_names_are_found(source: str, found: list[str]) -> None:
    assert list(ours.private(source)) == found
