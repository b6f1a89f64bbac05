"""All generated pages of an edition."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

import jinja2

from ..browser import FIELDS, LAW_TEXTS
from ..dates import add_months
from ..desk.slip import NO_LANGUAGES, SlipLanguages, slip_of
from ..house import House
from ..knowledge import Knowledge, Section
from ..lists.finder import Finder
from ..lists.pictures import Pictures
from ..output import PageContent, SiteFile
from ..paths import fields_path, list_path, record_path, relative
from ..records import COLLECTIONS, Record
from ..records.collections import of_one_part
from ..records.meetings import Meeting
from ..text import ProseRenderer
from ..views.display import Display
from ..views.law_texts import LawTextView
from ..views.side_pages import SidePage, side_pages
from ..views.view import RecordView
from .field_guide import guide, skeleton
from .overviews import Overview, Sight, block_names, overviews

ALL_DATA = "data/"
"""Input of pages that show many records: any change under ``data/`` concerns them."""


class Book:
    """Makes the pages of one edition from its knowledge."""

    def __init__(
        self,
        knowledge: Knowledge,
        env: jinja2.Environment,
        house: House,
        today: date,
        slip_languages: SlipLanguages = NO_LANGUAGES,
    ) -> None:
        self._knowledge = knowledge
        self._env = env
        self._house = house
        self._today = today
        self._slip_languages = slip_languages
        self._prose = ProseRenderer()
        self._sight = Sight(knowledge, self._prose, house, today)
        self._finders = {name: self._finder(model) for name, model in COLLECTIONS.items()}

    def pages(self) -> Iterator[PageContent]:
        """Yield every generated page: start, referral, lists, records, field reference."""
        yield from map(self._overview, overviews(self._sight))
        yield from map(self._law_text, self._knowledge.law_texts.sections)
        for name, model in COLLECTIONS.items():
            yield from self._list(self._finders[name])
            yield self._field_guide(name, model)
            for record in self._knowledge.all(name):
                yield self._record(record)
                yield from map(self._beside, side_pages(record))

    def data_files(self) -> Iterator[SiteFile]:
        """Yield the scripts that the finders read."""
        for finder in self._finders.values():
            yield from finder.parts()
        yield from self._sight.referral.parts()
        yield from self._slip_languages.parts()

    def block(self, name: str, path: str) -> str:
        """Return what fills the block `name` of the hand-written page at `path` in the site."""
        return self._render(f"wissen/blocks/{name}.html", **block_names(self._sight, path))

    def view(self, record: Record, path: str) -> RecordView:
        """Return `record` as the page at `path` shows it."""
        return RecordView(record, self._knowledge, self._prose, path)

    def _record(self, record: Record) -> PageContent:
        path, collection = record_path(record), record.collection
        template = f"wissen/records/{collection.name}.html"
        return PageContent(
            path=path,
            title=record.name,
            description=record.summary,
            html=lambda: self._render(
                template,
                r=record,
                v=self.view(record, path),
                due=_due(record),
                slip=slip_of(record, self._knowledge) if self._slip_languages.files else None,
                slip_languages=self._slip_languages,
            ),
            inputs=lambda: self._inputs(record),
            section=list_path(collection),
            hide=("navigation", "toc"),
        )

    def _law_text(self, section: Section) -> PageContent:
        text = LawTextView(section, self._knowledge)
        return PageContent(
            path=text.path,
            title=section.name,
            description=section.newest.heading or section.name,
            html=lambda: self._render(
                "wissen/law-text.html", text=text, prefix=relative("", text.path)
            ),
            inputs=text.sources,
            section=LAW_TEXTS,
            hide=("navigation", "toc"),
        )

    def _finder(self, model: type[Record]) -> Finder:
        path = list_path(model.collection)
        hit = self._env.globals["parts"].hit  # type: ignore[attr-defined]  # the template says it
        row = partial(hit, house=self._house)
        return Finder(self._knowledge, model, lambda record: self.view(record, path), row)

    def _list(self, finder: Finder) -> Iterator[PageContent]:
        for number in range(1, finder.page_count + 1):
            yield self._list_page(finder, number)

    def _list_page(self, finder: Finder, number: int) -> PageContent:
        collection, first = finder.collection, list_path(finder.collection)
        inputs = frozenset({ALL_DATA, f"today:{self._today:%Y-%m}"})
        return PageContent(
            path=list_path(collection, number),
            title=collection.title if number == 1 else f"{collection.title}, Seite {number}",
            description=self._house.worded(collection.intro),
            html=lambda: self._render(
                "wissen/list.html",
                collection=collection,
                finder=finder,
                number=number,
                siblings=of_one_part(collection) if finder.facets else (),
                v=Display(self._knowledge, self._prose, first),
                pictures=Pictures(self._knowledge, first, self._today),
            ),
            inputs=lambda: inputs,
            section=first,
            hide=("navigation", "toc") if finder.facets else ("toc",),
        )

    def _beside(self, page: SidePage) -> PageContent:
        record = page.record
        return PageContent(
            path=page.path,
            title=page.title,
            description=page.description,
            html=lambda: self._render(
                f"wissen/{page.template}", r=record, v=self.view(record, page.path), **page.names
            ),
            inputs=lambda: self._inputs(record),
            section=list_path(record.collection),
            hide=("navigation", "toc"),
        )

    def _field_guide(self, name: str, model: type[Record]) -> PageContent:
        collection, path = model.collection, fields_path(model.collection)
        found = self._knowledge.all(name)
        return PageContent(
            path=path,
            title=f"Felder: {collection.title}",
            description=f"Was in einen Eintrag unter „{collection.title}“ gehört.",
            html=lambda: self._render(
                "wissen/field-guide.html",
                collection=collection,
                tables=guide(model),
                least=skeleton(found[0]) if found else "",
                v=Display(self._knowledge, self._prose, path),
                overview=FIELDS,
            ),
            inputs=lambda: frozenset(record.source_path for record in found[:1]),
            section=FIELDS,
            hide=("toc",),
        )

    def _overview(self, page: Overview) -> PageContent:
        inputs = frozenset({ALL_DATA, f"today:{self._today.isoformat()}"})
        return PageContent(
            path=page.path,
            title=page.title,
            description=self._house.tagline,
            html=lambda: self._render(f"wissen/{page.template}", **page.names()),
            inputs=lambda: inputs,
            section=page.path,
            hide=page.hide,
        )

    def _inputs(self, record: Record) -> frozenset[str]:
        """Return what pages of `record` are made from; a meeting proposes what is new anywhere."""
        return frozenset({ALL_DATA}) if isinstance(record, Meeting) else self._sources(record.key)

    def _sources(self, key: str) -> frozenset[str]:
        """Return the files a record page shows something of: neighbours, and what they refer to."""
        near = self._knowledge.neighbours(key)
        far = (
            reference.target
            for near_key in near
            for reference in self._knowledge.outgoing.get(near_key, ())
        )
        keys = {key, *near, *far}
        return frozenset(f"data/{name}.yml" if "docs/" not in name[:5] else name for name in keys)

    def _render(self, template: str, **names: Any) -> str:
        return self._env.get_template(template).render(house=self._house, **names)


def _due(record: Record) -> date:
    return add_months(record.assured_date, record.review_every)
