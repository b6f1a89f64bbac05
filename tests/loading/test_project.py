"""Reading the project folder: which files count, and what is said about the others."""

import os
from pathlib import Path
from unittest import mock

import pytest

from generator.slugs import slug

from ..support import Project, texts


def test_a_project_with_empty_folders_is_fine(work: Project) -> None:
    loaded = work.load()
    assert loaded.problems == ()
    assert loaded.records == ()
    assert [page.path for page in loaded.pages] == ["hilfe.md"]
    assert loaded.root == work.root


def test_without_docs_something_is_missing(tmp_path: Path) -> None:
    work = Project(tmp_path).record("topics", "x")
    assert texts(work.load().problems) == ["der Ordner docs/ fehlt"]


def test_one_bad_file_does_not_keep_others_from_being_read(work: Project) -> None:
    work.record("topics", "a").file("data/topics/b.yml", ":").record("topics", "c")
    work.page("x.md", "---\n[\n---").page("y.md", "# Gut")
    loaded = work.load()
    assert [record.id for record in loaded.records] == ["a", "c"]
    assert [page.path for page in loaded.pages] == ["hilfe.md", "y.md"]
    assert [problem.path for problem in loaded.problems] == ["data/topics/b.yml", "docs/x.md"]


def test_problems_come_in_the_order_of_files_and_lines(work: Project) -> None:
    work.record("topics", "b", unbekannt="x", tags={"a": "b"}).record("topics", "a", name=None)
    places = [(problem.path, problem.line) for problem in work.load().problems]
    assert places == sorted(places)
    assert len(places) == 3


def test_whatever_is_no_page_is_a_download(work: Project) -> None:
    work.file("docs/downloads/a.pdf", b"%PDF").file("docs/bilder/b.svg", "<svg/>")
    work.file("docs/.versteckt", "x").page("unter/seite.md", "x")
    loaded = work.load()
    assert sorted(loaded.downloads) == ["bilder/b.svg", "downloads/a.pdf"]
    assert [page.path for page in loaded.pages] == ["hilfe.md", "unter/seite.md"]


def test_names_that_are_no_utf_8_are_reported_legibly(work: Project) -> None:
    work.record("topics", "x")
    try:
        (work.root / os.fsdecode(b"data/topics/G\xfctersloh.yml")).write_text("name: x")
        (work.root / os.fsdecode(b"docs/Erkl\xe4rung.pdf")).write_text("x")
        (work.root / os.fsdecode(b"data/Beh\xf6rden")).mkdir()
    except OSError:
        pytest.skip("this file system stores no such names")
    shown = "\n".join(work.messages())
    shown.encode()
    assert "data/topics/G\ufffdtersloh.yml:1:1: „G\ufffdtersloh“ taugt nicht" in shown
    assert "docs/Erkl\ufffdrung.pdf:1:1: der Dateiname enthält unlesbare Zeichen" in shown
    assert "unbekannte Sammlung „Beh\ufffdrden“" in shown
    assert work.load().downloads == ()


def test_files_that_cannot_be_opened_are_reported(work: Project) -> None:
    work.record("topics", "x")
    with mock.patch.object(Path, "read_bytes", side_effect=PermissionError):
        loaded = work.load()
    assert [str(problem).partition("\n")[0] for problem in loaded.problems] == [
        "data/topics/x.yml:1:1: die Datei lässt sich nicht lesen",
        "docs/hilfe.md:1:1: die Datei lässt sich nicht lesen",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Müller & Söhne", "mueller-soehne"),
        ("Straße 5", "strasse-5"),
        ("Café Ólé", "cafe-ole"),
        ("  __x__ ", "x"),
        ("Index", "index-1"),
        ("***", "eintrag"),
        ("Mu\u0308ller", "mueller"),
    ],
)
def test_any_name_becomes_an_id(text: str, expected: str) -> None:
    assert slug(text) == expected
