"""Builds a German intranet knowledge base from YAML records and Markdown pages.

Data flows one way: ``data/ + docs/ -> loading -> knowledge -> checks | pages |
search | exports -> site plan -> site/``. Each package below is a room with one
job; a room imports only from the rooms before it (``tests/test_layers.py``).
"""

__version__ = "0.1.0"

SCHEMA_VERSION = 1
"""Version of the record format that this program reads; see ``editing.migrations``."""
