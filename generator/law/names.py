"""The laws that texts here cite, and where their official text is."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml

from .naming import Names

_OFFICIAL = "https://www.gesetze-im-internet.de"


@dataclass(frozen=True, slots=True)
class Law:
    """A law. `slug` is its folder on gesetze-im-internet.de, `rule` what its sections are called.

    `others` are its other names in texts, `typed` those that people only type. `url` is
    the official text as a whole, for laws that are not kept there.
    """

    name: str
    slug: str = ""
    others: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    rule: str = "§"
    url: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Its names in texts."""
        return (self.name, *self.others)

    def key(self, section: str) -> str:
        """Return `section` with the law in one spelling: ``§ 44a AufenthG``, ``Art. 3 GG``."""
        return f"{self.rule} {section} {self.name}"

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
    known = (
        Law(**row | {names: tuple(row.get(names, ())) for names in ("others", "typed")})
        for row in rows
    )
    return MappingProxyType({law.name: law for law in known})


@cache
def written() -> Names:
    """Return the names of the laws as texts have them; spaces may be of any number."""
    known = {name: law.name for law in laws().values() for name in law.names}
    articles = frozenset(law.name for law in laws().values() if law.rule == "Art.")
    return Names(MappingProxyType(known), _spaced, firsts(known, _spaced), articles)


def firsts(names: Iterable[str], key: Callable[[str], str]) -> frozenset[str]:
    """Return the first word of each of `names` as `key` has it; a hyphen may be missing."""
    spellings = (spelt for name in names for spelt in (name, name.replace("-", "")))
    return frozenset(key(re.split("[ /-]", spelt, maxsplit=1)[0]) for spelt in spellings)


def _spaced(name: str) -> str:
    return " ".join(name.split())
