"""How the house that runs the site is called, and how to reach its editors."""

from dataclasses import dataclass

from .mailto import mailto

_NO_CLIENT_DATA = "(Bitte keine Daten von Klientinnen und Klienten.)"


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

    @property
    def domain(self) -> str:
        """The domain of the editors' address, by which calendars tell our entries from others."""
        # RFC 6761 keeps .invalid free for names that nobody owns.
        return self.editors_email.rpartition("@")[2] or "wissen.invalid"

    def source_link(self, path: str) -> str:
        """Return the address of the source file `path`; empty when none is configured."""
        return self.source_url.replace("{path}", path) if self.source_url else ""

    def error_mail(self, title: str, path: str, source: str = "") -> str:
        """Return the link to a mail about a mistake on the page `path`; empty without address."""
        if not self.editors_email:
            return ""
        lines = ("Was stimmt nicht?", "", "", "Was ist richtig, und woher wissen Sie es?", "", "")
        where = (_NO_CLIENT_DATA, "", f"Seite: {title}", f"Adresse: {path}")
        file = (f"Datei: {source}",) if source else ()
        return mailto(self.editors_email, f"Fehler melden: {title}", (*lines, *where, *file))

    def topic_mail(self, title: str, path: str) -> str:
        """Return the link to a mail that suggests a topic; it names the page it came from."""
        address = self.topics_email or self.editors_email
        if not address:
            return ""
        lines = ("Mein Thema:", "", "Worum es geht:", "", "Vorgeschlagen von (Stelle):", "")
        where = (_NO_CLIENT_DATA, "", f"Anlass: {title}", f"Adresse: {path}")
        return mailto(address, f"Thema vorschlagen: {title}", (*lines, *where))
