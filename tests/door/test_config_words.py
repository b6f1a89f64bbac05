"""Whatever stands at a field of MkDocs: German problems at their line, nothing raised."""

import re

import pytest
import yaml
from mkdocs import utils

from generator.door.config import try_config
from generator.settings.rules import MKDOCS_KEYS

from ..support import SETTINGS, Project

ENGLISH = re.compile(
    r"\b(expected|type|value|must|string|invalid|not|valid|configuration|should|class|error|the)\b",
    re.IGNORECASE,
)
QUOTED = re.compile("„[^“]*“")
VALUES = [
    "x",
    "",
    3,
    True,
    None,
    ["x"],
    [3],
    [None],
    [["x"]],
    {"x": "y"},
    {"x": {"y": 3}},
    [{"x": 1}],
]
NESTED = [
    *({"theme": {"name": "material", name: value}} for name in ("custom_dir", "locale", "icon")
      for value in (3, ["x"], {"x": 1}, "weg")),
    *({"validation": {name: value}} for name in ("nav", "links", "anchors", "omitted_files", "x")
      for value in (3, ["x"], {"x": 1}, "weg", None)),
    *({"markdown_extensions": [{name: value}]} for name in ("toc", "weg", "pymdownx.emoji")
      for value in (3, ["x"], {"x": 1}, "weg", None)),
    *({"plugins": [{"wissen": {"schema_version": 1}}, {name: value}]}
      for name in ("search", "weg", "material/tags", "material/blog")
      for value in (3, ["x"], {"x": 1}, {"enabled": "x"}, {"enabled": False}, "weg", None)),
    {"extra_javascript": [{"path": 3}]},
    {"extra_javascript": [{"weg": "x"}]},
    {"edit_uri_template": "{weg}"},
    {"edit_uri_template": "{"},
    {"edit_uri": "x", "edit_uri_template": "y"},
    {"site_url": "http://[x"},
    {"dev_addr": "a:b"},
    {"dev_addr": "localhost:x"},
    {"exclude_docs": "!"},
    {"google_analytics": ["a", "b"]},
]  # fmt: skip


def shown(work: Project, changes: dict[str, object]) -> list[str]:
    values = {**yaml.safe_load(SETTINGS), **changes}
    work.settings(yaml.safe_dump(values, sort_keys=False))
    opened = try_config(work.root)
    assert opened.config is not None or opened.problems
    return [str(problem) for problem in opened.problems]


@pytest.mark.parametrize("key", sorted(MKDOCS_KEYS))
def test_every_field_of_mkdocs_is_refused_in_german(work: Project, key: str) -> None:
    for value in VALUES:
        if (key, value) != ("strict", True):
            assert_german(shown(work, {key: value}), f"{key}: {value!r}")


def test_so_is_what_stands_deeper(work: Project) -> None:
    for changes in NESTED:
        assert_german(shown(work, changes), repr(changes))


def test_a_theme_that_is_not_there_is_named(work: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(utils, "get_theme_names", lambda: ["other"])
    (said,) = shown(work, {})
    assert "das Thema „material“ ist nicht installiert" in said
    assert "installieren Sie mkdocs-material" in said


def assert_german(said: list[str], about: str) -> None:
    for line in said:
        words = QUOTED.sub("", line)
        assert "nimmt den Wert nicht an" not in words, f"{about}: put this in config_words: {line}"
        assert not ENGLISH.search(words.replace("true", "")), f"{about}: {line}"
