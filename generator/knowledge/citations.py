"""Who names which section of a law: records and pages on one side, legal notes on the other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..law.citations import find_citations
from ..law.register import Register
from ..loading import DocPage
from ..records import Record
from ..records.fields import prose, statute_lines
from ..records.law_records import LegalNote


@dataclass(frozen=True)
class CitationIndex:
    """`register` knows the legal note for a section, by its key.

    `citing` has the notes that a record (by key) or page (by path) cites, `cited` who
    cites a note.
    """

    register: Register
    citing: Mapping[str, frozenset[str]]
    cited: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, records: Iterable[Record], pages: Iterable[DocPage]) -> "CitationIndex":
        """Read the citations in every text of `records` and `pages`."""
        records = tuple(records)
        register = Register.of(
            (record.key, record.norm) for record in records if isinstance(record, LegalNote)
        )
        citing: dict[str, frozenset[str]] = {}
        cited: dict[str, set[str]] = defaultdict(set)
        for source, texts in _texts(records, pages):
            notes = {note for text in texts for note in _notes(text, register)} - {source}
            if notes:
                citing[source] = frozenset(notes)
            for note in notes:
                cited[note].add(source)
        return cls(register, citing, {note: frozenset(sources) for note, sources in cited.items()})

    def around(self, key: str) -> frozenset[str]:
        """Return the notes that the record `key` cites, and who cites it."""
        return self.citing.get(key, frozenset()) | self.cited.get(key, frozenset())


def _texts(
    records: Iterable[Record], pages: Iterable[DocPage]
) -> Iterator[tuple[str, Iterator[str]]]:
    for record in records:
        yield record.key, (text for _, _, text in (*prose(record), *statute_lines(record)))
    for page in pages:
        yield page.source_path, iter((page.text,))


def _notes(text: str, register: Register) -> Iterator[str]:
    return (note for one in find_citations(text) if (note := register.find(one)))
