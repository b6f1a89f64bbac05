"""The invitation to a meeting as a message (RFC 5322) to send, its calendar entry attached."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import blake2b
from zoneinfo import ZoneInfo

from markupsafe import Markup

from ..dates import german_date, german_time
from ..formats.agenda import AgendaPoint, agenda_points
from ..formats.calendar import entries, single
from ..formats.content_lines import EXAMPLE
from ..house import House
from ..knowledge import Knowledge, agenda_proposal, to_come
from ..mailto import mail_address
from ..output import SiteFile
from ..paths import invitation_mail_path
from ..records.contact import usual_address
from ..records.meetings import Meeting
from ..records.partners import Partner
from ..text import ProseRenderer
from .words import clean, lines

_BERLIN = ZoneInfo("Europe/Berlin")
_SEVEN_BIT = SMTP.clone(cte_type="7bit")
"""Plain ASCII whatever is said: the file is a text like all others, on any system."""
_PAGE = Markup(
    '<!doctype html>\n<html lang="de">\n<head><meta charset="utf-8"><title>{}</title></head>\n'
    "<body>\n{}</body>\n</html>\n"
)


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph of single lines; with `numbered`, points with lines below each."""

    lines: tuple[str, ...] = ()
    numbered: tuple[tuple[str, ...], ...] = ()


def invitations(knowledge: Knowledge, house: House) -> Iterator[SiteFile]:
    """Yield a mail for every meeting still to be held; none when the house has no address.

    „Still to be held“ is said by the data, so that no file goes because a day has passed:
    what came of the meeting takes the place of its invitation.
    """
    sender = mail_address(house.name, house.network_email)
    if sender is None:
        return
    for meeting in to_come(knowledge):
        mail = invitation(meeting, knowledge, house, sender)
        yield SiteFile(invitation_mail_path(meeting), mail.as_bytes().decode("ascii"))


def invitation(
    meeting: Meeting, knowledge: Knowledge, house: House, sender: Address
) -> EmailMessage:
    """Return the invitation to `meeting`, addressed to the mailboxes of those invited.

    With the same data it is the same byte for byte; its date is that of the last change.
    """
    blocks = tuple(_blocks(meeting, knowledge, house))
    subject = clean(f"Einladung: {meeting.name} am {german_date(meeting.day)}")
    plain = "\n\n".join(map(_plain, blocks)) + "\n"
    page = _PAGE.format(subject, Markup("").join(map(_html, blocks)))
    calendar = single(entries(meeting, house.domain)[0])
    said = "\0".join((subject, plain, page, calendar))
    mark = blake2b(said.encode(), digest_size=16).hexdigest()
    mail = EmailMessage(policy=_SEVEN_BIT)
    mail["From"] = sender
    if recipients := tuple(_mailboxes(meeting, knowledge)):
        mail["To"] = recipients
    mail["Subject"] = subject
    mail["Date"] = datetime.combine(meeting.updated, time(), _BERLIN)
    mail["Message-ID"] = f"<{mark}@{sender.domain}>"
    mail["X-Unsent"] = "1"  # Outlook opens it ready to be looked through and sent
    mail.set_content(plain)
    mail.add_alternative(page, subtype="html")
    mail.add_attachment(
        calendar, subtype="calendar", filename=f"{meeting.id}.ics", params={"method": "PUBLISH"}
    )
    mail.set_boundary(f"={mark}-1")  # made by chance they would make every file another
    next(mail.iter_parts()).set_boundary(f"={mark}-2")
    return mail


def _mailboxes(meeting: Meeting, knowledge: Knowledge) -> Iterator[Address]:
    """Yield the first address of each body invited, as far as a mail can bear it."""
    for one in meeting.participants:
        partner = knowledge.get("partners", one)
        if isinstance(partner, Partner) and one != meeting.host:
            address = mail_address(partner.name, usual_address(partner.emails))
            if address:
                # Without its name, which the letter says: Python's versions fold long names
                # with umlauts in different places, and the file would be another with each.
                yield Address(addr_spec=address.addr_spec)


def _blocks(meeting: Meeting, knowledge: Knowledge, house: House) -> Iterator[_Block]:
    host = knowledge.name_of("partners", meeting.host)
    if meeting.example:
        yield _Block((EXAMPLE,))
    yield _Block(("Guten Tag,",))
    yield _Block((f"wir laden Sie herzlich ein: {meeting.name}.",))
    yield _Block(tuple(_facts(meeting, host)))
    points = agenda_points(agenda_proposal(knowledge, meeting), knowledge)
    if points:
        title = "Tagesordnung" if meeting.agenda else "Vorschlag für die Tagesordnung"
        prose = ProseRenderer()
        yield _Block((f"{title}:",), tuple(_point(one, knowledge, prose) for one in points))
    if meeting.topics_until:
        until = f"Themen nehmen wir bis zum {german_date(meeting.topics_until)} an"
        yield _Block((f"{until}: {house.network_email}.",))
    names = (knowledge.name_of("partners", one) for one in meeting.participants)
    invited = "; ".join(filter(None, names))
    if invited:
        yield _Block((f"Eingeladen sind: {invited}.",))
    yield _Block(("Der Termin für Ihren Kalender hängt an.",))
    yield _Block(("Mit freundlichen Grüßen", host or house.name))


def _facts(meeting: Meeting, host: str) -> Iterator[str]:
    end = meeting.ends_at
    until = f" bis {german_time(end.time())}" if end and end.date() == meeting.day else ""
    yield f"Wann: {german_date(meeting.day)}, {german_time(meeting.starts_at.time())}{until} Uhr"
    yield f"Wo: {meeting.location}"
    if host:
        yield f"Es lädt ein: {host}"


def _point(point: AgendaPoint, knowledge: Knowledge, prose: ProseRenderer) -> tuple[str, ...]:
    by = f" ({point.by})" if point.by else ""
    text = lines(point.text, knowledge, prose) if point.text else ()
    return (f"{point.title}{by}", *text, *point.lines)


def _plain(block: _Block) -> str:
    shown = list(block.lines)
    for number, (title, *below) in enumerate(block.numbered, 1):
        shown += [f"{number}. {title}", *(f"   {line}" for line in below)]
    return clean("\n".join(shown))


def _html(block: _Block) -> Markup:
    items = Markup("").join(
        Markup("<li>{}</li>\n").format(Markup("<br>\n").join(map(clean, one)))
        for one in block.numbered
    )
    listed = Markup("<ol>\n{}</ol>\n").format(items) if items else Markup("")
    return Markup("<p>{}</p>\n{}").format(Markup("<br>\n").join(map(clean, block.lines)), listed)
