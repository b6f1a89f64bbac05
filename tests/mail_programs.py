"""What mail programs make of a link that opens a prepared mail."""

import re
from typing import NamedTuple
from urllib.parse import unquote

from generator.mailto import LONGEST

# RFC 6068, section 2: `to` is one addr-spec here; a field's value is made of qchar.
QCHAR = r"(?:[A-Za-z0-9\-._~!$'()*+,;:@]|%[0-9A-F]{2})*"
RFC_6068 = re.compile(
    r"mailto:(?P<to>(?:[A-Za-z0-9\-._~!$'()*+;:@]|%[0-9A-F]{2})+)"
    rf"(?:\?(?P<fields>{QCHAR}={QCHAR}(?:&{QCHAR}={QCHAR})*))?"
)


class Message(NamedTuple):
    """What a mail program opens."""

    to: str
    subject: str = ""
    body: str = ""

    @property
    def lines(self) -> list[str]:
        """The body by its lines, which end as the RFC wants it."""
        return self.body.split("\r\n")


def thunderbird(link: str) -> Message:
    """Read `link` by the RFC: names of fields in any case, each once, all else refused."""
    assert len(link) <= LONGEST, "mail programs take no more"
    found = RFC_6068.fullmatch(link)
    assert found, f"not as RFC 6068 wants it: {link}"
    fields = dict(one.split("=", 1) for one in (found["fields"] or "").split("&") if one)
    told = {name.lower(): unquote(value, errors="strict") for name, value in fields.items()}
    assert len(told) == (found["fields"] or "").count("=")
    return Message(unquote(found["to"]), **told)


def outlook(link: str) -> Message:
    """Read `link` as Windows hands it over: cut at the first „?“, then at each „&“."""
    address, _, rest = link.removeprefix("mailto:").partition("?")
    told = {}
    for piece in rest.split("&") if rest else ():
        name, _, value = piece.partition("=")
        told[name] = unquote(
            value.encode("ascii").decode("ascii"), encoding="utf-8", errors="strict"
        )
    return Message(unquote(address), told.get("subject", ""), told.get("body", ""))
