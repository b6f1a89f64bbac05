"""The style sheet: parts in layers, each class of it used and each class of ours of use."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.theme import Theme

from generator.errors import BuildError
from generator.plan.styles import PARTS, RETUNED, joined, style_sheet
from generator.plugin import THEME
from tests.built import ROOT
from tests.rendered import THEME_DIRS

STYLES = THEME / "styles"
BEFORE_OURS = ("material",)

CLASS = re.compile(r"\.(w-[a-z][\w-]*)")
"""A class as a selector names it, in a style sheet or in a script."""
WRITTEN = re.compile(r"(?<![\w.#-])w-[a-z][\w-]*")
"""A class as markup names it; one that ends in a dash or ``__`` gets its end from a value."""


def selectors(sheet: Path) -> str:
    """Return the text of `sheet` without comments and declarations."""
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"\{[^{}]*\}", "{}", text)


def styled() -> dict[str, str]:
    """Return the part of the style sheet that each of our classes stands in."""
    return {
        name: file.name for file in STYLES.glob("*.css") for name in CLASS.findall(selectors(file))
    }


def sources() -> Iterator[tuple[str, str]]:
    """Yield path and text of everything that may write a class."""
    for file in sorted((ROOT / "generator").rglob("*")):
        if file.suffix in {".html", ".js", ".py"}:
            yield file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")


def written() -> dict[str, str]:
    """Return the first file that writes each class of ours."""
    return {name: path for path, text in reversed([*sources()]) for name in WRITTEN.findall(text)}


def open_ended(name: str) -> bool:
    return name.endswith(("-", "__"))


def values() -> set[str]:
    """Return every word that the program keeps in quotes: what an open class may end in."""
    return {word for _, text in sources() for word in re.findall(r"[\"'](\w+)[\"']", text)}


def test_each_part_is_joined_in_the_order_of_the_layers() -> None:
    files = {file.stem for file in STYLES.glob("*.css")}
    assert files == {RETUNED, *PARTS}, "name each file of theme/styles/ in plan/styles.py"
    text = style_sheet(THEME_DIRS).text
    layers = re.findall(r"^@layer (\w+) \{$", text, flags=re.MULTILINE)
    assert layers == [*BEFORE_OURS, *PARTS]
    assert f"\n@layer {', '.join(layers)};\n" in text, "the order of the layers is not said first"
    for part in PARTS:
        own = (STYLES / f"{part}.css").read_text(encoding="utf-8").strip()
        assert f"@layer {part} {{\n{own}\n}}\n" in text, f"{part}.css is not in its layer"


def test_the_braces_of_each_sheet_match() -> None:
    """A brace too many would end the layer, and the rest would win over everything."""
    for file in joined(THEME_DIRS):
        text = re.sub(
            r"\"[^\"]*\"|/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        depth = 0
        for brace in re.findall(r"[{}]", text):
            depth += 1 if brace == "{" else -1
            assert depth >= 0, f"{file.name} closes a brace that it did not open"
        assert not depth, f"{file.name} leaves a brace open"


def test_the_page_template_replaces_what_material_links() -> None:
    """When an upgrade adds something to its block, take it into ours in main.html."""
    (folder,) = [
        Path(name) for name in Theme("material").dirs if (Path(name) / "base.html").exists()
    ]
    text = (folder / "base.html").read_text(encoding="utf-8")
    block = text.split("{% block styles %}")[1].split("{% endblock %}")[0]
    linked = re.findall(r"'([^']*\.css)' \| url", block)
    sheets = [file for file in joined(THEME_DIRS) if file.parent != STYLES]
    assert sorted(folder / name for name in linked) == sorted(sheets), (
        "Material links other sheets: change `_THEME_SHEETS` in plan/styles.py"
    )
    rest = re.sub(r"<link rel=\"stylesheet\"[^>]*>|\{% (if|set|endif)\b[^%]*%\}", "", block).split()
    assert " ".join(rest) == '{% include "partials/icons.html" %}', (
        "Material's block `styles` has more than main.html takes over"
    )


def test_a_theme_without_these_sheets_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="installieren Sie die Fassung aus"):
        style_sheet([str(tmp_path)])


def test_a_sheet_of_the_house_s_own_theme_folder_takes_the_place_of_the_theme_s(
    tmp_path: Path,
) -> None:
    own = tmp_path / "assets" / "stylesheets" / "palette.haus.min.css"
    own.parent.mkdir(parents=True)
    own.write_text("b{color:red}", encoding="utf-8")
    assert "b{color:red}" in style_sheet([str(tmp_path), *THEME_DIRS]).text


def test_no_selector_of_ours_needs_the_weight_of_the_theme_s() -> None:
    heavy = re.compile(r"[^,{}\n]*\.md-typeset[^,{}\n]*\.w-[^,{}\n]*")
    found = [
        f"{file.name}: {rule.strip()}"
        for file in STYLES.glob("*.css")
        for rule in heavy.findall(selectors(file))
    ]
    assert not found, f"leave out .md-typeset, our layers win over the theme's anyway: {found}"


def test_every_class_of_the_style_sheet_is_written_somewhere() -> None:
    names, ends = written(), values()
    for name, part in styled().items():
        begun = [start for start in names if open_ended(start) and name.startswith(start)]
        rests = {name.removeprefix(start) for start in begun}
        known = name in names or any(rest in ends or rest.isdigit() for rest in rests)
        assert known, f"no template, script or module writes „{name}“: take it out of {part}"


def test_every_class_that_is_written_has_a_purpose() -> None:
    """It has a look, or a script or a test finds elements by it."""
    tests = (file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("*.py"))
    texts = [*(text for _, text in sources()), *tests]
    used = {*styled(), *(name for text in texts for name in CLASS.findall(text))}
    for name, path in written().items():
        meant = name in used or (open_ended(name) and any(one.startswith(name) for one in used))
        assert meant, f"{path} writes „{name}“, which nothing uses: take it out"


def test_the_page_links_the_sheet_by_its_place() -> None:
    assert "wissen_browser.STYLES | url" in (THEME / "main.html").read_text(encoding="utf-8")
