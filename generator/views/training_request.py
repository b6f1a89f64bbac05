"""The mail by which a team asks for training, with the topics to tick."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..mail_forms import TRAINING_REQUEST
from ..mailto import LONGEST, encoded

UNTICKED = "[ ] "
"""Stands before each topic; whoever answers writes an x into it."""

_SHORTEST = 8
_CUT = "."
"""Ends a title that is cut; „…“ would take nine signs of the link."""


@dataclass(frozen=True, slots=True)
class RequestMail:
    """The link of the mail with all topics to tick.

    `topics` are these lines as they stand in the link, so that a script can put others in their
    place; empty when there are too many for one mail. `longest` is how long a link may be.
    """

    href: str
    topics: str
    longest: int = LONGEST


def request_mail(address: str, titles: Sequence[str]) -> RequestMail:
    """Return the mail to `address` that asks for some of `titles`; no link without an address.

    Titles are cut, all to one length, as far as the mail would be too long with them.
    """
    for width in range(max(map(len, titles), default=0), _SHORTEST - 1, -1):
        lines = "\r\n".join(UNTICKED + _cut(title, width) for title in titles)
        href, topics = TRAINING_REQUEST.link(address, "", {"topics": lines}), encoded(lines)
        if topics in href or not href:  # a form leaves out what makes it too long
            return RequestMail(href, topics)
    return RequestMail(TRAINING_REQUEST.link(address), "")


def _cut(title: str, width: int) -> str:
    return title if len(title) <= width else title[: width - 1].rstrip() + _CUT
