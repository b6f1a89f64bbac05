"""``data/`` and ``docs/`` become records and pages; every problem gets its place.

Reading never stops at the first bad file: `load` returns what could be read
together with all problems of all files.
"""

from .locate import SourceMap
from .pages import DocPage
from .project import Loaded, load

__all__ = ["DocPage", "Loaded", "SourceMap", "load"]
