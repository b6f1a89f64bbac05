"""Statute references in finished HTML, set as links."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from ..law.citations import Citation, find_citations
from ..law.names import Law

_TAG = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_CLOSED = frozenset(
    "a code pre kbd samp button option textarea title script style svg h1 h2 h3 h4 h5 h6".split()
)
"""Elements in which nothing is linked: they are links already, code, headings, or no text."""

_TIED = re.compile(r"(?<!\w)(§§?|Art\.|Abs\.|Absatz|Satz|Nr\.|Buchst\.) (?=\w)")


@dataclass(frozen=True, slots=True)
class StatuteLink:
    """Where a statute reference leads; `external` to another site."""

    href: str
    external: bool


StatuteResolver = Callable[[Citation], StatuteLink | None]
"""Says where a reference leads; `None` leaves it as words. Never raises."""


def link_statutes(html: str, resolve: StatuteResolver, own: Law | None = None) -> str:
    """Return `html` with links on its statute references.

    `html` is finished and safe, and stays so: only ``a`` elements are added, outside
    of links, code and headings. `own` is the law whose text it is.
    """
    if "§" not in html and "Art" not in html and "Paragra" not in html:
        return html
    pieces, inside = _TAG.split(html), 0
    for place, piece in enumerate(pieces):
        tag = _NAME.match(piece) if place % 2 else None
        if tag and tag[2].lower() in _CLOSED and not piece.endswith("/>"):
            inside = max(0, inside - 1) if tag[1] else inside + 1
        elif place % 2 == 0 and not inside:
            pieces[place] = _linked(piece, resolve, own)
    return "".join(pieces)


def _linked(text: str, resolve: StatuteResolver, own: Law | None) -> str:
    text = text.replace("&nbsp;", "\u00a0")
    done, at = [], 0
    for citation in find_citations(text, own):
        link = resolve(citation)
        if link is None:
            continue
        # A number does not leave its sign at the end of a line.
        words = _TIED.sub("\\1\u00a0", text[citation.start : citation.end])
        more = ' rel="noopener noreferrer" class="w-external"' if link.external else ""
        done += [text[at : citation.start], f'<a href="{escape(link.href)}"{more}>{words}</a>']
        at = citation.end
    return "".join((*done, text[at:]))
