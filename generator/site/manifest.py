"""What a built site was made from, so that the next build makes only what changed."""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ..pages.content import PageContent
from .plan import SitePlan

FILE = "wissen-manifest.json"
"""The manifest's name inside the site."""

_PACKAGE = Path(__file__).parent.parent
_FRAMEWORKS = ("mkdocs", "mkdocs-material", "jinja2", "markdown")


def _hash(*pieces: bytes) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for piece in pieces:
        digest.update(len(piece).to_bytes(8, "big") + piece)
    return digest.hexdigest()


class Digests:
    """Digests of a project's inputs, each worked out once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.of = cache(self._of)

    def _of(self, name: str) -> str:
        """Return the digest of an input: a file, a folder (``data/``), or a value (``today:…``)."""
        path = self._root / name
        if ":" in name:
            return name
        if name.endswith("/"):
            files = sorted(file for file in path.rglob("*") if file.is_file())
            return self.of_files(files)
        return _hash(path.read_bytes()) if path.is_file() else ""

    @staticmethod
    def of_files(files: Iterable[Path]) -> str:
        """Return one digest over the names and contents of `files`."""
        return _hash(
            *(piece for file in files for piece in (file.name.encode(), file.read_bytes()))
        )


def frame_digest(root: Path, settings: Iterable[str], theme_dirs: Iterable[Path]) -> str:
    """Return the digest of what every page depends on.

    That is the program, its theme and frameworks, ``mkdocs.yml``, the titles in
    the navigation, and the `settings` of this build (edition, options).
    """
    program = sorted(
        file for file in _PACKAGE.rglob("*") if file.suffix in {".py", ".html", ".css", ".js"}
    )
    own = sorted(file for folder in theme_dirs for file in folder.rglob("*") if file.is_file())
    frameworks = "".join(f"{name}={version(name)};" for name in _FRAMEWORKS)
    return _hash(
        Digests.of_files([*program, *own, root / "mkdocs.yml"]).encode(),
        frameworks.encode(),
        *(setting.encode() for setting in settings),
    )


def fingerprints(plan: SitePlan, frame: str, digest: Callable[[str], str]) -> dict[str, str]:
    """Return a fingerprint for every entry of `plan`: equal means made from the same things."""
    found = {}
    for path, entry in plan.entries.items():
        inputs = sorted(entry.inputs())
        found[path] = _hash(frame.encode(), *(f"{name}={digest(name)}".encode() for name in inputs))
    return found


def read(site: Path) -> Mapping[str, str]:
    """Return the fingerprints of the site built before; none when there is no usable manifest."""
    try:
        found = json.loads((site / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write(site: Path, prints: Mapping[str, str]) -> None:
    """Keep the fingerprints of `site` in it."""
    text = json.dumps(prints, indent=0, sort_keys=True)
    (site / FILE).write_text(text + "\n", encoding="utf-8")


def carry_over(
    plan: SitePlan, prints: Mapping[str, str], old_site: Path, new_site: Path
) -> frozenset[str]:
    """Copy generated pages that would come out the same; return their paths.

    Hand-written pages are always made again: their frame shows neighbours.
    """
    before = read(old_site)
    carried = set()
    for path, entry in plan.entries.items():
        same = prints[path] == before.get(path)
        if same and isinstance(entry.source, PageContent) and (old_site / path).is_file():
            target = new_site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(old_site / path, target)
            carried.add(path)
    return frozenset(carried)
