"""A project written anew as if its house had never written anything internal."""

import shutil
from collections.abc import Set
from datetime import datetime, time
from pathlib import Path
from typing import Any

import yaml

from generator.knowledge import Knowledge
from generator.loading import load
from generator.records import Choice

from .support import Project


def public_copy(root: Path, target: Path) -> Path:
    """Write the project at `root` to `target` as if its house had never written anything internal.

    What the network may see is written out anew, as files that hold nothing else.
    """
    loaded = load(root)
    shown = Knowledge.of(loaded).for_edition("netzwerk")
    copy = Project(target)
    for record in shown.records.values():
        text = yaml.safe_dump(_plain(record.model_dump(exclude_defaults=True)), allow_unicode=True)
        copy.file(record.source_path, text)
    for page in shown.pages:
        text = (root / page.source_path).read_text(encoding="utf-8")
        copy.file(page.source_path, shown.without_lost_links(text))
    for path in shown.downloads:
        copy.file(f"docs/{path}", (root / "docs" / path).read_bytes())
    for folder in ("slip_labels", "law_texts"):
        if (root / "data" / folder).is_dir():
            shutil.copytree(root / "data" / folder, target / "data" / folder)
    if (root / "data/search_words.yml").is_file():
        shutil.copy(root / "data/search_words.yml", target / "data")
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    start = config.index("\nnav:")
    hidden = {page.path for page in loaded.pages} - {page.path for page in shown.pages}
    nav = _without(yaml.safe_load(config[start:])["nav"], hidden)
    return copy.settings(config[:start] + "\n" + yaml.safe_dump({"nav": nav})).root


def _plain(value: Any) -> Any:
    """Return a value of a record as its file would have it."""
    match value:
        case dict():
            return {name: _plain(one) for name, one in value.items()}
        case tuple():
            return [_plain(one) for one in value]
        case Choice():
            return value.value
        case datetime():
            return f"{value:%Y-%m-%d %H:%M}"
        case time():
            return f"{value:%H:%M}"
        case bool():
            return "true" if value else "false"
    return str(value)


def _without(nav: Any, hidden: Set[str]) -> Any:
    """Return a navigation without the pages in `hidden`, and without what they leave empty."""
    if isinstance(nav, list):
        return [kept for item in nav if (kept := _without(item, hidden))]
    if isinstance(nav, dict):
        return {title: kept for title, one in nav.items() if (kept := _without(one, hidden))}
    return None if nav in hidden else nav
