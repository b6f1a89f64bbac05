"""Edits of what editors write: records, pages, downloads, slips, law texts."""

import re
from pathlib import Path
from typing import Any

import yaml

from generator.records import COLLECTIONS
from generator.records.fields import fields_of
from generator.records.markers import Prose
from tests.samples import everything

from .workshop import Edit, Workshop, shared, write

_TEXTS = (
    "Text {n}.",
    "Siehe [[{one}]] und § {n} SGB II.",
    "**Neu** {n}: [[{one}|Wort]], § 1 SGB II.",
    "| a | b |\n|---|---|\n| {n} | [[{one}]] [[{other}]] |",
)


_WHOLE = re.DOTALL | re.MULTILINE


def _text(shop: Workshop) -> str:
    """Return a new text that links to records which are there."""
    one, other = (shop.rng.choice(shop.records()) for _ in range(2))
    links = {"one": f"{one.parent.name}/{one.stem}", "other": f"{other.parent.name}/{other.stem}"}
    return shop.rng.choice(_TEXTS).format(n=shop.next(), **links)


def _values(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


def change_text(shop: Workshop) -> str:
    file, number = shop.rng.choice(shop.records()), shop.next()
    specs = fields_of(COLLECTIONS[file.parent.name])
    fields = [one.name for one in specs if one.has(Prose)] + ["name", "summary", "alternate_name"]
    name, text = shop.rng.choice(fields), f"Neue Worte {number}"
    if any(one.name == name and one.has(Prose) for one in specs):
        text = _text(shop)
    write(file, _values(file) | {name: text})
    return f"{name} of {file.parent.name}/{file.stem}"


def same_name(shop: Workshop) -> str:
    one = shop.rng.choice(shop.records())
    other = shop.rng.choice([file for file in shop.records() if file.parent == one.parent])
    write(one, _values(one) | {"name": _values(other)["name"]})
    return f"the name of {other.stem} for {one.parent.name}/{one.stem}"


def add_record(shop: Workshop) -> str:
    collection, number = shop.rng.choice(sorted(COLLECTIONS)), shop.next()
    values = shared(everything(collection)) | {
        "name": f"Neu {number}",
        "summary": "Neu, § 1 SGB II.",
    }
    values["audience"] = shop.rng.choice(["intern", "netzwerk"])
    for tile in ("map_row", "map_column"):
        values.pop(tile, None)
    write(shop.root / f"data/{collection}/neu-{number}.yml", values)
    return f"new {collection}/neu-{number}"


def delete_record(shop: Workshop) -> str:
    file = shop.rng.choice(shop.records())
    file.unlink()
    return f"{file.parent.name}/{file.stem} deleted"


def rename_record(shop: Workshop) -> str:
    movable = [file for file in shop.records() if file.stem != "muster"]
    file, name = shop.rng.choice(movable), f"anders-{shop.next()}"
    pattern = re.compile(rf"(?<![\w-]){re.escape(file.stem)}(?![\w-])")
    file.rename(file.with_name(f"{name}.yml"))
    for other in [*shop.records(), *sorted((shop.root / "docs").rglob("*.md"))]:
        text = other.read_text(encoding="utf-8")
        other.write_text(pattern.sub(name, text), encoding="utf-8")
    return f"{file.parent.name}/{file.stem} renamed {name}"


def audience(shop: Workshop) -> str:
    file = shop.rng.choice(shop.records())
    values = _values(file)
    now = "netzwerk" if values.get("audience") != "netzwerk" else "intern"
    write(file, values | {"audience": now})
    return f"{file.parent.name}/{file.stem} for {now}"


def example(shop: Workshop) -> str:
    file = shop.rng.choice(shop.records())
    values = _values(file)
    write(file, values | {"example": "true" if values.get("example") != "true" else "false"})
    return f"{file.parent.name}/{file.stem} (no) example"


def reference(shop: Workshop) -> str:
    file = shop.rng.choice(shop.records())
    specs = [one for one in fields_of(COLLECTIONS[file.parent.name]) if one.ref]
    if not specs:
        return "nothing: no reference in this collection"
    spec = shop.rng.choice(specs)
    assert spec.ref is not None
    targets = [one.stem for one in shop.records() if one.parent.name == spec.ref.collection]
    chosen = shop.rng.sample(targets, min(len(targets), shop.rng.randint(1, 3)))
    write(file, _values(file) | {spec.name: chosen if spec.many else chosen[0]})
    return f"{spec.name} of {file.parent.name}/{file.stem}"


def _page(shop: Workshop) -> Path:
    return shop.rng.choice(sorted((shop.root / "docs").rglob("*.md")))


def page_text(shop: Workshop) -> str:
    page, number = _page(shop), shop.next()
    text = f"\n## Teil {number}\n\n{_text(shop)}\n"
    page.write_text(page.read_text(encoding="utf-8") + text, encoding="utf-8")
    return f"the text of {page.name}"


def page_head(shop: Workshop) -> str:
    """Give a page another front matter: title and audience."""
    page, number = _page(shop), shop.next()
    text = re.sub(r"\A---\n.*?^---\n", "", page.read_text(encoding="utf-8"), flags=_WHOLE)
    who = shop.rng.choice(["intern", "netzwerk"])
    page.write_text(f"---\ntitle: Titel {number}\naudience: {who}\n---\n{text}", encoding="utf-8")
    return f"title and audience of {page.name}: {who}"


def add_page(shop: Workshop) -> str:
    number = shop.next()
    page = shop.root / shop.rng.choice(["docs", "docs/ordner"]) / f"neu-{number}.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(f"# Neu {number}\n\n{_text(shop)}\n", encoding="utf-8")
    return f"new page {page.name}"


def move_page(shop: Workshop) -> str:
    """Delete a page, or rename it; what the navigation names goes along."""
    page = _page(shop)
    kept = tuple(entry for entry in shop.settings.nav if entry[1] != page.name)
    if shop.rng.random() < 0.4:
        page.unlink()
        shop.change(nav=kept)
        return f"page {page.name} deleted"
    name = f"umbenannt-{shop.next()}.md"
    page.rename(page.with_name(name))
    shop.change(nav=kept)
    return f"page {page.name} renamed {name}"


def download(shop: Workshop) -> str:
    files, number = shop.root / "docs/downloads", shop.next()
    way = shop.rng.choice(["replaced", "added", "removed"])
    if way == "added":
        (files / f"neu-{number}.pdf").write_bytes(b"%PDF neu")
        page = _page(shop)
        up = "../" * (len(page.relative_to(shop.root / "docs").parts) - 1)
        link = f"\n[Neu]({up}downloads/neu-{number}.pdf)\n"
        page.write_text(page.read_text(encoding="utf-8") + link, encoding="utf-8")
        return f"download neu-{number}.pdf added, on {page.name}"
    file = shop.pick(files.iterdir())
    if file is None:
        return "nothing: no download"
    file.unlink() if way == "removed" else file.write_bytes(b"%%PDF %d" % number)
    return f"download {file.name} {way}"


def slip_label(shop: Workshop) -> str:
    file = shop.rng.choice(sorted((shop.root / "data/slip_labels").glob("*.yml")))
    name = shop.rng.choice(["phone", "native_name", "bring", "reviewed"])
    values = _values(file)
    values[name] = not values.get(name) if name == "reviewed" else f"Wort {shop.next()}"
    values = {
        key: str(one).lower() if isinstance(one, bool) else one for key, one in values.items()
    }
    write(file, {key: str(one) if key == "reviewed_on" else one for key, one in values.items()})
    return f"{name} of the slip in {file.stem}"


def search_words(shop: Workshop) -> str:
    words = {"equal": [["Muster", f"Wort {shop.next()}"]], "whole": ["Musterstadt"]}
    write(shop.root / "data/search_words.yml", words)
    return "the words of the house"


def law_text(shop: Workshop) -> str:
    """Give a version another wording, add a later version, or remove one."""
    file = shop.pick((shop.root / "data/law_texts").rglob("*.yml"))
    if file is None:
        return "nothing: no law text is left"
    number, way = shop.next(), shop.rng.choice(["changed", "added", "added", "removed"])
    values = _values(file) | {"body": [f"Wortlaut {number}, siehe § 2."]}
    values["built_on"] = str(values["built_on"])
    if way == "removed":
        file.unlink()
        return f"law text {file} removed"
    if way == "added":
        day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
        file, values["built_on"] = file.with_name(f"{day}.yml"), day
    write(file, values)
    return f"law text {file.relative_to(shop.root)} {way}"


EDITS: dict[str, Edit] = {
    edit.__name__: edit
    for edit in (
        change_text, same_name, add_record, delete_record, rename_record, audience, example,
        reference, page_text, page_head, add_page, move_page, download, slip_label, law_text,
        search_words,
    )
}  # fmt: skip
