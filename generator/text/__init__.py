"""Markdown fields: turned into safe HTML, with links to records set."""

from .links import FileLink, RecordLink, find_file_links, find_links
from .markdown import Link, ProseRenderer, RecordLinks, Resolver

__all__ = [
    "FileLink",
    "Link",
    "ProseRenderer",
    "RecordLink",
    "RecordLinks",
    "Resolver",
    "find_file_links",
    "find_links",
]
