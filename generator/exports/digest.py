"""What is new since a day, as a mail to send round: the same in plain text and in HTML."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from ..dates import german_date
from .chapters import Chapter, Since
from .news import NewsItem, Passage

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
class _DigestPart:
    title: str
    entries: tuple[_DigestEntry, ...]


def digest(chapters: Iterable[Chapter], since: Since, house_name: str, base: str = "") -> Digest:
    """Return `chapters` as the mail of what is new `since` a day.

    `base` is the address of the site, if it is known; without it pages are named by
    their path.
    """
    told = tuple(chapters)
    parts = [
        _DigestPart(one.title, tuple(_entry(item, base) for item in one.items)) for one in told
    ]
    subject = f"{' '.join(house_name.split())}: Neues seit dem {since.words}"
    nothing = f"Seit dem {since.words} hat sich nichts geändert."
    if any(chapter.is_news for chapter in told):
        nothing = ""
    text = "\n".join(filter(None, (nothing and f"{nothing}\n", *map(_part_text, parts))))
    body = Markup("").join(map(_part_html, parts))
    if nothing:
        body = Markup("<p>{}</p>\n").format(nothing) + body
    return Digest(subject, f"{subject}\n\n{text}", _PAGE.format(subject, subject, body))


def _entry(item: NewsItem, base: str) -> _DigestEntry:
    changed = f"Inhalt geändert: {german_date(item.updated)}"
    return _DigestEntry(
        title=item.title,
        facts=(*item.facts, changed, *item.summary.split("\n")),
        passages=tuple(passage for passage in item.passages if passage.lines),
        address=base + item.path,
        linked=bool(base),
    )


def _part_text(part: _DigestPart) -> str:
    head = f"{part.title}\n{'=' * len(part.title)}\n\n"
    return head + "\n".join(map(_entry_text, part.entries))


def _entry_text(entry: _DigestEntry) -> str:
    passages = (
        line
        for passage in entry.passages
        for line in (f"{passage.title}:", *(f"- {one}" for one in passage.lines))
    )
    return "".join(f"{line}\n" for line in (entry.title, *entry.facts, *passages, entry.address))


def _part_html(part: _DigestPart) -> Markup:
    entries = Markup("").join(map(_entry_html, part.entries))
    return Markup("<h2>{}</h2>\n{}").format(part.title, entries)


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
