"""How the house that runs the site is called, where it is, and how to reach its editors."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class District:
    """What the places of the site form, in the cases that sentences need.

    `inside` says where, with its preposition, and is empty when nothing is said; `whole`
    names all of it, and `all_of` stands after „für“.
    """

    inside: str
    whole: str
    all_of: str


def _masculine(name: str) -> District:
    return District(f"im {name}", f"ganzer {name}", f"den ganzen {name}")


def _feminine(name: str) -> District:
    return District(f"in der {name}", f"ganze {name}", f"die ganze {name}")


NO_DISTRICT = District("", "alle Orte", "alle Orte")
"""For a site that does not say what its places form."""
DISTRICTS: Mapping[str, District] = MappingProxyType(
    {name: _masculine(name) for name in ("Kreis", "Landkreis", "Bezirk", "Regionalverband")}
    | {name: _feminine(name) for name in ("Stadt", "Region", "Städteregion")}
)
"""What places can form, by its name."""


def unworded(text: str) -> str:
    """Return a text of the models as it stands where no house is known, in messages say."""
    return text.replace(" {here}", "")


@dataclass(frozen=True, slots=True)
class House:
    """The names the pages use. `source_url` is where editors find a file, with ``{path}``.

    `topics_email` takes topics for the meetings; empty means the editors do.
    """

    name: str
    tagline: str
    editors_email: str
    source_url: str
    topics_email: str = ""
    district: District = NO_DISTRICT

    def worded(self, text: str) -> str:
        """Return a text of the models as this house says it.

        ``{house}`` becomes its name, `` {here}`` where it is, or nothing.
        """
        here = self.district.inside and f" {self.district.inside}"
        return text.replace(" {here}", here).replace("{house}", self.name)

    @property
    def domain(self) -> str:
        """The domain of the editors' address, by which calendars tell our entries from others."""
        # RFC 6761 keeps .invalid free for names that nobody owns.
        return self.editors_email.rpartition("@")[2] or "wissen.invalid"

    def source_link(self, path: str) -> str:
        """Return the address of the source file `path`; empty when none is configured."""
        return self.source_url.replace("{path}", path) if self.source_url else ""

    @property
    def network_email(self) -> str:
        """Where messages for the network go; empty without address."""
        return self.topics_email or self.editors_email
