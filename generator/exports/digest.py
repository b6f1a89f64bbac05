"""What is new since a day, as a mail to send round: the same in plain text and in HTML."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup, escape

from ..dates import german_date
from .news import NewsItem, Passage, since
from .words import german_order

_PAGE = Markup(
    '<!doctype html>\n<html lang="de">\n<head><meta charset="utf-8"><title>{}</title></head>\n'
    "<body>\n<h1>{}</h1>\n{}</body>\n</html>\n"
)


@dataclass(frozen=True, slots=True)
class Digest:
    """The words of a mail. `text` and `html` say the same."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class _DigestEntry:
    """One record as both forms show it; `linked` tells whether `address` is a whole one."""

    title: str
    facts: tuple[str, ...]
    passages: tuple[Passage, ...]
    address: str
    linked: bool


@dataclass(frozen=True, slots=True)
class _Chapter:
    title: str
    entries: tuple[_DigestEntry, ...]


def digest(items: Iterable[NewsItem], day: date, house_name: str, base: str = "") -> Digest:
    """Return what changed on `day` or later: what leads first, then kind by kind.

    `base` is the address of the site, if it is known; without it pages are named by
    their path.
    """
    groups = tuple(_groups(since(items, day), base))
    subject = f"{' '.join(house_name.split())}: Neues seit dem {german_date(day)}"
    nothing = f"Seit dem {german_date(day)} hat sich nichts geändert."
    text = "\n".join(_group_text(group) for group in groups) or f"{nothing}\n"
    body = Markup("").join(map(_group_html, groups)) or Markup("<p>{}</p>\n").format(nothing)
    return Digest(subject, f"{subject}\n\n{text}", _PAGE.format(subject, subject, body))


def _groups(items: Iterable[NewsItem], base: str) -> Iterator[_Chapter]:
    ordered = sorted(items, key=_place)  # stable: within a group the newest stays first
    for (_, _, title), found in groupby(ordered, key=_place):
        yield _Chapter(title, tuple(_entry(item, base) for item in found))


def _place(item: NewsItem) -> tuple[bool, str, str]:
    title = item.part if item.leads else item.kind
    return not item.leads, german_order(title), title


def _entry(item: NewsItem, base: str) -> _DigestEntry:
    changed = f"Inhalt geändert: {german_date(item.updated)}"
    return _DigestEntry(
        title=item.title,
        facts=(*item.facts, changed, *item.summary.split("\n")),
        passages=tuple(passage for passage in item.passages if passage.lines),
        address=base + item.path,
        linked=bool(base),
    )


def _group_text(group: _Chapter) -> str:
    head = f"{group.title}\n{'=' * len(group.title)}\n\n"
    return head + "\n".join(map(_entry_text, group.entries))


def _entry_text(entry: _DigestEntry) -> str:
    passages = (
        line
        for passage in entry.passages
        for line in (f"{passage.title}:", *(f"- {one}" for one in passage.lines))
    )
    return "".join(f"{line}\n" for line in (entry.title, *entry.facts, *passages, entry.address))


def _group_html(group: _Chapter) -> Markup:
    entries = Markup("").join(map(_entry_html, group.entries))
    return Markup("<h2>{}</h2>\n{}").format(group.title, entries)


def _entry_html(entry: _DigestEntry) -> Markup:
    facts = Markup("<br>\n").join(entry.facts)
    address = escape(entry.address)
    if entry.linked:
        address = Markup('<a href="{0}">{0}</a>').format(entry.address)
    shape = Markup("<h3>{}</h3>\n<p>{}</p>\n{}<p>{}</p>\n")
    passages = Markup("").join(map(_passage_html, entry.passages))
    return shape.format(entry.title, facts, passages, address)


def _passage_html(passage: Passage) -> Markup:
    rows = Markup("\n").join(Markup("<li>{}</li>").format(line) for line in passage.lines)
    return Markup("<p>{}:</p>\n<ul>\n{}\n</ul>\n").format(passage.title, rows)
