"""Training material as pages of their own: to print, to hand out, to show on a wall."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..records import Record
from ..records.training_offers import Material, TrainingOffer


@dataclass(frozen=True, slots=True)
class Handout:
    """A material that has a page. `path` is that page, relative to the site."""

    offer: TrainingOffer
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
            # In the offer's own folder, so that links in the text work on both pages.
            path = f"{offer.collection.folder}/{offer.id}-material-{number}.html"
            yield Handout(offer, material, path)
