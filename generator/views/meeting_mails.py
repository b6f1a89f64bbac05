"""Prepared mails around a meeting, and where its papers lie; empty where there is none."""

from ..house import House
from ..mail_forms import DECISION, DECISION_DONE, TOPIC
from ..mailto import TooLongError, mail_address
from ..paths import invitation_mail_path
from ..records.meetings import Decision, Meeting
from .side_pages import INVITATION, MINUTES, side_path

_SHORT = 80
"""So many characters of a long decision always fit into a link, whatever they are."""


def topic_mail(house: House, meeting: Meeting) -> str:
    """Return the link to a mail that suggests a topic for `meeting`."""
    return TOPIC.link(house.network_email, meeting.name)


def decision_mail(house: House, meeting: Meeting) -> str:
    """Return the link to a mail that tells what `meeting` agreed on."""
    return DECISION.link(house.network_email, meeting.name)


def done_mail(house: House, meeting: Meeting, decision: Decision) -> str:
    """Return the link to a mail that tells what became of a `decision` of `meeting`."""
    title, address = decision.title, house.network_email
    try:
        return DECISION_DONE.link(address, meeting.name, {"title": title})
    except TooLongError:
        return DECISION_DONE.link(address, meeting.name, {"title": f"{title[:_SHORT]}…"})


def invitation_path(meeting: Meeting) -> str:
    """Return the page of the invitation to `meeting`."""
    return side_path(meeting, INVITATION)


def minutes_path(meeting: Meeting) -> str:
    """Return the sheet on which somebody takes down what `meeting` agrees on."""
    return side_path(meeting, MINUTES)


def mail_path(house: House, meeting: Meeting) -> str:
    """Return the invitation to `meeting` as a mail; empty when the house has none to send it."""
    usable = mail_address(house.name, house.network_email)
    return invitation_mail_path(meeting) if usable else ""
