"""What a record's template is handed."""

from collections import defaultdict

from markupsafe import Markup, escape
from pydantic import BaseModel

from ..formats.agenda import AgendaPoint, agenda_points
from ..knowledge import (
    Affected,
    AgendaProposal,
    Knowledge,
    Section,
    agenda_proposal,
    by_name,
    changes_of,
)
from ..law.citations import find_citations
from ..paths import law_text_path
from ..records import COLLECTIONS, Record
from ..records.base import CollectionInfo
from ..records.contact import Schedule
from ..records.fields import FieldSpec, answering, field_named, fields_of
from ..records.law_records import LegalChange, LegalNote
from ..records.markers import Facet, Listed, ReachableWhen, Telephone
from ..records.meetings import Meeting
from ..records.statements import LegalStatement
from ..text import ProseRenderer
from .display import Display

_FEW = 4
"""How many names a row shows before it only counts."""


class RecordView(Display):
    """A record on its page, or as a row on another one."""

    def __init__(
        self, record: Record, knowledge: Knowledge, prose: ProseRenderer, path: str
    ) -> None:
        super().__init__(knowledge, prose, path)
        self.record = record

    @property
    def collection(self) -> CollectionInfo:
        """The collection the record belongs to."""
        return self.record.collection

    def label(self, name: str, part: BaseModel | None = None) -> str:
        """Return the German label of a field of the record, or of `part`."""
        return self._spec(name, part).title

    def show(self, name: str, part: BaseModel | None = None) -> Markup:
        """Return a field of the record, or of `part`, as HTML; empty for a missing value."""
        owner = self.record if part is None else part
        return self.value(self._spec(name, part), getattr(owner, name))

    def fact(self, name: str, part: BaseModel | None = None) -> Markup:
        """Return a field with its label as a row of a ``dl``; empty for a missing value.

        Written here and not as a macro because a page has twenty of them.
        """
        value = self.show(name, part)
        if not value:
            return value
        label = escape(self.label(name, part))
        return Markup(f'<div class="w-fact"><dt>{label}</dt><dd>{value}</dd></div>')  # noqa: S704

    def section(self, name: str) -> Markup:
        """Return a field under its label as heading; empty for a missing value."""
        value = self.show(name)
        if not value:
            return value
        heading = f'<h2 id="{name}">{escape(self.label(name))}</h2>'
        return Markup(f'<section class="w-section">{heading}{value}</section>')  # noqa: S704

    def listed(self) -> list[tuple[FieldSpec, Markup]]:
        """Return the fields that lists show, with their values."""
        specs = (spec for spec in fields_of(type(self.record)) if spec.has(Listed))
        shown = ((spec, self.brief(spec)) for spec in specs)
        return [(spec, value) for spec, value in shown if value]

    def phone(self) -> Markup:
        """Return the number to call, for rows; empty when no number is marked as an answer."""
        for spec in fields_of(type(self.record)):
            for inner, value in answering(self.record, spec) if spec.answer else ():
                if inner.has(Telephone):
                    return self._single(inner, value)
        return Markup("")

    def schedules(self) -> tuple[Schedule, ...] | None:
        """Return the hours that say whether someone can be reached now; `None` without any."""
        for spec in fields_of(type(self.record)):
            if spec.has(ReachableWhen):
                found: tuple[Schedule, ...] = getattr(self.record, spec.name)
                return found
        return None

    def filter_words(self) -> str:
        """Return what the filter of a list also knows a row by: other names, tags, topics."""
        words = [*self.record.alternate_name, *self.record.tags]
        for spec in fields_of(type(self.record)):
            if spec.has(Facet) and spec.ref is not None and not spec.has(Listed):
                ids = getattr(self.record, spec.name)
                found = (self.find(spec.ref.collection, i) for i in (ids if spec.many else (ids,)))
                words += [record.name for record in found if record]
        return " ".join(words)

    def brief(self, spec: FieldSpec) -> Markup:
        """Return a field in few words, for rows: no lists, no nested links."""
        value = getattr(self.record, spec.name)
        if value is None or value == ():
            return Markup("")
        if spec.part is not None:
            return self._lead(spec.part, value[0] if spec.many else value)
        if spec.ref is not None:
            return escape(self._names(spec.ref.collection, value if spec.many else (value,)))
        return Markup(", ").join(
            self._single(spec, item) for item in (value if spec.many else (value,))
        )

    def _lead(self, model: type[BaseModel], part: BaseModel) -> Markup:
        """Return what says most about a part: what readers narrow by, or what it must have."""
        fields = fields_of(model)
        lead = next((inner for inner in fields if inner.has(Facet)), None)
        lead = lead or next(inner for inner in fields if inner.required)
        value = getattr(part, lead.name)
        if value is None:
            return Markup("")
        if lead.ref is not None:
            return escape(self._names(lead.ref.collection, (value,)))
        return self._single(lead, value)

    def _names(self, collection: str, ids: tuple[str, ...]) -> str:
        found = [record.name for record in (self.find(collection, i) for i in ids) if record]
        if len(found) > _FEW and len(found) == len(self._knowledge.all(collection)):
            return "alle"
        more = f" und {len(found) - _FEW} weitere" if len(found) > _FEW + 1 else ""
        return ", ".join(found[:_FEW] if more else found) + more

    def backlinks(self) -> list[tuple[CollectionInfo, list[Record]]]:
        """Return the records that refer to this one or cite it, by collection of the site."""
        found: dict[str, list[Record]] = defaultdict(list)
        for key in self._mentioning():
            source = self._knowledge.records.get(key)
            if source is not None:
                found[source.collection.name].append(source)
        return [
            (model.collection, sorted(found[name], key=by_name))
            for name, model in COLLECTIONS.items()
            if name in found
        ]

    def mentioned_on(self) -> list[tuple[str, str]]:
        """Return title and link of the hand-written pages that refer to this record or cite it."""
        sources = self._mentioning()
        return [
            (page.title, self.href(page.path.removesuffix(".md") + ".html"))
            for page in self._knowledge.pages
            if page.source_path in sources
        ]

    @property
    def statement(self) -> LegalStatement | None:
        """The record, when it says something on the law."""
        return self.record if isinstance(self.record, LegalStatement) else None

    def changes(self) -> tuple[LegalChange, ...]:
        """Return the changes of the law that concern a legal note; none for other records."""
        known, record = self._knowledge, self.record
        return changes_of(known, record) if isinstance(record, LegalNote) else ()

    def proposal(self) -> AgendaProposal | None:
        """Return what a meeting still to be held has to talk about; none for other records."""
        record = self.record
        if not isinstance(record, Meeting) or record.is_held:
            return None
        return agenda_proposal(self._knowledge, record)

    def agenda_points(self) -> tuple[AgendaPoint, ...]:
        """Return the points of a meeting still to be held, settled or proposed."""
        proposal = self.proposal()
        return agenda_points(proposal, self._knowledge) if proposal else ()

    def overtaken(self) -> Affected | None:
        """Return what changed in the law the record cites since somebody last looked at it."""
        found = self._knowledge.affected.get(self.record.source_path)
        return found if found and found.due else None

    def law_text(self, section: Section) -> str:
        """Return the link to the imported text of `section`."""
        return self.href(law_text_path(section.newest.law, section.newest.section))

    def official(self) -> tuple[tuple[str, str], ...]:
        """Return the sections a legal note treats, with the address of their official text."""
        norm = self.record.norm if isinstance(self.record, LegalNote) else ""
        found = ((one.key, one.law.address(one.section)) for one in find_citations(norm))
        return tuple((key, address) for key, address in found if address)

    def _mentioning(self) -> frozenset[str]:
        """Return keys of records and paths of pages that lead here by link or citation."""
        known, key = self._knowledge, self.record.key
        referring = (reference.source for reference in known.incoming.get(key, ()))
        return known.citations.cited.get(key, frozenset()) | frozenset(referring)

    def _spec(self, name: str, part: BaseModel | None = None) -> FieldSpec:
        model = type(self.record) if part is None else type(part)
        spec = field_named(model, name)
        if spec is None:
            raise LookupError(f"the template asks for „{name}“, which {model.__name__} lacks")
        return spec
