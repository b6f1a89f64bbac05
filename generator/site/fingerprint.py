"""What every page and what each page is made from, in one digest."""

import functools
import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

from ..door.destination import hook_files
from ..mkdocs import AT_WORK, Config, MkDocsConfig, Theme
from ..plan.plan import SitePlan
from ..plan.prepare import Prepared

_PACKAGE = Path(__file__).parent.parent

_OWN_NAME = "gt-wissen"
_EXTENSIONS = {"mkdocs.plugins", "properdocs.plugins", "mkdocs.themes", "markdown.extensions"}
"""Entry points of packages that a build may use though this program does not ask for them."""

_NOT_CONTENT = {"config_file_path", "docs_dir", "site_dir", "hooks", "watch", "dev_addr"}
"""Settings that say where things lie; what lies there is digested by itself."""
_NOT_FOR_ALL = {"today", "archive_weeks"}
"""Options that only some pages depend on, or none; those name them among their inputs."""


def digest(*pieces: bytes) -> str:
    """Return one digest over `pieces`, the limits between them included."""
    found = hashlib.blake2b(digest_size=16)
    for piece in pieces:
        found.update(len(piece).to_bytes(8, "big") + piece)
    return found.hexdigest()


def of_files(root: Path, files: Iterable[Path]) -> str:
    """Return one digest over the paths below `root` and the contents of `files`."""
    pieces = []
    for file in sorted(files):
        pieces += [file.relative_to(root).as_posix().encode(), file.read_bytes()]
    return digest(*pieces)


class InputHashes:
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
            return of_files(path, _below(path))
        return digest(path.read_bytes()) if path.is_file() else ""


def site_prints(prepared: Prepared, config: MkDocsConfig, root: Path) -> Mapping[str, str]:
    """Return the fingerprint of every file of the site planned for the project at `root`."""
    knowledge, digests = prepared.knowledge, InputHashes(root)
    settings = [digests.of("data/slip_labels/"), digests.of("data/law_texts/")]
    settings += sorted(f"{page.path}={page.title}" for page in knowledge.pages)
    # Where a citation leads can change on any page.
    settings += [f"{key}={note}" for key, note in knowledge.citations.register]
    return fingerprints(prepared.plan, frame_digest(config, settings), digests.of)


def frame_digest(config: MkDocsConfig, settings: Iterable[str]) -> str:
    """Return the digest of what every page depends on.

    That is every file of the program, every package it may use, the settings as
    MkDocs resolved them, hooks and templates of the project, and `settings`.
    """
    return digest(
        _program().encode(),
        _packages().encode(),
        canonical(resolved(config)).encode(),
        *(piece.encode() for piece in _own(config)),
        *(setting.encode() for setting in settings),
    )


def fingerprints(plan: SitePlan, frame: str, of: Callable[[str], str]) -> dict[str, str]:
    """Return a fingerprint for every entry of `plan`: equal means made from the same things."""
    found = {}
    for path, entry in plan.entries.items():
        inputs = sorted(entry.inputs())
        found[path] = digest(frame.encode(), *(f"{name}={of(name)}".encode() for name in inputs))
    return found


def resolved(config: MkDocsConfig) -> Mapping[str, Any]:
    """Return the settings that shape pages, after ``INHERIT``, ``!ENV`` and other plugins."""
    return {name: value for name, value in config.items() if name not in _NOT_CONTENT}


def canonical(value: Any) -> str:
    """Return `value` as text that is equal in every process for equal settings.

    Objects that say nothing about themselves count by their type.
    """
    match value:
        case None | bool() | int() | float() | str() | bytes():
            return repr(value)
        case Theme():
            # MkDocs' own class keeps its settings to itself, but lists them.
            settings = {name: value[name] for name in value}
            return canonical({**settings, "name": value.name, "locale": str(value.locale)})
        case Mapping() | Config():
            items = (f"{key!r}: {canonical(item)}" for key, item in _settings(value))
            return "{" + ", ".join(items) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(canonical, value)) + "]"
        case set() | frozenset():
            return "{" + ", ".join(sorted(map(canonical, value))) + "}"
        case functools.partial():
            return canonical([value.func, value.args, value.keywords])
        case Path():
            return repr(value.as_posix())
    return _named(value)


def _settings(value: Any) -> Iterator[tuple[str, Any]]:
    for key in sorted(value, key=str):
        if key not in _NOT_FOR_ALL:
            yield key, value[key]


def _named(value: Any) -> str:
    options = getattr(value, "config", None)  # a plugin
    kind = value if callable(value) and hasattr(value, "__qualname__") else type(value)
    name = f"{kind.__module__}.{kind.__qualname__}"
    return f"{name}({canonical(options)})" if isinstance(options, Config) else name


def _program() -> str:
    return of_files(_PACKAGE, _below(_PACKAGE))


def _packages() -> str:
    """Return Python's version, who builds, and the versions of all packages that may take part."""
    installed = {canonicalize_name(package.name): package for package in distributions()}
    extending = (name for name, package in installed.items() if _extends(package))
    found: dict[NormalizedName, str] = {}
    waiting = [canonicalize_name(_OWN_NAME), *extending]
    while waiting:
        name = waiting.pop()
        if name in installed and name not in found:
            found[name] = installed[name].version
            waiting += map(canonicalize_name, _needs(installed[name]))
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return ";".join([python, AT_WORK, *(f"{name}={found[name]}" for name in sorted(found))])


def _extends(package: Distribution) -> bool:
    return any(entry.group in _EXTENSIONS for entry in package.entry_points)


def _needs(package: Distribution) -> Iterator[str]:
    for line in package.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name


def _own(config: MkDocsConfig) -> Iterator[str]:
    """Yield digests of the project's own templates and hooks."""
    if config.theme.custom_dir:
        folder = Path(config.theme.custom_dir)
        yield of_files(folder, _below(folder))
    for file in hook_files(config):
        # A hook may import its neighbours.
        yield of_files(file.parent, file.parent.glob("*.py"))


def _below(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        if file.is_file() and "__pycache__" not in file.parts:
            yield file
