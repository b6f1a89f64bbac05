"""A site's settings, its build by MkDocs alone, and what it holds."""

import json
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.site_dir.manifest import FILE

MATERIAL = "site_name: Probe\ntheme: {name: material}\n"
VOLATILE = {FILE, "sitemap.xml.gz"}


def contents(site: Path) -> dict[str, bytes]:
    files = (file for file in site.rglob("*") if file.is_file() and file.name not in VOLATILE)
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files}


def settings(site_dir: str) -> str:
    return (
        f"{MATERIAL}site_dir: {json.dumps(site_dir)}\n"
        "plugins: [search, {wissen: {schema_version: 1}}]\n"
    )


def mkdocs_build(root: Path, *, dirty: bool = False) -> None:
    """Do what the command ``mkdocs build`` does."""
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=dirty)
    try:
        build(config, dirty=dirty)
    finally:
        config.plugins.on_shutdown()
