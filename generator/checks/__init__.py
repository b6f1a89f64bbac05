"""Rules over the whole: references, freshness, what leaves the house, attachments.

Each rule is a function from a `Subject` to problems; `check` runs them all.
"""

from .run import check
from .search_queries import check_search
from .subject import Subject

__all__ = ["Subject", "check", "check_search"]
