"""Links that open a prepared message (RFC 6068), as Outlook and Thunderbird read them."""

from email.errors import MessageError
from email.headerregistry import Address
from urllib.parse import quote

LONGEST = 1_999
"""The most characters a link may have: Windows hands no more over to a mail program."""

_CUT = "…"


class TooLongError(ValueError):
    """A link is longer than mail programs take, even without what may be left out."""


def mail_address(name: str, address: str) -> Address | None:
    """Return `address` as the head of a message bears it; `None` when none can bear it."""
    try:
        found = Address(" ".join(name.split()), addr_spec=address)
    except (MessageError, ValueError, IndexError):
        return None
    return found if found.domain and found.addr_spec.isascii() else None


def mailto(address: str, subject: str, lines: tuple[str, ...]) -> str:
    """Return the link for a message to `address`; line breaks as the RFC wants them."""
    body = "\r\n".join(lines)
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject)}&body={quote(body)}"


def fitting_mailto(address: str, subject: str, lines: tuple[str, ...], about: str) -> str:
    """Return the link for a message about something, which is cut where it is too long.

    `about` ends the subject and stands below the lines, or is empty. Raises `TooLongError`
    when the rest alone is too long.
    """
    link = _about(address, subject, lines, about)
    while len(link) > LONGEST and about:
        about = about.removesuffix(_CUT)[:-1].rstrip()
        link = _about(address, subject, lines, about and about + _CUT)
    if len(link) > LONGEST:
        raise TooLongError(f"{len(link)} characters: {subject}")
    return link


def _about(address: str, subject: str, lines: tuple[str, ...], about: str) -> str:
    head = f"{subject}: {about}" if about else subject
    return mailto(address, head, (*lines, f"Anlass: {about}") if about else lines)
