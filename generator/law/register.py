"""Which section is explained where: the sections that texts treat, by their key."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .citations import Citation, find_citations


@dataclass(frozen=True)
class Register:
    """Names of texts by the key of a section (``§ 18 SGB II``)."""

    _names: dict[str, str]

    @classmethod
    def of(cls, norms: Iterable[tuple[str, str]]) -> "Register":
        """Register pairs of a name and the sections it treats, as written: ``§§ 14, 15 SGB II``.

        Where several treat one section, the one with the fewest sections wins.
        """
        pairs = [(name, [one.key for one in find_citations(norm)]) for name, norm in norms]
        names: dict[str, str] = {}
        for name, keys in sorted(pairs, key=lambda pair: (len(pair[1]), pair[0])):
            for key in keys:
                names.setdefault(key, name)
        return cls(names)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield key and name of every section."""
        return iter(sorted(self._names.items()))

    def find(self, citation: Citation) -> str | None:
        """Return the name of the text that treats the cited section, or `None`."""
        return self._names.get(citation.key)
