"""Single values as HTML, by what the model says about the field."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from markupsafe import Markup, escape

from ..dates import german_date, german_moment, german_time, machine_time
from ..formats.phone import dial, readable
from ..knowledge import HIDDEN, Knowledge
from ..paths import list_path, record_path, relative
from ..records import COLLECTIONS, Choice, Record
from ..records.fields import FieldSpec
from ..records.markers import CitesLaw, Prose, Telephone
from ..text import Link, ProseRenderer, link_statutes
from .statutes import StatutePlaces


def time_tag(value: date | datetime) -> Markup:
    """Return a date or moment that people and scripts can read."""
    words = german_moment(value) if isinstance(value, datetime) else german_date(value)
    return Markup(f'<time datetime="{machine_time(value)}">{words}</time>')  # noqa: S704 - made of digits


def phone_link(number: str) -> Markup:
    """Return a telephone number to press and call."""
    return Markup('<a class="w-phone" href="{}">{}</a>').format(dial(number), readable(number))


class Display:
    """Shows values on the page at `path`."""

    def __init__(self, knowledge: Knowledge, prose: ProseRenderer, path: str) -> None:
        self._knowledge = knowledge
        self._prose = prose
        self._places = StatutePlaces(knowledge, path)
        self.path = path

    @property
    def for_house(self) -> bool:
        """Whether editors read this edition, who know what a folder of the data is."""
        return self._knowledge.edition == "intern"

    def href(self, target: str) -> str:
        """Return the link from this page to `target`, a path in the site."""
        return relative(target, self.path)

    def record_href(self, record: Record) -> str:
        """Return the link from this page to the page of `record`."""
        return self.href(record_path(record))

    def list_href(self, collection: str) -> str:
        """Return the link from this page to the list of `collection`."""
        return self.href(list_path(COLLECTIONS[collection].collection))

    def find(self, collection: str, record_id: str | None) -> Record | None:
        """Return a record of this edition."""
        return self._knowledge.get(collection, record_id) if record_id else None

    def link(self, record: Record) -> Markup:
        """Return a link with the record's name."""
        # Not Markup.format: this runs a dozen times a page.
        return Markup(f'<a href="{self.record_href(record)}">{escape(record.name)}</a>')  # noqa: S704

    def to(self, collection: str, record_id: str | None) -> Markup:
        """Return a link to a record of `collection`; empty when this edition has none."""
        record = self.find(collection, record_id)
        return self.link(record) if record else Markup("")

    def to_name(self, collection: str, record_id: str | None) -> str:
        """Return the name of a record of `collection`; empty when this edition has none."""
        record = self.find(collection, record_id)
        return record.name if record else ""

    def download(self, path: str) -> Markup:
        """Return a link to a file of ``docs/``."""
        return Markup('<a href="{}" download>{}</a>').format(
            self.href(path), path.rpartition("/")[2]
        )

    def prose(self, text: str) -> Markup:
        """Return Markdown as HTML."""
        return self.statutes(self._prose.html(text, self._resolve))

    def statutes(self, html: str) -> Markup:
        """Return safe `html` with links on its statute references."""
        return Markup(link_statutes(html, self._places))  # noqa: S704 - only links are added

    def value(self, spec: FieldSpec, value: Any) -> Markup:
        """Return a field's value as HTML; empty for a missing one."""
        if value is None or value == ():
            return Markup("")
        if not spec.many:
            return self._shown(spec, value)
        items = [shown for shown in (self._shown(spec, item) for item in value) if shown]
        if spec.ref is not None or spec.choice is not None:
            return Markup(", ").join(items)
        return self.bullets(items) if len(items) > 1 else Markup("").join(items)

    @staticmethod
    def bullets(items: Iterable[Markup | str]) -> Markup:
        """Return a list."""
        rows = "".join(f"<li>{escape(item)}</li>" for item in items)
        return Markup(f"<ul>{rows}</ul>")  # noqa: S704 - escaped above

    def _shown(self, spec: FieldSpec, value: Any) -> Markup:
        return self.statutes(escape(value)) if spec.has(CitesLaw) else self._single(spec, value)

    def _single(self, spec: FieldSpec, value: Any) -> Markup:
        match value:
            case Choice():
                return escape(value.label)
            case bool():
                return escape("ja" if value else "nein")
            case date():
                return time_tag(value)
            case time():
                return escape(f"{german_time(value)} Uhr")
            case str() if spec.ref is not None:
                return self.to(spec.ref.collection, value)
            case str() if spec.has(Telephone):
                return phone_link(value)
            case str() if spec.has(Prose):
                return self.prose(value)
            case str() if value.startswith(("https://", "http://")):
                return Markup(
                    '<a href="{}" rel="noopener noreferrer" class="w-external">{}</a>'
                ).format(value, value.split("://", 1)[1].rstrip("/"))
        return escape(value)

    def _resolve(self, target: str) -> Link:
        key = self._knowledge.find(target)
        if key is None:
            return Link(None, HIDDEN)
        record = self._knowledge.records[key]
        return Link(self.record_href(record), record.name)
