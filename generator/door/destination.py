"""Where the site of an edition goes, by what ``mkdocs.yml`` says."""

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import cast

from ..knowledge import Edition
from ..mkdocs import MkDocsConfig
from ..site_dir.target import Target, folder_for

_PACKAGE = Path(__file__).parent.parent


def target_of(config: MkDocsConfig, configured: Edition, wanted: Edition) -> Target:
    """Return where the site of the edition `wanted` goes; ``mkdocs.yml`` names `configured`."""
    file = Path(config.config_file_path).resolve()
    root, docs = file.parent, Path(config.docs_dir)
    own = [docs, root / "data", root / ".git", _PACKAGE, *hook_files(config)]
    if config.theme.custom_dir:
        own.append(Path(config.theme.custom_dir))
    site = folder_for(root, Path(config.site_dir), configured, wanted)
    return Target(site, wanted, root, docs, tuple(path for path in own if path.exists()))


def hook_files(config: MkDocsConfig) -> list[Path]:
    """Return the files of the project's hooks; MkDocs keeps only what they became."""
    modules = cast(Mapping[str, ModuleType], config.hooks).values()
    return sorted(Path(module.__file__) for module in modules if module.__file__)
