"""Compare a build of many records with plain MkDocs: ``python bench/build.py [COUNT]``.

Both build the same records in one run, each in a process of its own: ours from
YAML files through checks and templates, MkDocs from one Markdown file a record
with the same words and navigation, both with Material; MkDocs once as it comes,
with its search index, and once without. Prints processor time, memory and the
ratios as a Markdown table.
"""

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import yaml
from make_records import write_project

PLAIN = """\
site_name: Messung
use_directory_urls: false
theme:
  name: material
  language: de
  font: false
  features: [navigation.tabs]
plugins: {plugins}
not_in_nav: "/*/*"
nav:
  - Start: index.md
  - Kontakte: [partners/index.md, municipalities/index.md, topics/index.md]
  - Kurse: [courses/index.md, course_providers/index.md]
  - Hinweise: hinweise.md
"""


DAY = ("--today", "2026-11-23")


@dataclass(frozen=True)
class Cost:
    """What a build cost: seconds of processor time and of the clock, peak memory in MB."""

    processor: float
    clock: float
    memory: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=10_000)
    count = parser.parse_args().count
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = Path(folder) / "wissen", Path(folder) / "mkdocs"
        write_project(ours, count)
        costs = {"wissen build": run(["generator", "-q", "-C", str(ours), "build", *DAY])}
        for name, plugins in (("mkdocs build", "[search]"), ("mkdocs build, no search", "[]")):
            write_plain(ours, plain, plugins)
            costs[name] = run(["mkdocs", "build", "-q", "-f", str(plain / "mkdocs.yml")])
    print(f"{count} records, {os.cpu_count()} cores\n")
    print("| | ms of processor time a record | s by the clock | MB at the peak | ratio |")
    print("|---|---|---|---|---|")
    for name, cost in costs.items():
        each, ratio = (
            cost.processor / count * 1000,
            costs["wissen build"].processor / cost.processor,
        )
        print(f"| {name} | {each:.2f} | {cost.clock:.1f} | {cost.memory:.0f} | {ratio:.2f} |")


def run(arguments: list[str]) -> Cost:
    """Run a module with `arguments` to its end and return what it cost."""
    started = time.perf_counter()
    child = os.posix_spawn(sys.executable, [sys.executable, "-m", *arguments], os.environ)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"failed: {' '.join(arguments)}")
    seconds = usage.ru_utime + usage.ru_stime
    return Cost(seconds, time.perf_counter() - started, usage.ru_maxrss / 1024)


def write_plain(source: Path, target: Path, plugins: str) -> None:
    """Write every record of `source` as a Markdown page of the project `target`."""
    (target / "docs").mkdir(parents=True, exist_ok=True)
    (target / "mkdocs.yml").write_text(PLAIN.format(plugins=plugins), encoding="utf-8")
    for page in ("index", "hinweise"):
        (target / "docs" / f"{page}.md").write_text(f"# {page.title()}\n", encoding="utf-8")
    for file in (source / "data").glob("*/*.yml"):
        page = target / "docs" / file.parent.name / f"{file.stem}.md"
        page.parent.mkdir(exist_ok=True)
        record = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - text only
        page.write_text(as_markdown(record), encoding="utf-8")
    for folder in {file.parent for file in (target / "docs").glob("*/*.md")}:
        pages = sorted(set(folder.glob("*.md")) - {folder / "index.md"})
        names = "".join(f"- [{page.stem}]({page.name})\n" for page in pages)
        (folder / "index.md").write_text(f"# {folder.name}\n\n{names}", encoding="utf-8")


def as_markdown(record: dict[str, object]) -> str:
    """Return the words of a record as a page with a heading a field."""
    name, summary = record.pop("name"), record.pop("summary")
    fields = (f"## {field}\n\n{_words(value)}\n" for field, value in record.items())
    return f"# {name}\n\n{summary}\n\n" + "\n".join(fields)


def _words(value: object) -> str:
    if isinstance(value, dict):
        return "\n".join(f"- {key}: {_words(item)}" for key, item in value.items())
    if isinstance(value, list):
        return "\n".join(f"- {_words(item)}" for item in value)
    return str(value)


if __name__ == "__main__":
    main()
