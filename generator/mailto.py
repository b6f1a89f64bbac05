"""Prepared mails: a link that opens a new message with subject and text."""

from urllib.parse import quote


def mailto(address: str, subject: str, lines: tuple[str, ...]) -> str:
    """Return the link (RFC 6068) for a message to `address`; line breaks as the RFC wants them."""
    body = "\r\n".join(lines)
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject)}&body={quote(body)}"
