"""What is new since a day, as a mail to send round: the same in plain text and in HTML."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup, escape

from ..dates import german_date
from .news import NewsItem, since
from .words import german_order

LAW = "Recht"
"""Heading of the changes of the law, which come first."""

_TO_DO = "Was zu tun ist:"
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
class _Entry:
    """One record as both forms show it; `linked` tells whether `address` is a whole one."""

    title: str
    facts: tuple[str, ...]
    steps: tuple[str, ...]
    address: str
    linked: bool


@dataclass(frozen=True, slots=True)
class _Group:
    title: str
    entries: tuple[_Entry, ...]


def digest(items: Iterable[NewsItem], day: date, house_name: str, base: str = "") -> Digest:
    """Return what changed on `day` or later: changes of the law first, then kind by kind.

    `base` is the address of the site, if it is known; without it pages are named by
    their path.
    """
    groups = tuple(_groups(since(items, day), base))
    subject = f"{' '.join(house_name.split())}: Neues seit dem {german_date(day)}"
    nothing = f"Seit dem {german_date(day)} hat sich nichts geändert."
    text = "\n".join(_group_text(group) for group in groups) or f"{nothing}\n"
    body = Markup("").join(map(_group_html, groups)) or Markup("<p>{}</p>\n").format(nothing)
    return Digest(subject, f"{subject}\n\n{text}", _PAGE.format(subject, subject, body))


def _groups(items: Iterable[NewsItem], base: str) -> Iterator[_Group]:
    ordered = sorted(items, key=_place)  # stable: within a group the newest stays first
    for (_, _, title), found in groupby(ordered, key=_place):
        yield _Group(title, tuple(_entry(item, base) for item in found))


def _place(item: NewsItem) -> tuple[bool, str, str]:
    title = LAW if item.changed_law else item.kind
    return not item.changed_law, german_order(title), title


def _entry(item: NewsItem, base: str) -> _Entry:
    facts = item.law.facts if item.law else ()
    return _Entry(
        title=item.title,
        facts=(*facts, f"Inhalt geändert: {german_date(item.updated)}", *item.summary.split("\n")),
        steps=item.law.what_to_do if item.law else (),
        address=base + item.path,
        linked=bool(base),
    )


def _group_text(group: _Group) -> str:
    head = f"{group.title}\n{'=' * len(group.title)}\n\n"
    return head + "\n".join(map(_entry_text, group.entries))


def _entry_text(entry: _Entry) -> str:
    steps = (_TO_DO, *(f"- {step}" for step in entry.steps)) if entry.steps else ()
    return "".join(f"{line}\n" for line in (entry.title, *entry.facts, *steps, entry.address))


def _group_html(group: _Group) -> Markup:
    entries = Markup("").join(map(_entry_html, group.entries))
    return Markup("<h2>{}</h2>\n{}").format(group.title, entries)


def _entry_html(entry: _Entry) -> Markup:
    facts = Markup("<br>\n").join(entry.facts)
    address = escape(entry.address)
    if entry.linked:
        address = Markup('<a href="{0}">{0}</a>').format(entry.address)
    shape = Markup("<h3>{}</h3>\n<p>{}</p>\n{}<p>{}</p>\n")
    return shape.format(entry.title, facts, _steps_html(entry.steps), address)


def _steps_html(steps: tuple[str, ...]) -> Markup:
    if not steps:
        return Markup("")
    rows = Markup("\n").join(Markup("<li>{}</li>").format(step) for step in steps)
    return Markup("<p>{}</p>\n<ul>\n{}\n</ul>\n").format(_TO_DO, rows)
