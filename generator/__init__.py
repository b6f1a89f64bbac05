"""Builds a German intranet knowledge base from YAML records and Markdown pages.

Each package below is a room with one job; ``ARCHITECTURE.md`` draws them, and a room
imports only from those above it there.
"""

__version__ = "0.1.0"

SCHEMA_VERSION = 1
"""Version of the record format that this program reads; see ``editing.migrations``."""
