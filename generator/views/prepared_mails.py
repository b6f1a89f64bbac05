"""Prepared mails of a page: to whom they go, what is filled in, and where they came from.

Each function returns a link, empty where nobody can be written to. `path` is the page.
"""

from dataclasses import dataclass
from datetime import datetime

from ..dates import german_moment
from ..house import House
from ..mail_forms import (
    CASE_REGISTRATION,
    DECISION,
    DECISION_DONE,
    INVITATION,
    LAW_CHANGE,
    NO_CLIENT_DATA,
    TOPIC,
    UNIT_QUESTION,
    VISIT,
)
from ..mailto import TooLongError, fitting_mailto
from ..records.case_conferences import CaseConference, CaseSlot
from ..records.contact import usual_address
from ..records.meetings import Decision, Meeting
from ..records.partners import Partner
from ..records.presentations import Presentation
from ..records.units import Unit

_SHORT = 80
"""So many characters of a long decision always fit into a link, whatever they are."""


def address_for(partner: Partner | None, house: House) -> str:
    """Return where mail for `partner` goes: to the network's address where it has none itself."""
    return usual_address(partner.emails if partner else ()) or house.network_email


def sent_from(path: str) -> tuple[str, ...]:
    """Return the lines of a mail that name the page it came from."""
    return (f"Adresse: {path}",)


def error(house: House, title: str, path: str, source: str = "") -> str:
    """Return the link that reports a mistake on a page; `source` is the file it is made from."""
    if not house.editors_email:
        return ""
    asks = ("Was stimmt nicht?", "", "", "Was ist richtig, und woher wissen Sie es?", "", "")
    file = (f"Datei: {source}",) if source else ()
    lines = (*asks, NO_CLIENT_DATA, "", *sent_from(path), *file)
    return fitting_mailto(house.editors_email, "Fehler melden", lines, title)


def topic(house: House, path: str, about: str = "") -> str:
    """Return the link that suggests a topic to the network, `about` what is on the page."""
    return TOPIC.link(house.network_email, about, below=sent_from(path))


def topic_for(house: House, meeting: Meeting) -> str:
    """Return the link that suggests a topic for `meeting`."""
    return TOPIC.link(house.network_email, meeting.name)


def introduction(house: House, path: str, program: str = "") -> str:
    """Return the link that suggests to introduce a funding programme at a meeting."""
    filled = {"title": f"Förderprogramm vorstellen: {program}".removesuffix(": ")}
    return TOPIC.link(house.network_email, program, filled, sent_from(path))


def law_change(house: House, path: str, title: str = "", norm: str = "") -> str:
    """Return the link that reports a change of the law, of `norm` if it is given."""
    return LAW_CHANGE.link(house.network_email, title, {"norm": norm}, sent_from(path))


def decision(house: House, meeting: Meeting) -> str:
    """Return the link that tells what `meeting` agreed on."""
    return DECISION.link(house.network_email, meeting.name)


def decision_done(house: House, meeting: Meeting, agreed: Decision) -> str:
    """Return the link that tells what became of what `meeting` `agreed` on."""
    title, address = agreed.title, house.network_email
    try:
        return DECISION_DONE.link(address, meeting.name, {"title": title})
    except TooLongError:
        return DECISION_DONE.link(address, meeting.name, {"title": f"{title[:_SHORT]}…"})


def invitation(partner: Partner, one: Presentation, house: House, path: str) -> str:
    """Return the link that invites `partner` with a topic.

    Where the network's address stands in, the mail names whom it is meant for.
    """
    about = one.topic if partner.emails else f"{one.topic} ({partner.name})"
    return INVITATION.link(address_for(partner, house), about, below=sent_from(path))


def any_invitation(house: House, path: str) -> str:
    """Return the link that asks the network who could come."""
    return INVITATION.link(house.network_email, below=sent_from(path))


def visit(house: House, path: str, topic: str = "", body: str = "") -> str:
    """Return the link that tells the editors that a body was in a team."""
    filled = {"topic": topic, "body": body}
    return VISIT.link(house.editors_email, filled=filled, below=sent_from(path))


def unit_question(unit: Unit) -> str:
    """Return the link to a question to a team of the house, by its own address only."""
    return UNIT_QUESTION.link(usual_address(unit.emails), unit.name)


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
    address = address_for(host, house)
    return [
        SlotView(slot, start, _registration(conference, slot, start, address, path))
        for slot, (start, _) in zip(conference.slots, conference.slot_times(), strict=True)
    ]


def _registration(
    conference: CaseConference, slot: CaseSlot, start: datetime, address: str, path: str
) -> str:
    if not slot.is_free:
        return ""
    filled = {"slot": f"{german_moment(start)}, {slot.minutes} Minuten"}
    return CASE_REGISTRATION.link(address, conference.name, filled, sent_from(path))
