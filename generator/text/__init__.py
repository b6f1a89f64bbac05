"""Markdown fields: turned into safe HTML, with links to records set."""

from .links import RecordLink, find_links
from .markdown import ProseRenderer, Resolver

__all__ = ["ProseRenderer", "RecordLink", "Resolver", "find_links"]
