"""Where a statute reference leads: to the note or text here, else to the official one."""

from ..knowledge import Knowledge
from ..law.citations import Citation
from ..paths import law_text_path, record_path, relative
from ..text import StatuteLink


class StatutePlaces:
    """Resolves the references on the page at `path`."""

    def __init__(self, knowledge: Knowledge, path: str) -> None:
        self._knowledge = knowledge
        self._path = path

    def __call__(self, citation: Citation) -> StatuteLink | None:
        """Return where `citation` leads; `None` from a note to itself, or without known text."""
        note = self._knowledge.citations.register.find(citation)
        if note is not None:
            return self._here(record_path(self._knowledge.records[note]))
        text = self._knowledge.law_texts.find(citation)
        if text is not None:
            return self._here(law_text_path(text.newest.law, text.newest.section))
        address = citation.law.address(citation.section)
        return StatuteLink(address, external=True) if address else None

    def _here(self, path: str) -> StatuteLink | None:
        return (
            None if path == self._path else StatuteLink(relative(path, self._path), external=False)
        )
