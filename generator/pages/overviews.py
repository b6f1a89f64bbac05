"""Pages about many records: each one's path, title, template, and what the template is handed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import Any

from ..browser import (
    FIELDS,
    LAW_NEWS,
    LAW_TEXTS,
    LAW_WATCH,
    OPEN_DECISIONS,
    PRESENTATIONS,
    REFER,
    RESPONSIBLE,
    START,
    TRAINING_PLAN,
    TRAINING_REQUEST,
)
from ..desk.needs import need_groups
from ..desk.referral import Referral
from ..desk.responsible import Responsible
from ..house import House
from ..knowledge import Knowledge, by_body, meetings, open_decisions, to_come
from ..lists.law_news import LawNewsView
from ..lists.presentations import PresentationList
from ..lists.start import StartView
from ..lists.training_year import training_years
from ..mail_forms import TRAINING_REQUEST as REQUEST_FORM
from ..paths import fields_path
from ..records import COLLECTIONS
from ..text import ProseRenderer
from ..views.display import Display
from ..views.law_texts import overview
from ..views.law_watch import LawWatchView
from ..views.training_request import request_mail
from ..views.view import RecordView

_WIDE = ("navigation", "toc")
"""What a page hides that needs the whole width."""


RESPONSIBLE_TITLE = "Wer bei {house} ist zuständig?"


@dataclass(frozen=True)
class Sight:
    """What overviews are made from: the knowledge of an edition, its house, the day."""

    knowledge: Knowledge
    prose: ProseRenderer
    house: House
    today: date

    @cached_property
    def referral(self) -> Referral:
        """The referral helper."""
        return Referral(self.knowledge, self.prose, REFER, self.house.district)


@dataclass(frozen=True, slots=True)
class Overview:
    """A page about many records. `template` lies under ``wissen/``; `names` is what it gets."""

    path: str
    title: str
    template: str
    names: Callable[[], Mapping[str, Any]]
    hide: tuple[str, ...] = ("toc",)


def overviews(sight: Sight) -> Iterator[Overview]:
    """Yield every overview of the edition."""
    yield Overview(START, "Start", "start.html", lambda: _start(sight))
    yield Overview(REFER, "Verweisen", "refer.html", lambda: _refer(sight))
    title = "Wer kommt ins Team?"
    template = "presentation-list.html"
    yield Overview(PRESENTATIONS, title, template, lambda: _presentations(sight), _WIDE)
    title = sight.house.worded(RESPONSIBLE_TITLE)
    yield Overview(RESPONSIBLE, title, "responsible.html", lambda: _responsible(sight), _WIDE)
    yield Overview(FIELDS, "Felder", "fields.html", lambda: _fields(sight))
    yield Overview(OPEN_DECISIONS, "Offene Verabredungen", "open.html", lambda: _open(sight))
    yield Overview(LAW_NEWS, "Neues im Recht", "law-news.html", lambda: _news(sight))
    if sight.knowledge.edition == "intern":
        yield Overview(LAW_WATCH, "Datenstand Recht", "law-watch.html", lambda: _watch(sight))
    if sight.knowledge.law_texts.sections:
        yield Overview(LAW_TEXTS, "Gesetzestexte", "law-texts.html", lambda: _laws(sight))
    yield from _training(sight)


def block_names(sight: Sight, path: str) -> Mapping[str, Any]:
    """Return what blocks are made from that stand on the hand-written page at `path`."""
    return {
        "v": Display(sight.knowledge, sight.prose, path),
        "found": open_decisions(meetings(sight.knowledge)),
        "ahead": to_come(sight.knowledge),
    }


def _start(sight: Sight) -> dict[str, Any]:
    return {"start": StartView(sight.knowledge, sight.prose, START, sight.today)}


def _refer(sight: Sight) -> dict[str, Any]:
    needs = need_groups(
        sight.knowledge,
        lambda record: RecordView(record, sight.knowledge, sight.prose, REFER),
        sight.house.district,
    )
    return {"needs": needs, "referral": sight.referral, "all": sight.knowledge.all}


def _presentations(sight: Sight) -> dict[str, Any]:
    known, prose = sight.knowledge, sight.prose
    found = PresentationList(known, lambda record: RecordView(record, known, prose, PRESENTATIONS))
    return {"v": Display(known, prose, PRESENTATIONS), "presentations": found}


def _responsible(sight: Sight) -> dict[str, Any]:
    return {"who": Responsible(sight.knowledge, sight.prose, RESPONSIBLE)}


def _fields(sight: Sight) -> dict[str, Any]:
    collections = [model.collection for model in COLLECTIONS.values()]
    return {
        "v": Display(sight.knowledge, sight.prose, FIELDS),
        "guides": [(collection, fields_path(collection)) for collection in collections],
    }


def _open(sight: Sight) -> dict[str, Any]:
    found = open_decisions(meetings(sight.knowledge))
    view = Display(sight.knowledge, sight.prose, OPEN_DECISIONS)
    return {"v": view, "groups": by_body(found), "count": len(found)}


def _news(sight: Sight) -> dict[str, Any]:
    return {"news": LawNewsView(sight.knowledge, sight.prose, LAW_NEWS, sight.today)}


def _watch(sight: Sight) -> dict[str, Any]:
    return {"watch": LawWatchView(sight.knowledge, sight.prose, LAW_WATCH)}


def _laws(sight: Sight) -> dict[str, Any]:
    return {"groups": list(overview(sight.knowledge)), "path": LAW_TEXTS}


def _training(sight: Sight) -> Iterator[Overview]:
    """Yield the pages about all trainings; others link to them, so they are always there."""
    for path, title, template, names in (
        (TRAINING_REQUEST, "Schulung anfragen", "training-request.html", _request),
        (TRAINING_PLAN, "Jahresplan der Schulungen", "training-plan.html", _plan),
    ):
        yield Overview(path, title, template, partial(names, sight), _WIDE)


def _request(sight: Sight) -> dict[str, Any]:
    offers = sight.knowledge.all("training_offers")
    mail = request_mail(sight.house.network_email, [offer.name for offer in offers])
    view = Display(sight.knowledge, sight.prose, TRAINING_REQUEST)
    return {"offers": offers, "mail": mail, "asks": REQUEST_FORM.asks, "v": view}


def _plan(sight: Sight) -> dict[str, Any]:
    view = Display(sight.knowledge, sight.prose, TRAINING_PLAN)
    return {"years": training_years(sight.knowledge, view, sight.house), "v": view}
