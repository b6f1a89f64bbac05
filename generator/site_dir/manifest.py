"""What a built site consists of and was made from, so that the next build makes only changes."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..output import PageContent
from ..plan.plan import SitePlan

FILE = "wissen-manifest.json"
"""The manifest's name inside the site."""

_FORMAT = 2


@dataclass(frozen=True, slots=True)
class Manifest:
    """One site: its edition, a fingerprint of what each planned file was made from, its files.

    `files` gives the digest of every file's content, by path; it is `None`, and
    `edition` empty, for a site of an earlier version.
    """

    edition: str
    prints: Mapping[str, str]
    files: Mapping[str, str] | None


def content_digest(content: bytes) -> str:
    """Return the digest of a file's `content`."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def files_in(site: Path) -> Iterator[str]:
    """Yield the path of every file in `site`, links included, in no order."""
    for folder, folders, names in os.walk(site):
        linked = (name for name in folders if Path(folder, name).is_symlink())
        inside = Path(folder).relative_to(site).as_posix()
        prefix = "" if inside == "." else f"{inside}/"
        yield from (prefix + name for name in (*names, *linked))


def read(site: Path) -> Manifest | None:
    """Return the manifest of the site built before; `None` when there is no usable one."""
    try:
        found = json.loads((site / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(found, dict):
        return None
    if found.get("format") != _FORMAT:
        flat = all(isinstance(value, str) for value in found.values())
        return Manifest("", {}, None) if found and flat else None
    parts = (found.get("edition"), found.get("prints"), found.get("files"))
    match parts:
        case str(edition), dict(prints), dict(files):
            return Manifest(edition, prints, files)
    return None


def write(site: Path, edition: str, prints: Mapping[str, str]) -> None:
    """Leave the manifest in the finished `site`."""
    files = {
        path: content_digest((site / path).read_bytes()) for path in files_in(site) if path != FILE
    }
    content = {"format": _FORMAT, "edition": edition, "prints": dict(prints), "files": files}
    text = json.dumps(content, indent=0, sort_keys=True, ensure_ascii=False)
    (site / FILE).write_text(text + "\n", encoding="utf-8")


def carry_over(
    plan: SitePlan, prints: Mapping[str, str], old_site: Path, new_site: Path
) -> frozenset[str]:
    """Copy generated pages that would come out the same; return their paths.

    Hand-written pages are always made again: their frame shows neighbours. A page
    that is no longer as it was built is made again too.
    """
    before = read(old_site)
    if before is None or before.files is None:
        return frozenset()
    carried = set()
    for path, entry in plan.entries.items():
        same = prints[path] == before.prints.get(path)
        if same and isinstance(entry.source, PageContent):
            content = _unchanged(old_site / path, before.files.get(path))
            if content is not None:
                target = new_site / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
                carried.add(path)
    return frozenset(carried)


def _unchanged(file: Path, digest: str | None) -> bytes | None:
    """Return the content of `file` if it still has the `digest` it was built with."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    return content if content_digest(content) == digest else None


def forget(site: Path, before: Manifest, prints: Mapping[str, str]) -> None:
    """Remove from `site` what was planned `before` and no longer is.

    For builds on top of an old site: a page that an edition lost must not stay.
    """
    for path in before.prints.keys() - prints.keys():
        (site / path).unlink(missing_ok=True)
