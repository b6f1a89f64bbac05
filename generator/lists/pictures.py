"""The pictures above a list, made when its template asks for them."""

from datetime import date

from ..knowledge import Knowledge
from ..views.law_texts import LawGroup, overview
from .change_line import ChangeYear, change_line
from .introductions import Introduction, introductions
from .tile_map import TileMap, contacts_by_place, courses_by_place, tile_map
from .timeline import Timeline, timeline


class Pictures:
    """Draws what `knowledge` holds on the day `today`, with links from the page at `path`."""

    def __init__(self, knowledge: Knowledge, path: str, today: date) -> None:
        self._knowledge = knowledge
        self._path = path
        self._today = today

    def contacts(self) -> TileMap:
        """Return the map of the places by how many contacts serve them."""
        return tile_map(self._knowledge, contacts_by_place(self._knowledge), self._path)

    def courses(self) -> TileMap:
        """Return the map of the places by how many courses are held there."""
        return tile_map(self._knowledge, courses_by_place(self._knowledge), self._path)

    def changes(self) -> tuple[ChangeYear, ...]:
        """Return the changes of the law by year."""
        return change_line(self._knowledge, self._path)

    def introductions(self) -> tuple[Introduction, ...]:
        """Return which funding programmes the meetings introduce."""
        return introductions(self._knowledge)

    def laws(self) -> tuple[LawGroup, ...]:
        """Return the laws whose official texts are here."""
        return tuple(overview(self._knowledge))

    def starts(self) -> Timeline:
        """Return when the courses begin."""
        return timeline(self._knowledge, self._today, self._path)
