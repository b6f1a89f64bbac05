"""The documents of a site: records, hand-written pages by heading, and law texts."""

import re
from collections.abc import Iterator
from html import unescape

from markdown.extensions.toc import slugify, unique
from pydantic import BaseModel

from ..browser import RESPONSIBLE
from ..dates import german_date
from ..house import NO_DISTRICT, District
from ..knowledge import Knowledge, Section
from ..law.versions import norm_of
from ..loading import DocPage
from ..paths import law_text_path, record_path
from ..records import Choice, Record
from ..records.fields import FieldSpec, fields_of
from ..records.markers import Facet, NameInside, OtherName, Prose, Ref
from ..records.vocabularies import Municipality
from ..text import without_blocks
from .answers import marks, says_none, shown
from .documents import Document, Field

_SKIPPED = frozenset(
    {"id", "name", "alternate_name", "summary", "tags", "sources", "assured_date", "assurer"}
    | {"review_every", "updated", "example", "audience"}
)
PAGES = "Seiten"
"""The kind of hand-written pages."""
LAW_TEXTS = "Gesetzestexte"
"""The kind of imported law texts."""
_PLACES = Municipality.collection.name
_RESPONSIBLE = Document(
    RESPONSIBLE,
    "Wer ist zuständig?",
    PAGES,
    "Das Team nach Anliegen, Wohnort, Anfangsbuchstabe und Alter, mit Telefon und Vertretung.",
    {
        Field.NAME: "Zuständigkeit \nwelches Team \nwer ist mein Ansprechpartner",
        Field.TAG: "Anfangsbuchstabe Nachname Sachbearbeitung Brief vom Jobcenter",
    },
)
_LATER = 0.75
_TEXT = 0.5
"""A law's wording comes after the note that explains it."""
_LINK = re.compile(r"\[\[([^\]|\\]+)(?:\\?\|([^\]]+))?\]\]")
_MARKUP = re.compile(r"\]\([^)]*\)|[*_`#|>\[]|^\s*[-:]+\s*$", re.MULTILINE)
_HEADING = re.compile(r"^(#{1,3})\s+(.+?)\s*$", re.MULTILINE)


def documents(knowledge: Knowledge, district: District = NO_DISTRICT) -> Iterator[Document]:
    """Yield what can be found in the site of one edition, whose places form `district`."""
    for record in knowledge.records.values():
        yield _of_record(record, knowledge, district)
    for page in knowledge.pages:
        yield from _of_page(page, knowledge)
    yield from map(_of_section, knowledge.law_texts.sections)
    if knowledge.all("units"):
        yield _RESPONSIBLE


def _of_record(record: Record, knowledge: Knowledge, district: District) -> Document:
    texts: dict[Field, list[str]] = {
        Field.NAME: list(record.alternate_name),
        Field.TAG: list(record.tags),
        Field.SUMMARY: [record.summary],
    }
    for spec in fields_of(type(record)):
        if spec.name not in _SKIPPED:
            value = getattr(record, spec.name)
            for where, text in _field(spec, value, knowledge):
                texts.setdefault(where, []).append(text)
    if near := list(_neighbours(record, knowledge)):
        texts[Field.NEARBY] = near
    return Document(
        location=record_path(record),
        title=record.name,
        kind=record.collection.title,
        summary=record.summary,
        texts={where: " \n".join(found) for where, found in texts.items() if found},
        shown=shown(record, knowledge, district),
        marks=marks(record),
        factor=record.collection.search_factor,
    )


def _field(spec: FieldSpec, value: object, knowledge: Knowledge) -> Iterator[tuple[Field, str]]:
    """Yield the texts of one field with where they belong, blocks opened."""
    if spec.has(NameInside):
        return
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, BaseModel):
            yield from _block(spec, item, knowledge)
        elif isinstance(item, Choice):
            yield (Field.FACET if spec.has(Facet) else Field.BODY), item.label
        elif isinstance(item, str):
            yield _place(spec), _words(spec, item, knowledge)


