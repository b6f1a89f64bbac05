"""Links that open a prepared message (RFC 6068), as Outlook and Thunderbird read them."""

import unicodedata
from email.errors import MessageError
from email.headerregistry import Address
from urllib.parse import quote

LONGEST = 1_999
"""The most characters a link may have: Windows hands no more over to a mail program."""
LONGEST_SUBJECT = 119
"""The most characters a subject may have: lists of mails show no more of it."""

_CUT = "…"
_JOINER = "\u200d"
"""Joins signs to one picture: what stands around it belongs together."""


_HALF_FLAGS = "".join(map(chr, range(0x1F1E6, 0x1F200)))


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
    return f"mailto:{quote(address, safe='@')}?subject={encoded(subject)}&body={encoded(body)}"


def fitting_mailto(address: str, subject: str, lines: tuple[str, ...], about: str) -> str:
    """Return the link for a message about something, which is cut where it is too long.

    `about` ends the subject and stands below the lines, or is empty; in the subject it may
    be cut shorter. Raises `TooLongError` when the rest alone is too long.
    """
    link = _about(address, subject, lines, about)
    while len(link) > LONGEST and about:
        about = _shorter(about)
        link = _about(address, subject, lines, about)
    if len(link) > LONGEST:
        raise TooLongError(f"{len(link)} characters: {subject}")
    return link


def _about(address: str, subject: str, lines: tuple[str, ...], about: str) -> str:
    head, named = _head(subject, about), about
    while len(head) > LONGEST_SUBJECT and named:
        named = _shorter(named)
        head = _head(subject, named)
    return mailto(address, head, (*lines, f"Anlass: {about}") if about else lines)


def _head(subject: str, about: str) -> str:
    """Return the subject: one line, whatever a name brings."""
    return " ".join((f"{subject}: {about}" if about else subject).split())


def _shorter(text: str) -> str:
    """Return `text` with one sign less and the mark of the cut; empty when nothing is left.

    A letter goes with its accents, a picture with all that it is joined from.
    """
    left = text.removesuffix(_CUT)
    cut = len(left) - 1
    while cut > 0 and _one_sign(left[:cut], left[cut]):
        cut -= 1
    left = left[: max(cut, 0)].rstrip()
    return left and left + _CUT


def _one_sign(before: str, sign: str) -> bool:
    """Tell whether `sign` is one to look at with the end of `before`."""
    shade = "\U0001f3fb" <= sign <= "\U0001f3ff"
    if sign == _JOINER or shade or unicodedata.category(sign) in {"Mn", "Me", "Mc"}:
        return True
    return before.endswith(_JOINER) or (_flags(sign) == 1 and _flags(before) % 2 == 1)


def _flags(text: str) -> int:
    """Count the halves of flags at the end of `text`."""
    return len(text) - len(text.rstrip(_HALF_FLAGS))


def encoded(text: str) -> str:
    """Return `text` as it stands in a field of a link."""
    # The RFC lets no „/“ stand in the text of a field, where a path may have one.
    return quote(text, safe="")
