"""Telephone numbers to read (DIN 5008) and to dial (RFC 3966)."""

import re
from functools import lru_cache

import phonenumbers

_DIN_5008 = re.compile(r"(?:0\d+|\+\d{1,3} \d+) \d+(?:-\d+)?")
_SHORT = re.compile(r"1\d{2}(?: ?\d{3})?")
"""Numbers without area code that work from every line in Germany: 112, 116 016."""


@lru_cache(maxsize=4096)
def dial(number: str) -> str:
    """Return the address to call `number`: ``tel:+492214710123``, or ``tel:116016``."""
    if _SHORT.fullmatch(number):
        return "tel:" + number.replace(" ", "")
    return phonenumbers.format_number(
        phonenumbers.parse(number, "DE"), phonenumbers.PhoneNumberFormat.E164
    ).replace("+", "tel:+")


@lru_cache(maxsize=4096)
def readable(number: str) -> str:
    """Return `number` as DIN 5008 writes it: area code, space, number, hyphen, extension.

    Only the editor knows where an extension begins, so a number already written
    that way stays as it is.
    """
    if _DIN_5008.fullmatch(number) or _SHORT.fullmatch(number):
        return number
    parsed = phonenumbers.parse(number, "DE")
    style = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    if parsed.country_code == 49:  # Germany
        style = phonenumbers.PhoneNumberFormat.NATIONAL
    return phonenumbers.format_number(parsed, style)