def _block(spec: FieldSpec, part: BaseModel, knowledge: Knowledge) -> Iterator[tuple[Field, str]]:
    facets = [inner for inner in fields_of(type(part)) if inner.has(Facet) and inner.choice]
    values = [getattr(part, inner.name) for inner in facets]
    if any(says_none(found) for found in values):
        return  # „Kinderbetreuung: keine“ must not be found by who needs it
    if values:
        yield Field.FACET, spec.title
    for inner in fields_of(type(part)):
        if inner.name != "audience":
            yield from _field(inner, getattr(part, inner.name), knowledge)


def _place(spec: FieldSpec) -> Field:
    if spec.has(OtherName):
        return Field.ABBREVIATION
    return Field.FACET if spec.has(Facet) else Field.BODY


def _words(spec: FieldSpec, text: str, knowledge: Knowledge) -> str:
    if spec.has(Ref) and spec.ref is not None:
        found = knowledge.get(spec.ref.collection, text)
        return found.name if found else ""
    return plain(text, knowledge) if spec.has(Prose) else text


def plain(text: str, knowledge: Knowledge) -> str:
    """Return Markdown as words: links by what they say, no signs."""

    def words(link: re.Match[str]) -> str:
        key = knowledge.find(link[1])
        return link[2] or (knowledge.records[key].name if key else link[1])

    return unescape(_MARKUP.sub(" ", _LINK.sub(words, text)))


def _neighbours(record: Record, knowledge: Knowledge) -> Iterator[str]:
    """Yield the places around those where readers look for the record: one travels there."""
    for spec in fields_of(type(record)):
        if spec.part is not None and spec.has(Facet):
            for inner in fields_of(spec.part):
                if inner.has(Facet) and inner.ref and inner.ref.collection == _PLACES:
                    yield from _around(getattr(record, spec.name), inner.name, knowledge)


def _around(parts: object, name: str, knowledge: Knowledge) -> Iterator[str]:
    for part in parts if isinstance(parts, tuple) else (parts,):
        town = knowledge.get(_PLACES, getattr(part, name, None) or "")
        if isinstance(town, Municipality):
            near = (knowledge.get(_PLACES, other) for other in town.neighbours)
            yield from (other.name for other in near if other)


def _of_page(page: DocPage, knowledge: Knowledge) -> Iterator[Document]:
    """Yield the page, and each of its parts under a heading with the fragment to jump to."""
    path = page.path.removesuffix(".md") + ".html"
    pieces = _HEADING.split(without_blocks(page.text))
    lead, taken = plain(pieces[0], knowledge), set[str]()
    for level, heading, text in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        title = plain(heading, knowledge).strip()
        anchor = unique(slugify(title, "-"), taken)
        words = " ".join(plain(text, knowledge).split())
        if len(level) == 1:
            lead += " " + words
            continue
        yield Document(
            location=f"{path}#{anchor}",
            title=title,
            kind=PAGES,
            summary=_excerpt(words),
            texts={Field.HEADING: page.title, Field.BODY: words},
            shown=(page.title,),
            factor=_LATER,
        )
    lead = " ".join(lead.split())
    yield Document(path, page.title, PAGES, _excerpt(lead), {Field.BODY: lead})


def _of_section(section: Section) -> Document:
    """Yield an imported law text in its newest version."""
    newest, norm = section.newest, norm_of(section.newest)
    return Document(
        location=law_text_path(newest.law, newest.section),
        title=f"{section.name}: {norm.heading}" if norm.heading else section.name,
        kind=LAW_TEXTS,
        summary=_excerpt(norm.plain),
        texts={Field.BODY: norm.plain},
        shown=(f"Fassung vom {german_date(newest.built_on)}",),
        factor=_TEXT,
    )


def _excerpt(text: str) -> str:
    return text if len(text) <= 160 else text[:160].rsplit(" ", 1)[0] + " …"
