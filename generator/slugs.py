"""Names of files made from words."""

import re
import unicodedata

RESERVED = "index"
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def slug(text: str) -> str:
    """Return `text` as an id: „Müller & Söhne“ becomes ``mueller-soehne``."""
    plain = unicodedata.normalize("NFC", text).lower().translate(_UMLAUTS)
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "eintrag"
    return f"{found}-1" if found == RESERVED else found
