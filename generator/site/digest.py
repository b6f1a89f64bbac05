"""``wissen digest``: what is new in the edition that ``mkdocs.yml`` or the call asks for."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..door.config import open_config
from ..exports.digest import Digest, digest
from ..exports.news import news
from ..house import House
from ..loading import Loaded
from ..plan.choices import choices_of
from ..plan.prepare import knowledge_for
from .build import Request, chosen


@dataclass(frozen=True, slots=True)
class Composed:
    """The words of the mail, and the house that sends it."""

    digest: Digest
    house: House


def prepare_digest(root: Path, loaded: Loaded, request: Request, day: date) -> Composed:
    """Return what of the project at `root` changed on `day` or later, as readers may see it.

    Raises `DataError` for an unusable ``mkdocs.yml``.
    """
    config = open_config(root)
    choices = choices_of(chosen(config, request).options, config.site_url or "", request.today)
    items = news(knowledge_for(loaded, choices))
    return Composed(digest(items, day, choices.house.name, choices.site_url), choices.house)
