"""The project's own documents name files, folders and commands that exist."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.records import COLLECTIONS
from tests.built import ROOT

DOCUMENTS = sorted(
    [
        *(ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")),
        *(ROOT / "decisions").glob("*.md"),
    ]
)
_PACKAGE = ROOT / "generator"
_THEME = _PACKAGE / "theme"
PLACES = (ROOT, _PACKAGE, _THEME, _THEME / "assets" / "wissen")
"""Where a path may begin; documents leave out what is clear."""

_LINK = re.compile(r"\[[^\]]*\]\(([^)]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"(?:[\w.-]+/)*[\w.-]+\.(?:py|js|yml|md|css|html|toml|txt)|(?:[\w.-]+/)+")
_MODULE = re.compile(r"[a-z_]+/[a-z_]+")
"""A module as its rooms' names say it: ``lists/facets``."""
_MADE = {"site/", "site-netzwerk/", "suche/", "data/law_texts/", ".wissen/", ".wissen/undo/"}
"""Folders that a build, an import or another command makes."""


def named_paths(text: str) -> Iterator[str]:
    """Yield every path that stands alone between backticks."""
    for code in _CODE.findall(text):
        if _PATH.fullmatch(code) and code not in _MADE:
            yield code


def exists(path: str) -> bool:
    """Tell whether `path` is in the project; a bare file name may lie anywhere."""
    if any((place / path).exists() for place in PLACES):
        return True
    return "/" not in path and any((ROOT / "generator").rglob(path))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.stem)
def test_every_file_a_document_names_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    example = {"mkdocs.yml", "no", "vcf"}
    gone = [path for path in named_paths(text) if path not in example and not exists(path)]
    assert not gone, f"{document.name} names {gone}: say where it is now"


def test_every_module_the_architecture_names_exists() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = [code for code in _CODE.findall(text) if _MODULE.fullmatch(code)]
    gone = [name for name in named if not (_PACKAGE / f"{name}.py").is_file()]
    assert not gone, f"ARCHITECTURE.md names the modules {gone}: say where they are now"


def test_the_architecture_names_every_collection_beside_its_model() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    listed = text.partition("\n## Collections\n")[2].partition("\n## ")[0]
    lines = listed.replace("\n  ", " ").splitlines()
    for name, model in COLLECTIONS.items():
        module = model.__module__.rpartition(".")[2]
        beside = [line for line in lines if f"`records/{module}`" in line]
        assert any(f"`{name}`" in line or name == module for line in beside), (
            f"ARCHITECTURE.md does not say below Collections that records/{module} holds {name}"
        )


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.stem)
def test_every_link_between_documents_leads_somewhere(document: Path) -> None:
    for target in _LINK.findall(document.read_text(encoding="utf-8")):
        parts = urlsplit(target)
        if not parts.scheme and parts.path:
            assert (document.parent / parts.path).exists(), f"{document.name} links to {target}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.stem)
def test_every_make_target_a_document_names_exists(document: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake ([a-z]+)\b(?=`| {2,})", document.read_text(encoding="utf-8")):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), (
            f"{document.name} says make {target}, which the Makefile does not know"
        )


def test_the_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(file.name[:4]) for file in sorted((ROOT / "decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1)), "number the decisions in their order"
