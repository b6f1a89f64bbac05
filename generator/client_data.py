"""What looks like data of a client: Python and the browser refuse it by the same patterns.

Patterns are written so that Python's `re` and JavaScript read them alike. They are meant for
short texts somebody is about to send; where a sequence of digits may be harmless, they ask for
the word that makes it none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClientDataKind:
    """A kind of data: what it is called in German, and the pattern it is known by."""

    name: str
    pattern: str


CLIENT_DATA = (
    ClientDataKind("eine BG-Nummer", r"\b\d{5} ?(?://|BG) ?\d{7}\b"),
    ClientDataKind("eine Kundennummer der Bundesagentur", r"\b\d{3} ?[A-Z] ?\d{6}\b"),
    ClientDataKind("eine Rentenversicherungsnummer", r"\b\d{2} ?\d{6} ?[A-Z] ?\d{3}\b"),
    ClientDataKind("eine IBAN", r"\bDE\d{2}(?: ?\d{4}){4} ?\d{2}\b"),
    ClientDataKind(
        "ein Geburtsdatum",
        r"(?:[Gg]eb\.|[Gg]eboren|[Gg]eburtsdatum|\*) ?(?:am )?:? ?\d{1,2}\. ?\d{1,2}\. ?\d{2,4}",
    ),
    ClientDataKind("ein Aktenzeichen", r"\b(?:Az\.|Aktenzeichen|AZR)[ :]+[A-Z0-9][\w./-]{3,}"),
    ClientDataKind("ein Name", r"\b(?:Herrn?|Frau) [A-ZÄÖÜ][a-zäöüß]+\b"),
)
"""What is refused, the plainest first."""


def client_data_in(text: str) -> Iterator[ClientDataKind]:
    """Yield the kinds of client data that `text` seems to hold."""
    return (kind for kind in CLIENT_DATA if re.search(kind.pattern, text))
