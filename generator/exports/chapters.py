"""What a mail of news tells, in its order: the law, funding, the next meeting, then the rest."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from ..dates import german_date, german_moment
from ..knowledge import Knowledge, law_news, meetings, next_meeting
from ..records.law_records import LegalChange
from ..records.meetings import Decision, Meeting
from .news import NewsItem, Passage, news
from .news import since as items_since
from .words import clean, german_order

REVISED = "Recht: ältere Änderungen, Eintrag neu oder bearbeitet"


@dataclass(frozen=True, slots=True)
class Since:
    """The first day that counts, and how the mail calls it after „seit dem“."""

    day: date
    words: str


def since_day(day: date) -> Since:
    """Return `day` as the beginning."""
    return Since(day, german_date(day))


def since_meeting(meeting: Meeting) -> Since:
    """Return the day of `meeting` as the beginning."""
    return Since(meeting.day, f"Treffen vom {german_date(meeting.day)}")


@dataclass(frozen=True, slots=True)
class Chapter:
    """Items under a heading. What is no news stands whether or not anything changed."""

    title: str
    items: tuple[NewsItem, ...]
    is_news: bool = True


def chapters(knowledge: Knowledge, day: date, today: date) -> tuple[Chapter, ...]:
    """Return what changed on `day` or later as seen on `today`; none is empty."""
    items = {item.key: item for item in news(knowledge)}
    coming = next_meeting(meetings(knowledge), today)
    changed = [item for item in items_since(items.values(), day) if not _told(item, coming)]
    funding = [item for item in changed if _collection(item) == "funding_programs"]
    rest = [item for item in changed if _collection(item) != "funding_programs"]
    ahead = [_ahead(items[coming.key], coming)] if coming else []
    standing = (
        Chapter("Nächstes Treffen", tuple(ahead), is_news=False),
        Chapter("Offene Verabredungen", _agreed(knowledge, items, today), is_news=False),
    )
    found = (*_law(knowledge, items, day, today), *_by_kind(funding), *standing, *_by_kind(rest))
    return tuple(chapter for chapter in found if chapter.items)


def _told(item: NewsItem, coming: Meeting | None) -> bool:
    """Tell whether `item` has a chapter that decides by itself what it tells."""
    is_next = coming is not None and item.key == coming.key
    return is_next or _collection(item) == "legal_changes"


def _collection(item: NewsItem) -> str:
    return item.key.partition("/")[0]


def _law(
    knowledge: Knowledge, items: Mapping[str, NewsItem], day: date, today: date
) -> Iterator[Chapter]:
    """Yield the changes of the law by how certain they are, older ones in few words."""
    found = law_news(knowledge.of_kind(LegalChange), day, today)
    for group in found.groups:
        told = tuple(items[change.key] for change in group.changes)
        yield Chapter(f"Recht: {group.certainty.value}", told)
    yield Chapter(REVISED, tuple(replace(items[one.key], passages=()) for one in found.revised))


def _by_kind(items: Iterable[NewsItem]) -> Iterator[Chapter]:
    """Yield `items` kind by kind, first what leads; within a kind the newest stays first."""
    for (_, _, title), found in groupby(sorted(items, key=_place), key=_place):
        yield Chapter(title, tuple(found))


def _place(item: NewsItem) -> tuple[bool, str, str]:
    title = item.part if item.leads else item.kind
    return not item.leads, german_order(title), title


def _ahead(item: NewsItem, meeting: Meeting) -> NewsItem:
    """Return `item`, the next meeting, with what one has to know before it."""
    until = meeting.topics_until
    topics = (f"Themen vorschlagen bis {german_date(until)}",) if until else ()
    facts = (german_moment(meeting.starts_at), f"Ort: {clean(meeting.location)}", *topics)
    agenda = tuple(clean(point.title) for point in meeting.agenda)
    return replace(item, facts=facts, passages=(Passage("Tagesordnung", agenda),))


def _agreed(
    knowledge: Knowledge, items: Mapping[str, NewsItem], today: date
) -> tuple[NewsItem, ...]:
    """Return each meeting with decisions that somebody still has to carry out."""
    found = []
    for meeting in reversed(meetings(knowledge)):
        said = tuple(_decided(one, knowledge, today) for one in meeting.decisions if one.is_open)
        if said:
            passages = (Passage("Verabredet", said),)
            found.append(replace(items[meeting.key], summary="", passages=passages))
    return tuple(found)


def _decided(decision: Decision, knowledge: Knowledge, today: date) -> str:
    """Return a decision in one line: what, who, by when."""
    due = f"bis {german_date(decision.due_on)}"
    late = "überfällig" if decision.due_on < today else ""
    who = clean(knowledge.name_of("partners", decision.responsible))
    return " – ".join(filter(None, (clean(decision.title), who, due, late)))
