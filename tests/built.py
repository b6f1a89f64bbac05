"""Sites for tests: the shipped project, and one in which every field of every record is filled."""

import shutil
from datetime import date
from functools import cache
from pathlib import Path

from generator.door.config import open_config
from generator.editing.law_import import import_laws
from generator.loading import load
from generator.records import COLLECTIONS
from generator.site.build import Built, Request, build
from tests import scratch

from .samples import SAMPLE_ID, everything
from .support import Project, project

ROOT = Path(__file__).parent.parent
LAWS = Path(__file__).parent / "law" / "xml"
"""Versions of an invented law, as gesetze-im-internet.de publishes them."""
SHIPPED_DAY = date(2026, 11, 30)
"""The day on which the shipped data is looked at."""

SAMPLE_CONFIG = """\
site_name: Muster & Co <Test>
site_url: https://wissen.example.org/unter/
theme:
  name: material
  features: [navigation.tabs]
plugins:
  - wissen:
      schema_version: 1
      source_url: https://quelle.example.org/{path}
nav:
  - Start: index.md
  - Kontakte: [kontakte/index.md, gemeinden/index.md]
  - Kurse: kurse/index.md
  - Hinweise: hinweise.md
"""


def silent(done: int, total: int) -> None:
    """Show no progress."""


def build_project(root: Path, request: Request | None = None) -> Built:
    """Build the project at `root` as ``wissen build`` does."""
    return build(root, load(root), request or Request(SHIPPED_DAY), silent)


def copy_shipped(root: Path) -> Path:
    """Copy the shipped project into the folder `root`, without its site."""
    root.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", root)
    for folder in ("data", "docs"):
        shutil.copytree(ROOT / folder, root / folder)
    return root


@cache
def shipped_project() -> Path:
    """Return a built copy of the shipped project, made once per test process."""
    root = copy_shipped(scratch.folder("shipped"))
    build_project(root)
    return root


def shipped_site() -> Path:
    """Return the built site of the shipped project."""
    return shipped_project() / "site"


@cache
def shipped_network_project() -> Path:
    """Return a copy of the shipped project, built for the network with its archive."""
    root = copy_shipped(scratch.folder("network"))
    build_project(root, Request(SHIPPED_DAY, edition="netzwerk", archive=True))
    return root


def shipped_network_site() -> Path:
    """Return the built site of the shipped project for the network."""
    return shipped_network_project() / "site-netzwerk"


def shipped_network_archive() -> Path:
    """Return the archive of the shipped project's edition for the network."""
    return shipped_network_project() / f"wissensbasis-netzwerk-{SHIPPED_DAY.isoformat()}.zip"


@cache
def law_site() -> Path:
    """Return the built site of a project with two versions of an invented law."""
    root = scratch.folder("law")
    project(root).settings(
        "site_name: Recht\ntheme: {name: material}\nplugins: [wissen: {schema_version: 1}]\n"
    )
    import_laws(root, [LAWS / "mustg_2024-01-05.xml", LAWS / "mustg_2024-06-10.xml"], ())
    return build_project(root).site


def full_sample(root: Path) -> Project:
    """Write a project with one record per collection in which no field is empty."""
    sample = project(root).settings(SAMPLE_CONFIG)
    sample.file("docs/downloads/muster.pdf", b"%PDF-1.7")
    sample.page("hinweise.md", f"# Hinweise\n\nSiehe [[partners/{SAMPLE_ID}]].\n")
    for collection in COLLECTIONS:
        sample.record(collection, SAMPLE_ID, **everything(collection))
        sample.record(collection, "zweites", name="Zweites <b>fett</b> & mehr")
    return sample


def config_of(root: Path):  # type: ignore[no-untyped-def]  # MkDocs' own type
    """Return the MkDocs configuration of the project at `root`, with the clock fixed."""
    config = open_config(root)
    config.plugins["wissen"].config["today"] = SHIPPED_DAY
    return config
