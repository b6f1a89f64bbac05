"""Pages that stand beside a record's own: to print, to hand out, to show on a wall."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..records import Record
from ..records.meetings import Meeting
from ..records.training_offers import Material, TrainingOffer


@dataclass(frozen=True, slots=True)
class SidePage:
    """A page of `record` beside its own. `path` is relative to the site.

    `template` lies under ``wissen/``; it is handed the record as `r`, its view on this page
    as `v`, and `names`.
    """

    record: Record
    path: str
    title: str
    description: str
    template: str
    names: Mapping[str, Any] = field(default_factory=dict)


def side_path(record: Record, name: str) -> str:
    """Return the path of the page `name` beside `record`: in its folder, so that links work."""
    return f"{record.collection.folder}/{record.id}-{name}.html"


@dataclass(frozen=True, slots=True)
class Handout:
    """A material of a training that has a page, at `path` in the site."""

    material: Material
    path: str


def handouts(offer: Record) -> Iterator[Handout]:
    """Yield the materials of `offer` that are texts or slides, numbered in their order.

    Only training has material: nothing for other records.
    """
    if not isinstance(offer, TrainingOffer):
        return
    for number, material in enumerate(offer.materials, 1):
        if material.content or material.slides:
            yield Handout(material, side_path(offer, f"material-{number}"))


def invitation_path(meeting: Record) -> str:
    """Return the path of the invitation to `meeting`, a letter."""
    return side_path(meeting, "einladung")


def minutes_path(meeting: Record) -> str:
    """Return the path of the sheet on which somebody takes down what `meeting` agrees on."""
    return side_path(meeting, "ergebnis")


def meeting_papers(meeting: Record) -> Iterator[SidePage]:
    """Yield the invitation to `meeting`, and the sheet for its minutes; nothing for others.

    Only while nobody wrote what came of it: nobody is invited to what was, and the sheet
    is taken over. By data, not by the clock, so that no page goes because a day has passed.
    """
    if not isinstance(meeting, Meeting) or meeting.is_held:
        return
    for path, title, template in (
        (invitation_path(meeting), "Einladung", "invitation.html"),
        (minutes_path(meeting), "Ergebnisblatt", "minutes.html"),
    ):
        words = f"{title}: {meeting.name}"
        yield SidePage(meeting, path, words, words, template)


def sheet_path(offer: Record) -> str:
    """Return the path of the sheet for those who take part in the training `offer`."""
    return side_path(offer, "teilnahme")


def reader_path(offer: Record) -> str:
    """Return the path of all material of the training `offer` in one, to print."""
    return side_path(offer, "reader")


def side_pages(record: Record) -> Iterator[SidePage]:
    """Yield every page that stands beside the page of `record`."""
    yield from meeting_papers(record)
    for handout in handouts(record):
        yield SidePage(
            record,
            handout.path,
            handout.material.title,
            f"Material zur Schulung „{record.name}“",
            "handout.html",
            {"material": handout.material},
        )
    if isinstance(record, TrainingOffer):
        yield SidePage(
            record,
            sheet_path(record),
            f"{record.name}: Blatt für Teilnehmende",
            "Termine, Ablauf und was Sie vorbereiten, auf einer Seite zum Ausdrucken.",
            "training-sheet.html",
        )
        yield SidePage(
            record,
            reader_path(record),
            f"{record.name}: alles zum Ausdrucken",
            "Blatt, Folien, Texte und Rückmeldebogen der Schulung in einem.",
            "training-reader.html",
        )
