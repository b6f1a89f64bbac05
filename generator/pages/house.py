"""How the house that runs the site is called, and how to reach its editors."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class House:
    """The names the pages use. `source_url` is where editors find a file, with ``{path}``."""

    name: str
    tagline: str
    editors_email: str
    source_url: str

    @property
    def domain(self) -> str:
        """The domain of the editors' address, by which calendars tell our entries from others."""
        # RFC 6761 keeps .invalid free for names that nobody owns.
        return self.editors_email.rpartition("@")[2] or "wissen.invalid"

    def source_link(self, path: str) -> str:
        """Return the address of the source file `path`; empty when none is configured."""
        return self.source_url.replace("{path}", path) if self.source_url else ""
