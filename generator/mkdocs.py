"""The only door to MkDocs and to Material's Python; behind it stands whichever is installed.

ProperDocs continues MkDocs 1.x and answers to its name once it is asked to. Material brings
MkDocs along in any case, so ProperDocs is there only where somebody wants it: it goes first.
Who runs already is kept, under ``mkdocs build`` and ``properdocs build`` alike. See
``decisions/0006-mkdocs-and-its-successors.md``.
"""

import logging
import os
import sys
from contextlib import suppress
from importlib import import_module

# What is loaded from here on may announce its own future, in English: once the theme, once
# plugins that recommend ProperDocs. Under ``mkdocs build`` the theme has spoken before.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")

if "mkdocs" not in sys.modules:
    with suppress(ModuleNotFoundError):
        import_module("properdocs.replacement")
        # As its own command does: what plugins say to MkDocs' logger is heard by its own.
        logging.getLogger("mkdocs").parent = logging.getLogger("properdocs")

import mkdocs
from material.plugins.search.plugin import SearchPlugin  # type: ignore[import-untyped]
from mkdocs.commands.build import build
from mkdocs.config.base import (
    BaseConfigOption,
    Config,
    ConfigErrors,
    ConfigWarnings,
    ValidationError,
    get_schema,
)
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugins
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.theme import Theme

AT_WORK = mkdocs.__name__
"""``mkdocs`` or ``properdocs``: the package that builds, and the name of its logger."""

BOTH = ("mkdocs", "properdocs")
"""Their packages, whichever is at work."""

__all__ = [
    "AT_WORK",
    "BOTH",
    "Abort",
    "BaseConfigOption",
    "BasePlugin",
    "BuildError",
    "Config",
    "ConfigErrors",
    "ConfigWarnings",
    "ConfigurationError",
    "File",
    "Files",
    "InclusionLevel",
    "MkDocsConfig",
    "Navigation",
    "Page",
    "PluginError",
    "SearchPlugin",
    "Section",
    "TableOfContents",
    "Theme",
    "ValidationError",
    "build",
    "event_priority",
    "get_plugins",
    "get_schema",
]
