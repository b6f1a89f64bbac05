"""The laws that texts here cite, and where their official text is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml

ROMAN = tuple("I II III IV V VI VII VIII IX X XI XII XIII XIV".split())
_BOOKS = (
    *("Erst", "Zweit", "Dritt", "Viert", "Fünft", "Sechst", "Siebt", "Acht", "Neunt", "Zehnt"),
    *("Elft", "Zwölft", "Dreizehnt", "Vierzehnt"),
)
_OFFICIAL = "https://www.gesetze-im-internet.de"

SGB = r"SGB[\s-]*(?P<sgb>[IVX]+|\d{1,2})(?![\w-])"
"""A book of the Social Code by its number."""

BOOK = (
    rf"(?P<book>{'|'.join(_BOOKS)})e[ns]?\s+Buch(?:e?s)?"
    r"(?P<code>\s+Sozialgesetzbuch(?:e?s)?)?(?!\w)"
)
"""A book of the Social Code in words: „des Zweiten Buches Sozialgesetzbuch“."""


@dataclass(frozen=True, slots=True)
class Law:
    """A law. `slug` is its folder on gesetze-im-internet.de, `rule` what its sections are called.

    `url` is the official text as a whole, for laws that are not kept there.
    """

    name: str
    slug: str = ""
    others: tuple[str, ...] = ()
    rule: str = "§"
    url: str = ""

    def address(self, section: str) -> str:
        """Return the official address of `section` (``44a``); empty where none is known.

        gesetze-im-internet.de names the page of a section ``__44a.html``, of an
        article ``art_3.html``.
        """
        if not self.slug:
            return self.url
        page = f"art_{section}" if self.rule == "Art." else f"__{section}"
        return f"{_OFFICIAL}/{self.slug}/{page}.html"


@cache
def laws() -> Mapping[str, Law]:
    """Return the laws by their short name."""
    rows = yaml.safe_load((Path(__file__).parent / "laws.yml").read_text(encoding="utf-8"))
    known = (Law(**{**row, "others": tuple(row.get("others", ()))}) for row in rows)
    return MappingProxyType({law.name: law for law in known})


@cache
def _spellings() -> Mapping[str, str]:
    """Return every name of every law but the Social Code, with its short name."""
    found: dict[str, str] = {}
    for law in laws().values():
        if not law.name.startswith("SGB"):
            found |= dict.fromkeys((law.name, *law.others), law.name)
    return MappingProxyType(found)


@cache
def pattern() -> str:
    """Return the regular expression that matches a law's name, longest first."""
    names = sorted(_spellings(), key=len, reverse=True)
    # Spaces may be of any kind; full names may stand in the genitive.
    words = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
    return rf"(?:{SGB}|{BOOK}|(?P<name>{words})(?:e?s)?(?!\w|-\w|/\w))"


def named(found: re.Match[str], own: Law | None) -> Law | None:
    """Return the law that a match of `pattern` names.

    „des Dritten Buches“ alone means the Social Code only inside of it: `own` is the
    law whose text is being read.
    """
    if found["sgb"]:
        return laws().get(f"SGB {_roman(found['sgb'])}")
    if found["book"]:
        inside = own is not None and own.name.startswith("SGB")
        number = ROMAN[_BOOKS.index(found["book"])]
        return laws().get(f"SGB {number}") if found["code"] or inside else None
    return laws()[_spellings()[re.sub(r"\s+", " ", found["name"])]]


def _roman(number: str) -> str:
    if not number.isdigit():
        return number
    place = int(number)
    return ROMAN[place - 1] if 1 <= place <= len(ROMAN) else number
