"""Which changes of the law concern a legal note."""

from ..records.law_records import ChangeStatus, LegalChange, LegalNote
from .model import Knowledge


def changes_of(knowledge: Knowledge, note: LegalNote) -> tuple[LegalChange, ...]:
    """Return the changes that name `note` under ``affects``, newest first, undated ones below."""
    sources = {reference.source for reference in knowledge.incoming.get(note.key, ())}
    found = (knowledge.records.get(source) for source in sources)
    changes = (one for one in found if isinstance(one, LegalChange) and note.id in one.affects)
    return tuple(sorted(changes, key=_newest_first))


def _newest_first(change: LegalChange) -> tuple[int, str]:
    day = change.day
    return (-day.toordinal() if day else 0, change.id)


def is_announced(change: LegalChange) -> bool:
    """Tell whether `change` is expected, with or without a planned day."""
    return change.in_force_on is None and change.status is ChangeStatus.ANNOUNCED


def reservation(change: LegalChange) -> str:
    """Return what to say beside the status of a change that nobody has read up yet, or nothing.

    What a body of the network reported is announced, and unverified until an editor has read
    where it stands.
    """
    unread = change.unverified is not None and is_announced(change)
    return "noch nicht geprüft" if unread else ""
