"""A project under random edits: its files, its ``mkdocs.yml``, and how it is built."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import yaml

from generator.checks import check
from generator.editing.law_import import import_laws
from generator.errors import Severity
from generator.loading import load
from tests.built import ROOT, SHIPPED_DAY, full_sample
from tests.law.texts import FIRST
from tests.support import Project

_CONFIG = """\
INHERIT: basis.yml
site_name: {site_name}
site_url: https://wissen.example.org/unter/
site_author: !ENV [WISSEN_AUTHOR, Niemand]
theme:
  name: material
  language: de
  font: false
  custom_dir: eigenes
  features: [{features}]
hooks: [haken.py]
extra_css: [stil.css]
plugins:
  - wissen:
      schema_version: 1
      house: {house}
      tagline: {tagline}
      state: {state}
      district: {district}
      unreviewed_slips: {unreviewed}
      source_url: https://quelle.example.org/{{path}}
nav:
"""

BASE = """\
theme:
  palette:
    primary: farbe-{number}
"""

HOOK = """\
def on_page_content(html, **rest):
    return f"{{html}}<!-- Haken {number} -->"
"""


@dataclass(frozen=True)
class Settings:
    """What ``mkdocs.yml`` says, and what a build is called with."""

    site_name: str = "Muster"
    house: str = "Haus"
    tagline: str = "Wissen"
    state: str = "NW"
    district: str = "Kreis"
    unreviewed: str = "true"
    features: tuple[str, ...] = ("navigation.tabs",)
    nav: tuple[tuple[str, str], ...] = (
        ("Kontakte", "kontakte/index.md"),
        ("Kurse", "kurse/index.md"),
        ("Hinweise", "hinweise.md"),
        ("Recht", "recht/index.md"),
    )
    author: str = ""
    today: date = SHIPPED_DAY
    edition: str = "intern"
    examples: bool = True

    def text(self) -> str:
        """Return ``mkdocs.yml``."""
        words = {name: getattr(self, name) for name in self.__dataclass_fields__}
        words["features"] = ", ".join(self.features)
        entries = "".join(f"  - {title}: {path}\n" for title, path in self.nav)
        return f"{_CONFIG.format(**words)}  - Start: index.md\n{entries}"

    def call(self) -> dict[str, Any]:
        """Return what a worker is told beside the folder."""
        return {
            "today": self.today.isoformat(),
            "edition": self.edition,
            "examples": self.examples,
            "env": {"WISSEN_AUTHOR": self.author} if self.author else {},
        }


@dataclass
class Workshop:
    """A project at `root` and a copy of the program at `package`, changed by the edits.

    `new_process` says that something changed that a process reads only once.
    """

    root: Path
    package: Path
    rng: Random
    settings: Settings = field(default_factory=Settings)
    number: int = 0
    new_process: bool = False

    def next(self) -> int:
        """Return a number that no edit had before."""
        self.number += 1
        return self.number

    def pick(self, found: Iterator[Path]) -> Path | None:
        """Return one of `found`, the same in every run."""
        files = sorted(found)
        return self.rng.choice(files) if files else None

    def records(self) -> list[Path]:
        """Return the files of all records."""
        folders = (self.root / "data").glob("*/*.yml")
        return sorted(file for file in folders if file.parent.name != "slip_labels")

    def change(self, **changes: Any) -> None:
        """Change the settings, and write them."""
        self.settings = replace(self.settings, **changes)
        (self.root / "mkdocs.yml").write_text(self.settings.text(), encoding="utf-8")


Edit = Callable[[Workshop], str]
"""Changes something, and says what."""


def start(root: Path, package: Path, seed: int) -> Workshop:
    """Write a project in order in which everything can be edited, and copy the program."""
    shutil.copytree(
        ROOT / "generator", package / "generator", ignore=shutil.ignore_patterns("__pycache__")
    )
    made = full_sample(root)
    shop = Workshop(root, package, Random(seed))
    _fill(made)
    shop.change()
    assert not problems(root), problems(root)
    return shop


def _fill(made: Project) -> None:
    for file in sorted((made.root / "data").glob("*/*.yml")):
        values = yaml.safe_load(file.read_text(encoding="utf-8"))
        if file.parent.name == "municipalities" and file.stem == "zweites":
            values |= {"map_row": "2", "map_column": "2"}
        write(file, shared(values))
    made.record("partners", "stelle", service_area=["muster"], topics=["muster"])
    made.record("course_providers", "traeger", description="Siehe [[stelle]].")
    made.record("courses", "kurs", provider="traeger", course_type="muster")
    made.record("questions", "recht", answer="Siehe § 1 SGB II und § 2 SGB II.")
    for twin in ("einer", "anderer", "dritter"):
        made.record("partners", twin, name="Gleicher Name", topics=["muster"], part_of="stelle")
    made.page("recht.md", "# Recht\n\nSiehe § 1 SGB II und [[kurs]].\n")
    made.page("offen.md", "---\naudience: netzwerk\n---\n# Offen\n\n[[partners/muster]]\n")
    made.file("basis.yml", BASE.format(number=0)).file("haken.py", HOOK.format(number=0))
    made.file("docs/stil.css", "/* 0 */\n").file("eigenes/partials/copyright.html", "<p>Eigen</p>")
    for language in ("de", "tr"):
        shipped = ROOT / f"data/slip_labels/{language}.yml"
        made.file(f"data/slip_labels/{language}.yml", shipped.read_bytes())
    law = made.root / "sgb_2.xml"
    text = FIRST.read_bytes().replace(b"<amtabk>MustG</amtabk>", b"")
    law.write_bytes(text.replace(b"MustG 2024", b"SGB 2"))
    import_laws(made.root, [law], ())
    law.unlink()


def shared(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a record as the network may have it."""
    if isinstance(values.get("location"), dict):
        values["location"].pop("audience", None)
    return {**values, "example": "false", "audience": "netzwerk"}


def problems(root: Path) -> list[str]:
    """Return the errors that would stop a build of the project at `root`."""
    found = check(load(root), SHIPPED_DAY)
    return [str(problem) for problem in found if problem.severity is Severity.ERROR]


def write(file: Path, values: Mapping[str, Any]) -> None:
    """Write a record."""
    text = yaml.safe_dump(dict(values), allow_unicode=True, sort_keys=False)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def copy_files(source: Path, target: Path) -> None:
    """Make `target` hold what `source` holds, but for sites built in it."""
    target.mkdir(parents=True, exist_ok=True)
    for entry in os.scandir(target):
        if not entry.name.startswith("site"):
            shutil.rmtree(entry) if entry.is_dir() else Path(entry.path).unlink()
    shutil.copytree(source, target, dirs_exist_ok=True)
