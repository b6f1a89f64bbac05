"""Words as the index knows them: lower case, without accents, ä = ae = a, ß = ss."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
# „ue“ after a, e or q belongs to „au“, „eu“ and „qu“: Frauen, neue, bequem stay whole.
_DIGRAPH = re.compile(r"ae|oe|(?<![aeq])ue")
_SPECIAL = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})


@lru_cache(maxsize=262_144)
def fold(word: str) -> str:
    """Return `word` in the spelling under which it is indexed and looked up.

    >>> fold("Ausländerbehörde") == fold("Auslaenderbehoerde") == fold("auslanderbehorde")
    True
    """
    lowered = word.lower().translate(_SPECIAL)
    if not lowered.isascii():
        parts = unicodedata.normalize("NFKD", lowered)
        lowered = "".join(c for c in parts if unicodedata.category(c) != "Mn").translate(_SPECIAL)
    return _DIGRAPH.sub(lambda found: found[0][0], lowered)


def words(text: str) -> list[str]:
    """Return the words of `text` as written, in their order; hyphens separate."""
    return _WORD.findall(text)
