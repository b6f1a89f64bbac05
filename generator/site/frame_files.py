"""Files of ``docs/`` that the frame of every page shows: logo, icon, style sheets, scripts."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from ..mkdocs import Files, MkDocsConfig
from ..plan.plan import SitePlan
from ..plan.styles import joined

_URL = re.compile(r"""url\(\s*['"]?([^'")?#]+)""")


def leave_out_hidden(files: Files, plan: SitePlan, config: MkDocsConfig) -> None:
    """Take out of `files` what lies in ``docs/`` and is not for the readers of this edition."""
    everywhere = frame_files(config)
    for file in list(files):
        path = file.src_uri
        if file.src_dir == config.docs_dir and not (plan.has_doc(path) or path in everywhere):
            files.remove(file)


def leave_out_joined(files: Files, config: MkDocsConfig) -> None:
    """Take out of `files` the style sheets that no page links: the one of the site holds them."""
    sheets = joined(config.theme.dirs)
    for file in list(files):
        if file.abs_src_path and Path(file.abs_src_path.removesuffix(".map")) in sheets:
            files.remove(file)


def frame_files(config: MkDocsConfig) -> frozenset[str]:
    """Return the paths below ``docs/`` that belong to every edition, for ``mkdocs.yml`` names them.

    Pictures and fonts that those style sheets use come along.
    """
    named = {str(path) for path in (*config.extra_css, *config.extra_javascript)}
    named |= {str(config.theme[key]) for key in ("logo", "favicon") if config.theme.get(key)}
    used = {path for sheet in named for path in _used(Path(config.docs_dir), sheet)}
    return frozenset(posixpath.normpath(path) for path in named | used)


def _used(docs: Path, sheet: str) -> Iterator[str]:
    file = docs / sheet
    if sheet.endswith(".css") and file.is_file():
        text = file.read_text(encoding="utf-8", errors="replace")
        for address in _URL.findall(text):
            if ":" not in address:
                yield posixpath.join(posixpath.dirname(sheet), address.strip())
