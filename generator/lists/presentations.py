"""Who comes into a team: every topic of every body, by what it is about."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..knowledge import Knowledge
from ..records import Record
from ..records.cooperation import Occasion, Procedure
from ..records.partners import Partner
from ..records.presentations import Presentation, PresentationKind
from ..views.view import RecordView


@dataclass(frozen=True, slots=True)
class Offered:
    """A topic with the view of the body that presents it."""

    view: RecordView
    presentation: Presentation


@dataclass(frozen=True, slots=True)
class OfferedKind:
    """All topics of one kind, in the order of their names; at least one."""

    kind: PresentationKind
    rows: tuple[Offered, ...]


@dataclass(frozen=True)
class PresentationList:
    """What the edition offers; `view` shows a record on the page of the list."""

    knowledge: Knowledge
    view: Callable[[Record], RecordView]

    def kinds(self) -> tuple[OfferedKind, ...]:
        """Return the kinds somebody presents something of."""
        found = sorted(self._all(), key=_by_topic)
        grouped = (
            (kind, tuple(one for one in found if one.presentation.kind is kind))
            for kind in PresentationKind
        )
        return tuple(OfferedKind(kind, rows) for kind, rows in grouped if rows)

    def procedures(self) -> Iterator[RecordView]:
        """Yield the procedures that say how one invites."""
        for one in self.knowledge.of_kind(Procedure):
            if one.occasion is Occasion.TEAM:
                yield self.view(one)

    def _all(self) -> Iterator[Offered]:
        for partner in self.knowledge.of_kind(Partner):
            yield from (Offered(self.view(partner), one) for one in partner.presents)


def _by_topic(one: Offered) -> tuple[str, str]:
    return one.presentation.topic.casefold(), one.view.record.name.casefold()
