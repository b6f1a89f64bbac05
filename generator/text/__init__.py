"""Markdown fields: turned into safe HTML, with links to records set."""

from .links import RecordLink, find_links
from .markdown import Link, ProseRenderer, RecordLinks, Resolver

__all__ = ["Link", "ProseRenderer", "RecordLink", "RecordLinks", "Resolver", "find_links"]
