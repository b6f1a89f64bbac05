"""Hooks, overrides and foreign plugins that fail: one German sentence, exit 1, no traceback."""

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs import utils

from generator.door.failure import place_of, sentence
from generator.door.mkdocs_log import german
from generator.errors import BuildError
from generator.site_dir import manifest
from tests.built import build_project, full_sample
from tests.conftest import Run
from tests.support import SETTINGS, Project, project

pytestmark = pytest.mark.slow

DAY = ("--today", "2026-11-23")
HOOK = "hooks: [hooks/eigen.py]\n"
OVERRIDE = SETTINGS.replace("{name: material}", "{name: material, custom_dir: eigen}")


def wissen(work: Project, *arguments: str, path: Path | None = None) -> tuple[int, str]:
    command = [sys.executable, "-m", "generator", "-C", str(work.root), *arguments, *DAY]
    env = {**os.environ, **({"PYTHONPATH": str(path)} if path else {})}
    done = subprocess.run(command, capture_output=True, text=True, env=env)
    return done.returncode, done.stdout + done.stderr


def lines(said: str) -> list[str]:
    return [line for line in said.splitlines() if line]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "def on_config(config):\n    config.fehlt_hier\n",
            "hooks/eigen.py scheitert in Zeile 2: „AttributeError: ",
        ),
        (
            "def on_page_markdown(markdown, page, **_):\n    return 1 / 0\n",
            (
                "hooks/eigen.py scheitert in Zeile 2: „ZeroDivisionError: division by zero“"
                " (bei hilfe.md)"
            ),
        ),
        (
            "def on_startup(**_):\n    raise RuntimeError\n",
            "hooks/eigen.py scheitert in Zeile 2: „RuntimeError“",
        ),
        (
            "import sys\ndef on_post_build(**_):\n    sys.exit(0)\n",
            "hooks/eigen.py scheitert in Zeile 3: „SystemExit: 0“",
        ),
        (
            (
                "from mkdocs.exceptions import PluginError\n"
                "def on_files(files, **_):\n    raise PluginError('no luck')\n"
            ),
            "hooks/eigen.py bricht ab (Zeile 3): „no luck“",
        ),
        (
            "from mkdocs.exceptions import Abort\ndef on_nav(nav, **_):\n    raise Abort('end')\n",
            "hooks/eigen.py bricht ab (Zeile 3): „end“",
        ),
        (
            "def on_env(env, **_):\n    open('/gibt/es/nicht')\n",
            "hooks/eigen.py scheitert in Zeile 2: „FileNotFoundError: ",
        ),
        (
            "def on_files(files, **_):\n    return 'unsinn'\n",
            (
                "der Bau scheitert: „AttributeError: 'str' object has no attribute 'inclusion'“; "
                "vermutlich liegt es an hooks/eigen.py"
            ),
        ),
        (
            "def on_page_content(html, **_):\n    return 3\n",
            "vermutlich liegt es an hooks/eigen.py",
        ),
        ("import nirgends\n", "mkdocs.yml:6:9: hooks/eigen.py scheitert in Zeile 1: „ModuleNot"),
        ("def f(:\n", "mkdocs.yml:6:9: hooks/eigen.py ist in Zeile 1 kein gültiges Python: „Synt"),
    ],
)
def test_a_failing_hook_is_named_with_its_line(tmp_path: Path, code: str, said: str) -> None:
    work = project(tmp_path).settings(SETTINGS + HOOK).file("hooks/eigen.py", code)
    work.file("site/alt.html", "die alte Site")
    work.file(f"site/{manifest.FILE}", '{"alt.html": "gebaut von einer früheren Fassung"}')
    done, words = wissen(work, "build")
    assert done == 1, words
    assert said in words
    assert "Traceback" not in words
    assert len([line for line in lines(words) if "Hinweis" not in line]) <= 2, words
    assert (tmp_path / "site/alt.html").exists(), "the old site must stay"
    assert not list(tmp_path.glob(".site-*"))


def test_verbose_shows_the_traceback(tmp_path: Path) -> None:
    code = "def on_page_markdown(markdown, page, **_):\n    return 1 / 0\n"
    work = project(tmp_path).settings(SETTINGS + HOOK).file("hooks/eigen.py", code)
    done, words = wissen(work, "build", "-v")
    assert done == 1
    assert "Traceback" in words
    assert words.rstrip().endswith("(bei hilfe.md)")


