"""A small file inside its own link: a download that needs no file in the site."""

from urllib.parse import quote

_KEPT = "/:;=@,+"
"""Letters, digits and these stand in a ``data:`` address as they are (RFC 2397, RFC 3986)."""


def data_link(media_type: str, text: str) -> str:
    """Return the address that holds `text`, a file of `media_type` in UTF-8."""
    return f"data:{media_type};charset=utf-8,{quote(text, safe=_KEPT)}"
