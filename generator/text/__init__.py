"""Markdown fields: turned into safe HTML, with links to records set."""

from .blocks import BLOCKS, BlockPlace, fill_blocks, find_blocks, without_blocks
from .links import FileLink, RecordLink, find_file_links, find_links
from .markdown import Link, ProseRenderer, RecordLinkExtension, Resolver
from .statutes import StatuteLink, StatuteResolver, link_statutes
from .tables import TidyTables

__all__ = [
    "BLOCKS",
    "BlockPlace",
    "FileLink",
    "Link",
    "ProseRenderer",
    "RecordLink",
    "RecordLinkExtension",
    "Resolver",
    "StatuteLink",
    "StatuteResolver",
    "TidyTables",
    "fill_blocks",
    "find_blocks",
    "find_file_links",
    "find_links",
    "link_statutes",
    "without_blocks",
]