@pytest.mark.parametrize(
    ("template", "text", "said"),
    [
        (
            "main.html",
            '{% extends "base.html" %}\n{% block content %}\n{{ 1 / 0 }}\n{% endblock %}\n',
            "eigen/main.html scheitert in Zeile 3: „ZeroDivisionError: division by zero“",
        ),
        (
            "main.html",
            '{% extends "base.html" %}\n\n{% block content %}{{ weg }\n',
            "die Vorlage eigen/main.html ist in Zeile 3 fehlerhaft: „TemplateSyntaxError: ",
        ),
        ("main.html", '{% extends "weg.html" %}\n', "die Vorlage „weg.html“ gibt es nicht"),
        (
            "wissen/start.html",
            "<p>\n{{ weg.weiter }}</p>\n",
            "eigen/wissen/start.html scheitert in Zeile 2: „UndefinedError: 'weg' is undefined“",
        ),
        (
            "wissen/parts.html",
            "\n{% if %}\n",
            "die Vorlage eigen/wissen/parts.html ist in Zeile 2 fehlerhaft",
        ),
        (
            "404.html",
            "{{ config.weg.weiter }}\n",
            "eigen/404.html scheitert in Zeile 1: „UndefinedError: ",
        ),
    ],
)
def test_a_broken_override_is_named_with_its_line(
    tmp_path: Path, template: str, text: str, said: str
) -> None:
    work = project(tmp_path).settings(OVERRIDE).file(f"eigen/{template}", text)
    done, words = wissen(work, "build")
    assert done == 1, words
    assert said in words
    assert "Traceback" not in words
    assert len(lines(words)) == 1, words


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """Install the plugin „fremd“ where only the processes of this test find it."""
    folder = tmp_path / "site-packages"
    info = folder / "fremd-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: fremd\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[mkdocs.plugins]\nfremd = fremd:Fremd\n")
    return folder


PLUGIN = "from mkdocs.plugins import BasePlugin\nclass Fremd(BasePlugin):\n"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            f"{PLUGIN}    def on_nav(self, nav, **_):\n        return nav.nirgends\n",
            "fremd.py scheitert in Zeile 4: „AttributeError: ",
        ),
        (
            f"{PLUGIN}    def on_nav(self, nav, **_):\n        import json; json.loads('x')\n",
            "fremd.py scheitert in Zeile 4: „JSONDecodeError: ",
        ),
        (
            f"{PLUGIN}    def on_page_content(self, html, **_):\n        return 3\n",
            "vermutlich liegt es an fremd",
        ),
        ("import nirgends\n", "mkdocs.yml:6:5: fremd.py scheitert in Zeile 1: „ModuleNotFound"),
        (f"{PLUGIN}    def __init__(self):\n        1 / 0\n", "fremd.py scheitert in Zeile 4: „Z"),
    ],
)
def test_a_failing_plugin_of_others_is_named(
    tmp_path: Path, foreign: Path, code: str, said: str
) -> None:
    (foreign / "fremd.py").write_text(code)
    work = project(tmp_path / "projekt").settings(f"{SETTINGS}  - fremd\n")
    done, words = wissen(work, "build", path=foreign)
    assert done == 1, words
    assert said in words
    assert "Traceback" not in words


def test_a_fault_of_this_program_shows_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.site import doc_links

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(doc_links, "link_statutes", broken)
    with pytest.raises(ZeroDivisionError):
        build_project(project(tmp_path).root)


def test_a_full_disk_is_blamed_on_no_hook(
    work: Project, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(content: bytes, path: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", path)

    monkeypatch.setattr(utils, "write_file", full)
    work.settings(SETTINGS + HOOK).file("hooks/eigen.py", "")
    code, said, errors = run("build", *DAY)
    assert (code, said) == (1, "")
    assert errors.endswith(": auf dem Datenträger ist kein Platz mehr; der alte Stand bleibt\n")
    assert "hooks" not in errors


def test_strict_in_the_settings_says_why_it_stops(tmp_path: Path) -> None:
    work = project(tmp_path).settings(f"{SETTINGS}strict: true\nvalidation: {{anchors: warn}}\n")
    build_project(work.root)
    work.page("hilfe.md", "# Hilfe\n\n[dorthin](#weg)\n")
    with pytest.raises(BuildError, match="verlangt „strict“, und MkDocs meldet eine Warnung"):
        build_project(work.root)


def test_what_mkdocs_warns_of_is_german(tmp_path: Path) -> None:
    work = full_sample(tmp_path)
    work.page("hinweise.md", "# Eins\n\n[a](#weg) [b](zwei.md#weg) [c](/weit/weg) [d](zwei.md)\n")
    work.page("zwei.md", "# Zwei\n")
    levels = "validation: {anchors: warn, absolute_links: warn, omitted_files: warn}\n"
    work.settings((tmp_path / "mkdocs.yml").read_text() + levels + "extra_templates: [weg.xml]\n")
    build = wissen(work, "build", "--full")
    assert build[0] == 1, "an absolute link is an error of the data"
    work.page("hinweise.md", "# Eins\n\n[a](#weg) [b](zwei.md#weg) [d](zwei.md)\n")
    code, words = wissen(work, "build", "--full")
    assert code == 0, words
    assert "docs/hinweise.md: der Link „#weg“ führt nirgendwohin" in words
    assert "docs/hinweise.md: der Link „zwei.md#weg“ führt nirgendwohin" in words
    assert "diese Seiten nennt „nav“ nicht: " in words
    assert "die Vorlage „weg.xml“ gibt es nicht" in words
    assert "MkDocs:" not in words, "translate what MkDocs says in mkdocs_log.py"
    assert not re.search(r"\b(the|not|but|file)\b", words)


def test_what_is_unknown_is_marked_as_mkdocs_own() -> None:
    assert german("Something new") == "MkDocs: Something new"


def test_an_error_without_any_code_of_others_has_no_sentence(tmp_path: Path) -> None:
    assert place_of(ValueError("x"), tmp_path) is None
    assert sentence(ValueError("x"), tmp_path) == ""
