"""``wissen digest``: what is new in the edition that ``mkdocs.yml`` or the call asks for."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..dates import german_date
from ..door.config import open_config
from ..errors import WissenError
from ..exports.chapters import Since, chapters, since_day, since_meeting
from ..exports.digest import Digest, digest
from ..house import House
from ..knowledge import Knowledge, last_meeting, meetings
from ..loading import Loaded
from ..plan.choices import choices_of
from ..plan.prepare import knowledge_for
from .build import Request, chosen


@dataclass(frozen=True, slots=True)
class Composed:
    """The words of the mail, and the house that sends it."""

    digest: Digest
    house: House


def prepare_digest(root: Path, loaded: Loaded, request: Request, day: date | None) -> Composed:
    """Return what of the project at `root` changed on `day` or later, as readers may see it.

    Without a `day` the last meeting that has taken place counts. Raises `DataError` for an
    unusable ``mkdocs.yml``, `WissenError` when there was no meeting yet.
    """
    config = open_config(root)
    choices = choices_of(chosen(config, request).options, config.site_url or "", request.today)
    knowledge = knowledge_for(loaded, choices)
    since = since_day(day) if day else _since_last_meeting(knowledge, request.today)
    told = chapters(knowledge, since.day, request.today)
    return Composed(digest(told, since, choices.house.name, choices.site_url), choices.house)


def _since_last_meeting(knowledge: Knowledge, today: date) -> Since:
    meeting = last_meeting(meetings(knowledge), today)
    if meeting is None:
        raise WissenError(
            f"vor dem {german_date(today)} war kein Treffen, das diese Ausgabe zeigt; "
            "nennen Sie mit --since einen Tag"
        )
    return since_meeting(meeting)
