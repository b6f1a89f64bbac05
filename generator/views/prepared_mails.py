"""Prepared mails of a page: to whom they go, what is filled in, and where they came from."""

from dataclasses import dataclass
from datetime import datetime

from ..browser import compact
from ..dates import german_moment
from ..house import House
from ..mail_forms import CASE_REGISTRATION, INVITATION, QUESTION, TOPIC, VISIT, Ask
from ..records.case_conferences import CaseConference, CaseSlot
from ..records.law_records import QuestionKind
from ..records.partners import Partner
from ..records.presentations import Presentation


def _below(path: str) -> tuple[str, ...]:
    return (f"Adresse: {path}",)


def _address(partner: Partner | None, house: House) -> str:
    """Return where mail for `partner` goes: to the network's address where it has none itself."""
    emails = partner.emails if partner else ()
    return emails[0].address if emails else house.network_email


def invitation(partner: Partner, one: Presentation, house: House, path: str) -> str:
    """Return the link that invites `partner` with a topic; empty without any address.

    Where the network's address stands in, the mail names whom it is meant for.
    """
    about = one.topic if partner.emails else f"{one.topic} ({partner.name})"
    return INVITATION.link(_address(partner, house), about, below=_below(path))


def any_invitation(house: House, path: str) -> str:
    """Return the link that asks the network who could come; empty without an address."""
    return INVITATION.link(house.network_email, below=_below(path))


def topic_wish(house: House, path: str) -> str:
    """Return the link that suggests a topic to the network; empty without an address."""
    return TOPIC.link(house.network_email, below=_below(path))


def visit(house: House, path: str, topic: str = "", body: str = "") -> str:
    """Return the link that tells the editors that a body was in a team; empty without address."""
    filled = {"topic": topic, "body": body}
    return VISIT.link(house.editors_email, filled=filled, below=_below(path))


@dataclass(frozen=True, slots=True)
class SlotView:
    """A slot of a case conference: when it is, and the link that registers for it.

    `link` is empty for a slot that is taken, and where nobody can be written to.
    """

    slot: CaseSlot
    starts: datetime
    link: str


def slots(
    conference: CaseConference, host: Partner | None, house: House, path: str
) -> list[SlotView]:
    """Return the slots of `conference` in their order; `host` is who invites, where shown."""
    return [
        SlotView(slot, start, _registration(conference, slot, start, _address(host, house), path))
        for slot, (start, _) in zip(conference.slots, conference.slot_times(), strict=True)
    ]


def _registration(
    conference: CaseConference, slot: CaseSlot, start: datetime, address: str, path: str
) -> str:
    if not slot.is_free:
        return ""
    filled = {"slot": f"{german_moment(start)}, {slot.minutes} Minuten"}
    return CASE_REGISTRATION.link(address, conference.name, filled, _below(path))


@dataclass(frozen=True, slots=True)
class FormAsk:
    """A question of a form on the page. With `choices` one is chosen."""

    ask: Ask
    choices: tuple[str, ...]

    @property
    def key(self) -> str:
        """Its name in the form."""
        return self.ask.key

    @property
    def label(self) -> str:
        """What stands above its field."""
        return self.ask.label

    @property
    def hint(self) -> str:
        """What stands beside that; nothing where the choices say it."""
        return "" if self.choices else self.ask.hint


@dataclass(frozen=True, slots=True)
class QuestionMail:
    """The mail that suggests a question: `link` with nothing filled in, `data` for the script."""

    link: str
    data: str
    asks: tuple[FormAsk, ...]


def question_mail(house: House, path: str) -> QuestionMail | None:
    """Return the mail that suggests a question from the page `path`; `None` without an address."""
    address = house.editors_email
    if not address:
        return None
    data = {
        "address": address,
        "subject": QUESTION.subject,
        "asks": [[ask.key, ask.heading] for ask in QUESTION.asks],
        "below": [QUESTION.note, "", *_below(path)],
    }
    choices = {"kind": tuple(kind.label for kind in QuestionKind)}
    shown = (ask for ask in QUESTION.asks if ask.key != "body")
    asks = tuple(FormAsk(ask, choices.get(ask.key, ())) for ask in shown)
    return QuestionMail(QUESTION.link(address, below=_below(path)), compact(data), asks)
