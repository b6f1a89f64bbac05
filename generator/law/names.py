"""The laws that texts here cite, and where their official text is."""

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
    names = {name: law.name for law in laws().values() for name in (law.name, *law.others)}
    return Names(
        MappingProxyType(names),
        _spaced,
        frozenset(law.name for law in laws().values() if law.rule == "Art."),
    )


def typed(known: Iterable[Law], key: Callable[[str], str]) -> Mapping[str, Law]:
    """Return the laws by every name that people type, brought into one form by `key`.

    A hyphen may be missing: „Fahrerlaubnisverordnung“.
    """
    found: dict[str, Law] = {}
    for law in known:
        for name in (law.name, *law.others, *law.typed):
            found |= {key(name): law, key(name.replace("-", "")): law}
    return MappingProxyType(found)


def _spaced(name: str) -> str:
    return " ".join(name.split())
