"""Short QR codes for paper: a telephone number, an address, the start of a course."""

from datetime import date
from functools import lru_cache

import segno

_MASK = 2
"""Fixed, because trying all eight costs most of the time; readers do not care which."""


@lru_cache(maxsize=2048)
def svg(content: str) -> str:
    """Return `content` as an SVG element that fills its box, cached by content.

    Error correction M (15 %, ISO/IEC 18004) survives a fold in the paper.
    """
    code = segno.make(content, error="m", mask=_MASK, micro=False, boost_error=False)
    return code.svg_inline(omitsize=True, border=2, svgclass=None, lineclass=None)


def phone(dialled: str) -> str:
    """Return the content that calls ``tel:+49…``; upper case, which makes the code smaller."""
    return dialled.upper()


def day_entry(title: str, day: date) -> str:
    """Return the content that offers a whole-day calendar entry (RFC 5545, VEVENT)."""
    words = title[:40].replace("\\", " ").replace(";", " ").replace(",", " ").replace("\n", " ")
    return f"BEGIN:VEVENT\nSUMMARY:{words}\nDTSTART;VALUE=DATE:{day:%Y%m%d}\nEND:VEVENT"
