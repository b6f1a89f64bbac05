"""One calendar per collection whose records have dates."""

from collections.abc import Iterator

from ..formats.calendar import entries, has_calendar, subscription
from ..house import House
from ..knowledge import Knowledge
from ..output import SiteFile
from ..paths import calendar_path
from ..records import COLLECTIONS


def calendars(knowledge: Knowledge, house: House) -> Iterator[SiteFile]:
    """Yield the calendars of the edition.

    A collection that can have dates keeps its calendar while it has none:
    programs that subscribed to it would report an error.
    """
    for name, model in COLLECTIONS.items():
        if has_calendar(model):
            found = [
                entry for record in knowledge.all(name) for entry in entries(record, house.domain)
            ]
            title = f"{model.collection.title} – {house.name}"
            yield SiteFile(calendar_path(model.collection), subscription(title, found))
